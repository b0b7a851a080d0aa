import { Injectable } from '@nestjs/common';
import { boundTo } from '../access/as-seen-by';
import { Registry } from '../access/registry';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';

type Asked = Readonly<{
  enterpriseId?: string;
  siteId?: string;
  counterpartId?: string;
}>;

/** Whose lines a question may be about. */
export type MovementScope = Readonly<{
  enterpriseId: string | undefined;
  siteIds: readonly string[] | undefined;
  counterpartId: string | undefined;
}>;

/** Somebody else's enterprise or site is none; the other side of one's own lines may be named. */
@Injectable()
export class MovementScopes {
  constructor(private readonly registry: Registry) {}

  /** @throws ProblemException */
  async of({ enterpriseId, siteId, counterpartId }: Asked, viewer: Viewer): Promise<MovementScope> {
    const bound = boundTo(viewer, 'movement');
    if (bound !== undefined && enterpriseId !== undefined && enterpriseId !== bound) {
      throw notFound();
    }
    for (const named of [enterpriseId, counterpartId]) {
      if (named !== undefined && !(await this.registry.enterprise(named))) throw notFound();
    }
    if (siteId !== undefined) await siteSeenBy(viewer, siteId, this.registry);
    return {
      enterpriseId: bound ?? enterpriseId,
      siteIds: siteId === undefined ? undefined : [siteId],
      counterpartId,
    };
  }
}
