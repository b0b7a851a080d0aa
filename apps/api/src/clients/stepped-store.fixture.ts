import {
  EventStore,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
  type LogPosition,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@lodestone/kernel';

/** Two at work at once on one log, whose steps are taken in an order that the spec gives. */
export class Turns<Actor extends string = string> {
  private readonly waiting = new Map<Actor, Array<() => void>>();
  private readonly done = new Set<Actor>();
  private isFree = true;

  /** Each actor's steps wait from now on, one letter of the order each; then all go on freely. */
  async take(order: readonly Actor[], acts: Readonly<Record<Actor, () => Promise<void>>>) {
    this.isFree = false;
    this.done.clear();
    this.waiting.clear();
    const names = Object.keys(acts) as Actor[];
    const ends = names.map((name) => acts[name]().finally(() => this.done.add(name)));
    for (const name of order) await this.step(name);
    this.isFree = true;
    for (const each of this.waiting.values()) for (const go of each.splice(0)) go();
    await Promise.all(ends);
  }

  /** Awaited before each step of the log. */
  async of(actor: Actor): Promise<void> {
    if (this.isFree) return;
    const mine = this.waiting.get(actor) ?? [];
    this.waiting.set(actor, mine);
    await new Promise<void>((go) => mine.push(go));
  }

  /** Lets one step happen, and what follows from it, up to the next one. */
  private async step(actor: Actor): Promise<void> {
    await this.settled(actor);
    this.waiting.get(actor)?.shift()?.();
    await this.settled(actor);
  }

  private async settled(actor: Actor): Promise<void> {
    for (let quiet = 0; quiet < 8; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.done.has(actor) || (this.waiting.get(actor)?.length ?? 0) > 0) return;
    }
  }
}

/** One replica's line to the log that both share: what matters between them is a step of its own. */
export class SteppedStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly step: () => Promise<void>,
    private readonly recorded: (stream: string, position: LogPosition) => Promise<void>,
  ) {
    super();
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    options: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    await this.step();
    const result = await this.store.append(stream, events, options);
    await this.recorded(stream, result.position);
    return result;
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncGenerator<RecordedEvent> {
    if (stream.startsWith('client-')) await this.step();
    yield* this.store.readStream(stream, options);
  }

  async *readAll(options?: ReadAllOptions): AsyncGenerator<RecordedEvent> {
    if (options?.filter?.streamPrefixes?.join() === 'party-') await this.step();
    yield* this.store.readAll(options);
  }

  readAllPages(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.readAllPages(options);
  }

  subscribeToAll(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    return this.store.subscribeToAll(options);
  }

  async tombstone(stream: string): Promise<void> {
    await this.step();
    await this.store.tombstone(stream);
  }

  head(): Promise<LogPosition | undefined> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

/** Every order in which so many steps of each can be taken. */
export function interleavingsOf(counts: Readonly<Record<string, number>>): readonly string[][] {
  const left = Object.entries(counts).filter(([, count]) => count > 0);
  if (left.length === 0) return [[]];
  return left.flatMap(([name, count]) =>
    interleavingsOf({ ...counts, [name]: count - 1 }).map((rest) => [name, ...rest]),
  );
}
