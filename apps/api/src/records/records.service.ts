import type { RecordedAct, RecordWithHistory } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { Registry } from '../directory/registry';
import { nextOf, placeOf } from '../http/cursor';
import { notFound } from '../http/problem';
import type { Reflected } from '../http/reflected';
import { Lateness } from '../program/lateness';
import { LedgerFacts } from '../program/ledger-facts';
import { Moments } from '../program/moments';
import { ReadSide } from '../program/read-side';
import { Submissions, type Sender } from '../program/submissions';
import type { RecordDto } from './acts/record-types';
import { assertSameDay } from './assert-same-day';
import { assertOwnName } from './assert-own-name';
import { Declarations } from './declarations';
import { declaredTo, partOf } from './declared-to';
import { plain } from './plain';
import type { RecordPathDto, RecordQueryDto, RecordsQueryDto } from './record.dto';
import { Recordings, type RecordedAnswer, type Standing } from './recorded';
import { sendRecord } from './sending';
import { withoutStrangers } from './without-strangers';

/** Told after its deadline; absent on records without a day of their own. */
type Marked = Readonly<{ isLate?: boolean }>;

/** The content digest is for submitters' retries and says nothing to anybody else. */
export type RecordAnswer = Omit<RecordWithHistory, 'contentDigest'> & Marked;

export type RecordsPage = Readonly<{
  items: ReadonlyArray<Omit<RecordedAct, 'contentDigest'> & Marked>;
  /** As of which ordinal the states are: the same on every page of one list. */
  knownAt: number;
  next?: string;
}>;

@Injectable()
export class RecordsService {
  constructor(
    private readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly lateness: Lateness,
    private readonly moments: Moments,
    private readonly facts: LedgerFacts,
  ) {}

  async record(path: RecordPathDto, dto: RecordDto, sender: Sender): Promise<RecordedAnswer> {
    const { siteId, recordId } = path;
    const enterpriseId = await this.ownerSeenBy(sender.viewer, siteId);
    assertOwnName(recordId);
    const body = plain(dto);
    assertSameDay(body, this.facts.opened.calendarZone);
    const { submissions, declarations } = this;
    const sent = await sendRecord(
      { siteId, recordId, enterpriseId, body },
      { submissions, declarations, sender },
    );
    const answer = await this.recordings.answer(sent, () => this.standing(path));
    return { ...answer, data: withoutStrangers(answer.data) };
  }

  async one(
    asked: RecordPathDto & RecordQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<RecordAnswer>> {
    const { siteId, recordId } = asked;
    const knownAt = await this.moments.ordinalOf(asked.knownAt);
    const { ordinal, body } = await this.readSide.ask('record', { siteId, recordId, knownAt });
    if (!body) throw notFound();
    const { contentDigest: _, ...record } = body;
    const whole = { ...record, ...(await this.markOf(body)) };
    const seen = asSeenBy(viewer, {
      kind: 'record',
      ownerId: body.enterpriseId,
      ...declaredTo(body),
      whole,
      own: () => ({ ...whole, data: withoutStrangers(whole.data) }),
      part: () => ({ ...whole, data: withoutStrangers(partOf(whole.data)) }),
    });
    if (!seen) throw notFound();
    return { ordinal, body: seen };
  }

  async list(
    query: RecordsQueryDto & { siteId?: string },
    viewer: Viewer,
  ): Promise<Reflected<RecordsPage>> {
    const { siteId, type, state, from, to, asOf, knownAt, limit, cursor } = query;
    if (siteId !== undefined) await this.ownerSeenBy(viewer, siteId);
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
    const after = placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('records', asked);
    const marks = await Promise.all(body.records.map((record) => this.markOf(record)));
    const items = body.records.flatMap(({ contentDigest: _, ...recorded }, i) => {
      const record = { ...recorded, ...marks[i] };
      const own = () => ({ ...record, data: withoutStrangers(record.data) });
      const { enterpriseId: ownerId } = record;
      return asSeenBy(viewer, { kind: 'record', ownerId, whole: record, own }) ?? [];
    });
    return { ordinal, body: { items, knownAt: body.knownAt, ...nextOf(question, body.next) } };
  }

  private async markOf({ siteId, occurredOn, recordedAt }: RecordedAct): Promise<Marked> {
    if (occurredOn === undefined) return {};
    return { isLate: await this.lateness.isLate({ siteId, occurredOn, recordedAt }) };
  }

  /** Somebody else's site is no site: for reading and for writing, in the same words. */
  private async ownerSeenBy(viewer: Viewer, siteId: string): Promise<string> {
    const site = await this.registry.site(siteId);
    const ownerId = site?.enterpriseId;
    const seen =
      site && asSeenBy(viewer, { kind: 'record', ownerId: site.enterpriseId, whole: site });
    if (!seen || ownerId === undefined) throw notFound();
    return ownerId;
  }

  private async standing({ siteId, recordId }: RecordPathDto): Promise<Standing | undefined> {
    const { body } = await this.readSide.ask('record', { siteId, recordId });
    return body && { ordinal: body.ordinal, state: body.state };
  }
}
