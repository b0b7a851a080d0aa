import { ledger } from '../ledger/client';
import { useAnswer, usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { useEnterpriseId } from '../session/viewer';
import type { components } from '../published/data/api';

export type StockLot = components['schemas']['StockLot'];

export type StockFilter = Readonly<
  Partial<Record<'site' | 'material' | 'status', string | undefined>>
>;

const queryOf = ({ site, material, status }: StockFilter) => ({
  ...(site ? { siteId: site } : {}),
  ...(material ? { material: [material] as never } : {}),
  ...(status ? { status: [status] as never } : {}),
});

export function useStockLots(filter: StockFilter, isAsked = true) {
  const ownerId = useEnterpriseId();
  const query = { ...useMoment(), ...queryOf(filter), ownerId, limit: 200 };
  return usePages(
    ['stock-lots', query],
    (cursor, signal) =>
      ledger.GET('/stock/lots', {
        params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
        signal,
      }),
    { isAsked },
  );
}

/** Sums by status: what is free can still be sold. */
export function useStockSums(filter: Pick<StockFilter, 'site' | 'material'>) {
  const ownerId = useEnterpriseId();
  const moment = useMoment();
  const query = { ...moment, ...queryOf(filter), ownerId, groupBy: ['status' as const], limit: 50 };
  return useAnswer(['stock-sums', query], (signal) =>
    ledger.GET('/stock', { params: { query }, signal }),
  );
}

/** What can be stood on in a sale: a lot that is held is the holder's to release. */
export const statusOf = ({ status, holds = [] }: StockLot): string =>
  holds.length > 0 ? 'held' : status;
