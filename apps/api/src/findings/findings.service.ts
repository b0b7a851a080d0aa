import { Injectable } from '@nestjs/common';
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
    const boundId = boundTo(viewer, 'finding');
    const question = {
      rules: rule,
      enterpriseId: query.enterpriseId ?? boundId,
      siteId,
      state: state as 'open' | 'closed' | undefined,
      asOf,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('findings', asked);
    const items = body.findings.flatMap((finding) => {
      const { enterpriseId: ownerId } = finding;
      return asSeenBy(viewer, { kind: 'finding', ownerId, whole: finding }) ?? [];
    });
    const isStrangers = boundId !== undefined && question.enterpriseId !== boundId;
    const next = isStrangers ? {} : this.cursors.nextOf(question, body.next);
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
    if (!body) throw notFound();
    const { enterpriseId: ownerId } = body;
    const seen = asSeenBy(viewer, { kind: 'finding', ownerId, whole: body });
    if (!seen) throw notFound();
    return { ordinal, body: published(FindingPage, seen) };
  }
}
