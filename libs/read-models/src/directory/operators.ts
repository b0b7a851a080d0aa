import type { Ordinal } from '@lodestone/kernel';
import { operatorOn } from '@lodestone/ledger';
import { lastDay } from '../names-since';
import { siteEverOf, type OperatedSite } from './as-known';
import type { DirectoryReading } from './directory';

/** Who operated a site on a day, as was known by an ordinal; empty of one that was not known then. */
export type OperatorOf = (siteId: string, day: string, knownAt: Ordinal) => string;

/** Each site is looked up once: most never change hands. */
export function operatorsOn(directory: DirectoryReading): OperatorOf {
  const sites = new Map<string, OperatedSite | undefined>();
  const siteOf = (siteId: string): OperatedSite | undefined => {
    if (!sites.has(siteId)) sites.set(siteId, siteEverOf(directory, siteId));
    return sites.get(siteId);
  };
  return (siteId, day, knownAt) => {
    const site = siteOf(siteId);
    if (!site || site.ordinal > knownAt) return '';
    if (site.transfers.length === 0) return site.enterpriseId;
    const transfers = site.transfers.filter(({ ordinal }) => ordinal <= knownAt);
    return operatorOn({ ...site, transfers }, day);
  };
}

/** Who operates which site at one moment. */
export function operatorsBy(
  directory: DirectoryReading,
  { asOf = lastDay, knownAt }: Readonly<{ asOf?: string | undefined; knownAt: Ordinal }>,
): (siteId: string) => string {
  const operatorOf = operatorsOn(directory);
  return (siteId) => operatorOf(siteId, asOf, knownAt);
}

export type OperatorQuestion = Readonly<{ siteId: string; day: string; knownAt: Ordinal }>;

/** Of one site on one day; empty of one that was not known then. */
export const operatorOfSite = (
  directory: DirectoryReading,
  { siteId, day, knownAt }: OperatorQuestion,
): string => operatorsOn(directory)(siteId, day, knownAt);
