import { Injectable } from '@nestjs/common';
import { operatorsOf } from '@lodestone/ledger';
import { boundTo } from '../access/as-seen-by';
import { Registry } from '../access/registry';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { assertForwards } from '../reading/assert-forwards';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { changedLotSeenBy, lotSeenBy } from './stock-seen-by';
import { Stock, StockComparison, StockLots, StockUnits } from './stock.answers';
import type {
  StockComparisonQueryDto,
  StockGroupsQueryDto,
  StockQueryDto,
  StockUnitsQueryDto,
} from './stock.dto';

type Places = Readonly<{
  enterpriseId: string | undefined;
  siteIds: readonly string[] | undefined;
  ownerId: string | undefined;
}>;

type PlacesAsked = Pick<StockUnitsQueryDto, 'enterpriseId' | 'siteId' | 'ownerId'>;

type AskedMoment = Readonly<{
  asOf?: string | undefined;
  knownAt?: StockUnitsQueryDto['knownAt'] | undefined;
}>;

const usualColumns = ['site', 'material', 'status'] as const;

@Injectable()
export class StockService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly registry: Registry,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  async sum(query: StockGroupsQueryDto, viewer: Viewer): Promise<Reflected<Stock>> {
    const places = await this.placesOf(query, viewer, query);
    const groupBy = query.groupBy ?? usualColumns;
    const question = { ...lotsOf(query, places), groupBy };
    const asked = await this.pageOf(question, query);
    const { ordinal, body } = await this.readSide.ask('stock-groups', asked);
    const { groups: items, totals, knownAt, next } = body;
    const page = { items, totals, knownAt, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(Stock, page) };
  }

  async lots(query: StockQueryDto, viewer: Viewer): Promise<Reflected<StockLots>> {
    const question = lotsOf(query, await this.placesOf(query, viewer, query));
    const asked = await this.pageOf(question, query);
    const { ordinal, body } = await this.readSide.ask('stock', asked);
    const items = body.lots.flatMap((lot) => lotSeenBy(viewer, lot) ?? []);
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, body.next) };
    return { ordinal, body: published(StockLots, page) };
  }

  async units(query: StockUnitsQueryDto, viewer: Viewer): Promise<Reflected<StockUnits>> {
    const { asOf, knownAt } = query;
    const question = { ...(await this.placesOf(query, viewer, query)), asOf, knownAt };
    const asked = await this.pageOf(question, query);
    const { ordinal, body } = await this.readSide.ask('stock-units', asked);
    const { units: items, next } = body;
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(StockUnits, page) };
  }

  async compare(
    query: StockComparisonQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<StockComparison>> {
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, limit, cursor } = query;
    const fromAsked = { asOf: fromAsOf, knownAt: fromKnownAt };
    const toAsked = { asOf: toAsOf, knownAt: toKnownAt };
    const question = {
      ...filterOf(query, await this.placesOf(query, viewer, fromAsked, toAsked)),
      from: fromAsked,
      to: toAsked,
    };
    const after = this.cursors.placeOf(question, cursor);
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    assertForwards(from, to);
    const asked = { ...question, from, to, limit, after };
    const { ordinal, body } = await this.readSide.ask('compare-stock', asked);
    const page = {
      from: body.from,
      to: body.to,
      items: body.lots.flatMap((lot) => changedLotSeenBy(viewer, lot) ?? []),
      ...this.cursors.nextOf(question, body.next),
    };
    return { ordinal, body: published(StockComparison, page) };
  }

  /** Somebody else's enterprise or site is none. */
  private async placesOf(
    { enterpriseId, siteId, ownerId }: PlacesAsked,
    viewer: Viewer,
    ...moments: readonly AskedMoment[]
  ): Promise<Places> {
    const bound = boundTo(viewer, 'stock');
    if (bound !== undefined && enterpriseId !== undefined && enterpriseId !== bound) {
      throw notFound();
    }
    for (const named of [enterpriseId, ownerId]) {
      if (named !== undefined && !(await this.registry.enterprise(named))) throw notFound();
    }
    if (siteId !== undefined && !(await this.liesOwnAt(siteId, bound, moments))) {
      await siteSeenBy(viewer, siteId, this.registry);
    }
    const siteIds = siteId === undefined ? undefined : [siteId];
    return { enterpriseId: bound ?? enterpriseId, siteIds, ownerId };
  }

  /**
   * Something of its own lies at a site of others, or lay there by then: of that site it is told this,
   * and nothing else. A page does not vanish with the last goods on it.
   */
  private async liesOwnAt(
    siteId: string,
    ownerId: string | undefined,
    moments: readonly AskedMoment[],
  ): Promise<boolean> {
    if (ownerId === undefined) return false;
    const site = await this.registry.site(siteId, ownerId);
    if (!site || operatorsOf(site).has(ownerId)) return false;
    for (const { asOf, knownAt } of moments) {
      const known = await this.moments.ordinalOf(knownAt);
      const asked = { siteId, ownerId, asOf, knownAt: known };
      if ((await this.readSide.ask('owned-at-site', asked)).body.isOwned) return true;
    }
    return false;
  }

  private async pageOf<Question extends Readonly<{ knownAt: number | string | undefined }>>(
    question: Question,
    { limit, cursor }: StockUnitsQueryDto,
  ) {
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(question.knownAt);
    return { ...question, knownAt, limit, after };
  }
}

const filterOf = (query: StockComparisonQueryDto | StockQueryDto, places: Places) => ({
  ...places,
  materials: query.material,
  grades: query.grade,
  statuses: query.status,
});

const lotsOf = (query: StockQueryDto, places: Places) => ({
  ...filterOf(query, places),
  isHeld: query.held === undefined ? undefined : query.held === 'true',
  isTakeable: query.takeable === undefined ? undefined : query.takeable === 'true',
  asOf: query.asOf,
  knownAt: query.knownAt,
});
