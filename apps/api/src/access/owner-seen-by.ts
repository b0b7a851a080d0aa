import { asSeenBy } from './as-seen-by';
import type { Viewer } from './viewer';
import type { Registry } from './registry';
import { notFound } from '../http/problem';

/**
 * The owner of a site. Another's site is answered like none, for reading and for writing alike.
 *
 * @throws ProblemException
 */
export async function ownerSeenBy(
  viewer: Viewer,
  siteId: string,
  registry: Registry,
): Promise<string> {
  const site = await registry.site(siteId);
  if (!site) throw notFound();
  const { enterpriseId: ownerId } = site;
  if (!asSeenBy(viewer, { kind: 'record', ownerId, whole: site })) throw notFound();
  return ownerId;
}
