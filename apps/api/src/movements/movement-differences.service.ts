import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { published } from '../http/same-type';
import { assertForwards } from '../reading/assert-forwards';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { MovementDifferences, MovementsComparison } from './difference.answers';
import { changedMovementSeenBy } from './movement-seen-by';
import { MovementScopes } from './movement-scopes';
import type { MovementDifferencesQueryDto, MovementsComparisonQueryDto } from './movement.dto';

/** What two sites say of the same goods, and what two moments say of the same lines. */
@Injectable()
export class MovementDifferencesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scopes: MovementScopes,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  async rank(
    query: MovementDifferencesQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<MovementDifferences>> {
    const { element, from, to, order, asOf, limit, cursor } = query;
    const { enterpriseId, siteIds } = await this.scopes.of(query, viewer);
    const filter = { enterpriseId, siteIds, element, monthFrom: from, monthTo: to, order, asOf };
    const question = { ...filter, knownAt: query.knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...filter, knownAt, limit, after };
    const { ordinal, body } = await this.readSide.ask('movement-differences', asked);
    const { pairs: items, next } = body;
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(MovementDifferences, page) };
  }

  async compare(
    query: MovementsComparisonQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<MovementsComparison>> {
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, limit, cursor } = query;
    const question = {
      ...(await this.scopes.of(query, viewer)),
      kinds: query.kind,
      materials: query.material,
      from: { asOf: fromAsOf, knownAt: fromKnownAt },
      to: { asOf: toAsOf, knownAt: toKnownAt },
    };
    const after = this.cursors.placeOf(question, cursor);
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    assertForwards(from, to);
    const asked = { ...question, from, to, limit, after };
    const { ordinal, body } = await this.readSide.ask('compare-movements', asked);
    const items = body.movements.flatMap((each) => changedMovementSeenBy(viewer, each) ?? []);
    const { from: was, to: is, next } = body;
    const page = { from: was, to: is, items, ...this.cursors.nextOf(question, next) };
    return { ordinal, body: published(MovementsComparison, page) };
  }
}
