import { useCodeTable } from '../codes/use-codes';
import { useStockLots, type StockLot } from '../stock/use-stock';
import type { FormDraft } from './form-body';
import type { Matter } from './form-field';
import type { FormType } from './form-fields';

export type KnownMatter = Matter &
  Readonly<{ lots: readonly StockLot[]; taken: StockLot | undefined; elements: readonly string[] }>;

/** Rare earths that are asked for where a material names none of its own. */
const usual = ['Pr', 'Nd', 'Tb', 'Dy'];

/** What lies at the site, which of it is taken, and what is made: by these the form chooses its fields. */
export function useMatter(
  type: FormType,
  { siteId, draft }: Readonly<{ siteId: string; draft: FormDraft }>,
): KnownMatter {
  const { rows: lots = [] } = useStockLots(
    { site: siteId },
    type !== 'PeriodClosed' && type !== 'Mined',
  );
  const materials = useCodeTable('materials');
  const lotId = draft['goods/0/takes/0/lotId'] ?? draft['takes/0/lotId'];
  const taken = lots.find((each) => each.lotId === lotId);
  const details = materials?.find(({ code }) => code === draft['makes/0/material'])?.details as
    { class?: string; principal?: readonly string[] } | undefined;
  const principal = details?.principal ?? [];
  return {
    lots,
    taken,
    takenGrade: taken?.grade,
    takenStatus: taken?.status,
    takenMaterial: taken?.material,
    madeClass: details?.class,
    elements: details === undefined ? [] : principal.length > 0 ? principal : usual,
  };
}
