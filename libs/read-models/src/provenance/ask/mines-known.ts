import { standingOn } from '@lodestone/ledger';
import { decisionsKnown, tenuresOf } from '../../directory/as-known';
import type { DirectoryReading } from '../../directory/directory';
import { lastDay } from '../../names-since';
import { accountNumber } from '../account-numbers';
import type { Operated } from '../graph/operated';
import type { Looked } from '../graph/start-of';
import { operatedBy } from './chain-asked';

/** Whoever mined something, and whether it may on the day that is asked for. */
export type Mine = Readonly<{
  enterpriseId: string;
  designation: 'designated' | 'revoked' | 'missing';
  /** Its sites at which something was mined, in the days in which they were its own. */
  operated: readonly Operated[];
}>;

const mined: ReadonlySet<number> = new Set([accountNumber('mined')]);

/** In the order of their ids. */
export function minesKnown(
  directory: DirectoryReading,
  { index, words, moment }: Looked,
  day = lastDay,
): readonly Mine[] {
  const siteIds = new Set<string>();
  for (const line of index.lines.linesOf(mined)) {
    if (!index.counts(index.groupOfLine(line), moment)) continue;
    index.lines.seek(line);
    siteIds.add(words.of('site').wordOf(index.lines.column('site')));
  }
  const enterpriseIds = [...siteIds].flatMap((siteId) => {
    const site = directory.get('sites', siteId);
    return site ? tenuresOf(directory, site, moment.ordinal).map((each) => each.enterpriseId) : [];
  });
  return [...new Set(enterpriseIds)].sort().map((enterpriseId) => ({
    enterpriseId,
    designation: designationOn(directory, enterpriseId, { day, knownAt: moment.ordinal }),
    operated: operatedBy(directory, enterpriseId, moment.ordinal).filter(({ siteId }) =>
      siteIds.has(siteId),
    ),
  }));
}

function designationOn(
  directory: DirectoryReading,
  enterpriseId: string,
  { day, knownAt }: Readonly<{ day: string; knownAt: number }>,
): Mine['designation'] {
  const standings = decisionsKnown(directory, enterpriseId, knownAt).map(
    ({ type, effectiveOn, activities }) => ({ type, effectiveOn, activities }),
  );
  if (standingOn(standings, day).designatedFor.has('mining')) return 'designated';
  const wasDesignated = standings.some(
    ({ type, effectiveOn, activities }) =>
      type === 'EnterpriseDesignated' && effectiveOn <= day && activities.includes('mining'),
  );
  return wasDesignated ? 'revoked' : 'missing';
}
