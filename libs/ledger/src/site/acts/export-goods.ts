import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { declaredRefusals, declaredTermsOf, refuseDeclared } from './declared-terms';
import { goodsLines, takesOf } from './sell-to-client';
import type { GoodsLine } from '../../records/lines';
import { partiesOf } from '../deals/deal-rows';
import { refuseSaleDeals, saleDealRefusals, saleDealRow, withSaleTerms } from '../deals/sale-deals';
import type { ActHeader, Exported } from '../../records/site.events';
import type { SubmittedExport, SubmittedGoods } from '../submitted';
import { takeLots, takeRefusals } from './take-lots';
import type { SiteOn } from '../site-on';

export const exportGoodsRefusals = [
  'successor-lot-not-allowed',
  'sale-and-stock-mixed',
  ...saleDealRefusals,
  ...declaredRefusals,
  ...takeRefusals,
] as const;

type ExportRefusal = (typeof exportGoodsRefusals)[number];

/** Goods leave the country: in fulfilment of a sale abroad, or directly from lots; never both. */
export function exportGoods(
  given: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedExport,
): Decision<Exported, ExportRefusal> {
  const no = (refusal: Refusal<ExportRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const malformed =
    refuseDeals(given, header.siteId, act.goods) ?? refuseDeclared(act, site, given);
  if (malformed) return no(malformed);

  const taking = takeLots(given, takesOf(act.goods), header.occurredOn);
  if ('refusal' in taking) return no(taking.refusal);

  const goods = withSaleTerms(
    goodsLines(header, act.goods, taking.taken),
    partiesOf(refsOf(act)),
    (dealId) => saleDealRow(given, header.siteId, dealId),
  );
  return accepted(stampExport(header, act, { site, goods }));
}

export const refsOf = ({ buyer, importer, consignee, endUser }: SubmittedExport) => ({
  buyerRef: buyer.ref,
  importerRef: importer.ref,
  consigneeRef: consignee.ref,
  endUserRef: endUser.ref,
});

type Sent = Readonly<{ site: SiteOn; goods: readonly GoodsLine[] }>;

/** The export as it is stored. */
export const stampExport = (
  header: ActHeader,
  act: SubmittedExport,
  { site, goods }: Sent,
): Exported => ({
  type: 'Exported',
  data: {
    ...header,
    exporterId: site.enterpriseId,
    siteOperatorId: site.enterpriseId,
    ...declaredTermsOf(act),
    buyerCountryCode: act.buyer.countryCode,
    ...refsOf(act),
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
    goods,
  },
});

function refuseDeals(
  reach: Pick<DecisionInput, 'own' | 'other'>,
  siteId: string,
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
  const named = goods.flatMap(({ saleDealId: dealId }, line) => {
    const path = `/goods/${line}`;
    const own = takes.filter(({ pointer }) => pointer.startsWith(`${path}/`));
    return dealId === undefined ? [] : [{ dealId, pointer: `${path}/saleDealId`, takes: own }];
  });
  return refuseSaleDeals(reach, siteId, named);
}
