import type {
  AppendResult,
  EventMetadata,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
} from '@lodestone/kernel';
import { metadata, several, weighed, weighing } from './contract-events';

/** A store that is open. The log behind it may hold whatever else; only the streams are ours. */
export type Opening = () => Promise<EventStore>;

let logs = 0;

/**
 * One rule's own corner of a log: streams that no other rule writes, and event ids that no other
 * rule uses. A real server remembers the ids that it has seen lately whatever their stream, and the
 * port promises nothing for an id that is in two of them.
 */
export class ContractLog {
  readonly #prefix: string;

  constructor(
    readonly store: EventStore,
    streamPrefix: string,
  ) {
    logs += 1;
    this.#prefix = `${streamPrefix}-${logs}-`;
  }

  stream(name = 'BY-01'): string {
    return this.#prefix + name;
  }

  /** Everything that this rule has written, or what begins with `names`. */
  filter(...names: readonly string[]) {
    return { streamPrefixes: (names.length > 0 ? names : ['']).map((name) => this.#prefix + name) };
  }

  weighed(text: string, data: unknown = { text }, about: EventMetadata = metadata): EventToAppend {
    return weighed(this.#prefix + text, data, about);
  }

  several(text: string, count: number): EventToAppend[] {
    return several(this.#prefix + text, count);
  }

  /** Exactly so many bytes of data and metadata. */
  weighing(text: string, bytes: number): EventToAppend {
    return weighing(this.#prefix + text, bytes);
  }

  append(
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
    stream = this.stream(),
  ): Promise<AppendResult> {
    return this.store.append(stream, events, { expected });
  }

  /** A fresh stream of `count` events in one append. */
  async fill(count: number, stream = this.stream()): Promise<EventToAppend[]> {
    const events = Array.from({ length: count }, (_, index) => weighed(`${stream}/${index}`));
    await this.append(events, 'no-stream', stream);
    return events;
  }

  read(options: ReadStreamOptions = {}, stream = this.stream()): Promise<RecordedEvent[]> {
    return listed(this.store.readStream(stream, options));
  }

  async revisions(options: ReadStreamOptions = {}, stream = this.stream()): Promise<number[]> {
    return (await this.read(options, stream)).map(({ revision }) => revision);
  }

  readAll(options: ReadAllOptions = {}): Promise<RecordedEvent[]> {
    return listed(this.store.readAll({ filter: this.filter(), ...options }));
  }
}

export async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The error with which an append was refused; an append that succeeds fails the rule. */
export async function refusalOf(append: Promise<unknown>): Promise<Error> {
  const outcome = await append.then(
    (result) => result,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error(`nothing was refused, the answer is ${JSON.stringify(outcome, bigAsText)}`);
}

const bigAsText = (_: string, value: unknown) =>
  typeof value === 'bigint' ? value.toString() : value;

/** Opens a store before each rule and closes it after. */
export function useLog(open: Opening, streamPrefix: string): () => ContractLog {
  let log: ContractLog | undefined;
  beforeEach(async () => {
    log = new ContractLog(await open(), streamPrefix);
  });
  afterEach(async () => {
    await log?.store.close();
    log = undefined;
  });
  return () => {
    if (!log) throw new Error('a log is only there while a rule runs');
    return log;
  };
}
