import { ledger } from './client';
import { useAnswer } from './use-answer';

/** How far the ledger is, and which day it has; looked at again while the page is seen. */
export const useHead = () =>
  useAnswer(['ledger'], (signal) => ledger.GET('/ledger', { signal }), {
    refetchMs: 15_000,
    staleMs: 5_000,
  });
