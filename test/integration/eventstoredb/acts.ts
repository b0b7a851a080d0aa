import { idOf, metadata } from '@lodestone/event-store/contract/contract-events';
import type { EventStore, EventToAppend, RecordedEvent } from '@lodestone/kernel';

export const act = (text: string, data: object = { text }): EventToAppend => ({
  eventId: idOf(text),
  event: { type: 'Weighed', data },
  metadata,
});

export async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const textsOf = (events: readonly RecordedEvent[]): string[] =>
  events.map(({ event }) => (event.data as { text: string }).text);

/** One append after the other, so that each stream has its acts in order. */
export async function appendAll(store: EventStore, stream: string, texts: readonly string[]) {
  for (const [at, text] of texts.entries()) {
    await store.append(stream, [act(text)], { expected: at === 0 ? 'no-stream' : at - 1 });
  }
}
