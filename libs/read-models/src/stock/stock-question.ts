import type { Ordinal } from '@lodestone/kernel';
import { fixedKnownAt, type PageOptions } from '../cursor';
import { operatorAt, sitesOn } from '../directory/as-known';
import type { DirectoryReading } from '../directory/directory';
import { lastDay } from '../names-since';
import type { StockFilter, StockScope } from './lots-at';
import type { StockMoment } from './stock-moment';
import type { StockReading } from './stock-tables';

export type StockReadings = Readonly<{ stock: StockReading; directory: DirectoryReading }>;

export type StockQuestion = PageOptions &
  StockFilter &
  Readonly<{
    /** Only what it owns, or lies at a site that it operates on the day. Left out: everything. */
    enterpriseId?: string | undefined;
    asOf?: string | undefined;
    knownAt?: Ordinal | undefined;
  }>;

/** The first page fixes what the others are as of. */
export function momentOf(
  { stock, directory }: StockReadings,
  asked: StockQuestion,
): StockMoment & {
  knownAt: Ordinal;
} {
  const { asOf, after, knownAt } = asked;
  const all = Math.min(stock.ordinal, directory.ordinal);
  const fixed = after === undefined ? knownAt : fixedKnownAt(after);
  return { asOf, knownAt: Math.min(fixed ?? all, all) };
}

export function scopeOf(
  { directory }: StockReadings,
  { enterpriseId }: Pick<StockQuestion, 'enterpriseId'>,
  { asOf: day = lastDay, knownAt }: StockMoment,
): StockScope {
  if (enterpriseId === undefined) return { all: true };
  const sites = sitesOn(directory, enterpriseId, { day, knownAt });
  return { ownerId: enterpriseId, siteIds: sites.map(({ siteId }) => siteId) };
}

/** Who operates which site at a moment: each is looked up once. */
export function operatorsBy(
  directory: DirectoryReading,
  moment: StockMoment,
): (siteId: string) => string {
  const operators = new Map<string, string>();
  return (siteId) => {
    const operatorId = operators.get(siteId) ?? operatorAt(directory, siteId, moment) ?? '';
    operators.set(siteId, operatorId);
    return operatorId;
  };
}
