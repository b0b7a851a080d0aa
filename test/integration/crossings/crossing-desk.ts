import {
  EventSchemas,
  UpcastingEventStore,
  WritePath,
  type Submitted,
} from '@lodestone/event-store';
import { FaultyStore } from '@lodestone/event-store/write-path/faulty-store.fixture';
import { MemoryKeyedRowStore } from '@lodestone/event-store/keyed-rows/memory-keyed-row-store';
import {
  canonicalJson,
  categoryOf,
  type AppendResult,
  type Command,
  type DomainEvent,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type KeyedDecider,
  type LogPosition,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@lodestone/kernel';
import {
  enterpriseDecider,
  eventSchemas,
  foldOf,
  schemaVersions,
  siteDecider,
  type EventType,
  type RecordCommand,
  type SubmittedAct,
} from '@lodestone/ledger';
import { openSite, openingStock, recordAct, registerEnterprise } from '@lodestone/testing';
import type { AnyCommand } from '@lodestone/testing';
import { createHash } from 'node:crypto';

type AnyDecider = KeyedDecider<Command, DomainEvent, string>;

/** A line to the store that can be slow to answer, or lead to a node that is behind. */
class SlowStore extends FaultyStore {
  /** Nothing after this position is shown, as by a node that has not got it yet. */
  shownUpTo: LogPosition | undefined;
  readonly #answers = new Map<string, Promise<void>>();

  /** Appends to a stream are stored from now on, and nobody is told until the function is called. */
  holdAnswers(stream: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#answers.set(stream, promise);
    return resolve;
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    options: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    const result = await super.append(stream, events, options);
    await this.#answers.get(stream);
    return result;
  }

  override async *readStream(
    stream: string,
    options?: ReadStreamOptions,
  ): AsyncIterable<RecordedEvent> {
    for await (const recorded of super.readStream(stream, options)) {
      if (this.shownUpTo && recorded.position.commit > this.shownUpTo.commit) return;
      yield recorded;
    }
  }
}

/** One replica: the real decisions over the real write path. */
export class CrossingDesk {
  readonly path: WritePath;
  readonly line: SlowStore;

  constructor(store: EventStore, options: Readonly<{ soleWriter: boolean }>) {
    this.line = new SlowStore(store);
    this.path = new WritePath({
      store: new UpcastingEventStore(this.line, new EventSchemas(eventSchemas)),
      rows: new MemoryKeyedRowStore(),
      folds: (stream) => {
        const fold = foldOf(stream);
        if (!fold) throw new Error(`nobody folds ${categoryOf(stream)}`);
        return fold;
      },
      schemaVersionOf: (type) => schemaVersions[type as EventType],
      clock: () => new Date('2026-01-31T04:00:00Z'),
      calendarZone: 'Asia/Shanghai',
      deadlineMillis: 30_000,
      ...options,
    });
  }

  send(command: AnyCommand): Promise<Submitted> {
    const isDirectory = command.type === 'RegisterEnterprise';
    const decider = (isDirectory ? enterpriseDecider : siteDecider) as unknown as AnyDecider;
    const digestOf = (each: unknown) =>
      createHash('sha256').update(canonicalJson(each)).digest('hex');
    const { recordId = command.type } = command.data as { recordId?: string };
    return this.path.submit(decider, {
      command,
      key: recordId,
      contentDigest: digestOf(command),
      metadata: { actorId: 'a', channel: 'api', correlationId: 'c', causationId: 'c' },
      ...(command.type === 'RecordBatch'
        ? {
            identityOf: (event: DomainEvent) => {
              const id = (event.data as { recordId: string }).recordId;
              const own = command.data.records.find((each) => each.command.data.recordId === id);
              return { key: id, contentDigest: own?.contentDigest ?? '' };
            },
          }
        : {}),
    });
  }

  /** Recorded, or why not. */
  async told(command: AnyCommand): Promise<string> {
    const answer = await this.send(command);
    return answer.outcome === 'refused' ? answer.refusal.code : answer.outcome;
  }
}

/** Names that no other run has: the log of a server outlives it. */
export class Chain {
  constructor(readonly run: string) {}

  site = (name: string): string => `${name}-${this.run}`;

  async begin(desk: CrossingDesk): Promise<void> {
    const commands: AnyCommand[] = [
      registerEnterprise(`SELLER-${this.run}`),
      registerEnterprise(`BUYER-${this.run}`),
      openSite(this.site('S'), `SELLER-${this.run}`),
      openSite(this.site('R1'), `BUYER-${this.run}`),
      openSite(this.site('R2'), `BUYER-${this.run}`),
      recordAct(this.site('S'), 'open', openingStock('M', 1_000)),
    ];
    for (const command of commands) {
      const told = await desk.told(command);
      if (told !== 'recorded') throw new Error(`${command.type}: ${told}`);
    }
  }

  act = (site: string, recordId: string, act: SubmittedAct): RecordCommand =>
    recordAct(this.site(site), recordId, act);

  sent = (recordId: string, to = 'R1', lotId = 'M'): RecordCommand =>
    this.act('S', recordId, {
      type: 'Dispatched',
      occurredOn: '2025-02-01',
      receivingSiteId: this.site(to),
      purpose: 'toll',
      takes: [{ lotId, massGrams: 1_000 }],
    });

  voided = (site: string, recordId: string, targetRecordId: string): RecordCommand => ({
    type: 'VoidRecord',
    data: { siteId: this.site(site), recordId, targetRecordId, reason: 'wrong-mass' },
  });

  received = (site: string, recordId: string, of: string, lotId = `IN-${recordId}`) =>
    this.act(site, recordId, {
      type: 'Received',
      occurredOn: '2025-02-01',
      receipts: [
        { movementId: `${this.site('S')}/${of}/1`, sentLotId: 'M', lotId, massGrams: 1_000 },
      ],
    });

  redirected = (recordId: string, of: string, to: string) =>
    this.act('S', recordId, {
      type: 'DestinationChanged',
      occurredOn: '2025-02-01',
      targetRecordId: of,
      receivingSiteId: this.site(to),
      reason: 'redirected',
    });

  used = (site: string, recordId: string, lotId: string, massGrams = 1_000) =>
    this.act(site, recordId, {
      type: 'Discarded',
      occurredOn: '2025-02-01',
      kind: 'laboratory-sample',
      takes: [{ lotId, massGrams }],
    });
}
