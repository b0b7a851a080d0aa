import type { LogPosition } from '@lodestone/kernel';
import { refuseStopped, type Underway } from './cannot-copy';
import { isOfSystem, placeOf, type CopiedEvent, type ReadableLog } from './copied-event';
import { goesAcross, type SourceSurvey } from './survey-source';

/** How far a log is what the surveyed one says. */
export type Comparison = Readonly<{
  outcome: 'equal' | 'copy-ends' | 'copy-goes-on' | 'differs';
  /** So many events agree, from the first. */
  events: number;
  /** Where the source's last one of them is. */
  upTo: LogPosition | undefined;
  /** The first thing that does not agree, in words. */
  difference: string;
}>;

export type Copying = Readonly<{ source: ReadableLog; copy: ReadableLog; survey: SourceSurvey }>;

/** Reads both logs, event beside event, as far as they agree. */
export async function compareLogs(
  { source, copy, survey }: Copying,
  { signal, onProgress }: Underway,
): Promise<Comparison> {
  const originals = new Pages(source, (event) => goesAcross(event, survey));
  const copies = new Pages(copy, ({ stream }) => !isOfSystem(stream));
  let events = 0;
  let upTo: LogPosition | undefined;
  try {
    for (;;) {
      refuseStopped(signal);
      const [original, copied] = await Promise.all([originals.filled(), copies.filled()]);
      const count = Math.min(original.length, copied.length);
      if (count === 0) return { ...endOf(original, copied), events, upTo };
      const { agreeing, difference } = agreementOf(original, copied);
      upTo = original[agreeing - 1]?.position ?? upTo;
      events += agreeing;
      if (difference !== undefined) return { outcome: 'differs', events, upTo, difference };
      originals.take(count);
      copies.take(count);
      onProgress(events);
    }
  } finally {
    await Promise.all([originals.leave(), copies.leave()]);
  }
}

function endOf(originals: readonly CopiedEvent[], copies: readonly CopiedEvent[]) {
  const [original, copied] = [originals[0], copies[0]];
  if (original) {
    return { outcome: 'copy-ends', difference: `${placeOf(original)} is not there` } as const;
  }
  if (!copied) return { outcome: 'equal', difference: '' } as const;
  return { outcome: 'copy-goes-on', difference: `${placeOf(copied)} is there too` } as const;
}

/** How many of the first events agree, and why the next does not where both have one. */
function agreementOf(originals: readonly CopiedEvent[], copies: readonly CopiedEvent[]) {
  const count = Math.min(originals.length, copies.length);
  for (let agreeing = 0; agreeing < count; agreeing += 1) {
    const difference = differenceOf(originals[agreeing], copies[agreeing]);
    if (difference !== undefined) return { agreeing, difference };
  }
  return { agreeing: count, difference: undefined };
}

function differenceOf(original?: CopiedEvent, copied?: CopiedEvent): string | undefined {
  if (!original || !copied) return 'nothing';
  const [wanted, found] = [placeOf(original), placeOf(copied)];
  if (wanted !== found) return `${found} stands where ${wanted} belongs`;
  // The event that ends a stream is the server's own: its id and its number are not ours to choose.
  if (original.isTombstone) return undefined;
  const differs = (what: string) => `${wanted} has another ${what}`;
  if (original.eventId !== copied.eventId) return differs('id');
  if (original.type !== copied.type) return differs('type');
  if (original.isJson !== copied.isJson) return differs('content type');
  if (Buffer.compare(original.data, copied.data) !== 0) return differs('content');
  return Buffer.compare(original.metadata, copied.metadata) === 0 ? undefined : differs('metadata');
}

/** The pages of one log, taken in other portions than they come. */
class Pages {
  readonly #pages: AsyncIterator<readonly CopiedEvent[], void>;
  #waiting: readonly CopiedEvent[] = [];

  constructor(
    log: ReadableLog,
    private readonly isWanted: (event: CopiedEvent) => boolean,
  ) {
    this.#pages = log.pages()[Symbol.asyncIterator]();
  }

  /** Empty only at the end of the log. */
  async filled(): Promise<readonly CopiedEvent[]> {
    while (this.#waiting.length === 0) {
      const next = await this.#pages.next();
      if (next.done) break;
      this.#waiting = next.value.filter(this.isWanted);
    }
    return this.#waiting;
  }

  take(count: number): void {
    this.#waiting = this.#waiting.slice(count);
  }

  async leave(): Promise<void> {
    await this.#pages.return?.();
  }
}
