import { Injectable } from '@nestjs/common';
import type { Finding } from '@lodestone/read-models';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import { Registry } from '../access/registry';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { FindingPage, Findings } from './finding.answers';
import type { FindingPathDto, FindingQueryDto, FindingsQueryDto } from './finding.dto';

@Injectable()
export class FindingsService {
  constructor(
    private readonly registry: Registry,
    private readonly readSide: ReadSide,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  /** Of another enterprise, or at its site, there is nothing to be found for who asks. */
  async list(query: FindingsQueryDto, viewer: Viewer): Promise<Reflected<Findings>> {
    const { rule, siteId, state, asOf, knownAt, limit, cursor } = query;
    if (siteId !== undefined) await siteSeenBy(viewer, siteId, this.registry);
    const question = {
      rules: rule,
      enterpriseId: query.enterpriseId,
      forEnterpriseId: boundTo(viewer, 'finding'),
      siteId,
      state: state as 'open' | 'closed' | undefined,
      asOf,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('findings', asked);
    const items = body.findings.flatMap((finding) => seenBy(viewer, finding) ?? []);
    const next = this.cursors.nextOf(question, body.next);
    return { ordinal, body: published(Findings, { items, knownAt: body.knownAt, ...next }) };
  }

  async one(
    { findingId, knownAt }: FindingPathDto & FindingQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<FindingPage>> {
    const { ordinal, body } = await this.readSide.ask('finding', {
      findingId,
      knownAt: await this.moments.ordinalOf(knownAt),
      ofEnterpriseId: boundTo(viewer, 'finding'),
    });
    const seen = body && seenBy(viewer, body);
    if (!seen) throw notFound();
    return { ordinal, body: published(FindingPage, seen) };
  }
}

/** What an authority alone is told concerns several enterprises, and is nobody's own. */
const seenBy = <F extends Finding>(viewer: Viewer, finding: F): F | undefined =>
  asSeenBy(viewer, {
    kind: finding.toldTo === 'enterprise' ? 'finding' : 'finding-of-several',
    ownerId: finding.enterpriseId,
    whole: finding,
  });
