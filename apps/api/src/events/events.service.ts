import { parseWorldId } from '@lodestone/ledger';
import type { LineFilter } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { Limits, tenantOf } from '../access/limits';
import { Registry } from '../access/registry';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { Clock } from '../running/clock';
import { Ranges, type Range } from './asked-range';
import type { EventsQueryDto } from './events.dto';
import { EventStreams } from './event-streams';
import { LinesBody } from './lines-body';
import type { LinesForm } from './stream/asked-lines';

export type AskedStream = Readonly<{
  query: EventsQueryDto;
  viewer: Viewer;
  form: LinesForm;
  after?: Ordinal | undefined;
  waitMs: number;
  /** When the token of the viewer ends. */
  until?: Date | undefined;
}>;

@Injectable()
export class EventsService {
  constructor(
    private readonly streams: EventStreams,
    private readonly ranges: Ranges,
    private readonly registry: Registry,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws ProblemException before anything of it is sent */
  async stream({
    query,
    viewer,
    form,
    after,
    waitMs,
    until,
  }: AskedStream): Promise<Readonly<{ range: Range; body: LinesBody }>> {
    this.streams.assertHasRoom();
    await this.assertAreThere(query, viewer);
    const { from, to, knownAt } = query;
    const range = await this.ranges.of({ from, to, knownAt, after, form, waitMs });
    const asked = {
      ...{ viewer, form, ...range },
      filter: filterOf(query),
      hasPostings: query.postings === 'true',
    };
    const forMs = until && Math.max(0, until.getTime() - this.clock.now().getTime());
    const frames = this.streams.lines(asked, forMs);
    const leave = this.limits.enter('tenant-streams', tenantOf(viewer));
    const body = new LinesBody(frames, { form, after: range.from - 1 });
    body.once('close', leave);
    return { range, body };
  }

  /** Who sees all is told of a name that nobody has; to others it is like what they may not see. */
  private async assertAreThere(
    { siteId, enterpriseId, exporterId }: EventsQueryDto,
    viewer: Viewer,
  ): Promise<void> {
    if (viewer.role === 'enterprise') return;
    if (siteId !== undefined && !(await this.registry.site(siteId))) throw notFound();
    for (const id of [enterpriseId, exporterId]) {
      if (id !== undefined && !(await this.registry.enterprise(id))) throw notFound();
    }
  }
}

const filterOf = ({
  type,
  siteId,
  enterpriseId,
  exporterId,
  record,
  occurredFrom,
  occurredTo,
  asOf,
}: EventsQueryDto): LineFilter => ({
  ...{ types: type, siteId, enterpriseId, exporterId, occurredFrom, occurredTo, asOf },
  record: record === undefined ? undefined : parseWorldId(record),
});
