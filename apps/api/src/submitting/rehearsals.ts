import { WritePath, type Rehearsed, type Tried } from '@lodestone/event-store';
import { EventStore, type LogPosition, type Refusal } from '@lodestone/kernel';
import {
  rehearseRecords,
  siteDecider,
  type RecordBatch,
  type RecordCommand,
  type SiteRecord,
  type SiteRefusal,
} from '@lodestone/ledger';
import type { RecordMarks } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { RefusedException } from '../http/refused';
import { Asker } from '../reading/asker';
import { ReadSide, waitMsMax } from '../reading/read-side';
import { Declarations, type DeclaredParties } from './declarations';
import { inTime } from './in-time';
import { RehearsalLane } from './rehearsal-lane';
import { batchToSend, toSend, type BatchToSend, type RecordToSend, type ToSend } from './sending';
import { Submissions, type Sender } from './submissions';

/** What was tried, and what the read models add to it where they say it in time. */
export type Trial = Readonly<{
  rehearsed: Rehearsed<SiteRecord, SiteRefusal>;
  /** What was decided, for the words of a refusal. */
  command: RecordCommand | RecordBatch;
  marks?: Marks | undefined;
}>;

export type Marks = Readonly<{
  /** Of everything that the marks rest on. */
  ordinal: number;
  before: ReadonlyMap<string, RecordMarks>;
  after: ReadonlyMap<string, RecordMarks>;
}>;

/** A site that is written to all the time is not waited for for ever. */
const triesMax = 5;

/** Tries records out: the same decision as their submission, of which nothing comes. */
@Injectable()
export class Rehearsals {
  private readonly lane: RehearsalLane;

  constructor(
    private readonly store: EventStore,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly readSide: ReadSide,
    writePath: WritePath,
  ) {
    this.lane = new RehearsalLane(() => writePath.waiting);
  }

  /** @throws ProblemException, where the submission throws one */
  ofRecord(record: RecordToSend, sender: Sender): Promise<Trial> {
    const { recordId, siteId } = record;
    return this.tried({ siteId, recordIds: [recordId] }, sender, () =>
      toSend(record, this.through(sender)),
    );
  }

  /** Every record of it is judged, those behind a refused one as if that had not been sent. */
  ofBatch(batch: BatchToSend, sender: Sender): Promise<Trial> {
    const recordIds = batch.records.map(({ recordId }) => recordId);
    return this.tried({ siteId: batch.siteId, recordIds }, sender, () =>
      batchToSend(batch, this.through(sender)),
    );
  }

  /** What the ledger would say first against it; undefined where nothing stands in the way. */
  async refusalOf(batch: BatchToSend, sender: Sender): Promise<Refusal<SiteRefusal> | undefined> {
    const made = () => batchToSend(batch, this.through(sender));
    const { rehearsed } = await this.rehearsed(made, sender);
    return rehearsed.tried.find(isRefused)?.refusal;
  }

  private through(sender: Sender) {
    return { submissions: this.submissions, declarations: this.declarations, sender };
  }

  /** Again where the site has gone on before the read models could say what they add. */
  private async tried<C extends RecordCommand | RecordBatch>(
    named: Readonly<{ siteId: string; recordIds: readonly string[] }>,
    sender: Sender,
    made: () => ToSend<C>,
  ): Promise<Trial> {
    const until = performance.now() + patienceMs();
    for (let tries = 1; ; tries += 1) {
      const { rehearsed, parties, command } = await this.rehearsed(made, sender);
      const isLast = tries >= triesMax;
      const marks = await this.marksIf(rehearsed, { ...named, parties, isLast, until });
      if (marks !== 'moved') return { rehearsed, command, marks };
    }
  }

  private rehearsed<C extends RecordCommand | RecordBatch>(made: () => ToSend<C>, sender: Sender) {
    return this.declarations.naming(async () => {
      const { sent, parties } = made();
      const rehearsed = await this.lane.run(() =>
        this.submissions.rehearse<C, SiteRecord, SiteRefusal>(
          siteDecider,
          sent,
          sender,
          rehearseRecords,
        ),
      );
      // As the submission does, which names whoever was forgotten by another ref, and is decided again.
      const retired = rehearsed.tried
        .filter(isRefused)
        .find(({ refusal }) => refusal.code === 'party-ref-retired');
      if (retired) throw new RefusedException(retired.refusal);
      if (rehearsed.tried.some(isAccepted)) await this.declarations.assertMayBeNamed(parties);
      return { rehearsed, parties, command: sent.command };
    });
  }

  private async marksIf(
    { stream, revision, tried }: Rehearsed<SiteRecord>,
    asked: Readonly<{
      siteId: string;
      recordIds: readonly string[];
      parties: DeclaredParties;
      isLast: boolean;
      until: number;
    }>,
  ): Promise<Marks | 'moved' | undefined> {
    const inMs = (): number => Math.max(0, asked.until - performance.now());
    const position = await this.positionOf(stream, revision);
    const isThere =
      position !== undefined &&
      (await this.readSide.waitForPosition(position, inMs(), ['records'])) === 'reached';
    if (!isThere) return undefined;
    const events = tried.flatMap((each) => (isAccepted(each) ? each.events : []));
    const targets = events.flatMap(({ event: { data } }) =>
      'targetRecordId' in data ? [data.targetRecordId] : [],
    );
    const question = {
      siteId: asked.siteId,
      revision: asked.isLast ? Infinity : revision,
      parties: this.declarations.supposed(asked.parties),
      events,
      recordIds: [...new Set([...asked.recordIds, ...targets])],
    };
    const told = await inTime(inMs(), this.readSide.ask('marks-if', question), undefined);
    if (!told) return undefined;
    if (told.body.hasMoved) return 'moved';
    const { before, after } = told.body;
    return { ordinal: told.ordinal, before: byId(before), after: byId(after) };
  }

  /** Of the last event that the decisions stood on. */
  private async positionOf(stream: string, revision: number): Promise<LogPosition | undefined> {
    const one = { from: Math.max(0, revision), maxCount: 1 };
    for await (const { position } of this.store.readStream(stream, one)) return position;
    return undefined;
  }
}

/** For its marks it is tried, so it waits for them longer than a record does. */
const patienceMs = (): number => {
  const asker = Asker.now();
  asker?.waited();
  return asker?.preferredWait ? asker.preferredWait.seconds * 1_000 : waitMsMax;
};

export const isAccepted = <E extends SiteRecord, Code extends string>(
  tried: Tried<E, Code>,
): tried is Extract<Tried<E, Code>, { outcome: 'accepted' }> => tried.outcome === 'accepted';

const isRefused = (
  tried: Tried<SiteRecord, SiteRefusal>,
): tried is Extract<Tried<SiteRecord, SiteRefusal>, { outcome: 'refused' }> =>
  tried.outcome === 'refused';

const byId = (marks: readonly RecordMarks[]): ReadonlyMap<string, RecordMarks> =>
  new Map(marks.map((each) => [each.recordId, each]));
