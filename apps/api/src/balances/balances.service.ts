import { periodOf, type Period } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { boundTo } from '../access/as-seen-by';
import { Registry } from '../access/registry';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { assertForwards } from '../reading/assert-forwards';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { changeSeenBy, lineSeenBy } from './balances-seen-by';
import { Balance, BalanceComparison, BalanceLines, BalanceRanking } from './balances.answers';
import type {
  BalanceComparisonQueryDto,
  BalanceLinesQueryDto,
  BalanceQueryDto,
  BalanceRankingQueryDto,
} from './balances.dto';

type Places = Readonly<{
  siteIds: readonly string[] | undefined;
  enterpriseId: string | undefined;
}>;

@Injectable()
export class BalancesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly registry: Registry,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  async balance(query: BalanceQueryDto, viewer: Viewer): Promise<Reflected<Balance>> {
    const question = await this.questionOf(query, viewer);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const { ordinal, body } = await this.readSide.ask('balance', { ...question, knownAt });
    if (!body) throw notFound();
    return { ordinal, body: published(Balance, body) };
  }

  async lines(query: BalanceLinesQueryDto, viewer: Viewer): Promise<Reflected<BalanceLines>> {
    const { figure, material: materials, step: steps, limit, cursor, knownAt } = query;
    const question = {
      ...(await this.questionOf(query, viewer)),
      figure,
      materials,
      steps,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('balance-lines', asked);
    if (!body) throw notFound();
    const { lines, next, ...totals } = body;
    const items = lines.flatMap((line) => lineSeenBy(viewer, line) ?? []);
    const page = { ...totals, items, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(BalanceLines, page) };
  }

  async ranking(query: BalanceRankingQueryDto, viewer: Viewer): Promise<Reflected<BalanceRanking>> {
    const { element, by = 'site', asOf, knownAt, limit, cursor } = query;
    const { enterpriseId } = await this.placesOf({ enterpriseId: query.enterpriseId }, viewer);
    const period = periodIn(query);
    const question = { enterpriseId, period, element, by, asOf, knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('balance-ranking', asked);
    const { ranks: items, next, ...of } = body;
    const page = { ...of, items, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(BalanceRanking, page) };
  }

  async comparison(
    query: BalanceComparisonQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<BalanceComparison>> {
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, limit, cursor, element = 'total' } = query;
    const question = {
      ...(await this.placesOf({ siteIds: query.siteId, ...query }, viewer)),
      period: periodIn(query),
      element,
      from: { asOf: fromAsOf, knownAt: fromKnownAt },
      to: { asOf: toAsOf, knownAt: toKnownAt },
    };
    const after = this.cursors.placeOf(question, cursor);
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    assertForwards(from, to);
    const asked = { ...question, from, to, limit, after };
    const { ordinal, body } = await this.readSide.ask('compare-balance', asked);
    if (!body) throw notFound();
    const { changes, next, ...moments } = body;
    const items = changes.flatMap((change) => changeSeenBy(viewer, change) ?? []);
    const page = { ...moments, items, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(BalanceComparison, page) };
  }

  private async questionOf(query: BalanceQueryDto, viewer: Viewer) {
    const { element = 'total', asOf } = query;
    const places = await this.placesOf({ siteIds: query.siteId, ...query }, viewer);
    return { ...places, period: periodIn(query), element, asOf };
  }

  /** Somebody else's enterprise or site is none; an enterprise that names none asks for itself. */
  private async placesOf(
    { siteIds, enterpriseId }: Partial<Places>,
    viewer: Viewer,
  ): Promise<Places> {
    const bound = boundTo(viewer, 'balance');
    if (bound !== undefined && enterpriseId !== undefined && enterpriseId !== bound) {
      throw notFound();
    }
    if (enterpriseId !== undefined && !(await this.registry.enterprise(enterpriseId))) {
      throw notFound();
    }
    for (const siteId of siteIds ?? []) await siteSeenBy(viewer, siteId, this.registry);
    return { siteIds, enterpriseId: bound ?? enterpriseId };
  }
}

/** The form was looked at when it came in. */
const periodIn = ({ period }: Readonly<{ period: string }>): Period => periodOf(period) as Period;
