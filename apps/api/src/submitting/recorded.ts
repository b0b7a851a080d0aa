import { EventStore, type LogPosition, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import type { Flag } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import type { Recorded } from './submissions';

/** The answer to a PUT is what the store holds, and never what was sent. */
export type RecordedAnswer = Readonly<{
  /** `unchanged`: exactly this was recorded before. */
  outcome: 'recorded' | 'unchanged';
  type: string;
  state: 'live' | 'voided';
  recordedAt: string;
  /**
   * The record's own; of an enterprise or a site one that shows it. Absent when the read models were
   * too slow to say it: what is answered is durable all the same.
   */
  ordinal?: Ordinal;
  /** Of a record: what an authority sees beside it, once the read models have seen it. */
  flags?: readonly Flag[];
  data: unknown;
}>;

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

  /** `standing` is asked after the read models have passed the record; the directory has none. */
  async answer(
    sent: Recorded,
    standing: () => Promise<Standing | undefined> = () => Promise.resolve(undefined),
  ): Promise<RecordedAnswer> {
    const { event, metadata, position } = await this.stored(sent);
    const isReached = await this.isFollowed(position);
    const reached = this.readSide.reachedOrdinal();
    const { ordinal, state, flags }: Partial<Standing> = (isReached
      ? await standing()
      : undefined) ?? { ...(isReached ? { ordinal: reached } : {}), state: 'live' };
    return {
      outcome: sent.outcome,
      type: event.type,
      state: state ?? 'live',
      recordedAt: metadata.recordedAt,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(flags === undefined ? {} : { flags }),
      data: event.data,
    };
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
export function sendRecorded(
  reply: FastifyReply,
  url: string,
  answer: RecordedAnswer,
): RecordedAnswer {
  void reply.code(answer.outcome === 'recorded' ? 201 : 200);
  void reply.header('location', url.split('?', 1)[0]);
  if (answer.ordinal !== undefined) void reply.header('etag', etagOf(answer.ordinal));
  return answer;
}
