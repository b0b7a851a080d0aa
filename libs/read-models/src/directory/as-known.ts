import type { Ordinal } from '@lodestone/kernel';
import { operatorOn, siteStandingOn, standingOn } from '@lodestone/ledger';
import { lastDay, namesSince, type Names } from '../names-since';
import type { DirectoryReading, EnterpriseRow, SiteRow } from './directory';

/** A moment in both times: what held on that day, as was known by that ordinal. */
export type Moment = Readonly<{ day: string; knownAt: Ordinal }>;

export const decisionsKnown = (reading: DirectoryReading, enterpriseId: string, knownAt: Ordinal) =>
  reading.scan('decisions', { enterpriseId }).filter(({ ordinal }) => ordinal <= knownAt);

/** Every name that is known, in the order of the days from which it holds. */
export const namesKnown = (
  reading: DirectoryReading,
  enterprise: Pick<EnterpriseRow, 'enterpriseId' | 'name' | 'nameLatin'>,
  knownAt: Ordinal,
): Names =>
  namesSince(
    enterprise,
    decisionsKnown(reading, enterprise.enterpriseId, knownAt).filter(
      ({ type }) => type === 'EnterpriseRenamed',
    ),
  );

export const siteDecisionsKnown = (reading: DirectoryReading, siteId: string, knownAt: Ordinal) =>
  reading.scan('siteDecisions', { siteId }).filter(({ ordinal }) => ordinal <= knownAt);

/** The sites that an enterprise operates on a day. */
export function sitesOn(
  reading: DirectoryReading,
  enterpriseId: string,
  { day, knownAt }: Moment,
): readonly SiteRow[] {
  return sitesEverOf(reading, enterpriseId, knownAt).filter(
    (site) =>
      operatorOn({ ...site, transfers: transfersOf(reading, site, knownAt) }, day) === enterpriseId,
  );
}

/** Who operates a site on a day; undefined of one that was not known by then. */
export function operatorAt(
  reading: DirectoryReading,
  siteId: string,
  { asOf: day = lastDay, knownAt }: Readonly<{ asOf?: string | undefined; knownAt: Ordinal }>,
): string | undefined {
  const site = reading.get('sites', siteId);
  if (!site || site.ordinal > knownAt) return undefined;
  return operatorOn({ ...site, transfers: transfersOf(reading, site, knownAt) }, day);
}

export type OperatedSite = Readonly<{
  ordinal: Ordinal;
  enterpriseId: string;
  transfers: ReadonlyArray<
    Readonly<{ ordinal: Ordinal; effectiveOn: string; toEnterpriseId: string }>
  >;
}>;

/** A site with everybody who ever takes it over, for whoever asks about it at many moments. */
export function siteEverOf(reading: DirectoryReading, siteId: string): OperatedSite | undefined {
  const site = reading.get('sites', siteId);
  if (!site) return undefined;
  const { ordinal, enterpriseId } = site;
  const transfers = reading
    .scan('siteDecisions', { siteId })
    .flatMap(({ toEnterpriseId, ...each }) =>
      toEnterpriseId === null
        ? []
        : [{ ordinal: each.ordinal, effectiveOn: each.effectiveOn, toEnterpriseId }],
    );
  return { ordinal, enterpriseId, transfers };
}

/** Every site that it operates on some day. */
export function sitesEverOf(
  reading: DirectoryReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly SiteRow[] {
  const opened = reading.scan('sites', { enterpriseId });
  const transferred = reading
    .scan('siteDecisions', { toEnterpriseId: enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt)
    .flatMap(({ siteId }) => reading.get('sites', siteId) ?? []);
  const byId = new Map([...opened, ...transferred].map((site) => [site.siteId, site]));
  return [...byId.values()]
    .filter(({ ordinal }) => ordinal <= knownAt)
    .sort((a, b) => (a.siteId < b.siteId ? -1 : 1));
}

/** Whose a site is: from a day on, and until one that is excluded; left out where there is none. */
export type Tenure = Readonly<{ enterpriseId: string; from?: string; until?: string }>;

/** Everybody who operates a site on some day, in the order of days. */
export function tenuresOf(
  reading: DirectoryReading,
  site: SiteRow,
  knownAt: Ordinal,
): readonly Tenure[] {
  const transfers = transfersOf(reading, site, knownAt);
  const days = [...new Set(transfers.map(({ effectiveOn }) => effectiveOn))].sort();
  return ['', ...days].map((from, n) => ({
    enterpriseId: operatorOn({ ...site, transfers }, from),
    ...(from === '' ? {} : { from }),
    ...(days[n] === undefined ? {} : { until: days[n] }),
  }));
}

const transfersOf = (reading: DirectoryReading, { siteId }: SiteRow, knownAt: Ordinal) =>
  siteDecisionsKnown(reading, siteId, knownAt).flatMap(({ effectiveOn, toEnterpriseId }) =>
    toEnterpriseId === null ? [] : [{ effectiveOn, toEnterpriseId }],
  );

export const siteOnDay = (reading: DirectoryReading, site: SiteRow, { day, knownAt }: Moment) =>
  siteStandingOn(site, siteDecisionsKnown(reading, site.siteId, knownAt), day);

export const mergedOn = (
  reading: DirectoryReading,
  enterpriseId: string,
  { day, knownAt }: Moment,
) =>
  standingOn(
    decisionsKnown(reading, enterpriseId, knownAt).map(({ intoEnterpriseId, ...decision }) => ({
      ...decision,
      ...(intoEnterpriseId === null ? {} : { intoEnterpriseId }),
    })),
    day,
  ).merged;

/** Those that merged into it, each by its own record, in the order of their ids. */
export const predecessorsOn = (
  reading: DirectoryReading,
  enterpriseId: string,
  moment: Moment,
): readonly string[] =>
  [
    ...new Set(
      reading
        .scan('decisions', { intoEnterpriseId: enterpriseId })
        .map((decision) => decision.enterpriseId),
    ),
  ]
    .filter((each) => mergedOn(reading, each, moment)?.intoEnterpriseId === enterpriseId)
    .sort();
