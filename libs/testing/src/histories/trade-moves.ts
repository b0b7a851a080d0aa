import type { LotRow, SubmittedAct, SubmittedGoods } from '@lodestone/ledger';
import { clientAbroad, clientAtHome, recordAct } from '../chain';
import { declaredOf, returnedImport, termsOf } from './declared-moves';
import type { Draws } from './draws';
import {
  dayAfter,
  enterpriseIds,
  lotsOf,
  ownersOfSites,
  siteIds,
  stockOf,
  take,
  type Attempts,
  type Turn,
} from './world';

const papers = { destinationCountryCode: 'DE', contractNumber: 'C', invoiceNumber: 'I' };
const priced = { goodsCode: '8505111000', grade: 'N42SH', valueMinor: '1', currency: 'EUR' };
const parties = {
  buyer: clientAbroad,
  importer: clientAbroad,
  consignee: clientAbroad,
  endUser: clientAbroad,
  endUseCode: 'traction-motors',
  finalDestinationCountryCode: 'DE',
};

/** One or two goods lines of one or two takes each, every lot named once. */
function goodsOf(turn: Turn, lots: readonly LotRow[], isAbroad = false): readonly SubmittedGoods[] {
  const { draws, recordId } = turn;
  const takes = lots.map((lot, at) => ({
    ...take(turn, lot),
    ...(isAbroad ? { successorLotId: `L${recordId}.S${at}` } : {}),
  }));
  const isOneLine = draws.chance(50);
  const lines = isOneLine ? [takes] : takes.map((each) => [each]);
  return lines.map((each) => ({
    ...priced,
    ...(draws.chance(50) ? { pieces: 7 } : {}),
    ...declaredOf(draws, each),
    takes: each,
  }));
}

/** Mostly nobody: then it is the enterprise of the site. */
const someDeclared = (draws: Draws): string | undefined =>
  draws.chance(20) ? draws.one(enterpriseIds) : undefined;

export function sell(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lots = draws.some(stockOf(turn), draws.between(1, 2));
  if (lots.length === 0) return [];
  const sellerId = someDeclared(draws);
  const sale = {
    type: 'SoldToClient',
    occurredOn: dayAfter(turn, lots),
    ...(sellerId === undefined ? {} : { sellerId }),
    ...papers,
    ...termsOf(draws),
  } as const;
  const others = siteIds.filter((id) => ownersOfSites[id] !== ownersOfSites[siteId]);
  const receivingSiteId = draws.pick(others) ?? '';
  const acts = [
    { ...sale, buyer: clientAtHome, goods: goodsOf(turn, lots) },
    { ...sale, buyer: clientAbroad, goods: goodsOf(turn, lots, true) },
    { ...sale, buyer: clientAbroad, deliveryCountryCode: 'CN', goods: goodsOf(turn, lots) },
    { ...sale, receivingSiteId, goods: goodsOf(turn, lots) },
    { ...sale, receivingSiteId, goods: goodsOf(turn, lots) },
  ] as const;
  return [recordAct(siteId, recordId, draws.one(acts))];
}

/** So that something waits for its export. */
export function sellAbroad(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lots = draws.some(stockOf(turn), draws.between(1, 2));
  if (lots.length === 0) return [];
  const goods = goodsOf(turn, lots, true);
  const occurredOn = dayAfter(turn, lots);
  const act = { type: 'SoldToClient', occurredOn, ...papers, buyer: clientAbroad, goods } as const;
  return [recordAct(siteId, recordId, act)];
}

/** What lies here and is another's becomes the own: all of one owner, who sells it. */
export function takeOver(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const others = stockOf(turn).filter(({ ownerId }) => ownerId !== ownersOfSites[siteId]);
  const sellerId = draws.pick(others)?.ownerId;
  if (sellerId === undefined) return [];
  const lots = draws.some(
    others.filter(({ ownerId }) => ownerId === sellerId),
    draws.between(1, 2),
  );
  const occurredOn = dayAfter(turn, lots);
  const goods = goodsOf(turn, lots, true);
  const sale = { type: 'SoldToClient', occurredOn, sellerId, ...papers, goods } as const;
  return [recordAct(siteId, recordId, { ...sale, receivingSiteId: siteId })];
}

/** In fulfilment of a sale abroad, as long as something waits for it, or directly from lots. */
export function sendAbroad(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const waiting = lotsOf(ledger, siteId).filter(
    ({ dealId, massGrams, holds }) => dealId !== undefined && massGrams > 0 && holds.length === 0,
  );
  const isOfSale = waiting.length > 0 && draws.chance(70);
  const lots = draws.some(isOfSale ? waiting : stockOf(turn), draws.between(1, 2));
  const goods = isOfSale
    ? lots.map((lot) => {
        const takes = [take(turn, lot)];
        const deal = lot.dealId === undefined ? {} : { saleDealId: lot.dealId };
        return { ...priced, ...deal, ...declaredOf(draws, takes), takes };
      })
    : goodsOf(turn, lots);
  const occurredOn = dayAfter(turn, lots);
  const exporterId = someDeclared(draws);
  const declared = {
    ...(exporterId === undefined ? {} : { exporterId }),
    ...termsOf(draws),
    ...returnedImport(turn),
  };
  const act: SubmittedAct = {
    type: 'Exported',
    occurredOn,
    ...papers,
    ...parties,
    ...declared,
    goods,
  };
  return lots.length === 0 ? [] : [recordAct(siteId, recordId, act)];
}

/** An export of so much in fulfilment of a sale abroad. */
export const goodsOfDeal = (
  saleDealId: string,
  takes: SubmittedGoods['takes'],
  occurredOn: string,
): SubmittedAct => ({
  type: 'Exported',
  occurredOn,
  ...papers,
  ...parties,
  goods: [{ ...priced, saleDealId, takes }],
});
