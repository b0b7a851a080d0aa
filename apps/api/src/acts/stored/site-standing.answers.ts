import type { SiteActivitiesChanged, SiteClosed, SiteTransferred } from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { day, list, named, object, text } from '../../http/schema';
import { mine } from './mine.answers';

const decided = {
  siteId: text('The site that it is about.', 'TJ-WORKS'),
  recordId: text('The record of the decision.', '~SOLD-2025'),
  effectiveOn: day('The day from which it holds.', '2025-08-01'),
};

/** What is stored of a decision of an authority about a site, by its type. */
export const siteStandingDatas = {
  SiteActivitiesChanged: named(
    'SiteActivitiesChangedData',
    exactly<SiteActivitiesChanged['data']>()(
      object(
        {
          ...decided,
          activities: list(text(), 'Codes of what it does from then on.'),
          'mine?': mine,
        },
        'From a day on the site does something else.',
      ),
    ),
  ),
  SiteTransferred: named(
    'SiteTransferredData',
    exactly<SiteTransferred['data']>()(
      object(
        {
          ...decided,
          fromEnterpriseId: text('The enterprise that operated it on the day before.', 'TJ-MAG'),
          toEnterpriseId: text('The enterprise that operates it from then on.', 'BY-RE'),
        },
        'From a day on the site is operated by somebody else.',
      ),
    ),
  ),
  SiteClosed: named(
    'SiteClosedData',
    exactly<SiteClosed['data']>()(object(decided, 'From a day on the site does nothing.')),
  ),
} as const;
