import { cellOf, type Batch } from '../tables/batch';
import type { Cell, Column } from '../tables/column';
import type { TableWriter } from '../tables/table-writer';

/** Sums and contents are decimal strings in JSON, however small; so is money. Grams of a line are integers. */
const isText = ({ kind }: Column): boolean =>
  kind === 'content' || kind === 'money' || kind === 'sum';

/** One JSON object a line, with the names of the columns; what is not there is left out. */
export class NdjsonTable implements TableWriter {
  readonly #names: readonly string[];

  constructor(private readonly columns: readonly Column[]) {
    this.#names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  }

  begin(): Uint8Array {
    return new Uint8Array(0);
  }

  batch({ length, slices }: Batch): Uint8Array {
    const lines: string[] = [];
    for (let n = 0; n < length; n++) {
      const members: string[] = [];
      for (const [c, column] of this.columns.entries()) {
        const cell = cellOf(slices[c] as Batch['slices'][number], n, column);
        if (cell !== null) members.push((this.#names[c] as string) + jsonOf(cell, column));
      }
      lines.push(`{${members.join(',')}}`);
    }
    return Buffer.from(`${lines.join('\n')}\n`);
  }

  end(): Uint8Array {
    return new Uint8Array(0);
  }
}

function jsonOf(cell: NonNullable<Cell>, column: Column): string {
  // It is JSON already.
  if (column.kind === 'json') return cell as string;
  if (typeof cell === 'bigint') return isText(column) ? `"${cell}"` : String(cell);
  return JSON.stringify(cell);
}
