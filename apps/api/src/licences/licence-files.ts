import type { ExpectedFile } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import { Texts } from '../submitting/texts';
import { Licence, Licences, LicenceSummary, type ToldRecord } from './licence-file.answers';
import type { LicenceQueryDto, LicencesQueryDto } from './licences-query.dto';

type Told = ExpectedFile['records'][number];

/** Files of licences, as far as the viewer may see them. */
@Injectable()
export class LicenceFiles {
  constructor(
    private readonly readSide: ReadSide,
    private readonly cursors: Cursors,
    private readonly moments: Moments,
    private readonly texts: Texts,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async list(query: LicencesQueryDto, viewer: Viewer): Promise<Reflected<Licences>> {
    const { exporterId, state, route, licenceNumber, order = 'days-left', knownAt } = query;
    const { asOf: given, limit, cursor } = query;
    const forExporterId = boundTo(viewer, 'licence');
    const question = {
      forExporterId,
      exporterId,
      state,
      route,
      licenceNumber,
      order,
      given,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const asOf = given ?? todayIn(this.facts, this.clock);
    const { ordinal, body } = await this.readSide.ask('licences', {
      forExporterId,
      exporterId,
      states: state,
      route,
      licenceNumber,
      order,
      asOf,
      knownAt: await this.moments.ordinalOf(knownAt),
      limit,
      after,
    });
    const items = body.licences.flatMap((file) => {
      const seen = seenBy(viewer, file);
      return seen ? [summaryOf(seen)] : [];
    });
    const page = { items, asOf: body.asOf, knownAt: body.knownAt };
    return {
      ordinal,
      body: published(Licences, { ...page, ...this.cursors.nextOf(question, body.next) }),
    };
  }

  async one(
    licenceId: string,
    { asOf = todayIn(this.facts, this.clock), knownAt }: LicenceQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<Licence>> {
    const { ordinal, body } = await this.readSide.ask('licence', {
      licenceId,
      asOf,
      knownAt: await this.moments.ordinalOf(knownAt),
    });
    const file = body.licence && seenBy(viewer, body.licence);
    if (!file) throw notFound();
    const { records, attachments } = file;
    const told = await Promise.all(records.map((each) => this.told(each, viewer)));
    const whole = { ...summaryOf(file), attachments, records: told, asOf, knownAt: body.knownAt };
    return { ordinal, body: published(Licence, whole) };
  }

  /** Words may name people: an analyst sees none. */
  private async told(record: Told, { role }: Viewer): Promise<ToldRecord> {
    const { wordsRef } = record.data as Readonly<{ wordsRef?: string }>;
    if (wordsRef === undefined || role === 'analyst') return record as ToldRecord;
    const text = await this.texts.read(wordsRef);
    if (text === 'forgotten') return { ...record, areWordsForgotten: true } as ToldRecord;
    return (text ? { ...record, words: text.words } : record) as ToldRecord;
  }
}

const seenBy = (viewer: Viewer, whole: ExpectedFile): ExpectedFile | undefined =>
  asSeenBy(viewer, { kind: 'licence', ownerId: whole.exporterId, whole });

function summaryOf({
  records: _records,
  attachments: _papers,
  ...file
}: ExpectedFile): LicenceSummary {
  return published(LicenceSummary, file);
}
