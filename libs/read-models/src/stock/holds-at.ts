import { isBy, type StockMoment } from './stock-moment';
import type { StockReading } from './stock-tables';

export type StockHold = Readonly<{
  recordId: string;
  /** Absent of what a count or a receipt found and nobody can explain. */
  reason?: string;
  heldOn: string;
}>;

/** Of a lot, or of a unit as `heldUnit` names it. */
export type HoldsOf = (place: Readonly<{ siteId: string; lotId: string }>) => readonly StockHold[];

/** Holds are few: those of a site are read together. */
export function holdsBy(reading: StockReading, moment: StockMoment): HoldsOf {
  const bySite = new Map<string, ReadonlyMap<string, readonly StockHold[]>>();
  return ({ siteId, lotId }) => {
    const ofSite = bySite.get(siteId) ?? holdsAt(reading, siteId, moment);
    bySite.set(siteId, ofSite);
    return ofSite.get(lotId) ?? [];
  };
}

function holdsAt(
  reading: StockReading,
  siteId: string,
  moment: StockMoment,
): ReadonlyMap<string, readonly StockHold[]> {
  const held = reading
    .scan('holds', { siteId })
    .filter(({ heldOn, heldOrdinal, releasedOn, releasedOrdinal }) => {
      const isHeld = isBy(moment, { occurredOn: heldOn, ordinal: heldOrdinal });
      if (releasedOn === null || releasedOrdinal === null) return isHeld;
      return isHeld && !isBy(moment, { occurredOn: releasedOn, ordinal: releasedOrdinal });
    });
  const byLot = Map.groupBy(held, ({ lotId }) => lotId);
  return new Map(
    [...byLot].map(([lotId, holds]) => [
      lotId,
      holds.map(({ heldByRecordId: recordId, reason, heldOn }) => ({
        recordId,
        ...(reason === '' ? {} : { reason }),
        heldOn,
      })),
    ]),
  );
}
