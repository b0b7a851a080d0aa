import { Injectable } from '@nestjs/common';
import { flagsBeside } from '../access/flags-beside';
import { Registry } from '../access/registry';
import { eachWithin, within } from '../http/within';
import { LedgerFacts } from '../running/ledger-facts';
import { Submissions, type Recorded, type Sender } from '../submitting/submissions';
import { assertGranted } from '../submitting/assert-granted';
import { assertMayRecord } from '../submitting/assert-may-record';
import { assertSameDay } from '../submitting/assert-same-day';
import { Declarations } from '../submitting/declarations';
import { doubtsOfRecord } from '../submitting/doubts-told';
import { siteSeenBy } from '../access/site-seen-by';
import { Books } from '../submitting/books';
import { plain } from '../submitting/plain';
import { resolvingNames } from '../submitting/resolve-names';
import { Recordings } from '../submitting/recorded';
import { sendBatch, type BatchToSend } from '../submitting/sending';
import { given, published } from '../http/same-type';
import { BatchRecordAnswer, RecordedBatch } from './batch.answers';
import { recordAt, type NamedRecord } from './batch-body.pipe';

@Injectable()
export class BatchesService {
  constructor(
    private readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly books: Books,
    private readonly recordings: Recordings,
    private readonly facts: LedgerFacts,
  ) {}

  async record(
    siteId: string,
    dtos: readonly NamedRecord[],
    sender: Sender,
  ): Promise<RecordedBatch> {
    const { calendarZone } = this.facts.opened;
    const { viewer } = sender;
    assertGranted(
      viewer,
      dtos.map(({ body }) => body.type),
    );
    await siteSeenBy(viewer, siteId, this.registry);
    const said = dtos.map(({ recordId, body: dto }, index) =>
      within(recordAt(index), () => {
        assertMayRecord(viewer, { recordId, type: dto.type }, 'body');
        const body = plain(dto);
        assertSameDay(body, calendarZone);
        return { recordId, body };
      }),
    );
    const { books, submissions, declarations } = this;
    const bodies = said.map(({ body }) => body);
    const resolve = await resolvingNames(bodies, { books, viewer });
    const records = await eachWithin(said, recordAt, ({ recordId, body }) => ({
      recordId,
      body: resolve(body),
    }));
    const through = { submissions, declarations, sender };
    const sent = await sendBatch({ siteId, records }, through);
    return published(RecordedBatch, {
      outcome: sent.outcome,
      records: await this.answers(siteId, records, sent),
    });
  }

  /** One question for all of them, however many there are. */
  private async answers(
    siteId: string,
    records: BatchToSend['records'],
    sent: Recorded,
  ): Promise<readonly BatchRecordAnswer[]> {
    const named = { siteId, recordIds: records.map(({ recordId }) => recordId) };
    const position = sent.outcome === 'recorded' ? sent.position : undefined;
    const states = await this.recordings.statesOf(named);
    const seen = await this.recordings.marksOf(named, position);
    // Whose the sales are is told with the records themselves, and not here.
    const marks = new Map(
      seen.map(({ recordId, flags, ...rest }) => [
        recordId,
        { ...rest, flags: flagsBeside(flags, undefined) },
      ]),
    );
    const times = recordedNow(sent);
    return records.map(({ recordId, body }, index) => {
      const recordedAt = times.get(recordId);
      const outcome: Recorded['outcome'] = times.delete(recordId) ? 'recorded' : 'unchanged';
      return published(BatchRecordAnswer, {
        recordId,
        type: body.type,
        outcome,
        state: states.get(recordId) ?? 'live',
        ...(recordedAt === undefined ? {} : { recordedAt }),
        ...marks.get(recordId),
        ...given('doubts', doubtsOfRecord(body, recordAt(index))),
      });
    });
  }
}

/** When each record was recorded that was not there before. */
const recordedNow = (sent: Recorded): Map<string, string> =>
  new Map(
    (sent.outcome === 'recorded' ? sent.events : []).map(({ event, metadata }) => [
      (event.data as NamedRecord).recordId,
      metadata.recordedAt,
    ]),
  );
