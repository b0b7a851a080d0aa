import { eventIdOf } from '@lodestone/event-store';
import {
  EventStore,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
  type ExpectedRevision,
} from '@lodestone/kernel';
import { accessStream, type IdentityViewed } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { seesIdentities } from '../access/as-seen-by';
import { ProblemException } from '../http/problem';
import { Submissions, type Fact, type Sender } from './submissions';

/** Ids in one event; a larger answer is recorded in several. */
const idsMax = 1_000;

/** Two replicas may write the same day; each try reads where the other one came to. */
const triesMax = 5;

/**
 * Records which account looked at which identity, before the answer leaves: an answer whose look
 * cannot be recorded does not leave.
 */
@Injectable()
export class IdentityViews {
  private readonly revisions = new Map<string, ExpectedRevision>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly submissions: Submissions,
  ) {}

  async record(view: IdentityViewed['data'], sender: Sender): Promise<void> {
    const { viewer } = sender;
    if (viewer.role !== 'regulator' || !seesIdentities(viewer)) return;
    if (view.clientIds.length === 0) return;
    // One after the other: two looks at the same moment want the same revision of the day.
    const turn = this.last.then(() => this.append(view, sender));
    this.last = turn.catch(() => undefined);
    await turn.catch(refuseUnrecorded);
  }

  private async append(view: IdentityViewed['data'], sender: Sender): Promise<void> {
    // The day of the stream is that of the event.
    const at = { ...sender, at: this.submissions.now() };
    const recordedAt = at.at.toISOString();
    const stream = accessStream(recordedAt.slice(0, 10));
    const events = this.factsOf(view, { stream, recordedAt, key: sender.correlationId });
    for (let tries = 1; ; tries++) {
      const expected = this.revisions.get(stream) ?? (await this.revisionOf(stream));
      try {
        const revision = await this.submissions.note({ stream, expected }, events, at);
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

  private factsOf(
    view: IdentityViewed['data'],
    { stream, recordedAt, key }: Readonly<Record<'stream' | 'recordedAt' | 'key', string>>,
  ): Fact[] {
    return chunksOf(view.clientIds, idsMax).map((clientIds, index) => {
      const data = { ...view, clientIds };
      const contentDigest = this.submissions.digestOf({ recordedAt, data });
      const eventId = eventIdOf({ stream, key, contentDigest, index });
      return { eventId, event: { type: 'IdentityViewed', data } };
    });
  }
}

/** A question that only reads is refused because something cannot be written: whoever asks is told. */
function refuseUnrecorded(error: unknown): never {
  if (!(error instanceof StoreUnavailable) && !(error instanceof OutcomeUnknown)) throw error;
  throw new ProblemException('unavailable', {
    message: {
      en:
        'The log cannot be written now, and that somebody looks at identities of clients is recorded ' +
        'before the answer leaves.',
      zh: '日志暂时无法写入；查看客户身份须先行记录，方可作答。',
    },
    cause: error,
  });
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}
