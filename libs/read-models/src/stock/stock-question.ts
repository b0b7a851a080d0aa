import type { Ordinal } from '@lodestone/kernel';
import { fixedKnownAt, type PageOptions } from '../cursor';
import { sitesOn } from '../directory/as-known';
import type { DirectoryReading } from '../directory/directory';
import { knownToAll } from '../known-to-all';
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
export function momentOf(readings: StockReadings, asked: StockQuestion): StockMoment {
  const { asOf, after, knownAt } = asked;
  const fixed = after === undefined ? knownAt : fixedKnownAt(after);
  return { asOf, knownAt: knownToAll(readings, fixed) };
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
