import {
  EventStoreDBClient,
  jsonEvent,
  type AllStreamRecordedEvent,
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
  type JSONRecordedEvent,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Per-call credentials make the client append the old way, one call for each append. */
const classic = { credentials: { username: 'admin', password: 'changeit' } } as const;

export type Way = 'batch' | 'classic';
export const ways: readonly Way[] = ['batch', 'classic'];

/** An unmodified client with names of its own, on a server that others may use too. */
export class Guest {
  readonly client: EventStoreDBClient;
  readonly run = randomUUID().slice(0, 8);
  #streams = 0;

  constructor(readonly url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /** Whether the server asks who calls. */
  get hasUsers(): boolean {
    return this.url.includes('@');
  }

  stream(name = 's'): string {
    this.#streams += 1;
    return `${name}-${this.run}-${this.#streams}`;
  }

  append(
    stream: string,
    events: EventData | EventData[],
    expectedRevision: AppendExpectedRevision = 'any',
    way: Way = 'batch',
  ): Promise<AppendResult> {
    const options = way === 'classic' ? classic : {};
    return this.client.appendToStream(stream, events, { expectedRevision, ...options });
  }

  /** A new stream of so many events. */
  async filled(count: number, stream = this.stream()): Promise<string> {
    if (count > 0) await this.append(stream, several(count));
    return stream;
  }

  async read(stream: string, options: ReadStreamOptions = {}): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const { event } of this.client.readStream(stream, options)) {
      if (event) events.push(event);
    }
    return events;
  }

  async revisions(stream: string, options: ReadStreamOptions = {}): Promise<number[]> {
    return (await this.read(stream, options)).map(({ revision }) => Number(revision));
  }

  /**
   * In the end. A server deletes and truncates behind its answer, and of several each learns of it in
   * its own time.
   *
   * @throws Error of an assertion, where it never comes to that
   */
  async shows(stream: string, expected: readonly number[]): Promise<void> {
    const seen = () => this.revisions(stream).catch((error: { type?: string }) => error.type);
    let last = await seen();
    for (let looks = 1; looks < 100 && !isDeepStrictEqual(last, expected); looks += 1) {
      await sleep(50);
      last = await seen();
    }
    expect(last).toStrictEqual(expected);
  }

  async readAll(options: ReadAllOptions = {}): Promise<AllStreamRecordedEvent[]> {
    const events: AllStreamRecordedEvent[] = [];
    for await (const { event } of this.client.readAll(options)) if (event) events.push(event);
    return events;
  }

  /** The newest metadata of a stream, as the server holds it. */
  async rawMetadata(stream: string): Promise<unknown> {
    const [newest] = await this.read(`$$${stream}`);
    return (newest as JSONRecordedEvent | undefined)?.data;
  }

  leave(): Promise<void> {
    return this.client.dispose();
  }
}

export const noted = (note: unknown = '', id: string = randomUUID()): EventData =>
  jsonEvent({ type: 'Noted', id, data: { note } });

export const several = (count: number): EventData[] =>
  Array.from({ length: count }, (_, index) => noted(index));

/** What a call failed with, in the words of the client's own errors. */
export async function failureOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ('answer' in outcome) {
    throw new Error(`nothing failed, the answer is ${String(outcome.answer)}`);
  }
  return outcome.error as Record<string, unknown>;
}

/** The kind of error that a client can switch on. */
export const typeOf = async (call: Promise<unknown>): Promise<unknown> =>
  (await failureOf(call)).type;

/** Starts what the specs of one file need, and ends it. */
export function useGuest(start: () => Promise<{ url: string; stop: () => Promise<void> }>) {
  let guest: Guest | undefined;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = await start();
    stop = server.stop;
    guest = new Guest(server.url);
  });
  afterAll(async () => {
    await guest?.leave();
    await stop();
  });
  return () => {
    if (!guest) throw new Error('a guest is only there while a rule runs');
    return guest;
  };
}
