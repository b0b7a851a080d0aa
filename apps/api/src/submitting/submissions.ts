import { WritePath, type Submitted } from '@lodestone/event-store';
import type { Channel, Command, DomainEvent, KeyedDecider } from '@lodestone/kernel';
import { contentDigestOf, type AnyRefusal } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { RefusedException } from '../http/refused';
import { LedgerSecrets } from '../running/ledger-secrets';

/** The account that sends, and the request in which it does. */
export type Sender = Readonly<{
  viewer: Viewer;
  correlationId: string;
  channel?: Channel;
  /** When, where that is not now: the loader of a demonstration alone says so. */
  at?: Date;
}>;

export type Sent<C extends Command, E extends DomainEvent> = Readonly<{
  command: C;
  /** recordId, or the command's own key in streams without records. */
  key: string;
  /** The ids of the path and the body, as validated: what the digest is made of. */
  content: object;
  /** Of a command about many records: which record an event is of. */
  identityOf?: (event: E) => Readonly<{ key: string; contentDigest: string }>;
  /** What must be durable before the events are. */
  beforeAppend?: (events: readonly E[]) => Promise<void>;
}>;

export type Recorded = Exclude<Submitted, { outcome: 'refused' }>;

/** The one door to the ledger: everything that is recorded comes through here. */
@Injectable()
export class Submissions {
  constructor(
    private readonly writePath: WritePath,
    private readonly secrets: LedgerSecrets,
  ) {}

  /** What makes two contents the same: an HMAC, which says nothing to who has not the ledger's key. */
  digestOf(content: object): string {
    return contentDigestOf(this.secrets.ledgerKey, content);
  }

  /** @throws RefusedException when the ledger says no */
  async send<C extends Command, E extends DomainEvent, Code extends AnyRefusal>(
    decider: KeyedDecider<C, E, Code>,
    { command, key, content, identityOf, beforeAppend }: Sent<C, E>,
    { viewer, correlationId, channel = 'api', at }: Sender,
  ): Promise<Recorded> {
    const submitted = await this.writePath.submit(decider, {
      command,
      key,
      contentDigest: this.digestOf(content),
      metadata: {
        actorId: viewer.actorId,
        channel,
        correlationId,
        causationId: correlationId,
      },
      ...(at ? { at } : {}),
      ...(identityOf ? { identityOf } : {}),
      ...(beforeAppend ? { beforeAppend } : {}),
    });
    if (submitted.outcome === 'refused') throw new RefusedException(submitted.refusal);
    return submitted;
  }
}
