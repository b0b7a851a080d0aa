import { setImmediate as turn } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { faultAt } from './examine-event';
import { openForReading } from './log-file';
import { unavailable, wordsOf } from './log-failure';
import { LogProof, missing } from './log-proof';
import { wrongEndingIn } from './look-over';
import { RawReader } from './raw/raw-reader';

export type Inspection = Readonly<{
  events: number;
  /** Events without a checksum, which are believed. */
  unproved: number;
  /** Each names stream and revision where the file still says them; at most a few are kept. */
  damages: readonly string[];
  damageCount: number;
}>;

/** After so many nobody reads them one by one. */
const damagesMax = 20;

const eventsPerPage = 512;

/**
 * Reads every byte of every event of a log, beside whoever writes it, and goes on behind what is
 * damaged.
 *
 * @throws StoreUnavailable when there is no log, or not one that this version can read
 */
export async function inspectLog(
  file: string,
  onProgress: (events: number) => void,
): Promise<Inspection> {
  const database = openForReading(file);
  try {
    const inspector = new Inspector(database, file);
    while (inspector.readPage()) {
      onProgress(inspector.events);
      await turn();
    }
    inspector.lookAtEndings();
    return inspector;
  } catch (error) {
    throw unavailable(error, file);
  } finally {
    database.close();
  }
}

class Inspector implements Inspection {
  events = 0;
  unproved = 0;
  damageCount = 0;
  readonly damages: string[] = [];
  readonly #reader: RawReader;
  readonly #proof: LogProof;
  readonly #revisions = new Map<string, number>();
  #from = 0;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
  ) {
    this.#reader = new RawReader(database, file);
    this.#proof = new LogProof(database, file);
  }

  /** False at the end of the log, and where nothing more of it can be read. */
  readPage(): boolean {
    const page = { from: this.#from, direction: 'forwards', eventsMax: eventsPerPage } as const;
    try {
      const { events, considered, last } = this.#reader.allPage(page);
      for (const { stream, revision } of events) this.#next(stream, revision);
      this.#took(events.map(({ position }) => position));
      this.#from = last;
      return considered === eventsPerPage;
    } catch {
      return this.#readSingly();
    }
  }

  lookAtEndings(): void {
    const ending = wrongEndingIn(this.database);
    if (ending !== undefined) this.#damage(ending);
  }

  #readSingly(): boolean {
    const { database, file } = this;
    let positions: number[];
    try {
      positions = this.#reader.positionsBehind(this.#from, eventsPerPage);
    } catch (error) {
      this.#damage(`what lies behind position ${this.#from} cannot be read: ${wordsOf(error)}`);
      return false;
    }
    const last = positions.at(-1);
    if (last === undefined) return false;
    for (const gap of this.#proof.gapsBetween({ low: this.#from + 1, high: last })) {
      this.#damage(missing(gap));
    }
    for (const position of positions) {
      const fault = faultAt({ database, file, proof: this.#proof }, position);
      if (fault) this.#damage(fault.says);
      const { stream, revision } = this.#reader.placeOf(position) ?? {};
      if (stream !== undefined && revision !== undefined) this.#next(stream, revision);
    }
    this.#took(positions);
    this.#from = last;
    return positions.length === eventsPerPage;
  }

  /** What of a stream is missing is named by the stream too, and not by its place alone. */
  #next(stream: string, revision: number): void {
    const known = this.#revisions.get(stream);
    const expected = known === undefined ? this.#reader.firstRevisionOf(stream) : known + 1;
    if (revision > expected) {
      const upTo = revision === expected + 1 ? '' : ` to ${revision - 1}`;
      this.#damage(`${stream} lacks revision ${expected}${upTo}`);
    } else if (revision < expected) {
      this.#damage(`${stream} has revision ${revision} behind ${expected - 1}`);
    }
    this.#revisions.set(stream, revision);
  }

  #took(positions: readonly number[]): void {
    this.events += positions.length;
    this.unproved += this.#reader.withoutChecksum(positions[0] ?? 0, positions.at(-1) ?? -1);
  }

  #damage(says: string): void {
    this.damageCount += 1;
    if (this.damages.length < damagesMax) this.damages.push(says);
  }
}
