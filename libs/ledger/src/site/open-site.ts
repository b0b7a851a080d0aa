import {
  accepted,
  refused,
  refusedFor,
  unchanged,
  type Command,
  type Decision,
  type DecisionInput,
} from '@lodestone/kernel';
import { enterpriseRowOf } from '../enterprise/enterprise.rows';
import { enterpriseStream } from '../enterprise/enterprise.events';
import { siteRowOf } from './site.rows';
import type { SiteOpened } from '../records/site.events';

export type OpenSite = Command<'OpenSite', SiteOpened['data']>;

export const openSiteRefusals = ['site-exists-with-other-content', 'enterprise-not-found'] as const;

/** A regulator gives a place its material account. */
export function openSite(
  { data }: OpenSite,
  { own, other, circumstances }: DecisionInput,
): Decision<SiteOpened, (typeof openSiteRefusals)[number]> {
  const { siteId, enterpriseId } = data;
  const existing = siteRowOf(own);
  if (existing?.contentDigest === circumstances.contentDigest) return unchanged(0);
  if (existing) return refusedFor(0, 'site-exists-with-other-content', { siteId });
  if (!enterpriseRowOf(other(enterpriseStream(enterpriseId)))) {
    return refused('enterprise-not-found', { enterpriseId }, '/enterpriseId');
  }
  return accepted({ type: 'SiteOpened', data });
}
