import { WritePath } from '@lodestone/event-store';
import { EventStore, type LogPosition, type RecordedEvent } from '@lodestone/kernel';
import { recordStateOf, siteStream } from '@lodestone/ledger';
import type { ReadModelName, RecordMarks } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../reading/reflected';
import { Asker } from '../reading/asker';
import { ReadSide } from '../reading/read-side';
import type { TypeOf } from '../http/schema';
import { given, published } from '../http/same-type';
import type { Doubts } from './doubts-told';
import { inTime } from './in-time';
import { RecordedHead } from './recorded.answers';
import type { Recorded } from './submissions';

/** The answer to a PUT is what the store holds, and never what was sent. */
export type RecordedAnswer = TypeOf<typeof RecordedHead> &
  Readonly<{ type: string; data: unknown }>;

/** A PUT waits this long for what a read model adds to its answer, unless it prefers otherwise. */
const followMs = 250;

/** As the write side has it. Of something that is no record of a site: it stands. */
export type RecordState = RecordedAnswer['state'];

export type NamedRecords = Readonly<{ siteId: string; recordIds: readonly string[] }>;

/**
 * From what was recorded to what is answered. What was stored and whether it stands come from the
 * write side; a read model adds to that what it can say in time, and whatever is the matter with
 * it, the answer leaves.
 */
@Injectable()
export class Recordings {
  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly readSide: ReadSide,
  ) {}

  /**
   * Of an enterprise, a site or a decision, with an ordinal at which `shownBy` shows it. The caller
   * knows which events its decider makes, and so in which form they are answered.
   */
  async answer<Answer extends RecordedAnswer>(
    sent: Recorded,
    shownBy: ReadModelName,
    doubts?: Doubts,
  ): Promise<Answer> {
    const stored = await this.stored(sent);
    const isShown = await this.isFollowed(stored.position, {
      by: shownBy,
      inMs: this.patienceMs(shownBy),
    });
    const shown = isShown ? { ordinal: this.readSide.reachedOrdinal([shownBy]) } : {};
    return answerOf<Answer>(sent, stored, { state: 'live', ...shown, ...given('doubts', doubts) });
  }

  async answerOfRecord<Answer extends RecordedAnswer>(
    sent: Recorded,
    { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
    doubts?: Doubts,
  ): Promise<Answer> {
    const named = { siteId, recordIds: [recordId] };
    const stored = await this.stored(sent);
    const states = await this.statesOf(
      sent.outcome === 'recorded' ? { siteId, recordIds: [] } : named,
    );
    const [marks] = await this.marksOf(named, stored.position);
    const state = states.get(recordId) ?? 'live';
    return answerOf<Answer>(sent, stored, { state, ...marks, ...given('doubts', doubts) });
  }

  /** From the rows that the decisions stand on, once they hold all that has been answered. */
  async statesOf({ siteId, recordIds }: NamedRecords): Promise<ReadonlyMap<string, RecordState>> {
    if (recordIds.length === 0) return new Map();
    return this.writePath.lookAt(
      siteStream(siteId),
      (rows) => new Map(recordIds.map((id) => [id, recordStateOf(rows, id) ?? 'live'])),
    );
  }

  /** What `records` says of them, in one question; of none where it is too slow or cannot say. */
  async marksOf(named: NamedRecords, position?: LogPosition): Promise<readonly RecordMarks[]> {
    const until = performance.now() + this.patienceMs('records');
    const inMs = (): number => Math.max(0, until - performance.now());
    if (position && !(await this.isFollowed(position, { by: 'records', inMs: inMs() }))) return [];
    const asked = this.readSide.ask('record-marks', named).then(({ body }) => body);
    return inTime(inMs(), asked, []);
  }

  /** As long as it may take, or as the caller would rather have it (`Prefer: wait=n`). */
  private patienceMs(by: ReadModelName): number {
    const asker = Asker.now();
    asker?.waited();
    if (asker?.preferredWait) return asker.preferredWait.seconds * 1_000;
    return this.readSide.follows(by) ? followMs : 0;
  }

  /** Whether a read model has come so far, after waiting for it a little. */
  private async isFollowed(
    position: LogPosition,
    { by, inMs }: Readonly<{ by: ReadModelName; inMs: number }>,
  ): Promise<boolean> {
    return (await this.readSide.waitForPosition(position, inMs, [by])) === 'reached';
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

/** The answer that something would have that is not recorded: without a place in the ledger. */
export const supposedAnswer = <Answer extends RecordedAnswer>(
  written: Pick<RecordedEvent, 'event' | 'metadata'>,
  marks: RecordMarks | undefined,
  doubts: Doubts,
): Answer =>
  answerOf<Answer>({ outcome: 'recorded' }, written, {
    state: 'live',
    ...given('flags', marks?.flags),
    ...given('contradictions', marks?.contradictions),
    ...given('doubts', doubts),
  });

type Beside = Readonly<{ state: RecordState; doubts?: Doubts }> &
  Partial<Omit<RecordMarks, 'recordId'>>;

function answerOf<Answer extends RecordedAnswer>(
  { outcome }: Pick<Recorded, 'outcome'>,
  { event, metadata: { recordedAt } }: Pick<RecordedEvent, 'event' | 'metadata'>,
  { state, ordinal, flags, contradictions, doubts }: Beside,
): Answer {
  const head = published(RecordedHead, {
    outcome,
    state,
    recordedAt,
    ...given('ordinal', ordinal),
    ...given('flags', flags),
    ...given('contradictions', contradictions),
    ...given('doubts', doubts),
  });
  return { ...head, type: event.type, data: event.data } satisfies RecordedAnswer as Answer;
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
