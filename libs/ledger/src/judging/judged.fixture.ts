import { goods, sale, saleAbroad, exported } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct } from '@lodestone/testing/chain';
import type { Act, SubmittedAct, SubmittedGoods, SubmittedLot } from '../index';
import { standingAct } from '../index';
import type { FactsOfAct, RuleOfActs } from './facts';
import { factsOf } from './facts.fixture';
import { judge } from './judge';
import { rulesOfActs } from './rules-of-acts';

/** An act as the ledger stores it at `SEP`, after what came before it there, by the real decisions. */
export function stored(act: SubmittedAct, ...before: readonly SubmittedAct[]): Act {
  const ledger = beginChain();
  before.forEach((each, n) => submitted(ledger, recordAct('SEP', `before-${n}`, each)));
  submitted(ledger, recordAct('SEP', 'act', act));
  const event = ledger.log.at(-1)?.event;
  const standing = event && standingAct(event);
  if (!standing) throw new Error('nothing is stored');
  return standing;
}

/** The details of one rule's flags. */
export const breachesOf = (rule: RuleOfActs, act: Act, change: Partial<FactsOfAct> = {}) =>
  judge(act, factsOf(change), [rule]).map(({ detail }) => detail);

export const codesOf = (act: Act, change: Partial<FactsOfAct> = {}) =>
  judge(act, factsOf(change), rulesOfActs).map(({ code }) => code);

export const lotOf = (material: string, ppm: SubmittedLot['ppm'], change: object = {}) => ({
  lotId: 'LOT',
  material,
  massGrams: 1_000,
  ppm,
  ...change,
});

export const stockOf = (...makes: readonly SubmittedLot[]): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn: '2025-01-01',
  makes,
});

/** A kilogram of `LOT`, or what a change names. */
const line = (change: Partial<SubmittedGoods>): SubmittedGoods =>
  goods({
    goodsCode: '8505111000',
    takes: [{ lotId: 'LOT', massGrams: 1_000 }],
    ...change,
  });

export const soldAtHome = (lot: SubmittedLot, change: Partial<SubmittedGoods> = {}): Act =>
  stored(sale({ goods: [line(change)] }), stockOf(lot));

export const exportedFrom = (lot: SubmittedLot, change: Partial<SubmittedGoods> = {}): Act =>
  stored(exported({ goods: [line(change)] }), stockOf(lot));

/** A sale abroad of a kilogram, of which an export takes some grams by its own words. */
export function exportedUnderSale(
  lot: SubmittedLot,
  { sold = {}, said = {}, massGrams = 1_000, ofSale = {}, ofExport = {} }: UnderSale = {},
): Act {
  const takes = [{ lotId: 'LOT', massGrams: 1_000, successorLotId: 'LOT-S' }];
  const took = [{ lotId: 'LOT-S', massGrams }];
  return stored(
    exported({
      goods: [line({ saleDealId: 'SEP/before-1/1', ...sold, takes: took, ...said })],
      ...ofExport,
    }),
    stockOf(lot),
    saleAbroad({ goods: [line({ ...sold, takes })], ...ofSale }),
  );
}

type UnderSale = Readonly<{
  /** Of the goods, in the words of the sale. */
  sold?: Partial<SubmittedGoods>;
  /** What the export says otherwise. */
  said?: Partial<SubmittedGoods>;
  massGrams?: number;
  ofSale?: object;
  ofExport?: object;
}>;
