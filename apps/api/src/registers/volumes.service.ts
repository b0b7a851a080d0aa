import { usualColumns } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound, ProblemException } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Moments } from '../reading/moments';
import { Cursors } from '../reading/cursors';
import { assertForwards } from '../reading/assert-forwards';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import { assertElement } from './assert-element';
import { ExporterScope } from './exporter-scope';
import { published } from '../http/same-type';
import { VolumeRecords, Volumes, VolumesComparison } from './volumes.answers';
import type { CompareQueryDto, VolumeRecordsQueryDto, VolumesQueryDto } from './register.dto';

type Scope = Readonly<{
  exporterId: string | undefined;
  hasPredecessors: boolean | undefined;
  identitiesOf: string | undefined;
}>;

type ScopeQuery = Readonly<{ exporterId?: string; predecessors?: 'true' | 'false' }>;

/** What somebody did who merged into an enterprise was not declared by that one. */
function assertPredecessors({ exporterId }: ScopeQuery, { role }: Viewer): void {
  if (role === 'enterprise') {
    throw new ProblemException('role-not-allowed', {
      message: {
        en: 'Deals of predecessors are shown to regulators and analysts.',
        zh: '前身企业的交易仅向监管机构与分析人员显示。',
      },
    });
  }
  if (exporterId !== undefined) return;
  const message = {
    en: 'says whose predecessors are meant only together with exporterId',
    zh: '须与 exporterId 一并给出，以指明是谁的前身',
  };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/predecessors', in: 'query', code: 'exporter-missing', message }],
  });
}

@Injectable()
export class VolumesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scope: ExporterScope,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  /** Whoever had merged by the day that is asked for, or by today; of two days by the later. */
  private dayOf(...days: readonly (string | undefined)[]): string {
    const today = todayIn(this.facts, this.clock);
    return days.map((asOf = today) => asOf).reduce((a, b) => (a > b ? a : b), '');
  }

  /** Clients are those of whoever asks, whichever exporter is asked about. */
  private async scopeOf(query: ScopeQuery, viewer: Viewer): Promise<Scope> {
    const hasPredecessors = query.predecessors === 'true' || undefined;
    if (hasPredecessors) assertPredecessors(query, viewer);
    const exporterId = await this.scope.exporterOf(query, viewer, 'volumes');
    return { exporterId, hasPredecessors, identitiesOf: boundTo(viewer, 'volumes') };
  }

  async sum(query: VolumesQueryDto, viewer: Viewer): Promise<Reflected<Volumes>> {
    const scope = await this.scopeOf(query, viewer);
    assertElement(query);
    const question = {
      ...filterOf(query, scope),
      groupBy: query.groupBy ?? usualColumns,
      order: query.order,
      element: query.element,
      minMicrograms: query.minMicrograms,
      trend: query.trend === 'true',
      asOf: query.asOf,
      knownAt: query.knownAt,
    };
    const { limit, cursor } = query;
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const predecessorsOn = this.dayOf(query.asOf);
    const asked = { ...question, knownAt, predecessorsOn, limit, after };
    const { ordinal, body } = await this.readSide.ask('volumes', asked);
    const { groups, totals, next } = body;
    const page = {
      items: groups,
      totals,
      knownAt: body.knownAt,
      ...this.cursors.nextOf(question, next),
    };
    const whole = published(Volumes, page);
    return { ordinal, body: seen(viewer, scope, whole) };
  }

  async records(query: VolumeRecordsQueryDto, viewer: Viewer): Promise<Reflected<VolumeRecords>> {
    const scope = await this.scopeOf(query, viewer);
    const { limit, cursor, asOf } = query;
    const question = { ...filterOf(query, scope), asOf, knownAt: query.knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const predecessorsOn = this.dayOf(asOf);
    const asked = { ...question, knownAt, predecessorsOn, limit, after };
    const { ordinal, body } = await this.readSide.ask('deals', asked);
    const page = {
      items: body.deals,
      knownAt: body.knownAt,
      ...this.cursors.nextOf(question, body.next),
    };
    const whole = published(VolumeRecords, page);
    return { ordinal, body: seen(viewer, scope, whole) };
  }

  async compare(query: CompareQueryDto, viewer: Viewer): Promise<Reflected<VolumesComparison>> {
    const scope = await this.scopeOf(query, viewer);
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, limit, cursor } = query;
    const question = {
      ...filterOf(query, scope),
      from: { asOf: fromAsOf, knownAt: fromKnownAt },
      to: { asOf: toAsOf, knownAt: toKnownAt },
    };
    const after = this.cursors.placeOf(question, cursor);
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    assertForwards(from, to);
    const predecessorsOn = this.dayOf(fromAsOf, toAsOf);
    const asked = { ...question, from, to, predecessorsOn, limit, after };
    const { ordinal, body } = await this.readSide.ask('compare-volumes', asked);
    const { changes, next, ...comparison } = body;
    const page = { ...comparison, items: changes, ...this.cursors.nextOf(question, next) };
    const whole = published(VolumesComparison, page);
    return { ordinal, body: seen(viewer, scope, whole) };
  }
}

const filterOf = (
  query: VolumeRecordsQueryDto,
  { exporterId, hasPredecessors, identitiesOf }: Scope,
) => ({
  exporterId,
  hasPredecessors,
  identitiesOf,
  monthFrom: query.monthFrom,
  monthTo: query.monthTo,
  goodsCodes: query.goodsCode,
  grades: query.grade,
  destinations: query.destination,
  clientIds: query.clientId === undefined ? undefined : [query.clientId],
  kind: query.kind,
  operatorId: query.operatorId,
  producerId: query.producerId,
  ownerId: query.ownerId,
});

function seen<Answer>(viewer: Viewer, { exporterId: ownerId }: Scope, whole: Answer): Answer {
  const answer = asSeenBy<Answer>(viewer, { kind: 'volumes', ownerId, whole });
  if (!answer) throw notFound();
  return answer;
}
