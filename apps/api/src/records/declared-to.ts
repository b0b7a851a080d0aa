import type { SoldToClient } from '@lodestone/ledger';

type Act = Readonly<{ type: string; data: unknown }>;

/** The enterprise to which a record was declared: the buyer of a sale on the chain. */
export function declaredTo({ type, data }: Act): { declaredToId?: string } {
  if (type !== 'SoldToClient') return {};
  const { buyerId } = data as SoldToClient['data'];
  return buyerId === undefined ? {} : { declaredToId: buyerId };
}

/**
 * What the buyer sees of a sale: goods, mass, composition, invoice and the seller. Not who else
 * stands behind it, nor what it is for: that was declared to the authority.
 */
export function partOf(data: unknown): Partial<SoldToClient['data']> {
  const sale = data as SoldToClient['data'];
  const { importerRef: _i, consigneeRef: _c, endUserRef: _e, endUseCode: _u, ...part } = sale;
  return part;
}
