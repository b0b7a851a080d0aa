import { unchanged, unreachable, type Decision, type DecisionInput } from '@lodestone/kernel';
import { bringMaterial, bringMaterialRefusals } from './bring-material';
import { exportGoods, exportGoodsRefusals } from './export-goods';
import { receiveGoods, receiveGoodsRefusals } from './receive-goods';
import { recogniseRecord, recordRefusals } from './recognise-record';
import { sellToClient, sellToClientRefusals } from './sell-to-client';
import type { SiteRow } from './site.rows';
import type { Act, ActHeader } from './site.events';
import type { RecordAct, SubmittedAct } from './submitted';
import { transformMaterial, transformMaterialRefusals } from './transform-material';

/** First what is asked of every record, then what its type asks, each list in its own order. */
export const recordActRefusals = [
  ...new Set([
    ...recordRefusals,
    ...bringMaterialRefusals,
    ...transformMaterialRefusals,
    ...sellToClientRefusals,
    ...exportGoodsRefusals,
    ...receiveGoodsRefusals,
  ] as const),
];

export type RecordActRefusal = (typeof recordActRefusals)[number];

/** The posting rule that new acts are written under. */
const postingRule = 1;

/** An enterprise records what happened at its site. */
export function recordAct(
  { data }: RecordAct,
  given: DecisionInput,
): Decision<Act, RecordActRefusal> {
  const { siteId, recordId, act } = data;
  const { occurredOn, occurredAt } = act;
  const identity = { siteId, recordId, occurredOn };
  const recognised = recogniseRecord(given.own, identity, given.circumstances);
  if (recognised.known === 'recorded') return unchanged(recognised.revision);
  if (recognised.known === 'refused') {
    return { outcome: 'refused', refusal: recognised.refusal };
  }
  const header: ActHeader = {
    ...identity,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    postingRule,
  };
  return decideAct(given, recognised.site, header, act);
}

function decideAct(
  given: DecisionInput,
  site: SiteRow,
  header: ActHeader,
  act: SubmittedAct,
): Decision<Act, RecordActRefusal> {
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
      return bringMaterial(given.own, site, header, act);
    case 'Refined':
    case 'MagnetProduced':
      return transformMaterial(given.own, site, header, act);
    case 'SoldToClient':
      return sellToClient(given, site, header, act);
    case 'Exported':
      return exportGoods(given.own, site, header, act);
    case 'Received':
      return receiveGoods(given, header, act);
    default:
      return unreachable(act);
  }
}
