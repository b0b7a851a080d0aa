import { eventIdOf } from '@lodestone/event-store';
import {
  EventStore,
  WrongExpectedRevision,
  type EventToAppend,
  type ExpectedRevision,
} from '@lodestone/kernel';
import {
  accessStream,
  contentDigestOf,
  schemaVersions,
  type IdentityViewed,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { Clock } from '../running/clock';
import { LedgerSecrets } from '../running/ledger-secrets';
import type { Sender } from './submissions';

/** Ids in one event; a larger answer is recorded in several. */
const idsMax = 1_000;

/** Two replicas may write the same day; each try reads where the other one came to. */
const triesMax = 5;

/**
 * Who looked at which identity. Recorded before the answer leaves: an answer whose look cannot be
 * recorded does not leave.
 */
@Injectable()
export class IdentityViews {
  private readonly revisions = new Map<string, ExpectedRevision>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly secrets: LedgerSecrets,
    private readonly clock: Clock,
  ) {}

  async record(view: IdentityViewed['data'], sender: Sender): Promise<void> {
    if (sender.viewer.role !== 'regulator' || view.clientIds.length === 0) return;
    // One after the other: two looks at the same moment want the same revision of the day.
    const turn = this.last.then(() => this.append(view, sender));
    this.last = turn.catch(() => undefined);
    await turn;
  }

  private async append(view: IdentityViewed['data'], sender: Sender): Promise<void> {
    const recordedAt = this.clock.now().toISOString();
    const stream = accessStream(recordedAt.slice(0, 10));
    const events = this.eventsOf(view, { stream, recordedAt, sender });
    for (let tries = 1; ; tries++) {
      const expected = this.revisions.get(stream) ?? (await this.revisionOf(stream));
      try {
        const { revision } = await this.store.append(stream, events, { expected });
        this.revisions.clear();
        this.revisions.set(stream, revision);
        return;
      } catch (error) {
        this.revisions.delete(stream);
        if (!(error instanceof WrongExpectedRevision) || tries >= triesMax) throw error;
      }
    }
  }

  private async revisionOf(stream: string): Promise<ExpectedRevision> {
    const backwards = { direction: 'backwards', maxCount: 1 } as const;
    for await (const { revision } of this.store.readStream(stream, backwards)) return revision;
    return 'no-stream';
  }

  private eventsOf(
    view: IdentityViewed['data'],
    { stream, recordedAt, sender }: { stream: string; recordedAt: string; sender: Sender },
  ): EventToAppend<IdentityViewed>[] {
    const { correlationId, viewer } = sender;
    const digestOf = (data: object) =>
      contentDigestOf(this.secrets.ledgerKey, { recordedAt, data });
    return chunksOf(view.clientIds, idsMax).map((clientIds, index) => {
      const data = { ...view, clientIds };
      return {
        eventId: eventIdOf({ stream, key: correlationId, contentDigest: digestOf(data), index }),
        event: { type: 'IdentityViewed', data },
        metadata: {
          actorId: viewer.actorId,
          channel: 'api',
          correlationId,
          causationId: correlationId,
          recordedAt,
          schemaVersion: schemaVersions.IdentityViewed,
        },
      };
    });
  }
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}
