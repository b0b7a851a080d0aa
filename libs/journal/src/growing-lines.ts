import type { PostingLine, PostingRole } from '@lodestone/ledger';
import { accounts } from '@lodestone/ledger/postings/accounts';
import {
  arrayOf,
  columnNames,
  columns,
  columnsBy,
  type Allocate,
  type Columns,
  type Lines,
  type WordColumn,
} from './columns';
import type { Dictionaries } from './dictionaries';
import { dayOf, lotNameOf, numberOfElement, sentLotNameOf } from './posted-names';

/** By their numbers in files: new ones come last. */
export const roles: readonly PostingRole[] = [
  'taken',
  'made',
  'waste',
  'added',
  'balance',
  'restated',
];

const numberOfAccount = new Map(accounts.map((account, n) => [account as string, n]));

const roomAtFirst = 1_024;

/** Lines that are still added to. Arrays are as long as they may soon have to be. */
export class GrowingLines {
  length = 0;
  #columns: Columns;
  #offsets: Int32Array;
  #element: Uint8Array;
  #micrograms: BigInt64Array;

  constructor(
    private readonly allocate: Allocate = arrayOf,
    room = roomAtFirst,
  ) {
    this.#columns = columnsBy((_, width) => allocate(width, room));
    this.#offsets = allocate('int32', room + 1);
    this.#element = allocate('uint8', 4 * room);
    this.#micrograms = allocate('int64', 4 * room);
  }

  get byteLength(): number {
    const columns: readonly ArrayBufferView[] = Object.values(this.#columns);
    const all = [...columns, this.#offsets, this.#element, this.#micrograms];
    return all.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  add(
    line: PostingLine,
    {
      ordinal,
      n,
      dictionaries,
    }: Readonly<{ ordinal: number; n: number; dictionaries: Dictionaries }>,
  ): void {
    const at = this.#room(line.content.size);
    const to = this.#columns;
    const enter = (column: WordColumn, word: string | undefined): number =>
      word === undefined ? 0 : fitting(column, dictionaries.enter(column, word));
    to.ordinal[at] = BigInt(ordinal);
    to.line[at] = n;
    to.record[at] = enter('record', line.recordId);
    to.sense[at] = line.sense;
    to.date[at] = dayOf(line.occurredOn);
    to.account[at] = numberOfAccount.get(line.account) as number;
    to.role[at] = roles.indexOf(line.role);
    to.step[at] = enter('step', line.step);
    to.site[at] = enter('site', line.siteId);
    to.otherSite[at] = enter('otherSite', line.otherSiteId);
    to.owner[at] = enter('owner', line.ownerId);
    to.lot[at] = enter('lot', lotNameOf(line));
    to.movement[at] = enter('movement', line.movementId);
    to.sentLot[at] = enter('sentLot', sentLotNameOf(line));
    to.material[at] = enter('material', line.material);
    to.grade[at] = enter('grade', line.grade);
    to.grams[at] = BigInt(line.massGrams);
    to.pieces[at] = line.pieces ?? 0;
    to.assay[at] = enter('assay', line.assayRecordId);
    to.deal[at] = enter('deal', line.dealId);
    to.status[at] = enter('status', line.status);
    let end = this.#offsets[at] as number;
    for (const [element, micrograms] of line.content) {
      this.#element[end] = numberOfElement(element) as number;
      this.#micrograms[end] = micrograms;
      end += 1;
    }
    this.#offsets[at + 1] = end;
    this.length = at + 1;
  }

  /** Lines that a file has. */
  take(lines: Lines): void {
    const { length, element } = lines;
    this.#grow(this.length + length, (this.#offsets[this.length] as number) + element.length);
    const [at, from] = [this.length, this.#offsets[this.length] as number];
    for (const name of columnNames) this.#columns[name].set(lines.columns[name] as never, at);
    for (let n = 0; n < length; n++) {
      this.#offsets[at + n + 1] = from + (lines.offsets[n + 1] as number);
    }
    this.#element.set(element, from);
    this.#micrograms.set(lines.micrograms, from);
    this.length += length;
  }

  /** Those from the n-th on: views of what is here, which nobody may change. */
  since(start: number): Lines {
    const [from, to] = [this.#offsets[start] as number, this.#offsets[this.length] as number];
    return {
      length: this.length - start,
      columns: columnsBy((name) => this.#columns[name].subarray(start, this.length)),
      offsets:
        from === 0
          ? this.#offsets.subarray(start, this.length + 1)
          : this.#offsets.slice(start, this.length + 1).map((offset) => offset - from),
      element: this.#element.subarray(from, to),
      micrograms: this.#micrograms.subarray(from, to),
    };
  }

  #room(elementCount: number): number {
    this.#grow(this.length + 1, (this.#offsets[this.length] as number) + elementCount);
    return this.length;
  }

  #grow(lineCount: number, elementCount: number): void {
    if (lineCount > this.#columns.line.length) {
      const length = Math.max(lineCount, 2 * this.#columns.line.length);
      const before = this.#columns;
      this.#columns = columnsBy((name, width) =>
        longer(before[name], this.allocate(width, length)),
      );
      this.#offsets = longer(this.#offsets, this.allocate('int32', length + 1));
    }
    if (elementCount <= this.#element.length) return;
    const length = Math.max(elementCount, 2 * this.#element.length);
    this.#element = longer(this.#element, this.allocate('uint8', length));
    this.#micrograms = longer(this.#micrograms, this.allocate('int64', length));
  }
}

const highest = { uint8: 0xff, uint16: 0xffff } as const;

/** @throws Error when a code list has outgrown its column: that is another format */
function fitting(column: WordColumn, number: number): number {
  const width = columns[column];
  if (width === 'uint32' || number <= highest[width]) return number;
  throw new Error(`the journal has no room for another word of '${column}'`);
}

function longer<A extends Columns[keyof Columns]>(before: A, after: A): A {
  after.set(before as never);
  return after;
}
