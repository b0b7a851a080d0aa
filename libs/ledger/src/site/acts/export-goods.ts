import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { declaredRefusals, declaredTermsOf, refuseDeclared } from './declared-terms';
import { goodsLines, takesOf } from './sell-to-client';
import { dealKey, lotRowOf, type DealRow, type SiteRow } from '../site.rows';
import type { ActHeader, Exported } from '../../records/site.events';
import type { SubmittedExport, SubmittedGoods } from '../submitted';
import { takeLots, takeRefusals } from './take-lots';

export const exportGoodsRefusals = [
  'successor-lot-not-allowed',
  'sale-and-stock-mixed',
  'sale-deal-not-found',
  'lot-not-of-sale-deal',
  ...declaredRefusals,
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
  const malformed = refuseDeals(given.own, act.goods) ?? refuseDeclared(act, site, given);
  if (malformed) return no(malformed);

  const taking = takeLots(given, takesOf(act.goods), header.occurredOn);
  if ('refusal' in taking) return no(taking.refusal);

  return accepted({
    type: 'Exported',
    data: {
      ...header,
      exporterId: site.enterpriseId,
      siteOperatorId: site.enterpriseId,
      ...declaredTermsOf(act),
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
      ...(act.returnedImportRecordId === undefined
        ? {}
        : { returnedImportRecordId: act.returnedImportRecordId }),
      goods: goodsLines(header, act.goods, taking.taken),
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
