import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { Agencies } from './agencies.answers';
import type { AgenciesQueryDto } from './agencies.dto';

@Injectable()
export class AgenciesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly cursors: Cursors,
    private readonly moments: Moments,
  ) {}

  async list(
    { enterpriseId, agentId, asOf, knownAt, limit, cursor }: AgenciesQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<Agencies>> {
    const forEnterpriseId = boundTo(viewer, 'agency');
    const question = { forEnterpriseId, enterpriseId, agentId, asOf, knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const { ordinal, body } = await this.readSide.ask('agencies', {
      ...question,
      knownAt: await this.moments.ordinalOf(knownAt),
      limit,
      after,
    });
    const items = body.agencies.flatMap((whole) => {
      const sighting = { ownerId: whole.enterpriseId, declaredToId: whole.agentId };
      return asSeenBy(viewer, { kind: 'agency', ...sighting, whole, part: () => whole }) ?? [];
    });
    const page = { items, ...this.cursors.nextOf(question, body.next) };
    return { ordinal, body: published(Agencies, page) };
  }
}
