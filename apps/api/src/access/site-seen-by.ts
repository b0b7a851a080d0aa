import { operatorsOf, type Operated } from '@lodestone/ledger';
import { asSeenBy } from './as-seen-by';
import type { Viewer } from './viewer';
import type { Registry } from './registry';
import { notFound } from '../http/problem';

/**
 * A site with its operators, for whoever operates it on some day. Another's site is answered like
 * none, for reading and for writing alike.
 *
 * @throws ProblemException
 */
export async function siteSeenBy(
  viewer: Viewer,
  siteId: string,
  registry: Registry,
): Promise<Operated> {
  const site = await registry.site(siteId, enterpriseOf(viewer));
  if (!site) throw notFound();
  const ownerId = ownIn(viewer, site);
  const seen = asSeenBy(viewer, { kind: 'record', ownerId, whole: site });
  if (!seen) throw notFound();
  return seen;
}

const enterpriseOf = (viewer: Viewer): string | undefined =>
  viewer.role === 'enterprise' ? viewer.enterpriseId : undefined;

/** The viewer, where it is one of those who operate the site. */
function ownIn(viewer: Viewer, site: Operated): string {
  const enterpriseId = enterpriseOf(viewer);
  return enterpriseId !== undefined && operatorsOf(site).has(enterpriseId)
    ? enterpriseId
    : site.enterpriseId;
}
