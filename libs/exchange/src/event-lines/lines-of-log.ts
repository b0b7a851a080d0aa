import { countedStreamPrefixes, isCounted, type EventStore, type Ordinal } from '@lodestone/kernel';
import { DeliveryCounter, type Delivery, type DeliveryOptions } from '@lodestone/projections';
import type { BeginAt } from '@lodestone/read-models';
import { lineOf, type EventLine } from './event-line';

/** What only events with an ordinal are asked for with. */
export const countedFilter = { streamPrefixes: countedStreamPrefixes } as const;

export type LinesOfLog = DeliveryOptions &
  Readonly<{
    store: EventStore;
    /** Inclusive, both. */
    from: Ordinal;
    to?: Ordinal | undefined;
    /** Where `from` is looked up (`positionBefore`); left out, it is counted from the first event. */
    begin?: BeginAt | undefined;
    signal?: AbortSignal | undefined;
  }>;

/** An event that this version cannot read ends a stream: nothing is left out without a word. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';
  readonly ordinal: Ordinal;

  constructor({ ordinal, recorded, problem }: Delivery) {
    const { stream, revision, event } = recorded;
    super(`ordinal ${ordinal} (${event.type}, ${stream}@${revision}) cannot be read: ${problem}`);
    this.ordinal = ordinal;
  }
}

/**
 * The lines of a range in ascending order, page by page, never empty; up to the newest event that is
 * durable when it is reached. The store is asked for the next page when somebody wants it.
 *
 * @throws UnreadableLine after the lines before it
 * @throws the signal's reason when it is aborted
 */
export async function* linesOfLog(
  options: LinesOfLog,
): AsyncGenerator<readonly EventLine[], void, void> {
  const { store, from, to = Infinity, begin, signal } = options;
  if (to < from) return;
  const counter = counterFrom(from, begin, options);
  const after = begin?.after ?? 'start';
  for await (const page of store.readAllPages({ after, filter: countedFilter })) {
    signal?.throwIfAborted();
    const deliveries = counter.count(page).filter(isWithin(from, to));
    const { lines, unreadable } = readable(deliveries);
    if (lines.length > 0) yield lines;
    if (unreadable) throw new UnreadableLine(unreadable);
    if (counter.ordinal >= to) return;
  }
}

/** Counts on from the place where reading begins, so that ordinals are never counted from the start. */
export function counterFrom(
  from: Ordinal,
  begin: BeginAt | undefined,
  options: DeliveryOptions,
): DeliveryCounter {
  if (begin === undefined || begin.after === 'start') return new DeliveryCounter('start', options);
  const ordinal = from - begin.skip - 1;
  return new DeliveryCounter({ ordinal, position: begin.after }, options);
}

const isWithin =
  (from: Ordinal, to: Ordinal) =>
  ({ ordinal, recorded }: Delivery): boolean =>
    from <= ordinal && ordinal <= to && isCounted(recorded.stream);

/** Up to the first that cannot be read. */
export function readable(deliveries: readonly Delivery[]): Readonly<{
  lines: readonly EventLine[];
  unreadable: Delivery | undefined;
}> {
  const at = deliveries.findIndex(({ problem }) => problem !== undefined);
  const sound = at < 0 ? deliveries : deliveries.slice(0, at);
  return { lines: sound.map(lineOf), unreadable: deliveries[at] };
}
