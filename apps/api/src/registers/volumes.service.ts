import { volumeColumns, type VolumeChange } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Lateness } from '../reading/lateness';
import { Moments } from '../reading/moments';
import { Cursors } from '../reading/cursors';
import { ReadSide } from '../reading/read-side';
import { ExporterScope } from './exporter-scope';
import { published } from '../http/same-type';
import { VolumeRecords, Volumes, VolumesComparison } from './volumes.answers';
import type { CompareQueryDto, VolumeRecordsQueryDto, VolumesQueryDto } from './register.dto';

/** `isLate`: told after the deadline of the day on which it happened. */
type Marked = Readonly<{ isLate: boolean }>;

@Injectable()
export class VolumesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scope: ExporterScope,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
    private readonly lateness: Lateness,
  ) {}

  async sum(query: VolumesQueryDto, viewer: Viewer): Promise<Reflected<Volumes>> {
    const exporterId = await this.scope.exporterOf(query, viewer, 'volumes');
    const question = {
      ...filterOf(query, exporterId),
      groupBy: query.groupBy ?? volumeColumns,
      order: query.order,
      trend: query.trend === 'true',
      asOf: query.asOf,
      knownAt: query.knownAt,
    };
    const { limit, cursor } = query;
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...question, knownAt, limit, after };
    const { ordinal, body } = await this.readSide.ask('volumes', asked);
    const { groups, totals, next } = body;
    const page = {
      items: groups,
      totals,
      knownAt: body.knownAt,
      ...this.cursors.nextOf(question, next),
    };
    const whole = published(Volumes, page);
    return { ordinal, body: seen(viewer, exporterId, whole) };
  }

  async records(query: VolumeRecordsQueryDto, viewer: Viewer): Promise<Reflected<VolumeRecords>> {
    const exporterId = await this.scope.exporterOf(query, viewer, 'volumes');
    const { limit, cursor, asOf } = query;
    const question = { ...filterOf(query, exporterId), asOf, knownAt: query.knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...question, knownAt, limit, after };
    const { ordinal, body } = await this.readSide.ask('deals', asked);
    const items = await Promise.all(
      body.deals.map(async (deal) => ({ ...deal, isLate: await this.lateness.isLate(deal) })),
    );
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, body.next) };
    const whole = published(VolumeRecords, page);
    return { ordinal, body: seen(viewer, exporterId, whole) };
  }

  async compare(query: CompareQueryDto, viewer: Viewer): Promise<Reflected<VolumesComparison>> {
    const exporterId = await this.scope.exporterOf(query, viewer, 'volumes');
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, limit, cursor } = query;
    const question = {
      ...filterOf(query, exporterId),
      from: { asOf: fromAsOf, knownAt: fromKnownAt },
      to: { asOf: toAsOf, knownAt: toKnownAt },
    };
    const after = this.cursors.placeOf(question, cursor);
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    const asked = { ...question, from, to, limit, after };
    const { ordinal, body } = await this.readSide.ask('compare-volumes', asked);
    const { changes, next, ...comparison } = body;
    const items = await Promise.all(changes.map((change) => this.marked(change)));
    const page = { ...comparison, items, ...this.cursors.nextOf(question, next) };
    const whole = published(VolumesComparison, page);
    return { ordinal, body: seen(viewer, exporterId, whole) };
  }

  /** To take something back, or to put it right, is never too late. */
  private async marked(change: VolumeChange): Promise<VolumeChange & Marked> {
    const isLate = change.change === 'recorded' && (await this.lateness.isLate(change));
    return { ...change, isLate };
  }
}

const filterOf = (query: VolumeRecordsQueryDto, exporterId: string | undefined) => ({
  exporterId,
  monthFrom: query.monthFrom,
  monthTo: query.monthTo,
  goodsCodes: query.goodsCode,
  grades: query.grade,
  destinations: query.destination,
  clientIds: query.clientId === undefined ? undefined : [query.clientId],
  kind: query.kind,
});

function seen<Answer>(viewer: Viewer, ownerId: string | undefined, whole: Answer): Answer {
  const answer = asSeenBy<Answer>(viewer, { kind: 'volumes', ownerId, whole });
  if (!answer) throw notFound();
  return answer;
}
