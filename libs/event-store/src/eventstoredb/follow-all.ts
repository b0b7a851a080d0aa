import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import {
  comparePositions,
  type EventFilter,
  type LogPosition,
  type RecordedEvent,
  type SubscriptionMessage,
} from '@lodestone/kernel';
import { BackOff } from './back-off';
import { subscriptionMessage, type LogPlace } from './read-message';
import type { Reader } from './reader';
import { recordedEventOf } from './recorded-event';
import { responsesOf } from './responses';
import { isPassing, unavailable } from './server-failure';

export type Following = Readonly<{
  reader: Reader;
  after: LogPlace;
  filter: EventFilter | undefined;
  ended: AbortSignal;
  /** Told each time the server is lost; the subscription goes on by itself. */
  onLost: (error: Error) => void;
  /** Told when it answers again, also where nothing new is in the log. */
  onRegained: () => void;
}>;

/**
 * One subscription for ever: when the server goes away it is asked again, with longer and longer
 * pauses, for what comes after the last event that was handed over. Not after the last checkpoint:
 * servers are known to give filtered ones that are ahead of events still to come.
 *
 * @throws StoreUnavailable when the server refuses
 */
export async function* followAll({
  reader,
  after,
  filter,
  ended,
  onLost,
  onRegained,
}: Following): AsyncGenerator<SubscriptionMessage, void, void> {
  const { connection } = reader;
  const backOff = new BackOff();
  const place = new Place(after);
  let isLost = false;
  const lose = (error: Error) => {
    isLost = true;
    onLost(error);
  };
  const find = () => {
    if (isLost) onRegained();
    isLost = false;
  };
  while (!ended.aborted) {
    try {
      for await (const page of subscribed(reader, place, { filter, ended })) {
        find();
        yield* page;
        backOff.reset();
      }
      if (!ended.aborted) lose(new Error(`${connection.named} ended the subscription`));
    } catch (error) {
      if (ended.aborted) return;
      const failure = unavailable(error, connection.named);
      if (!isPassing(error)) throw failure;
      lose(failure);
    }
    await backOff.pause(ended);
  }
}

/** One subscription for as long as the server is there, in whatever pages it comes. */
async function* subscribed(
  reader: Reader,
  place: Place,
  { filter, ended }: Pick<Following, 'filter' | 'ended'>,
): AsyncGenerator<Iterable<SubscriptionMessage>, void, void> {
  if (place.resumption === 'end') place.begin((await reader.head()) ?? 'start');
  const call = await reader.connection.read(subscriptionMessage(place.resumption, filter));
  for await (const responses of responsesOf(call, ended)) {
    yield untilEnded(messagesOf(responses, place), ended);
  }
}

function* untilEnded<Item>(items: Iterable<Item>, ended: AbortSignal): Generator<Item, void, void> {
  for (const item of items) {
    if (ended.aborted) return;
    yield item;
  }
}

/** How far a subscriber has been told, and where to go on if the subscription breaks. */
class Place {
  resumption: LogPlace;
  #told: LogPosition | undefined;

  constructor(after: LogPlace) {
    this.resumption = after;
    this.begin(after);
  }

  begin(after: LogPlace): void {
    this.resumption = after;
    if (typeof after === 'object') this.#told = after;
  }

  /** False for an event that was handed over before. */
  isNew({ position }: RecordedEvent): boolean {
    const { resumption } = this;
    return typeof resumption !== 'object' || comparePositions(position, resumption) > 0;
  }

  moveTo({ position }: RecordedEvent): void {
    this.resumption = position;
    if (this.isAhead(position)) this.#told = position;
  }

  /** Never backwards, whatever the server says. */
  isAhead(checkpoint: LogPosition): boolean {
    return !this.#told || comparePositions(checkpoint, this.#told) > 0;
  }

  tell(checkpoint: LogPosition): void {
    this.#told = checkpoint;
  }
}

function* messagesOf(
  responses: readonly ReadResp[],
  place: Place,
): Generator<SubscriptionMessage, void, void> {
  let recorded: RecordedEvent[] = [];
  for (const response of responses) {
    const event = response.getEvent()?.getEvent();
    if (event) {
      const one = recordedEventOf(event);
      if (place.isNew(one)) {
        place.moveTo(one);
        recorded.push(one);
      }
      continue;
    }
    const other = otherOf(response, place);
    if (!other) continue;
    if (recorded.length > 0) yield { kind: 'events', recorded };
    recorded = [];
    yield other;
  }
  if (recorded.length > 0) yield { kind: 'events', recorded };
}

function otherOf(response: ReadResp, place: Place): SubscriptionMessage | undefined {
  if (response.hasCaughtUp()) return { kind: 'caught-up' };
  const checkpoint = response.getCheckpoint();
  if (!checkpoint) return undefined;
  const position = {
    commit: BigInt(checkpoint.getCommitPosition()),
    prepare: BigInt(checkpoint.getPreparePosition()),
  };
  if (!place.isAhead(position)) return undefined;
  place.tell(position);
  return { kind: 'checkpoint', position };
}
