import type { Ordinal } from '@lodestone/kernel';
import { operatorsBy } from '../../directory/operators';
import { passagesOf } from '../passages-of';
import {
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';
import { visibleStart } from './visible-start';

export type EnterprisesQuestion = AskedOfChain & AskedSubject;

/** Grams, or micrograms of the element that was asked for, as decimal digits. */
export type EnterprisesAnswer = Readonly<{
  total: string;
  sources: ReadonlyArray<Readonly<{ enterpriseId: string; amount: string }>>;
  passages: ReadonlyArray<
    Readonly<{ fromEnterpriseId: string; toEnterpriseId: string; amount: string }>
  >;
  knownAt: Ordinal;
}>;

/**
 * Through whose hands something went, and at whose sites it came onto the ledger: whoever operates them
 * on the day that is asked for. Undefined where there is nothing.
 */
export function askEnterprises(
  readings: ChainReadings,
  question: EnterprisesQuestion,
  { stillAsked }: ChainTerms,
): EnterprisesAnswer | undefined {
  const then = chainThen(readings, question);
  const { chain, moment, at, element } = then;
  const start = visibleStart(readings, question, then);
  if (!start) return undefined;
  const operatorOf = operatorsBy(readings.directory, at);
  const enterpriseOf = (siteId: string): string => operatorOf(siteId) || siteId;
  const commodity = element ?? 'mass';
  const passed = passagesOf(chain, { ...at, start, commodity, enterpriseOf, stillAsked });
  if (!passed) return undefined;
  return {
    total: String(passed.total),
    sources: largestFirst(
      [...passed.sources].map(([enterpriseId, amount]) => ({ enterpriseId, amount })),
    ),
    passages: largestFirst(
      passed.passages.map(({ from, to, amount }) => ({
        fromEnterpriseId: from,
        toEnterpriseId: to,
        amount,
      })),
    ),
    knownAt: moment.ordinal,
  };
}

/** Of equals in the order of their ids. */
function largestFirst<Each extends Readonly<{ amount: bigint }>>(
  all: readonly Each[],
): ReadonlyArray<Omit<Each, 'amount'> & Readonly<{ amount: string }>> {
  const text = (each: Each): string => JSON.stringify({ ...each, amount: '' });
  return [...all]
    .sort((a, b) =>
      a.amount === b.amount ? (text(a) < text(b) ? -1 : 1) : a.amount > b.amount ? -1 : 1,
    )
    .map((each) => ({ ...each, amount: String(each.amount) }));
}
