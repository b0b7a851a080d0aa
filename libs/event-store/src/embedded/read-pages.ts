import { setImmediate as turn } from 'node:timers/promises';
import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from '@lodestone/kernel';
import type { EmbeddedReader, LogPage } from './embedded-reader';
import { PageSize } from './page-size';
import { placeOf } from './recorded-rows';

type Pages = AsyncGenerator<readonly RecordedEvent[], void, void>;

/** Behind every position that a file can hold. */
const beyond = Number.MAX_SAFE_INTEGER;

export function pagesOfAll(reader: EmbeddedReader, options: ReadAllOptions): Pages {
  const { direction = 'forwards', filter, maxCount } = options;
  const start = startOf(reader, options);
  const read = (from: number, eventsMax: number, lookedAtMax: number) =>
    reader.readAllPage({ from, direction, eventsMax, lookedAtMax, filter });
  return pages(read, start, ({ considered }) => considered, maxCount);
}

function startOf(reader: EmbeddedReader, { after, direction }: ReadAllOptions): number {
  if (after === undefined) return direction === 'backwards' ? beyond : 0;
  if (after === 'start') return 0;
  if (after !== 'end') return placeOf(after);
  return direction === 'backwards' ? beyond : reader.head();
}

export function pagesOfStream(
  reader: EmbeddedReader,
  stream: string,
  options: ReadStreamOptions,
): Pages {
  const { direction = 'forwards', from, maxCount } = options;
  const step = direction === 'forwards' ? 1 : -1;
  const start =
    from === 'end' || (from === undefined && direction === 'backwards')
      ? reader.lastRevision(stream)
      : from === 'start' || from === undefined
        ? 0
        : from;
  const read = (revision: number, eventsMax: number) =>
    reader.readStreamPage({ stream, from: revision, direction, eventsMax });
  return pages(read, start, ({ considered }) => considered + step, maxCount);
}

async function* pages(
  read: (from: number, eventsMax: number, lookedAtMax: number) => LogPage,
  start: number,
  next: (page: LogPage) => number,
  maxCount = Infinity,
): Pages {
  const size = new PageSize();
  let from = start;
  for (let left = maxCount; left > 0;) {
    const page = read(from, Math.min(size.events, left), size.events);
    if (page.lookedAt > 0) size.learn(page.lookedAt, page.bytes);
    if (page.events.length > 0) {
      left -= page.events.length;
      yield page.events;
    }
    if (page.isLast) return;
    from = next(page);
    // A long read must not keep a request or a timer of the same thread waiting.
    await turn();
  }
}
