import { plainly } from '../figures/groups';
import { ledger } from '../ledger/client';
import { useHead } from '../ledger/head';
import { useAnswer } from '../ledger/use-answer';
import { useStockLots } from '../stock/use-stock';
import type { FormDraft } from './form-body';
import type { FormType } from './form-fields';
import { knownOfSale } from './known-of-sale';

const shortOf: Readonly<Record<FormType, string>> = {
  SoldToClient: 'SALE',
  Exported: 'EXP',
  Dispatched: 'DISP',
  Mined: 'MINE',
  Refined: 'REF',
  MagnetProduced: 'MAG',
  Recycled: 'REC',
  Lost: 'LOST',
  Discarded: 'DISC',
  PeriodClosed: 'CLOSE',
};

type Start = Readonly<{
  type: FormType;
  siteId: string;
  lotId: string | undefined;
  month: string | undefined;
}>;

/** What a form begins with; undefined until all of it has come. */
export function useKnown({ type, siteId, lotId, month }: Start): FormDraft | undefined {
  const { data: head } = useHead();
  const lots = useStockLots({ site: siteId }, lotId !== undefined);
  const lot = lots.rows?.find((each) => each.lotId === lotId);
  const isExport = type === 'Exported';
  const [saleSiteId = '', saleId = '', line = '1'] = (isExport && lot?.dealId?.split('/')) || [];
  const path = { siteId: saleSiteId, recordId: saleId };
  const sale = useAnswer(
    ['sent', path],
    (signal) => ledger.GET('/sites/{siteId}/records/{recordId}/sent', { params: { path }, signal }),
    { isAsked: saleId !== '', keepsRows: false },
  );
  const waitsForLot = lotId !== undefined && lots.query.isPending;
  const waitsForSale = saleId !== '' && sale.isPending;
  if (!head || waitsForLot || waitsForSale) return undefined;
  const isDeal = isExport || type === 'SoldToClient';
  const at = isDeal ? 'goods/0/takes/0' : 'takes/0';
  return {
    recordId: `${(month ?? head.today).slice(0, 7)}-${shortOf[type]}-${head.ordinal + 1}`,
    occurredOn: head.today,
    unit: 'kg',
    ...(month === undefined ? {} : { month }),
    ...(sale.data?.body ? knownOfSale(sale.data.body, Number(line) - 1) : {}),
    ...(lotId === undefined ? {} : { [`${at}/lotId`]: lotId }),
    ...(lot && isDeal ? { 'goods/0/grade': lot.grade ?? 'ungraded' } : {}),
    ...(lot && isExport ? { [`${at}/massGrams`]: plainly(lot.massGrams, 3) } : {}),
    ...(lot?.dealId && isExport ? { 'goods/0/saleDealId': lot.dealId } : {}),
  };
}
