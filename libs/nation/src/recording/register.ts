import { enterprises } from '../people/enterprises';
import type { Submission } from '../submission';
import { instantAt } from '../time/calendar';

/** A working day before the first of January 2024. */
const registeredOn = '2023-12-18';
const opensAt = 9 * 60;

/** The regulator enters everybody in the directory, one after the other, on one morning. */
export function register(): readonly Submission[] {
  const requests = enterprises.flatMap(({ enterpriseId, name, nameLatin, identifiers, sites }) => [
    {
      kind: 'enterprise' as const,
      enterpriseId,
      body: { name, nameLatin, countryCode: 'CN', identifiers },
    },
    ...sites.map(({ siteId, regionCode, locality, activities, ...names }) => ({
      kind: 'site' as const,
      siteId,
      body: {
        enterpriseId,
        name: names.name,
        nameLatin: names.nameLatin,
        place: { countryCode: 'CN', regionCode, locality },
        activities,
      },
    })),
  ]);
  return requests.map((request, index) => ({
    ...request,
    recordedAt: instantAt(registeredOn, opensAt + index * 3),
    submittedBy: 'regulator',
  }));
}
