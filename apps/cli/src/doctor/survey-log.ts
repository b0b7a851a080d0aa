import {
  categoryOf,
  comparePositions,
  isCounted,
  isKnownCategory,
  isOfTheStore,
  type EventStore,
  type LogPosition,
  type Ordinal,
  type RecordedEvent,
} from '@lodestone/kernel';
import type { DemonstrationLoaded, LedgerOpened } from '@lodestone/ledger';
import { Stamps } from './examine-stamps';

/** How often something is in the log, and where it is first. */
export type Sightings = Readonly<{ count: number; first: string }>;

export type LogSurvey = Readonly<{
  events: number;
  /** -1 in an empty log. */
  headOrdinal: Ordinal;
  streams: number;
  /** Positions that do not ascend, revisions that are missing: at most a few are kept. */
  disorders: readonly string[];
  unknownCategories: ReadonlyMap<string, Sightings>;
  /** Events that this version cannot read, by type, version and reason. */
  unreadable: ReadonlyMap<string, Sightings>;
  opened: LedgerOpened['data'] | undefined;
  loaded: DemonstrationLoaded['data'] | undefined;
  stamps: Stamps;
}>;

export type SurveyOptions = Readonly<{
  /** Why this version cannot read an event, or undefined when it can. */
  unreadableBecause: (recorded: RecordedEvent) => string | undefined;
  onProgress: (events: number) => void;
}>;

/** After so many nobody counts them one by one. */
const disordersMax = 20;

/** Reads the whole log once, beside the ledger that writes it. */
export async function surveyLog(store: EventStore, options: SurveyOptions): Promise<LogSurvey> {
  const surveyor = new Surveyor(options);
  for await (const page of store.readAllPages()) {
    for (const recorded of page) surveyor.look(recorded);
    options.onProgress(surveyor.events);
  }
  return surveyor;
}

class Surveyor implements LogSurvey {
  events = 0;
  headOrdinal: Ordinal = -1;
  disorders: string[] = [];
  unknownCategories = new Map<string, Sightings>();
  unreadable = new Map<string, Sightings>();
  opened: LedgerOpened['data'] | undefined;
  loaded: DemonstrationLoaded['data'] | undefined;
  readonly stamps = new Stamps();
  #position: LogPosition | undefined;
  readonly #revisions = new Map<string, number>();

  constructor(private readonly options: SurveyOptions) {}

  get streams(): number {
    return this.#revisions.size;
  }

  look(recorded: RecordedEvent): void {
    const { stream, event } = recorded;
    // A server's own: it may shorten them, and they are not ours to judge.
    if (stream.startsWith('$')) return;
    this.events++;
    this.#lookAtOrder(recorded);
    // The end of a stream that was forgotten: what it said is gone, as it was ordered.
    if (isOfTheStore(recorded)) return;
    if (isCounted(stream)) {
      this.headOrdinal++;
      this.stamps.look(recorded);
    }
    if (!isKnownCategory(stream)) {
      sight(this.unknownCategories, categoryOf(stream), recorded);
      return;
    }
    const reason = this.options.unreadableBecause(recorded);
    if (reason !== undefined) {
      const { schemaVersion } = recorded.metadata;
      sight(this.unreadable, `${event.type} version ${schemaVersion} (${reason})`, recorded);
      return;
    }
    if (event.type === 'LedgerOpened') this.opened ??= event.data as LedgerOpened['data'];
    if (event.type === 'DemonstrationLoaded') {
      this.loaded ??= event.data as DemonstrationLoaded['data'];
    }
  }

  #lookAtOrder(recorded: RecordedEvent): void {
    const { stream, revision, position } = recorded;
    if (this.#position && comparePositions(position, this.#position) <= 0) {
      this.#disorder(`${stream}@${revision} does not come after the event before it`);
    }
    this.#position = position;
    const isEnd = isOfTheStore(recorded);
    const expected = isEnd ? revision : (this.#revisions.get(stream) ?? -1) + 1;
    if (revision !== expected) {
      const missing = revision === expected + 1 ? `${expected}` : `${expected} to ${revision - 1}`;
      this.#disorder(
        revision > expected
          ? `${stream} lacks revision ${missing}`
          : `${stream} has revision ${revision} again after ${expected - 1}`,
      );
    }
    this.#revisions.set(stream, revision);
  }

  #disorder(says: string): void {
    if (this.disorders.length < disordersMax) this.disorders.push(says);
  }
}

function sight(
  sightings: Map<string, Sightings>,
  what: string,
  { stream, revision }: RecordedEvent,
): void {
  const { count, first } = sightings.get(what) ?? { count: 0, first: `${stream}@${revision}` };
  sightings.set(what, { count: count + 1, first });
}
