import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { declaredRefusals, declaredTermsOf, refuseDeclared } from './declared-terms';
import { goodsLines, takesOf } from './sell-to-client';
import type { GoodsLine } from '../../records/lines';
import { partiesOf } from '../deals/deal-rows';
import { refuseSaleDeals, saleDealRefusals, saleDealRow, withSaleTerms } from '../deals/sale-deals';
import type { ActHeader, Exported } from '../../records/site.events';
import type { SubmittedExport, SubmittedGoods } from '../submitted';
import { takeLots, takeRefusals } from './take-lots';
import { refuseUnlisted, whoActs, type WhoActs } from './who-acts';
import type { SiteOn } from '../site-on';

export const exportGoodsRefusals = [
  'exporter-not-found',
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
  const { own, other } = given;
  const malformed =
    refuseUnlisted(act, site, other) ??
    refuseDeals(given, header.siteId, act.goods) ??
    refuseDeclared(act, site, given);
  if (malformed) return no(malformed);

  const { occurredOn } = header;
  const taking = takeLots(given, takesOf(act.goods), occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const takes = taking.taken;
  const exporterId = act.exporterId ?? site.enterpriseId;
  const asked = { own, other, site, occurredOn, takes };
  const acting = whoActs({ ...asked, declaredId: exporterId, act: 'export' });
  if ('refusal' in acting) return no(acting.refusal);

  const goods = withSaleTerms(
    goodsLines(header, act.goods, takes),
    partiesOf(refsOf(act)),
    (dealId) => saleDealRow(given, header.siteId, dealId),
  );
  return accepted(stampExport(header, act, { who: { exporterId, ...acting.who }, goods }));
}

export const refsOf = ({ buyer, importer, consignee, endUser }: SubmittedExport) => ({
  buyerRef: buyer.ref,
  importerRef: importer.ref,
  consigneeRef: consignee.ref,
  endUserRef: endUser.ref,
});

type Sent = Readonly<{
  /** Whose export it is, whose site, and who let that one export. */
  who: WhoActs & Pick<Exported['data'], 'exporterId'>;
  goods: readonly GoodsLine[];
}>;

/** The export as it is stored. */
export const stampExport = (
  header: ActHeader,
  act: SubmittedExport,
  { who, goods }: Sent,
): Exported => ({
  type: 'Exported',
  data: {
    ...header,
    ...who,
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
