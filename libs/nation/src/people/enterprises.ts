import type { Identifier, MineDeclared } from '@lodestone/ledger';
import type { Activity } from '@lodestone/reference';
import { inventedUscc } from '../identifiers/invented-numbers';
import type { CivilDate } from '../time/calendar';
import { enterpriseRows } from './data/enterprise-rows';
import { mineRows } from './data/mine-rows';

export type NationSite = Readonly<{
  siteId: string;
  name: string;
  nameLatin: string;
  /** GB/T 2260. Where a plant stands is real; the plant is not. */
  regionCode: string;
  locality: string;
  activities: readonly Activity[];
  /** Of a mine. */
  mine?: MineDeclared;
}>;

export type NationEnterprise = Readonly<{
  enterpriseId: string;
  name: string;
  nameLatin: string;
  identifiers: readonly Identifier[];
  /** What it does, for those who choose a demonstration account. */
  part: string;
  sites: readonly NationSite[];
}>;

type SiteRow = readonly [
  code: string,
  name: string,
  nameLatin: string,
  regionCode: string,
  locality: string,
  activities: readonly Activity[],
];

export type EnterpriseRow = readonly [
  enterpriseId: string,
  name: string,
  nameLatin: string,
  part: string,
  sites: readonly SiteRow[],
];

const tonne = 1_000_000;

export const enterprises: readonly NationEnterprise[] = enterpriseRows.map(
  ([enterpriseId, name, nameLatin, part, sites], index) => ({
    enterpriseId,
    name,
    nameLatin,
    part,
    identifiers: [inventedUscc(index + 1)],
    sites: sites.map(([code, siteName, siteNameLatin, regionCode, locality, activities]) => ({
      siteId: `${enterpriseId}.${code}`,
      name: siteName,
      nameLatin: siteNameLatin,
      regionCode,
      locality,
      activities,
      ...mineAt(`${enterpriseId}.${code}`),
    })),
  }),
);

function mineAt(siteId: string): Pick<NationSite, 'mine'> {
  const row = mineRows[siteId];
  if (!row) return {};
  const [oreKind, oreTonnes, oxideTonnes] = row;
  return {
    mine: {
      oreKinds: [oreKind],
      ...(oreTonnes === 0 ? {} : { yearlyOreMassGrams: oreTonnes * tonne }),
      yearlyOxideMassGrams: oxideTonnes * tonne,
    },
  };
}

export const sites: readonly NationSite[] = enterprises.flatMap((each) => each.sites);

const owners: ReadonlyMap<string, NationEnterprise> = new Map(
  enterprises.flatMap((enterprise) =>
    enterprise.sites.map(({ siteId }) => [siteId, enterprise] as const),
  ),
);

/** A site that was sold: who has it from which day on. */
export const soldSite = {
  siteId: 'YY-MAG.W1',
  from: '2025-07-01',
  toEnterpriseId: 'NB-MA2',
} as const;

/** Who tells what happened at a site on a day. */
export const operatorOn = (siteId: string, on: CivilDate): string =>
  siteId === soldSite.siteId && on >= soldSite.from
    ? soldSite.toEnterpriseId
    : enterpriseOfSite(siteId).enterpriseId;

/** @throws Error for a site that no enterprise of the nation has */
export function enterpriseOfSite(siteId: string): NationEnterprise {
  const found = owners.get(siteId);
  if (!found) throw new Error(`no enterprise of the nation has a site ${siteId}`);
  return found;
}
