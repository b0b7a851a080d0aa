import { useCallback } from 'react';
import type { CodeTable } from '../codes/use-codes';
import { useWords } from '../words/use-words';
import words from './words.json';

type Key = keyof typeof words;

const isKey = (key: string): key is Key => key in words;

/** What a field of the interface is called; its own name where this console is older than the ledger. */
export function useFieldName(): (name: string) => string {
  const w = useWords(words);
  return (name) => (isKey(`field-${name}`) ? w(`field-${name}` as Key) : name);
}

/** What an account of the books is called. */
export function useAccountName(): (account: string) => string {
  const w = useWords(words);
  return useCallback(
    (account) => (isKey(`account-${account}`) ? w(`account-${account}` as Key) : account),
    [w],
  );
}

/** Of which closed list the code in a field is: its name is told and not the code alone. */
const tableOf: Readonly<Record<string, CodeTable>> = {
  tradeMode: 'trade-modes',
  transportMode: 'transport-modes',
  paymentMode: 'payment-modes',
  processingDegree: 'processing-degrees',
  endUseCode: 'end-uses',
  material: 'materials',
  step: 'steps',
  purpose: 'dispatch-purposes',
  cause: 'loss-causes',
  discrepancy: 'discrepancy-reasons',
  scheme: 'identifier-schemes',
  status: 'statuses',
  scrapSource: 'scrap-sources',
};

export const codeTableOf = (name: string): CodeTable | undefined =>
  /CountryCode$|^countryCode$/.test(name) ? 'countries' : tableOf[name];
