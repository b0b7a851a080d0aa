import { Injectable } from '@nestjs/common';
import type { Dataset, Filter, FilterName } from '@lodestone/exchange';
import { periodOf, subjectOf } from '@lodestone/read-models';
import type { Words } from '../fields/words';
import { Registry } from '../access/registry';
import { assertMay } from '../access/may';
import { siteSeenBy } from '../access/site-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound, ProblemException, type ProblemPart } from '../http/problem';
import { assertElement } from '../registers/assert-element';

/** Whether a viewer may ask for a table with a filter: before anything of it is read. */
@Injectable()
export class ExportScope {
  constructor(private readonly registry: Registry) {}

  /** @throws ProblemException */
  async assertMayAsk(dataset: Dataset, filter: Filter, viewer: Viewer): Promise<void> {
    if (!dataset.audience.includes(viewer.role)) throw new ProblemException('role-not-allowed');
    const given = Object.keys(filter) as FilterName[];
    const strange = given.filter((name) => !dataset.filters.includes(name));
    if (strange.length > 0) throw notOfDataset(dataset, strange);
    // To learn that a name is there is to learn the name.
    const named = given.some((name) => dataset.filtersOfNames?.includes(name));
    if (named) assertMay(viewer, 'see-identities');
    assertElement(filter);
    assertReadable(filter);
    await this.assertAreSeen(filter, viewer);
  }

  /** Somebody else's enterprise or site is none. */
  private async assertAreSeen(
    { exporterId, enterpriseId, siteId }: Filter,
    viewer: Viewer,
  ): Promise<void> {
    for (const named of [exporterId, enterpriseId]) {
      if (named === undefined) continue;
      const isBeyond = viewer.role === 'enterprise' && viewer.enterpriseId !== named;
      if (isBeyond || !(await this.registry.enterprise(named))) throw notFound();
    }
    if (siteId !== undefined) await siteSeenBy(viewer, siteId, this.registry);
  }
}

/** @throws ProblemException */
function assertReadable({ period, of }: Filter): void {
  const wrong = [
    ...(period !== undefined && !periodOf(period) ? [unreadable('period', periodWords)] : []),
    ...(of !== undefined && !subjectOf(of) ? [unreadable('of', subjectWords)] : []),
  ];
  if (wrong.length > 0) throw new ProblemException('invalid-input', { errors: wrong });
}

const unreadable = (name: string, message: Words): ProblemPart => ({
  pointer: `/${name}`,
  in: 'query',
  code: 'filter-malformed',
  message,
});

const periodWords: Words = {
  en: 'must be a month (2025-03), a quarter (2025-Q1), a year, or two days (2025-03-05/2025-04-04)',
  zh: '必须是月份（2025-03）、季度（2025-Q1）、年份或起止日（2025-03-05/2025-04-04）',
};

const subjectWords: Words = {
  en: 'must be what provenance asks about, like country:DE or lot:TJ-WORKS/MAG-0412',
  zh: '必须是溯源对象，例如 country:DE 或 lot:TJ-WORKS/MAG-0412',
};

function notOfDataset({ name, filters }: Dataset, strange: readonly string[]): ProblemException {
  const known = filters.join(', ');
  const errors = strange.map((filter): ProblemPart => ({
    pointer: `/${filter}`,
    in: 'query',
    code: 'filter-not-of-dataset',
    message: {
      en: `is no filter of ${name}${known ? `; these are: ${known}` : ', which has none'}`,
      zh: `不是 ${name} 的筛选条件${known ? `；可用：${known}` : '，该数据集无筛选条件'}`,
    },
  }));
  return new ProblemException('invalid-input', { errors });
}
