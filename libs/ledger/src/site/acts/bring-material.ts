import { accepted, type Decision, type DecisionInput } from '@lodestone/kernel';
import { compositionRefusals } from '../../measuring/ceilings';
import { refusePrincipal } from './declared-terms';
import { madeLot, makeRefusals, refuseCompositions, refuseLotIds, withPointers } from './make-lots';
import { refuseOwners } from './owners';
import { refuseReturnedDeal, returnedDealRefusals } from './returned-goods';
import { refuseOrigin } from './what-can-be';
import { principalLanded } from '../../records/principals';
import type { SiteOn } from '../site-on';
import type {
  Act,
  ActHeader,
  ImportLanded,
  Mined,
  OpeningStockDeclared,
  ScrapCollected,
} from '../../records/site.events';
import type { SubmittedBringing, SubmittedCollection, SubmittedImport } from '../submitted';

/** Mining, imports, scrap from outside, and stock declared at the start: lots from a source. */
export const bringMaterialRefusals = [
  ...makeRefusals,
  'origin-impossible',
  ...compositionRefusals,
  'owner-not-found',
  'principal-not-foreign',
  ...returnedDealRefusals,
] as const;

type Bringing = SubmittedBringing | SubmittedImport | SubmittedCollection;
type Brought = OpeningStockDeclared | Mined | ImportLanded | ScrapCollected;

export function bringMaterial(
  { own, other, stood }: Pick<DecisionInput, 'own' | 'other'> & Readonly<{ stood?: Act }>,
  site: SiteOn,
  header: ActHeader,
  act: Bringing,
): Decision<Brought, (typeof bringMaterialRefusals)[number]> {
  const lots = withPointers(act.makes, '/makes');
  const refusal =
    refuseLotIds(own, lots) ??
    refuseOrigin(act, stood) ??
    refuseCompositions(lots, header.occurredOn) ??
    refuseOwners(act.makes, other) ??
    refusePrincipal('principal' in act ? act.principal : undefined, site) ??
    refuseReturnedDeal('returnedDealId' in act ? act.returnedDealId : undefined, site, {
      own,
      other,
    });
  return refusal ? { outcome: 'refused', refusal } : accepted(stampBringing(header, act, site));
}

/** The act as it is stored. */
export function stampBringing(header: ActHeader, act: Bringing, site: SiteOn): Brought {
  const { siteId, recordId } = header;
  const makes = act.makes.map((lot) =>
    madeLot(lot, { siteId, recordId, ownerId: site.enterpriseId }),
  );
  switch (act.type) {
    case 'ImportLanded': {
      const papers = papersOf(act);
      const landed = makes.map((lot, at) => {
        const goodsCode = act.makes[at]?.goodsCode;
        const whose = { ...lot, ...principalLanded(papers) };
        return goodsCode === undefined ? whose : { ...whose, goodsCode };
      });
      const importerId = site.enterpriseId;
      return { type: act.type, data: { ...header, importerId, ...papers, makes: landed } };
    }
    case 'ScrapCollected': {
      const { scrapSource, collectedFrom } = act;
      const from = collectedFrom ? { collectedFromRef: collectedFrom.ref } : {};
      return { type: act.type, data: { ...header, scrapSource, ...from, makes } };
    }
    default:
      return { type: act.type, data: { ...header, makes } };
  }
}

const papersOf = ({
  type: _type,
  occurredOn: _occurredOn,
  occurredAt: _occurredAt,
  makes: _makes,
  supplier,
  principal,
  ...papers
}: SubmittedImport) => ({
  ...papers,
  ...(supplier ? { supplierRef: supplier.ref } : {}),
  ...(principal ? { principalRef: principal.ref } : {}),
});
