import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { goodsLines, takesOf } from './sell-to-client';
import { dealKey, lotRowOf, type DealRow, type SiteRow } from '../site.rows';
import type { ActHeader, Exported } from '../../records/site.events';
import type { SubmittedExport, SubmittedGoods } from '../submitted';
import { takeLots, takeRefusals } from './take-lots';
import { refuseDeclared, whoActs } from './who-acts';

export const exportGoodsRefusals = [
  'exporter-not-found',
  'successor-lot-not-allowed',
  'sale-and-stock-mixed',
  'sale-deal-not-found',
  'lot-not-of-sale-deal',
  ...takeRefusals,
] as const;

type ExportRefusal = (typeof exportGoodsRefusals)[number];

/** Goods leave the country: in fulfilment of a sale abroad, or directly from lots; never both. */
export function exportGoods(
  given: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteRow,
  header: ActHeader,
  act: SubmittedExport,
): Decision<Exported, ExportRefusal> {
  const no = (refusal: Refusal<ExportRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { own, other } = given;
  const malformed = refuseDeclared(act, site, other) ?? refuseDeals(own, act.goods);
  if (malformed) return no(malformed);

  const { occurredOn } = header;
  const taking = takeLots(given, takesOf(act.goods), occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const takes = taking.taken;
  const exporterId = act.exporterId ?? site.enterpriseId;
  const asked = { own, other, site, occurredOn, takes };
  const acting = whoActs({ ...asked, declaredId: exporterId, act: 'export' });
  if ('refusal' in acting) return no(acting.refusal);

  return accepted({
    type: 'Exported',
    data: {
      ...header,
      exporterId,
      ...acting.who,
      buyerCountryCode: act.buyer.countryCode,
      buyerRef: act.buyer.ref,
      importerRef: act.importer.ref,
      consigneeRef: act.consignee.ref,
      endUserRef: act.endUser.ref,
      endUseCode: act.endUseCode,
      destinationCountryCode: act.destinationCountryCode,
      finalDestinationCountryCode: act.finalDestinationCountryCode,
      contractNumber: act.contractNumber,
      invoiceNumber: act.invoiceNumber,
      ...(act.customsDeclarationNumber === undefined
        ? {}
        : { customsDeclarationNumber: act.customsDeclarationNumber }),
      goods: goodsLines(header, act.goods, takes),
    },
  });
}

function refuseDeals(
  rows: KeyedRows,
  goods: readonly SubmittedGoods[],
): Refusal<ExportRefusal> | undefined {
  const takes = takesOf(goods);
  const successor = takes.find(({ successorLotId }) => successorLotId !== undefined);
  if (successor) {
    const { lotId, pointer } = successor;
    return { code: 'successor-lot-not-allowed', detail: { lotId }, pointer };
  }
  const fromSale = goods.filter(({ saleDealId }) => saleDealId !== undefined);
  if (fromSale.length > 0 && fromSale.length < goods.length) {
    return { code: 'sale-and-stock-mixed', detail: {}, pointer: '/goods' };
  }
  for (const [line, { saleDealId }] of goods.entries()) {
    const pointer = `/goods/${line}/saleDealId`;
    if (saleDealId !== undefined && !rows.get<DealRow>(dealKey(saleDealId))?.abroad) {
      return { code: 'sale-deal-not-found', detail: { saleDealId }, pointer };
    }
  }
  for (const { lotId, saleDealId, pointer } of takes) {
    const lot = lotRowOf(rows, lotId);
    if (saleDealId !== undefined && lot && lot.dealId !== saleDealId) {
      return { code: 'lot-not-of-sale-deal', detail: { lotId, saleDealId }, pointer };
    }
  }
  return undefined;
}
