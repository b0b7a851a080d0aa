import {
  comparePositions,
  isCounted,
  isOfTheStore,
  type LogPosition,
  type Ordinal,
  type RecordedEvent,
} from '@lodestone/kernel';
import { isDelivered, markOf, type Checkpoint, type Mark } from './checkpoint';

/**
 * One event on its way to a projection. A party event has the ordinal of the counted event that
 * takes it along and comes before it. `problem` says why nobody can read it.
 */
export type Delivery = Readonly<{
  recorded: RecordedEvent;
  ordinal: Ordinal;
  problem?: string;
  /** As the store gave it, where `recorded` is a newer form. */
  stored?: RecordedEvent;
}>;

/** Of the event as it lies in the log. */
export const markOfDelivery = ({ recorded, stored = recorded, ordinal }: Delivery): Mark =>
  markOf(stored, ordinal);

/** The log, or the reader of it, contradicts itself. Nothing may be projected from it. */
export class LogOutOfOrder extends Error {
  override readonly name = 'LogOutOfOrder';
}

/** @throws LogOutOfOrder when the deliveries do not begin right after the checkpoint */
export function assertFollows(
  { name, checkpoint }: Readonly<{ name: string; checkpoint: Checkpoint | 'start' }>,
  deliveries: readonly Delivery[],
): void {
  let last = checkpoint === 'start' ? -1 : checkpoint.ordinal;
  let isTaken = true;
  for (const { ordinal, recorded } of deliveries) {
    // Party events share the ordinal of the counted event that follows them.
    if (isTaken ? ordinal !== last + 1 : ordinal !== last) {
      throw new LogOutOfOrder(
        `${name} stands at ordinal ${last} and was handed ${ordinal} ` +
          `(${recorded.stream}@${recorded.revision})`,
      );
    }
    last = ordinal;
    isTaken = isCounted(recorded.stream);
  }
  if (!isTaken) throw new LogOutOfOrder('a party event came without a counted event');
}

export type DeliveryOptions = Readonly<{
  /** Every type that this version of the ledger knows. Another one in a known category parks. */
  knownTypes: ReadonlySet<string>;
  /** Brings an old event to its newest form. What it throws parks, with the event named. */
  upcast?: (recorded: RecordedEvent) => RecordedEvent;
}>;

/**
 * Counts the ordinals of one reader of `$all` and holds back the party events that no counted event
 * has taken along yet: they are in memory only, so a checkpoint must never pass them.
 */
export class DeliveryCounter {
  #ordinal: Ordinal;
  #position: LogPosition | undefined;
  #parties: RecordedEvent[] = [];
  /** Last revision seen of each counted stream. After a restart a stream's first event is believed. */
  readonly #revisions = new Map<string, number>();
  readonly #isFromStart: boolean;

  constructor(
    after: Checkpoint | 'start',
    private readonly options: DeliveryOptions,
  ) {
    this.#ordinal = after === 'start' ? -1 : after.ordinal;
    this.#position = after === 'start' ? undefined : after.position;
    this.#isFromStart = after === 'start';
  }

  /** The last one that it has counted. */
  get ordinal(): Ordinal {
    return this.#ordinal;
  }

  /**
   * What one page of the log brings, in order. Empty if nothing in it is counted.
   * @throws LogOutOfOrder when an event comes twice, too early, or after a missing one
   */
  count(page: readonly RecordedEvent[]): Delivery[] {
    const deliveries: Delivery[] = [];
    for (const recorded of page) {
      this.#assertFollows(recorded);
      if (!isDelivered(recorded.stream) || isOfTheStore(recorded)) continue;
      if (!isCounted(recorded.stream)) {
        this.#parties.push(recorded);
        continue;
      }
      this.#assertContiguous(recorded);
      const ordinal = ++this.#ordinal;
      for (const party of this.#parties) deliveries.push(this.#delivery(party, ordinal));
      this.#parties = [];
      deliveries.push(this.#delivery(recorded, ordinal));
    }
    return deliveries;
  }

  #delivery(recorded: RecordedEvent, ordinal: Ordinal): Delivery {
    if (!this.options.knownTypes.has(recorded.event.type)) {
      const problem = `this version of the ledger does not know the type ${recorded.event.type}`;
      return { recorded, ordinal, problem };
    }
    if (!this.options.upcast) return { recorded, ordinal };
    try {
      const newest = this.options.upcast(recorded);
      return newest === recorded
        ? { recorded, ordinal }
        : { recorded: newest, ordinal, stored: recorded };
    } catch (error) {
      return { recorded, ordinal, problem: messageOf(error) };
    }
  }

  #assertFollows({ stream, revision, position }: RecordedEvent): void {
    if (this.#position && comparePositions(position, this.#position) <= 0) {
      throw new LogOutOfOrder(`${stream}@${revision} was delivered twice or out of order`);
    }
    this.#position = position;
  }

  #assertContiguous({ stream, revision }: RecordedEvent): void {
    const last = this.#revisions.get(stream) ?? (this.#isFromStart ? -1 : undefined);
    if (last !== undefined && revision !== last + 1) {
      throw new LogOutOfOrder(
        `${stream}@${revision} follows ${stream}@${last}: events are missing`,
      );
    }
    this.#revisions.set(stream, revision);
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
