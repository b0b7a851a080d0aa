import type { Lines } from '@lodestone/journal/columns';
import { isInside } from './account-numbers';
import { groupsOfEvent, type GroupKind, type GroupOfLines } from './groups-of-event';
import { growingFloat64, growingUint32, growingUint8 } from '../chain/growing-numbers';
import { LinesByNumber } from './lines-by-number';
import { areOpposite } from './opposite-lines';
import { dayOfKey, keyOf, type ChainMoment } from './play-order';

/** No pool, no group, no line: all of them are numbered from 0. */
export const none = 0xffff_ffff;

const kinds: readonly GroupKind[] = ['moved', 'restated', 'reversed'];
const restatedKind = kinds.indexOf('restated');
const reversedKind = kinds.indexOf('reversed');

/**
 * Where the matter of the chain went, for questions that follow it: which lines flow in or out of
 * which pool (a lot, a unit, a line of a movement), which of them move together, and from which
 * ordinal up to which they count. It takes lines as the journal goes on, and is the same as if it
 * had taken all of them at once.
 *
 * A line takes 12 bytes, a group (some two lines) 25, a pool 16, and 8 a record and 4 a name of a
 * lot: about 35 bytes a line, twice that just after an array has grown. Grams and contents are read
 * where the journal has them.
 */
export class FlowIndex {
  readonly lines = new LinesByNumber();
  /** By line: what it flows into or out of, its group, and the line of its pool before it. */
  readonly #poolOfLine = growingUint32();
  readonly #groupOfLine = growingUint32();
  readonly #earlierOfPool = growingUint32();
  /** By group. */
  readonly #startOfGroup = growingUint32();
  readonly #keyOfGroup = growingFloat64();
  readonly #ordinalOfGroup = growingUint32();
  readonly #endedAt = growingUint32();
  readonly #kindOfGroup = growingUint8();
  readonly #earlierOfRecord = growingUint32();
  /** By pool. */
  readonly #latestOfPool = growingUint32();
  readonly #sentLotOfPool = growingUint32();
  readonly #lotOfPool = growingUint32();
  readonly #nextOfLot = growingUint32();
  /** By the journal's numbers of lots and records, each + 1 so that 0 is none. */
  readonly #poolOfLot = growingUint32();
  readonly #firstOfRecord = growingUint32();
  readonly #latestOfRecord = growingUint32();

  /** Takes what is new in the pieces, of which those before are as they were. */
  take(pieces: readonly Lines[]): void {
    this.lines.show(pieces);
    while (this.lineCount < this.lines.length) {
      const { lines, n } = this.lines.pieceFrom(this.lineCount);
      const { ordinal } = lines.columns;
      for (let from = n; from < lines.length;) {
        let end = from + 1;
        while (end < lines.length && ordinal[end] === ordinal[from]) end += 1;
        this.#takeEvent(lines, from, end);
        from = end;
      }
    }
  }

  get lineCount(): number {
    return this.#poolOfLine.length;
  }

  get groupCount(): number {
    return this.#startOfGroup.length;
  }

  get poolCount(): number {
    return this.#latestOfPool.length;
  }

  /** What its arrays take, with the room that they have. */
  get bytes(): number {
    return Object.values(this.#all).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  poolOfLine(line: number): number {
    return this.#poolOfLine.values[line] as number;
  }

  groupOfLine(line: number): number {
    return this.#groupOfLine.values[line] as number;
  }

  latestLine(pool: number): number {
    return this.#latestOfPool.values[pool] as number;
  }

  earlierLine(line: number): number {
    return this.#earlierOfPool.values[line] as number;
  }

  /** The journal's number of the lot, unit or movement line that a pool is. */
  lotOfPool(pool: number): number {
    return this.#lotOfPool.values[pool] as number;
  }

  /** Goods of several lots that travel as one line are as many pools. */
  poolsOfLot(lot: number): readonly number[] {
    const pools: number[] = [];
    let pool = this.#poolOfLot.at(lot) - 1;
    while (pool >= 0) {
      pools.push(pool);
      pool = (this.#nextOfLot.values[pool] as number) - 1;
    }
    return pools;
  }

  /** All versions that a record ever had, newest first. */
  groupsOfRecord(record: number): readonly number[] {
    const groups: number[] = [];
    let group = this.#latestOfRecord.at(record) - 1;
    while (group >= 0) {
      groups.push(group);
      group = (this.#earlierOfRecord.values[group] as number) - 1;
    }
    return groups;
  }

  startOfGroup(group: number): number {
    return this.#startOfGroup.values[group] as number;
  }

  endOfGroup(group: number): number {
    return group + 1 < this.groupCount ? this.startOfGroup(group + 1) : this.lineCount;
  }

  /** By which groups that count are played: (date, first ordinal of the record, place in it). */
  keyOfGroup(group: number): number {
    return this.#keyOfGroup.values[group] as number;
  }

  /** Of what took it back; undefined while it counts. */
  endOrdinalOfGroup(group: number): number | undefined {
    const endedAt = this.#endedAt.values[group] as number;
    return endedAt === none ? undefined : endedAt;
  }

  ordinalOfGroup(group: number): number {
    return this.#ordinalOfGroup.values[group] as number;
  }

  isRestated(group: number): boolean {
    return this.#kindOfGroup.values[group] === restatedKind;
  }

  counts(group: number, { day, ordinal }: ChainMoment): boolean {
    return (
      (this.#ordinalOfGroup.values[group] as number) <= ordinal &&
      (this.#endedAt.values[group] as number) > ordinal &&
      dayOfKey(this.keyOfGroup(group)) <= day
    );
  }

  #takeEvent(lines: Lines, from: number, to: number): void {
    const record = lines.columns.record[from] as number;
    const isFirst = this.#firstOfRecord.at(record) === 0;
    groupsOfEvent(lines, from, to).forEach((group, n) => {
      const start = this.lineCount;
      const number = this.#addGroup(lines, group, { record, version: isFirst ? 0 : n + 1 });
      for (let at = group.from; at < group.end; at++) this.#addLine(lines, at, number);
      if (group.kind === 'reversed') this.#endWhatIsReversed(number, start, record);
      else this.#addToRecord(number, record);
    });
  }

  #addGroup(
    { columns }: Lines,
    { from, kind }: GroupOfLines,
    { record, version }: Readonly<{ record: number; version: number }>,
  ): number {
    const group = this.#startOfGroup.push(this.lineCount);
    const ordinal = Number(columns.ordinal[from]);
    // What comes later is played where the record has always stood.
    const place = version === 0 ? group : this.#firstOfRecord.at(record) - 1;
    this.#keyOfGroup.push(keyOf(columns.date[from] as number, place, version));
    this.#ordinalOfGroup.push(ordinal);
    this.#endedAt.push(kind === 'reversed' ? 0 : none);
    this.#kindOfGroup.push(kinds.indexOf(kind));
    this.#earlierOfRecord.push(0);
    return group;
  }

  #addToRecord(group: number, record: number): void {
    this.#earlierOfRecord.values[group] = this.#latestOfRecord.at(record);
    this.#latestOfRecord.set(record, group + 1);
    if (this.#firstOfRecord.at(record) === 0) this.#firstOfRecord.set(record, group + 1);
  }

  #addLine(lines: Lines, n: number, group: number): void {
    const { account, lot, sentLot } = lines.columns;
    const isReversed = this.#kindOfGroup.values[group] === reversedKind;
    const pool =
      isInside(account[n] as number) && !isReversed
        ? this.#poolFor(lot[n] as number, sentLot[n] as number)
        : none;
    const line = this.#poolOfLine.push(pool);
    this.#groupOfLine.push(group);
    this.#earlierOfPool.push(pool === none ? none : this.latestLine(pool));
    if (pool !== none) this.#latestOfPool.values[pool] = line;
  }

  /** In transit the lots that were sent as one line are told apart. */
  #poolFor(lot: number, sentLot: number): number {
    let last = none;
    let pool = this.#poolOfLot.at(lot) - 1;
    while (pool >= 0) {
      if (this.#sentLotOfPool.values[pool] === sentLot) return pool;
      last = pool;
      pool = (this.#nextOfLot.values[pool] as number) - 1;
    }
    const added = this.#latestOfPool.push(none);
    this.#sentLotOfPool.push(sentLot);
    this.#lotOfPool.push(lot);
    this.#nextOfLot.push(0);
    if (last === none) this.#poolOfLot.set(lot, added + 1);
    else this.#nextOfLot.values[last] = added + 1;
    return added;
  }

  /** The oldest group of the record that still counts and says the opposite, line by line. */
  #endWhatIsReversed(reversal: number, start: number, record: number): void {
    let ended = none;
    for (const group of this.groupsOfRecord(record)) {
      if (this.#endedAt.values[group] === none && this.#isOpposite(group, start)) ended = group;
    }
    if (ended === none) throw new Error(`nothing is reversed by line ${start} of the journal`);
    this.#endedAt.values[ended] = this.#ordinalOfGroup.values[reversal] as number;
  }

  #isOpposite(group: number, reversed: number): boolean {
    const [first, end] = [this.startOfGroup(group), this.endOfGroup(group)];
    if (end - first !== this.lineCount - reversed) return false;
    for (let n = 0; n < end - first; n++) {
      const [one, other] = [this.lines.pieceFrom(first + n), this.lines.pieceFrom(reversed + n)];
      if (!areOpposite(one, other)) return false;
    }
    return true;
  }

  get #all() {
    return {
      a: this.#poolOfLine,
      b: this.#groupOfLine,
      c: this.#earlierOfPool,
      d: this.#startOfGroup,
      e: this.#keyOfGroup,
      f: this.#ordinalOfGroup,
      g: this.#endedAt,
      h: this.#kindOfGroup,
      i: this.#earlierOfRecord,
      j: this.#latestOfPool,
      k: this.#sentLotOfPool,
      l: this.#lotOfPool,
      m: this.#nextOfLot,
      n: this.#poolOfLot,
      o: this.#firstOfRecord,
      p: this.#latestOfRecord,
    };
  }
}
