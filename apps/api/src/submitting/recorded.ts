import { EventStore, type LogPosition, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import type { Flag } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import type { TypeOf } from '../http/schema';
import { given, published } from '../http/same-type';
import { RecordedHead } from './recorded.answers';
import type { Recorded } from './submissions';

/** The answer to a PUT is what the store holds, and never what was sent. */
export type RecordedAnswer = TypeOf<typeof RecordedHead> &
  Readonly<{ type: string; data: unknown }>;

/** A PUT waits this long for the read models, so that the next GET sees it. */
const followMs = 2_000;

/** What the read models say of it, once they have seen it. */
export type Standing = Readonly<{
  ordinal: Ordinal;
  state: 'live' | 'voided';
  flags?: readonly Flag[];
}>;

/** From what was recorded to what is answered. */
@Injectable()
export class Recordings {
  constructor(
    private readonly store: EventStore,
    private readonly readSide: ReadSide,
  ) {}

  /**
   * `standing` is asked after the read models have passed the record; the directory has none. The
   * caller knows which events its decider makes, and so in which form they are answered.
   */
  async answer<Answer extends RecordedAnswer>(
    sent: Recorded,
    standing: () => Promise<Standing | undefined> = () => Promise.resolve(undefined),
  ): Promise<Answer> {
    const { event, metadata, position } = await this.stored(sent);
    const isReached = await this.isFollowed(position);
    const reached = this.readSide.reachedOrdinal();
    const { ordinal, state, flags }: Partial<Standing> = (isReached
      ? await standing()
      : undefined) ?? { ...(isReached ? { ordinal: reached } : {}), state: 'live' };
    const head = published(RecordedHead, {
      outcome: sent.outcome,
      state: state ?? 'live',
      recordedAt: metadata.recordedAt,
      ...given('ordinal', ordinal),
      ...given('flags', flags),
    });
    return { ...head, type: event.type, data: event.data } satisfies RecordedAnswer as Answer;
  }

  /** Whether the read models have come so far, after waiting for them a little. */
  async isFollowed(position: LogPosition): Promise<boolean> {
    return (await this.readSide.waitForPosition(position, followMs)) === 'reached';
  }

  /** The first event of the command, as it lies in the log. */
  private async stored(sent: Recorded): Promise<RecordedEvent> {
    if (sent.outcome === 'recorded') {
      const [first] = sent.events;
      if (first) return { ...first, position: sent.position };
    }
    const { stream, revision } = sent;
    for await (const recorded of this.store.readStream(stream, { from: revision, maxCount: 1 })) {
      return recorded;
    }
    throw new Error(`${stream} has no event ${revision}, and yet it was said to be recorded`);
  }
}

/** 201 the first time, 200 ever after; the ordinal as ETag as soon as there is one. */
export function sendRecorded<Answer extends RecordedAnswer>(
  reply: FastifyReply,
  url: string,
  answer: Answer,
): Answer {
  void reply.code(answer.outcome === 'recorded' ? 201 : 200);
  void reply.header('location', url.split('?', 1)[0]);
  if (answer.ordinal !== undefined) void reply.header('etag', etagOf(answer.ordinal));
  return answer;
}
