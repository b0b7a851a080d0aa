import { enterprises, type NationEnterprise } from '../people/enterprises';
import type { StandingBody, Submission } from '../submission';
import { instantAt } from '../time/calendar';

/** A working day before the first of January 2024. */
const registeredOn = '2023-12-18';
const opensAt = 8 * 60 + 30;

/** When the ledger of the nation begins: the first of its submissions. */
export const beginsAt = instantAt(registeredOn, opensAt);

/** The regulator enters everybody in the directory, one after the other, on one day. */
export function register(): readonly Submission[] {
  const requests = enterprises.flatMap((enterprise) => [
    {
      kind: 'enterprise' as const,
      enterpriseId: enterprise.enterpriseId,
      body: {
        name: enterprise.name,
        nameLatin: enterprise.nameLatin,
        countryCode: 'CN',
        identifiers: enterprise.identifiers,
      },
    },
    ...designationOf(enterprise),
    ...enterprise.sites.map(({ siteId, regionCode, locality, activities, mine, ...names }) => ({
      kind: 'site' as const,
      siteId,
      body: {
        enterpriseId: enterprise.enterpriseId,
        name: names.name,
        nameLatin: names.nameLatin,
        place: { countryCode: 'CN', regionCode, locality },
        activities,
        ...(mine ? { mine } : {}),
      },
    })),
  ]);
  return requests.map((request, index) => ({
    ...request,
    recordedAt: instantAt(registeredOn, opensAt + Math.floor(index / 2) * 3, (index % 2) * 40),
    submittedBy: 'regulator',
  }));
}

/** Nobody may mine or separate who is not on the published list (Order 785 Art. 8). */
function designationOf({ enterpriseId, sites }: NationEnterprise) {
  const activities = ['mining', 'separation'].filter((each) =>
    sites.some((site) => site.activities.some((activity) => activity === each)),
  );
  if (activities.length === 0) return [];
  return [
    standing(enterpriseId, 'DESIGNATED', {
      type: 'EnterpriseDesignated',
      effectiveOn: '2024-01-01',
      activities,
    }),
  ];
}

const standing = (enterpriseId: string, recordId: string, body: StandingBody) =>
  ({ kind: 'standing', enterpriseId, recordId, body }) as const;

/** A works is stopped for nine weeks; what it records all the same is flagged. */
const suspended = {
  enterpriseId: 'TY-MAG',
  from: '2025-06-16',
  until: '2025-08-18',
} as const;

/** What the regulator decides about enterprises in the course of the two years. */
export const standings = (): readonly Submission[] => [
  {
    ...standing(suspended.enterpriseId, 'SUSPENDED', {
      type: 'EnterpriseSuspended',
      effectiveOn: suspended.from,
    }),
    recordedAt: instantAt(suspended.from, 9 * 60),
    submittedBy: 'regulator',
  },
  {
    ...standing(suspended.enterpriseId, 'REINSTATED', {
      type: 'EnterpriseReinstated',
      effectiveOn: suspended.until,
    }),
    recordedAt: instantAt(suspended.until, 9 * 60),
    submittedBy: 'regulator',
  },
];
