import {
  appendUntilKnown,
  type Needing,
  type Rehearse,
  type Rehearsed,
  type Submitted,
  type WritePath,
} from '@lodestone/event-store';
import type {
  Channel,
  Command,
  DomainEvent,
  EventMetadata,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  KeyedDecider,
  Refusal,
} from '@lodestone/kernel';
import {
  contentDigestOf,
  schemaVersions,
  type AnyRefusal,
  type EventType,
} from '@lodestone/ledger';
import type { Viewer } from '../access/viewer';
import { RefusedException } from '../http/refused';
import type { LedgerSecrets } from '../running/ledger-secrets';
import { differingParts } from './differing-parts';

/** The account that sends, and the request in which it does. */
export type Sender = Readonly<{
  viewer: Viewer;
  correlationId: string;
  channel?: Channel;
  /** The time of recording, where it is not now: only the loader of a demonstration gives one. */
  at?: Date;
}>;

/** As much of a sender as is written down; the program itself has no role. */
type By = Omit<Sender, 'viewer'> & Readonly<{ viewer: Pick<Viewer, 'actorId'> }>;

export type Sent<C extends Command, E extends DomainEvent> = Readonly<{
  command: C;
  /** recordId, or the command's own key in streams without records. */
  key: string;
  /** The ids of the path and the body, as validated: what the digest is made of. */
  content: object;
  /** Of a command about many records: which record an event is of. */
  identityOf?: (event: E) => Readonly<{ key: string; contentDigest: string }>;
  /** Writes what must be durable before the events are. */
  beforeAppend?: (events: readonly E[]) => Promise<void>;
}>;

export type Recorded = Exclude<Submitted, { outcome: 'refused' }>;

/** What is written down as it is said, because nothing is decided about it. */
export type Fact = Readonly<{
  eventId: string;
  event: DomainEvent & Readonly<{ type: EventType }>;
}>;

type Parts = Readonly<{
  store: EventStore;
  writePath: WritePath;
  secrets: LedgerSecrets;
}>;

/** As long as the act itself is asked about again that waits for a fact. */
const deadlineMillis = 10_000;

/**
 * The one door to the ledger: whatever is recorded comes through here, whoever brings it, and so
 * does what ends a stream. Nothing else in the API writes to the log.
 */
export class Submissions {
  constructor(private readonly parts: Parts) {}

  /**
   * Two contents with one digest are the same. An HMAC: it tells nothing without the ledger's key.
   */
  digestOf(content: object): string {
    return contentDigestOf(this.parts.secrets.ledgerKey, content);
  }

  /** @throws RefusedException when the ledger says no */
  async send<C extends Command, E extends DomainEvent, Code extends AnyRefusal>(
    decider: KeyedDecider<C, E, Code>,
    { command, key, content, identityOf, beforeAppend }: Sent<C, E>,
    by: By,
  ): Promise<Recorded> {
    const { writePath } = this.parts;
    const submitted = await writePath.submit(decider, {
      command,
      key,
      contentDigest: this.digestOf(content),
      metadata: provenanceOf(by),
      bytes: Buffer.byteLength(JSON.stringify(content)),
      ...(by.at ? { at: by.at } : {}),
      ...(identityOf ? { identityOf } : {}),
      ...(beforeAppend ? { beforeAppend } : {}),
    });
    if (submitted.outcome !== 'refused') return submitted;
    const { refusal } = submitted;
    const stream = decider.streamOf(command);
    throw await this.refusedWith(stream, command, refusal);
  }

  /** What would become of it, and nothing comes of it. */
  async rehearse<C extends Command, E extends DomainEvent, Code extends AnyRefusal>(
    decider: Needing<C>,
    { command, key, content, identityOf }: Omit<Sent<C, E>, 'beforeAppend'>,
    by: By,
    decide: Rehearse<C, E, Code>,
  ): Promise<Rehearsed<E, Code>> {
    const trial = {
      command,
      key,
      contentDigest: this.digestOf(content),
      metadata: provenanceOf(by),
      ...(identityOf ? { identityOf } : {}),
    };
    return this.parts.writePath.rehearse(decider, trial, decide);
  }

  /** A refusal as `send` throws it. */
  async refusedWith(
    stream: string,
    command: Command,
    refusal: Refusal<AnyRefusal>,
  ): Promise<RefusedException> {
    const parts = await differingParts(this.parts.store, { stream, command, refusal });
    return new RefusedException(refusal, { parts });
  }

  /**
   * The first and only event of its stream. Whoever said the same at the same moment said the same
   * event. @throws StreamTombstoned
   */
  async declare(stream: string, fact: Fact, by: By): Promise<void> {
    const { store } = this.parts;
    const events = this.toAppend([fact], by);
    const onRetry = (): void => undefined;
    const append = { stream, events, expected: 'no-stream', deadlineMillis, onRetry } as const;
    const appended = await appendUntilKnown(store, append);
    if (appended.kind === 'fault') throw appended.error;
  }

  /** At the end of a stream that was seen at that revision. @throws WrongExpectedRevision */
  async note(
    { stream, expected }: Readonly<{ stream: string; expected: ExpectedRevision }>,
    facts: readonly Fact[],
    by: By,
  ): Promise<ExpectedRevision> {
    const { store } = this.parts;
    return (await store.append(stream, this.toAppend(facts, by), { expected })).revision;
  }

  /** From its return on nothing can be recorded in the stream, nor read from it. */
  async end(stream: string): Promise<void> {
    await this.parts.store.tombstone(stream);
  }

  /** For what has no place in the order of records. @throws ClockFault when the clock is ahead */
  now(): Date {
    return this.parts.writePath.clock.wall();
  }

  private toAppend(facts: readonly Fact[], by: By): EventToAppend[] {
    const recordedAt = (by.at ?? this.now()).toISOString();
    return facts.map(({ eventId, event }) => {
      const schemaVersion = schemaVersions[event.type];
      return { eventId, event, metadata: { ...provenanceOf(by), recordedAt, schemaVersion } };
    });
  }
}

type Provenance = Pick<EventMetadata, 'actorId' | 'channel' | 'correlationId' | 'causationId'>;

const provenanceOf = ({ viewer, correlationId, channel = 'api' }: By): Provenance => ({
  actorId: viewer.actorId,
  channel,
  correlationId,
  causationId: correlationId,
});
