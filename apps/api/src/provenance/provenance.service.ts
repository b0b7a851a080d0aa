import { subjectOf, type Subject } from '@lodestone/read-models';
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
import { ProvenanceComparison } from './comparison.answers';
import { ProvenanceMarks } from './marks.answers';
import { ProvenanceEnterprises } from './enterprises.answers';
import { Fates, Origins, ProvenanceGraph, ProvenancePath } from './provenance.answers';
import type {
  FatesQueryDto,
  OriginsQueryDto,
  ProvenanceComparisonQueryDto,
  ProvenanceEnterprisesQueryDto,
  ProvenanceGraphQueryDto,
  ProvenanceMarksQueryDto,
  ProvenancePathQueryDto,
} from './provenance.dto';

type Asked = Readonly<{
  of: string;
  fromMonth?: string;
  toMonth?: string;
  element?: string;
  asOf?: string;
  knownAt?: number | string;
}>;

const usualDepth = 1;
const usualActs = 300;
const usualRecords = 100;
const usualOrigins = ['kind', 'site', 'country', 'material'] as const;
const usualFates = ['fate', 'site', 'material'] as const;
/** Of what an enterprise did not do itself it is told so much. */
const toldToEnterprises = ['kind', 'country'] as const;

@Injectable()
export class ProvenanceService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly registry: Registry,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  async graph(query: ProvenanceGraphQueryDto, viewer: Viewer): Promise<Reflected<ProvenanceGraph>> {
    const { direction = 'back', depth = usualDepth, acts: actsMax = usualActs } = query;
    const asked = { ...(await this.asked(query, viewer)), direction, depth, actsMax };
    const { ordinal, body } = await this.readSide.ask('provenance-graph', asked);
    const { knownAt, ...graph } = body;
    // What an enterprise sees nothing of is not there.
    if (graph.nodes.length === 0 || isUnseen(viewer, graph)) throw notFound();
    const answer = { ...repeated(query, knownAt), direction, ...graph };
    return { ordinal, body: published(ProvenanceGraph, answer) };
  }

  async path(query: ProvenancePathQueryDto, viewer: Viewer): Promise<Reflected<ProvenancePath>> {
    const { direction = 'back', to } = query;
    const target = await this.seen(to, viewer);
    const asked = { ...(await this.asked(query, viewer)), direction, target };
    const { ordinal, body } = await this.readSide.ask('provenance-path', asked);
    if (!body) throw notFound();
    const { nodes, knownAt } = body;
    const answer = { ...repeated(query, knownAt), to, direction, nodes };
    return { ordinal, body: published(ProvenancePath, answer) };
  }

  async origins(query: OriginsQueryDto, viewer: Viewer): Promise<Reflected<Origins>> {
    const { model = 'proportional', part = 'brought' } = query;
    const wanted = query.groupBy ?? usualOrigins;
    const groupBy =
      boundTo(viewer, 'provenance') === undefined
        ? wanted
        : toldToEnterprises.filter((column) => query.groupBy?.includes(column) ?? true);
    const asked = { ...(await this.asked(query, viewer)), model, part, groupBy };
    const { ordinal, body } = await this.readSide.ask('origins', asked);
    if (!body) throw notFound();
    const { total, shares: items, knownAt } = body;
    const answer = { ...repeated(query, knownAt), model, total, items };
    return { ordinal, body: published(Origins, answer) };
  }

  async fates(query: FatesQueryDto, viewer: Viewer): Promise<Reflected<Fates>> {
    const { model = 'proportional', limit, cursor } = query;
    const { knownAt: _, ...subject } = await this.asked(query, viewer);
    const groupBy = query.groupBy ?? usualFates;
    const question = { ...subject, model, groupBy };
    const fixed = { ...question, knownAt: query.knownAt };
    const after = this.cursors.placeOf(fixed, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...question, knownAt, limit, after };
    const { ordinal, body } = await this.readSide.ask('fates', asked);
    if (!body) throw notFound();
    const answer = {
      ...repeated(query, body.knownAt),
      ...{ model, total: body.total, items: body.shares },
      ...this.cursors.nextOf(fixed, body.next),
    };
    return { ordinal, body: published(Fates, answer) };
  }

  async enterprises(
    query: ProvenanceEnterprisesQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<ProvenanceEnterprises>> {
    const asked = await this.asked(query, viewer);
    const { ordinal, body } = await this.readSide.ask('provenance-enterprises', asked);
    if (!body) throw notFound();
    const { knownAt, ...passed } = body;
    const answer = { ...repeated(query, knownAt), ...passed };
    return { ordinal, body: published(ProvenanceEnterprises, answer) };
  }

  async compare(
    query: ProvenanceComparisonQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<ProvenanceComparison>> {
    const { of, element, model = 'proportional', groupBy = usualOrigins } = query;
    const { fromAsOf, fromKnownAt, toAsOf, toKnownAt, records = usualRecords } = query;
    const from = { asOf: fromAsOf, knownAt: await this.moments.ordinalOf(fromKnownAt) };
    const to = { asOf: toAsOf, knownAt: await this.moments.ordinalOf(toKnownAt) };
    assertForwards(from, to);
    const subject = await this.seen(of, viewer);
    const asked = { subject, element, model, groupBy, from, to, recordsMax: records };
    const { ordinal, body } = await this.readSide.ask('compare-origins', asked);
    if (!body) throw notFound();
    const { changes, ...compared } = body;
    const named = { of, ...(element === undefined ? {} : { element }), model };
    const answer = { ...named, ...compared, items: changes };
    return { ordinal, body: published(ProvenanceComparison, answer) };
  }

  async marks(query: ProvenanceMarksQueryDto, viewer: Viewer): Promise<Reflected<ProvenanceMarks>> {
    const { model = 'proportional', enterpriseId, fromMonth, toMonth, element, asOf } = query;
    if (enterpriseId !== undefined) await this.seen(`enterprise:${enterpriseId}`, viewer);
    const question = { model, enterpriseId, fromMonth, toMonth, element, asOf };
    const fixed = { ...question, knownAt: query.knownAt };
    const after = this.cursors.placeOf(fixed, query.cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...question, knownAt, limit: query.limit, after };
    const { ordinal, body } = await this.readSide.ask('marks', asked);
    const moment = { ...(asOf === undefined ? {} : { asOf }), knownAt: body.knownAt };
    const { of: _, ...told } = repeated({ ...query, of: '' }, body.knownAt);
    const answer = {
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
      ...{ ...told, model, mines: body.mines, total: body.total },
      items: body.marks.map((mark) => ({
        ...mark,
        path: pathOfMark(mark, { ...moment, element }),
      })),
      ...this.cursors.nextOf(fixed, body.next),
    };
    return { ordinal, body: published(ProvenanceMarks, answer) };
  }

  private async asked({ of, fromMonth, toMonth, element, asOf, knownAt }: Asked, viewer: Viewer) {
    return {
      subject: await this.seen(of, viewer),
      fromMonth,
      toMonth,
      element,
      asOf,
      knownAt: await this.moments.ordinalOf(knownAt),
      ofEnterpriseId: boundTo(viewer, 'provenance'),
    };
  }

  /** What lies at, or was done at, another's site is not there; who asks about all sees its part. */
  private async seen(word: string, viewer: Viewer): Promise<Subject> {
    const subject = subjectOf(word) as Subject;
    const { kind, id } = subject;
    const bound = boundTo(viewer, 'provenance');
    switch (kind) {
      case 'client':
      case 'country':
      case 'import':
        return subject;
      case 'enterprise':
        if (bound !== undefined && bound !== id) throw notFound();
        if (!(await this.registry.enterprise(id))) throw notFound();
        return subject;
      default:
        await siteSeenBy(viewer, id.split('/', 1)[0] ?? '', this.registry);
        return subject;
    }
  }
}

/** At the moment of the answer, so that it tells the way that was counted. */
function pathOfMark(
  { nodeId, minedBy }: Readonly<{ nodeId: string; minedBy: string }>,
  moment: Readonly<{ asOf?: string; knownAt: number; element: string | undefined }>,
): string {
  const { asOf, knownAt, element } = moment;
  const asked = new URLSearchParams({
    ...{ of: nodeId, to: minedBy, knownAt: String(knownAt) },
    ...(element === undefined ? {} : { element }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return `/provenance/path?${asked.toString()}`;
}

/** What was asked, in the words of the answer. */
const repeated = ({ of, fromMonth, toMonth, element, asOf }: Asked, knownAt: number) => ({
  of,
  ...(fromMonth === undefined ? {} : { fromMonth }),
  ...(toMonth === undefined ? {} : { toMonth }),
  ...(element === undefined ? {} : { element }),
  ...(asOf === undefined ? {} : { asOf }),
  knownAt,
});

/** A lot of another time at a site that was taken over is named, and nothing is told of it. */
const isUnseen = (viewer: Viewer, { edges }: Readonly<{ edges: readonly unknown[] }>): boolean =>
  boundTo(viewer, 'provenance') !== undefined && edges.length === 0;
