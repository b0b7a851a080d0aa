import { cellOf, type Batch } from '../tables/batch';
import type { Cell, Column } from '../tables/column';
import type { TableWriter } from '../tables/table-writer';

/** What a spreadsheet takes for a formula, and may act upon when the file is opened. */
const beginsFormula = /^[=+\-@\t\r]/;

const mustBeQuoted = /[",\r\n]/;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, because without one a spreadsheet takes Chinese
 * for something else. Texts that would be formulas begin with an apostrophe; numbers with a minus are
 * numbers, and stay what they are.
 */
export class CsvTable implements TableWriter {
  constructor(private readonly columns: readonly Column[]) {}

  begin(): Uint8Array {
    return Buffer.from(`\ufeff${this.columns.map(({ name }) => name).join(',')}\r\n`);
  }

  batch({ length, slices }: Batch): Uint8Array {
    const lines: string[] = [];
    for (let n = 0; n < length; n++) {
      const cells = this.columns.map((column, c) =>
        csvCell(cellOf(slices[c] as Batch['slices'][number], n, column)),
      );
      lines.push(cells.join(','));
    }
    return Buffer.from(`${lines.join('\r\n')}\r\n`);
  }

  end(): Uint8Array {
    return new Uint8Array(0);
  }
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = beginsFormula.test(cell) ? `'${cell}` : cell;
  return mustBeQuoted.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
