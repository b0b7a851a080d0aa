import { unchanged, unreachable, type Decision, type DecisionInput } from '@lodestone/kernel';
import { adjustDealValue, adjustDealValueRefusals } from './acts/adjust-deal-value';
import { assayLot, assayLotRefusals } from './acts/assay-lot';
import { bringMaterial, bringMaterialRefusals } from './acts/bring-material';
import { changeDestination, changeDestinationRefusals } from './acts/change-destination';
import { dispatchGoods, dispatchGoodsRefusals } from './acts/dispatch-goods';
import { exportGoods, exportGoodsRefusals } from './acts/export-goods';
import { giveUpSale, giveUpSaleRefusals } from './acts/give-up-sale';
import { letGo, letGoRefusals } from './acts/let-go';
import { receiveGoods, receiveGoodsRefusals } from './acts/receive-goods';
import { regroupLots, regroupLotsRefusals } from './acts/regroup-lots';
import { sellToClient, sellToClientRefusals } from './acts/sell-to-client';
import { takeStock, takeStockRefusals } from './acts/take-stock';
import { transformMaterial, transformMaterialRefusals } from './acts/transform-material';
import { recogniseRecord, recordRefusals } from './recognise-record';
import { refuseRetired } from './retire-party-refs';
import { isOfDeal, siteOfTelling } from './deals/whose-deal';
import type { SiteOn } from './site-on';
import type { Act, ActHeader } from '../records/site.events';
import type { RecordAct, SubmittedAct } from './submitted';

/** The refusals of each type of act, each list in its own order of precedence. */
export const actRefusals = [
  ...new Set([
    ...bringMaterialRefusals,
    ...transformMaterialRefusals,
    ...sellToClientRefusals,
    ...exportGoodsRefusals,
    ...giveUpSaleRefusals,
    ...adjustDealValueRefusals,
    ...dispatchGoodsRefusals,
    ...receiveGoodsRefusals,
    ...changeDestinationRefusals,
    ...takeStockRefusals,
    ...assayLotRefusals,
    ...regroupLotsRefusals,
    ...letGoRefusals,
  ] as const),
];

export type ActRefusal = (typeof actRefusals)[number];

/** The rules for every record come first, then those of its type. */
export const recordActRefusals = [
  ...new Set([...recordRefusals, 'party-ref-retired', ...actRefusals] as const),
];

export type RecordActRefusal = (typeof recordActRefusals)[number];

/** The posting rule that new acts are written under. */
export const postingRule = 1;

/** An enterprise records what happened at its site. */
export function recordAct(
  { data }: RecordAct,
  given: DecisionInput,
): Decision<Act, RecordActRefusal> {
  const { siteId, recordId, byEnterpriseId, act } = data;
  const { occurredOn, occurredAt } = act;
  const identity = { siteId, recordId, occurredOn };
  const recognised = recogniseRecord(
    given.own,
    { ...identity, byEnterpriseId, isOfDeal: isOfDeal(act) },
    given.circumstances,
  );
  if (recognised.known === 'recorded') return unchanged(recognised.revision);
  if (recognised.known === 'refused') {
    return { outcome: 'refused', refusal: recognised.refusal };
  }
  const retired = refuseRetired(act, given.own);
  if (retired) return { outcome: 'refused', refusal: retired };
  const header: ActHeader = {
    ...identity,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    postingRule,
  };
  return decideAct(given, siteOfTelling(recognised.site, act, byEnterpriseId), header, act);
}

/** What an act is decided on; of a correction also the version that it takes the place of. */
export type ActInput = Pick<DecisionInput, 'own' | 'other' | 'seen'> & Readonly<{ stood?: Act }>;

/** Decides an act on the given rows: a new one and a corrected one in the same way. */
export function decideAct(
  given: ActInput,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedAct,
): Decision<Act, ActRefusal> {
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
      return bringMaterial(given, site, header, act);
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return transformMaterial(given, site, header, act);
    case 'SoldToClient':
      return sellToClient(given, site, header, act);
    case 'Exported':
      return exportGoods(given, site, header, act);
    case 'SaleGivenUp':
      return giveUpSale(given, site, header, act);
    case 'DealValueAdjusted':
      return adjustDealValue(given, site, header, act);
    case 'Dispatched':
      return dispatchGoods(given, site, header, act);
    case 'Received':
      return receiveGoods(given, header, act);
    case 'DestinationChanged':
      return changeDestination(given, site, header, act);
    case 'StockTaken':
      return takeStock(given, site, header, act);
    case 'LotAssayed':
      return assayLot(given.own, header, act);
    case 'LotsRegrouped':
      return regroupLots(given, header, act);
    case 'Discarded':
    case 'Lost':
      return letGo(given, header, act);
    default:
      return unreachable(act);
  }
}
