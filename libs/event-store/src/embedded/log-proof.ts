import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fitsContent, fitsTime, type CheckedColumns, type Times, type Told } from './checksum';
import { DamagedLog } from './damaged-log';
import { hasChecksums } from './log-schema';

/** Positions from the one to the other, both included. */
export type Positions = Readonly<{ low: number; high: number }>;

type Place = Readonly<{ position: number; stream: string; revision: number }>;

/**
 * Tells whether what is read of a log is what was written into it. A log of the version without
 * checksums is believed where it has none, until it is sealed.
 */
export class LogProof {
  /** What stands for the checksum in a SELECT. */
  readonly column: string;
  readonly #from: number;
  readonly #upTo: number;
  readonly #placesBetween: StatementSync;
  readonly #before: StatementSync;
  readonly #removedBetween: StatementSync | undefined;

  constructor(
    database: DatabaseSync,
    private readonly file: string,
  ) {
    const isSealing = hasChecksums(database);
    this.column = isSealing ? 'checksum' : 'NULL';
    const row = isSealing ? database.prepare('SELECT * FROM sealing').get() : undefined;
    this.#from = Number(row?.['from_position'] ?? Number.MAX_SAFE_INTEGER);
    this.#upTo = Number(row?.['up_to'] ?? 0);
    this.#placesBetween = database.prepare(
      'SELECT position FROM event WHERE position BETWEEN ? AND ? ORDER BY position',
    );
    this.#placesBetween.setReturnArrays(true);
    this.#before = database.prepare(`
      SELECT stream.name AS stream, revision FROM event JOIN stream ON stream.id = event.stream
      WHERE position < ? ORDER BY position DESC LIMIT 1`);
    if (!isSealing) return;
    this.#removedBetween = database.prepare(
      'SELECT count(*) AS places FROM removed WHERE position BETWEEN ? AND ?',
    );
  }

  /** True where there is no event without a checksum, and no gap that nothing explains. */
  get isWhole(): boolean {
    return this.#from <= this.#upTo + 1;
  }

  /** Whether an event at this place has to have a checksum. */
  covers(position: number): boolean {
    return position >= this.#from || position <= this.#upTo;
  }

  /** @throws DamagedLog naming stream and revision */
  check(columns: CheckedColumns, checksum: number | null, told: Told): void {
    const says = this.faultOf(columns, checksum, told);
    if (says === undefined) return;
    const [position, , revision] = columns;
    throw new DamagedLog({ file: this.file, position, stream: told.stream, revision, says });
  }

  /** The columns that only a copy is given. @throws DamagedLog naming stream and revision */
  checkTime(at: Place, checksum: number | null, times: Times): void {
    if (checksum === null || fitsTime(checksum, times)) return;
    const says = `the event ${at.stream}@${at.revision} was not written when it says`;
    throw new DamagedLog({ file: this.file, ...at, says });
  }

  /** What is wrong with an event, in words that name it; undefined when nothing is. */
  faultOf(columns: CheckedColumns, checksum: number | null, told: Told): string | undefined {
    if (checksum !== null && fitsContent(checksum, columns, told)) return undefined;
    const [position, , revision] = columns;
    const event = `the event ${told.stream}@${revision} (position ${position})`;
    if (checksum !== null) return `${event} is not as it was written`;
    return this.covers(position) ? `${event} has lost its checksum` : undefined;
  }

  /** That no event is missing where `found` of them were read. @throws DamagedLog naming the place */
  checkPlaces({ low, high }: Positions, found: number): void {
    if (high - low + 1 === found) return;
    for (const gap of this.gapsBetween({ low, high })) {
      const before = this.#before.get(gap.low);
      throw new DamagedLog({
        file: this.file,
        position: gap.low,
        stream: before?.['stream'] as string | undefined,
        revision: before?.['revision'] as number | undefined,
        says: before
          ? `${missing(gap)}, behind ${before['stream'] as string}@${before['revision'] as number}`
          : missing(gap),
      });
    }
  }

  /** Places without an event for which the log gives no reason. */
  *gapsBetween({ low, high }: Positions): Generator<Positions, void, void> {
    let next = low;
    for (const [position] of [...this.#placesIn({ low, high }), [high + 1] as const]) {
      for (const gap of this.#covered({ low: next, high: position - 1 })) {
        if (this.#removedIn(gap) !== gap.high - gap.low + 1) yield gap;
      }
      next = position + 1;
    }
  }

  #placesIn({ low, high }: Positions): readonly (readonly [number])[] {
    return this.#placesBetween.all(low, high) as unknown as readonly (readonly [number])[];
  }

  /** The parts of a gap that have to be explained. */
  #covered({ low, high }: Positions): Positions[] {
    if (this.isWhole) return low <= high ? [{ low, high }] : [];
    return [
      { low, high: Math.min(high, this.#upTo) },
      { low: Math.max(low, this.#from), high },
    ].filter((part) => part.low <= part.high);
  }

  #removedIn({ low, high }: Positions): number {
    return Number(this.#removedBetween?.get(low, high)?.['places'] ?? 0);
  }
}

export const missing = ({ low, high }: Positions): string =>
  low === high
    ? `the event at position ${low} is missing`
    : `the events at positions ${low} to ${high} are missing`;
