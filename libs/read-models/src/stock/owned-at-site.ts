import type { Ordinal } from '@lodestone/kernel';
import { knownToAll } from '../known-to-all';
import { lastDay } from '../names-since';
import type { StockReadings } from './stock-question';

export type OwnedAtSiteQuestion = Readonly<{
  siteId: string;
  ownerId: string;
  asOf?: string | undefined;
  knownAt?: Ordinal | undefined;
}>;

export type OwnedAtSite = Readonly<{ isOwned: boolean; knownAt: Ordinal }>;

/**
 * Whether something that an enterprise owns lay at a site on any day up to the moment, or was in a unit
 * there: also where nothing of it is left.
 */
export function ownedAtSite(
  readings: StockReadings,
  { siteId, ownerId, asOf = lastDay, knownAt: asked }: OwnedAtSiteQuestion,
): OwnedAtSite {
  const { stock } = readings;
  const knownAt = knownToAll(readings, asked);
  const isOwned = [ownLots, ownInUnits].some(
    (sql) => stock.select({ siteId: 'text' }, sql, siteId, ownerId, asOf, knownAt).length > 0,
  );
  return { isOwned, knownAt };
}

/** As whose a lot was known by then; it came there on some day, however it left. */
const ownLots = `SELECT l.siteId FROM lots AS l WHERE l.siteId = ?1
  AND coalesce((SELECT e.ownerId FROM earlierFacts AS e
    WHERE e.siteId = l.siteId AND e.lotId = l.lotId AND e.untilOrdinal > ?4
    ORDER BY e.untilOrdinal LIMIT 1), l.ownerId) = ?2
  AND EXISTS (SELECT 1 FROM changes AS c WHERE c.siteId = l.siteId AND c.lotId = l.lotId
    AND c.massGrams > 0 AND c.occurredOn <= ?3 AND c.ordinal <= ?4)
  LIMIT 1`;

const ownInUnits = `SELECT siteId FROM unitChanges
  WHERE siteId = ?1 AND ownerId = ?2 AND occurredOn <= ?3 AND ordinal <= ?4 LIMIT 1`;
