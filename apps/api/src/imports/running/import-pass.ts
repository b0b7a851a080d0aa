import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppendTooLarge, type EventStore } from '@lodestone/kernel';
import type { ImportCounts } from '@lodestone/ledger';
import { ProblemException } from '../../http/problem';
import { RefusedException } from '../../http/refused';
import { admitRecord } from '../../submitting/admit-record';
import { resolvingNames } from '../../submitting/resolve-names';
import { sendRecord, type RecordToSend } from '../../submitting/sending';
import type { Recorded, Sender } from '../../submitting/submissions';
import { Conversions } from '../columns/conversions';
import type { FileRecord, WrongPlace } from '../columns/gather-records';
import { fileRecords } from '../spool/file-records';
import type { ImportFile } from '../spool/import-form';
import type { Door } from './door';
import { InFlight, type Outcome } from './in-flight';
import { judgedRecord, placesOf, type Sentence, type Wrong } from './judge-record';

export type PassOptions = Readonly<{
  file: ImportFile;
  door: Door;
  sender: Sender;
  /** Records that end in this row or before were dealt with. */
  afterRow: number;
  /** It may have recorded some of them before: what is there is then asked who brought it. */
  mayRepeat: boolean;
  /** One that is wrong ends it. */
  stopsAtWrong: boolean;
  /** Records that may be on their way at a time. */
  inFlightMax: number;
  recordsMax?: number;
  /** Called after each few records, in their order; true ends it after what is on its way. */
  progressed: (pass: ImportPass) => Promise<boolean>;
}>;

/** Whether it came to the end of the file, or was ended before. */
export type PassEnd = 'read' | 'stopped';

/** Names of so many records are looked up together. */
const recordsAtOnce = 64;

/** So long the thread may be kept from others. */
const turnMs = 8;

/** More records than may be looked at together. */
export class TooManyRecords extends Error {
  override readonly name = 'TooManyRecords';
}

/**
 * One way through a file, record by record, in its order: each passes the door that a single record
 * passes, many at a time. What comes of them is told in the order of the file.
 */
export class ImportPass {
  readonly conversions = new Conversions();
  readonly #counts = { records: 0, recorded: 0, unchanged: 0, wrong: 0 };
  #row: number;
  #wrong: WrongPlace[] = [];
  #flight: InFlight;
  #turnEnds = performance.now() + turnMs;
  readonly #siteIds = new Set<string>();

  constructor(private readonly options: PassOptions) {
    this.#row = options.afterRow;
    this.#flight = new InFlight((record, outcome) => this.#take(record, outcome));
  }

  /** Up to here everything was dealt with. */
  get row(): number {
    return this.#row;
  }

  get counts(): ImportCounts {
    return { ...this.#counts };
  }

  /** Sites at which something was decided. */
  get siteIds(): ReadonlySet<string> {
    return this.#siteIds;
  }

  /** What was found wrong since this was asked for the last time. */
  takeWrong(): readonly WrongPlace[] {
    return this.#wrong.splice(0);
  }

  /**
   * @throws UnreadableFile, UnreadableColumns; whatever stands in the way of the ledger itself: what
   *   was told until then is true
   */
  async run(): Promise<PassEnd> {
    const { file, afterRow, recordsMax = Infinity } = this.options;
    let records = 0;
    try {
      for await (const read of fileRecords(file, this.conversions)) {
        const news = read.filter(({ lastRow }) => lastRow > afterRow);
        records += news.length;
        if (records > recordsMax) throw new TooManyRecords();
        for (let at = 0; at < news.length; at += recordsAtOnce) {
          await this.#send(news.slice(at, at + recordsAtOnce));
          if (await this.#isEnded()) return 'stopped';
        }
        await this.#breathe();
      }
    } finally {
      await this.#flight.land();
    }
    this.#throwFailure();
    if (await this.options.progressed(this)) return 'stopped';
    return this.#hasToStop ? 'stopped' : 'read';
  }

  get #hasToStop(): boolean {
    return this.options.stopsAtWrong && this.#counts.wrong > 0;
  }

  async #isEnded(): Promise<boolean> {
    const isEnded = this.#hasToStop || (await this.options.progressed(this));
    if (!isEnded && !this.#flight.failure) return false;
    await this.#flight.land();
    this.#throwFailure();
    await this.options.progressed(this);
    return true;
  }

  #throwFailure(): void {
    if (this.#flight.failure) throw this.#flight.failure.error;
  }

  async #send(records: readonly FileRecord[]): Promise<void> {
    const { door, sender, inFlightMax } = this.options;
    const admitted = await this.#admitted(records);
    const bodies = admitted.flatMap((each) => ('dto' in each ? [each.dto] : []));
    const resolve = await resolvingNames(bodies, { books: door.books, viewer: sender.viewer });
    for (const each of admitted) {
      if (this.#hasToStop) return;
      const resolved = 'dto' in each ? wrongOr(each, () => resolve(each.dto)) : each;
      if ('wrong' in resolved) {
        await this.#flight.room(inFlightMax);
        this.#flight.add(resolved.record, undefined, { kind: 'wrong', wrong: resolved.wrong });
        continue;
      }
      const { record, siteId, recordId } = resolved;
      const toSend: RecordToSend = { siteId, recordId, body: resolved.made };
      await this.#flight.waitForNamed(toSend);
      await this.#flight.room(inFlightMax);
      if (this.#flight.failure) return;
      this.#siteIds.add(siteId);
      this.#flight.add(record, siteId, this.#outcomeOf(record, toSend));
    }
  }

  async #admitted(records: readonly FileRecord[]): Promise<ReadonlyArray<Sentence | Wrong>> {
    const { door, sender } = this.options;
    const admitted: (Sentence | Wrong)[] = [];
    for (const record of records) {
      const judged = await judgedRecord(record);
      await this.#breathe();
      if ('wrong' in judged) {
        admitted.push(judged);
        continue;
      }
      const { siteId, recordId, dto } = judged;
      const at = { ...door, place: 'body' as const };
      const path = { siteId, recordId };
      try {
        const { said } = await admitRecord(sender.viewer, path, { dto, at });
        admitted.push({ ...judged, dto: said });
      } catch (error) {
        admitted.push({ record, wrong: placesOf(record, error) });
      }
    }
    return admitted;
  }

  async #outcomeOf(record: FileRecord, toSend: RecordToSend): Promise<Outcome> {
    const { door, sender, mayRepeat } = this.options;
    try {
      const sent = await sendRecord(toSend, { ...door, sender });
      const isOwn =
        sent.outcome === 'recorded' ||
        (mayRepeat && (await isBroughtBy(sent, sender.correlationId, door.store)));
      return { kind: isOwn ? 'recorded' : 'unchanged' };
    } catch (error) {
      if (error instanceof RefusedException || error instanceof ProblemException) {
        return { kind: 'wrong', wrong: placesOf(record, error) };
      }
      if (error instanceof AppendTooLarge) {
        return { kind: 'wrong', wrong: placesOf(record, tooLargeToStore(error)) };
      }
      return { kind: 'failed', error };
    }
  }

  #take(record: FileRecord, outcome: Exclude<Outcome, { kind: 'failed' }>): void {
    this.#counts.records += 1;
    this.#counts[outcome.kind] += 1;
    if (outcome.kind === 'wrong') this.#wrong.push(...outcome.wrong);
    this.#row = record.lastRow;
  }

  /** Others have their turn: records, questions, and whoever asks how far this is. */
  async #breathe(): Promise<void> {
    if (performance.now() < this.#turnEnds) return;
    await nextTurn();
    this.#turnEnds = performance.now() + turnMs;
  }
}

type Made<T> = Omit<Sentence, 'dto'> & Readonly<{ made: T }>;

function wrongOr<T>({ record, siteId, recordId }: Sentence, make: () => T): Made<T> | Wrong {
  try {
    return { record, siteId, recordId, made: make() };
  } catch (error) {
    return { record, wrong: placesOf(record, error) };
  }
}

/** Recorded before the program was stopped, and counted only now. */
async function isBroughtBy(
  { stream, revision }: Recorded,
  correlationId: string,
  store: EventStore,
): Promise<boolean> {
  for await (const { metadata } of store.readStream(stream, { from: revision, maxCount: 1 })) {
    return metadata.correlationId === correlationId;
  }
  return false;
}

const tooLargeToStore = ({ bytes, bytesMax }: AppendTooLarge): ProblemException =>
  new ProblemException('body-too-large', {
    message: {
      en: `It would be stored as ${bytes} bytes, and at most ${bytesMax} are accepted at once: make several of it.`,
      zh: `存储后为 ${bytes} 字节，一次最多 ${bytesMax} 字节：请拆分。`,
    },
  });
