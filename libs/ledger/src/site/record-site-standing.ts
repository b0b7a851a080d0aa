import {
  accepted,
  refused,
  unchanged,
  unreachable,
  type Decision,
  type DecisionInput,
} from '@lodestone/kernel';
import { enterpriseRowOf } from '../enterprise/enterprise.rows';
import { enterpriseStream } from '../enterprise/enterprise.events';
import type { SiteStanding, SiteTransferred } from '../records/site.events';
import { operatorOn } from './operators';
import { recogniseRecord, recordRefusals } from './recognise-record';
import type { SiteRow } from './site.rows';
import type { RecordSiteStanding, SubmittedSiteStanding } from './submitted';

export const siteStandingRefusals = [
  ...recordRefusals,
  'enterprise-not-found',
  'site-transferred-that-day',
  'site-operated-already',
] as const;

type StandingRefusal = (typeof siteStandingRefusals)[number];

/**
 * An authority says what a site is from a day on, before or after it is recorded. For one day the
 * last word counts, but of a transfer: whose an act is has to be certain once it was told.
 */
export function recordSiteStanding(
  { data }: RecordSiteStanding,
  { own, other, circumstances }: Pick<DecisionInput, 'own' | 'other' | 'circumstances'>,
): Decision<SiteStanding, StandingRefusal> {
  const { siteId, recordId, standing } = data;
  const recognised = recogniseRecord(own, { siteId, recordId }, circumstances);
  if (recognised.known === 'recorded') return unchanged(recognised.revision);
  if (recognised.known === 'refused') return { outcome: 'refused', refusal: recognised.refusal };
  const decided = { siteId, recordId, effectiveOn: standing.effectiveOn };
  switch (standing.type) {
    case 'SiteActivitiesChanged':
      return accepted({
        type: standing.type,
        data: {
          ...decided,
          activities: standing.activities,
          ...(standing.mine === undefined ? {} : { mine: standing.mine }),
        },
      });
    case 'SiteClosed':
      return accepted({ type: standing.type, data: decided });
    case 'SiteTransferred':
      return transferSite(decided, standing, { site: recognised.site, other });
    default:
      return unreachable(standing);
  }
}

type Transferring = Extract<SubmittedSiteStanding, { type: 'SiteTransferred' }>;

function transferSite(
  decided: Omit<SiteTransferred['data'], 'fromEnterpriseId' | 'toEnterpriseId'>,
  { effectiveOn, toEnterpriseId }: Transferring,
  { site, other }: Readonly<{ site: SiteRow; other: DecisionInput['other'] }>,
): Decision<SiteTransferred, StandingRefusal> {
  if (!enterpriseRowOf(other(enterpriseStream(toEnterpriseId)))) {
    return refused('enterprise-not-found', { enterpriseId: toEnterpriseId }, '/toEnterpriseId');
  }
  const { siteId } = site;
  if (site.transfers?.some((each) => each.effectiveOn === effectiveOn)) {
    return refused('site-transferred-that-day', { siteId, effectiveOn }, '/effectiveOn');
  }
  // Of that day there is no transfer: whoever operates it then did so on the day before.
  const fromEnterpriseId = operatorOn(site, effectiveOn);
  if (fromEnterpriseId === toEnterpriseId) {
    const detail = { siteId, enterpriseId: toEnterpriseId, effectiveOn };
    return refused('site-operated-already', detail, '/toEnterpriseId');
  }
  return accepted({
    type: 'SiteTransferred',
    data: { ...decided, fromEnterpriseId, toEnterpriseId },
  });
}
