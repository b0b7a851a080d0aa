import {
  isFault,
  UnreadableFile,
  type FileFault,
  type ReadCell,
  type ReadRow,
} from '../../reading/read-row';
import { cellText, type RawCell } from './cell-text';
import { workbookParts, type WorkbookParts } from './workbook-parts';
import { attributeOf, XmlTokens, type XmlToken } from './xml-tokens';
import { ZipEntries, type RandomAccess } from './zip-entries';

/** Of more columns nobody can say what they are. */
const columnsMax = 1_000;

/** The rows of the first sheet of a workbook; empty ones are left out, and count. */
export async function* xlsxRows(file: RandomAccess): AsyncGenerator<readonly ReadRow[]> {
  const zip = await ZipEntries.open(file);
  const parts = await workbookParts(zip);
  const tokens = new XmlTokens();
  const sheet = new SheetRows(parts);
  for await (const chunk of zip.unpacked(parts.sheet)) {
    const rows: ReadRow[] = [];
    for (const token of tokens.take(chunk)) {
      const row = sheet.take(token);
      if (row) rows.push(row);
    }
    yield rows;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class SheetRows {
  #row = 0;
  #column = 0;
  #cells: ReadCell[] = [];
  #cell: Writable<RawCell> | undefined;
  #into: 'value' | undefined;
  #isReading = false;

  constructor(private readonly parts: WorkbookParts) {}

  take(token: XmlToken): ReadRow | undefined {
    if (token.kind === 'text') {
      if (this.#cell && this.#into && !this.#isReading) this.#cell.value += token.text;
      return undefined;
    }
    return token.kind === 'open' ? this.#open(token) : this.#close(token.name);
  }

  #open({ name, attributes, isEmpty }: Extract<XmlToken, { kind: 'open' }>): ReadRow | undefined {
    switch (name) {
      case 'row':
        this.#row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
        this.#column = 0;
        this.#cells = [];
        return isEmpty ? this.#close('row') : undefined;
      case 'c': {
        this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column + 1;
        const style = Number(attributeOf(attributes, 's') ?? 0);
        const type = attributeOf(attributes, 't') ?? 'n';
        this.#cell = { type, style, value: '', isFormula: false };
        return isEmpty ? this.#close('c') : undefined;
      }
      case 'f':
        if (this.#cell) this.#cell.isFormula = true;
        return undefined;
      case 'v':
      case 't':
        this.#into = isEmpty ? undefined : 'value';
        return undefined;
      case 'rPh':
        this.#isReading = !isEmpty;
        return undefined;
      default:
        return undefined;
    }
  }

  #close(name: string): ReadRow | undefined {
    switch (name) {
      case 'v':
      case 't':
        this.#into = undefined;
        return undefined;
      case 'rPh':
        this.#isReading = false;
        return undefined;
      case 'c':
        this.#take();
        return undefined;
      case 'row':
        return this.#cells.some((cell) => isFault(cell) || cell !== '')
          ? { row: this.#row, cells: Array.from(this.#cells, (cell) => cell ?? '') }
          : undefined;
      default:
        return undefined;
    }
  }

  #take(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const read = cellText(cell, this.parts);
    if (read === '') return;
    if (this.#column > columnsMax) throw new UnreadableFile(tooWide, this.#row);
    this.#cells[this.#column - 1] = read;
  }
}

/** `B7` is the second column. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const tooWide: FileFault = {
  code: 'columns-too-many',
  message: {
    en: `has more than ${columnsMax} columns`,
    zh: `超过 ${columnsMax} 列`,
  },
};
