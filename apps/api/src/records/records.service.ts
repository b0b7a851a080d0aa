import { sitesNamedIn, type IsOwn, type NamedSite } from '@lodestone/ledger';
import type { RecordedAct } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { Registry } from '../access/registry';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import type { Reflected } from '../reading/reflected';
import { RefusedException } from '../http/refused';
import { LedgerFacts } from '../running/ledger-facts';
import { Moments } from '../reading/moments';
import { Cursors } from '../reading/cursors';
import { ReadSide } from '../reading/read-side';
import { Submissions, type Recorded, type Sender } from '../submitting/submissions';
import type { RecordAsSent } from '../acts/record-types';
import { admitRecord } from '../submitting/admit-record';
import { Declarations } from '../submitting/declarations';
import { doubtsOfRecord } from '../submitting/doubts-told';
import { Books } from '../submitting/books';
import { resolvingNames } from '../submitting/resolve-names';
import { siteSeenBy } from '../access/site-seen-by';
import {
  inItsForm,
  type RecordAnswer,
  type RecordedRecord,
  Records,
  type RecordSummary,
} from './record.answers';
import type { RecordPathDto, RecordQueryDto, RecordsQueryDto } from './record.dto';
import { Recordings } from '../submitting/recorded';
import { Rehearsals } from '../submitting/rehearsals';
import { repairOf } from '../submitting/repairs';
import { sendRecord, type RecordToSend } from '../submitting/sending';
import { recordedSeenBy, recordSeenBy } from './record-seen-by';

/** Told after its deadline; absent on records without a day of their own. */
type Marked = Readonly<{ isLate?: boolean }>;

@Injectable()
export class RecordsService {
  constructor(
    readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly books: Books,
    private readonly recordings: Recordings,
    private readonly rehearsals: Rehearsals,
    private readonly readSide: ReadSide,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
    readonly facts: LedgerFacts,
  ) {}

  async record(path: RecordPathDto, dto: RecordAsSent, sender: Sender): Promise<RecordedRecord> {
    const { siteId, recordId } = path;
    const { site, said } = await admitRecord(sender.viewer, path, { dto, at: this });
    const { books } = this;
    const body = (await resolvingNames([said], { books, viewer: sender.viewer }))(said);
    const sent = await this.send({ siteId, recordId, body }, sender);
    const doubts = doubtsOfRecord(body);
    const answer = await this.recordings.answerOfRecord<RecordedRecord>(sent, path, doubts);
    return recordedSeenBy(sender.viewer, answer, { siteId, ...site });
  }

  async one(
    asked: RecordPathDto & RecordQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<RecordAnswer>> {
    const { siteId, recordId } = asked;
    const knownAt = await this.moments.ordinalOf(asked.knownAt);
    const forEnterpriseId = boundTo(viewer, 'record');
    const question = { siteId, recordId, knownAt, forEnterpriseId };
    const { ordinal, body } = await this.readSide.ask('record', question);
    if (!body) throw notFound();
    const { contentDigest: _, ...record } = body;
    const whole = { ...record, ...markOf(body) };
    const seen = recordSeenBy<typeof whole>(viewer, whole, await this.ownSitesIn(viewer, body));
    if (!seen) throw notFound();
    return { ordinal, body: inItsForm<RecordAnswer>(seen) };
  }

  async list(
    query: RecordsQueryDto & { siteId?: string },
    viewer: Viewer,
  ): Promise<Reflected<Records>> {
    const { siteId, type, state, from, to, asOf, knownAt, limit, cursor } = query;
    if (siteId !== undefined) await siteSeenBy(viewer, siteId, this.registry);
    const question = {
      siteId,
      enterpriseId: boundTo(viewer, 'record'),
      types: type === undefined ? undefined : [type],
      state: state as 'live' | 'voided' | undefined,
      occurredFrom: from,
      occurredTo: to,
      asOf,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('records', asked);
    const items = body.records.flatMap(({ contentDigest: _, ...recorded }) => {
      const record = { ...recorded, ...markOf(recorded) };
      const seen = recordSeenBy<typeof record>(viewer, record, none);
      return seen ? [inItsForm<RecordSummary>(seen)] : [];
    });
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, body.next) };
    return { ordinal, body: published(Records, page) };
  }

  /** Which of the sites that a record of somebody else names are the viewer's. */
  private async ownSitesIn(viewer: Viewer, record: RecordedAct): Promise<IsOwn> {
    if (viewer.role !== 'enterprise' || viewer.enterpriseId === record.enterpriseId) return none;
    const named = sitesNamedIn(record).map(async (site) => {
      const isOwn = await this.registry.isOwn(site, viewer.enterpriseId);
      return isOwn ? [nameOf(site)] : [];
    });
    const own = new Set((await Promise.all(named)).flat());
    return (site) => own.has(nameOf(site));
  }

  /** A void that later records block is refused together with a batch that would pass. */
  private async send(record: RecordToSend, sender: Sender): Promise<Recorded> {
    const { submissions, declarations } = this;
    const through = { submissions, declarations, sender };
    try {
      return await sendRecord(record, through);
    } catch (error) {
      const { body, ...named } = record;
      if (!(error instanceof RefusedException) || body.type !== 'RecordVoided') throw error;
      const wanted = { ...named, records: [{ recordId: named.recordId, body }] as const };
      const { rehearsals } = this;
      const repair = await repairOf(wanted, error.refusal, { rehearsals, sender });
      throw new RefusedException(error.refusal, { ...error.told, repair });
    }
  }
}

/** What the flags say, in a word: late is what is flagged so. */
const markOf = ({
  type,
  occurredOn,
  flags,
}: Pick<RecordedAct, 'type' | 'occurredOn' | 'flags'>): Marked => {
  const isRepair = type === 'RecordVoided' || type === 'RecordCorrected';
  if (occurredOn === undefined && !isRepair) return {};
  // What a correction makes of a record leaves it told when it was.
  const lateness = isRepair ? 'late-correction' : 'late';
  return { isLate: flags.some(({ code }) => code === lateness) };
};

const nameOf = (named: NamedSite): string => JSON.stringify(named);

/** Of one's own records nothing was declared: no site needs an owner. */
const none: IsOwn = () => false;
