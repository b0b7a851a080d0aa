import type { RecordedAct } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { Registry } from '../access/registry';
import { within } from '../http/within';
import { LedgerFacts } from '../running/ledger-facts';
import { ReadSide } from '../reading/read-side';
import { Submissions, type Recorded, type Sender } from '../submitting/submissions';
import { assertMayRecord } from '../submitting/assert-may-record';
import { assertSameDay } from '../submitting/assert-same-day';
import { Declarations } from '../submitting/declarations';
import { ownerSeenBy } from '../access/owner-seen-by';
import { plain } from '../submitting/plain';
import { Recordings } from '../submitting/recorded';
import { sendBatch } from '../submitting/sending';
import { published } from '../http/same-type';
import { BatchRecordAnswer, RecordedBatch } from './batch.answers';
import { recordAt, type NamedRecord } from './batch-body.pipe';

type Standing = Partial<Pick<RecordedAct, 'ordinal' | 'state' | 'recordedAt' | 'flags'>>;

@Injectable()
export class BatchesService {
  constructor(
    private readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly facts: LedgerFacts,
  ) {}

  async record(
    siteId: string,
    dtos: readonly NamedRecord[],
    sender: Sender,
  ): Promise<RecordedBatch> {
    const enterpriseId = await ownerSeenBy(sender.viewer, siteId, this.registry);
    const { calendarZone } = this.facts.opened;
    const records = dtos.map(({ recordId, body: dto }, index) =>
      within(recordAt(index), () => {
        assertMayRecord(sender.viewer, { recordId, type: dto.type }, 'body');
        const body = plain(dto);
        assertSameDay(body, calendarZone);
        return { recordId, body };
      }),
    );
    const { submissions, declarations } = this;
    const through = { submissions, declarations, sender };
    const sent = await sendBatch({ siteId, enterpriseId, records }, through);
    return published(RecordedBatch, {
      outcome: sent.outcome,
      records: await this.answers(siteId, records, sent),
    });
  }

  private async answers(
    siteId: string,
    records: readonly NamedRecord[],
    sent: Recorded,
  ): Promise<readonly BatchRecordAnswer[]> {
    const events = sent.outcome === 'recorded' ? sent.events : [];
    const isFollowed =
      sent.outcome === 'unchanged' || (await this.recordings.isFollowed(sent.position));
    const recorded = new Set(events.map(({ event }) => (event.data as NamedRecord).recordId));
    const answers: BatchRecordAnswer[] = [];
    for (const { recordId, body } of records) {
      const outcome: Recorded['outcome'] = recorded.delete(recordId) ? 'recorded' : 'unchanged';
      const standing = isFollowed ? await this.standing(siteId, recordId) : {};
      answers.push(
        published(BatchRecordAnswer, { recordId, type: body.type, outcome, ...standing }),
      );
    }
    return answers;
  }

  private async standing(siteId: string, recordId: string): Promise<Standing> {
    const { body } = await this.readSide.ask('record', { siteId, recordId });
    if (!body) return {};
    const { ordinal, state, recordedAt, flags } = body;
    return { ordinal, state, recordedAt, flags };
  }
}
