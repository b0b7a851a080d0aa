import { setImmediate as turn } from 'node:timers/promises';
import type { EventFilter, SubscriptionMessage } from '@lodestone/kernel';
import type { CommitSignal } from './commit-signal';
import type { EmbeddedReader } from './embedded-reader';
import { PageSize } from './page-size';
import { positionOf } from './recorded-rows';

/** Where nothing passes the filter, a checkpoint comes after so many events at the latest. */
const checkpointEvents = 32_768;

type Following = Readonly<{
  reader: EmbeddedReader;
  signal: CommitSignal;
  /** Exclusive. */
  from: number;
  filter: EventFilter | undefined;
  ended: AbortSignal;
}>;

/**
 * Reads up to the newest event, waits for more, and so on for ever. There is no hand-over from
 * catch-up to live that could lose or repeat an event: both are pages after one position. The next
 * page is read when the subscriber asks for it, so a slow one costs nothing but its own delay.
 */
export async function* followLog({
  reader,
  signal,
  from,
  filter,
  ended,
}: Following): AsyncGenerator<SubscriptionMessage, void, void> {
  const size = new PageSize();
  let place = from;
  /** The last position that the subscriber was told. */
  let told = from;
  let isTold = false;
  while (!ended.aborted) {
    const seen = signal.commits;
    const page = reader.readAllPage({
      from: place,
      direction: 'forwards',
      eventsMax: size.events,
      filter,
    });
    place = page.considered;
    if (page.lookedAt > 0) size.learn(page.lookedAt, page.bytes);
    if (page.events.length > 0) {
      told = Number(page.events.at(-1)?.position.commit);
      isTold = false;
      yield { kind: 'events', recorded: page.events };
    }
    if (place - told >= checkpointEvents || (page.isLast && place > told)) {
      told = place;
      isTold = false;
      if (ended.aborted) return;
      yield { kind: 'checkpoint', position: positionOf(place) };
    }
    if (!page.isLast) {
      await turn();
      continue;
    }
    if (!isTold && !ended.aborted) {
      isTold = true;
      yield { kind: 'caught-up' };
    }
    await signal.after(seen, ended);
  }
}
