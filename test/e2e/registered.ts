import { identifierSchemeOf } from '@lodestone/reference';
import type { SignedIn } from './signed-in';

type Site = Readonly<{ siteId: string; enterpriseId: string; activities: readonly string[] }>;

/** Registers each enterprise and opens its site, as a regulator does. */
export async function register(regulator: SignedIn, sites: readonly Site[]): Promise<void> {
  for (const [n, { siteId, enterpriseId, activities }] of sites.entries()) {
    await regulator.record(`/enterprises/${enterpriseId}`, {
      name: `${enterpriseId} 有限公司`,
      nameLatin: `${enterpriseId} Co., Ltd.`,
      countryCode: 'CN',
      identifiers: [{ scheme: 'uscc', value: inventedUscc(n) }],
    });
    await regulator.record(`/sites/${siteId}`, {
      enterpriseId,
      name: `${siteId} 厂区`,
      nameLatin: `${siteId} site`,
      place: { countryCode: 'CN', locality: 'Baotou' },
      activities,
    });
  }
}

/** A number with a true check character: the last of 31 that the scheme accepts. */
function inventedUscc(n: number): string {
  const stem = `91150200MA0E2E${String(n).padStart(3, '0')}`;
  const uscc = identifierSchemeOf('uscc');
  const found = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    .map((check) => stem + check)
    .find((value) => uscc?.check(value, undefined).outcome === 'valid');
  if (!found) throw new Error(`${stem} has no check character`);
  return found;
}
