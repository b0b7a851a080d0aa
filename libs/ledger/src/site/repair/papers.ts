import { canonicalJson, unreachable } from '@lodestone/kernel';
import { microgramsOf } from '../../measuring/content';
import { isMeasured } from '../../measuring/weighing';
import { postingsOf } from '../../postings/postings-of';
import type { LandedLot } from '../../records/material.events';
import { withoutPrincipal } from '../../records/principals';
import type { Act } from '../../records/site.events';
import { refuseAdjusted } from '../deals/adjustments';
import { flowsOf } from '../flows';
import type { SubmittedAct } from '../submitted';
import { stampedAs, type Stands } from './stamped-again';

/**
 * The version that stands with other papers: its parties, numbers and codes as they are said now, and
 * every flow as it was. Nothing that stands on the record is about papers, so nothing is looked at
 * but the record itself. Undefined where a flow is said otherwise (postings.md V3).
 */
export function withPapersOf(said: SubmittedAct, stands: Stands): Act | undefined {
  const { before, reach } = stands;
  const after = sameFlowsAs(said, stands);
  // What papers about its deals rest on is no paper.
  return after && refuseAdjusted({ before, after, rows: reach.own }) ? undefined : after;
}

/** The act as it is said, where it says every flow as it was, whatever is in its way. */
export function sameFlowsAs(said: SubmittedAct, stands: Stands): Act | undefined {
  const { before } = stands;
  const after = said.type === before.type ? stampedAs(said, stands) : undefined;
  return after && hasFlowsOf(before, after) ? after : undefined;
}

/** Line for line: what moves, of which lots, on which day, for which deal. */
function hasFlowsOf(before: Act, after: Act): boolean {
  // Lines are drawn only of an act whose flows are known to be possible.
  return flowText(before) === flowText(after) && lineText(before) === lineText(after);
}

function flowText(act: Act): string {
  const { takes, makes, sends, receives } = withoutPrincipals(act);
  // Who analysed a lot is a paper; how sure the figures are is a figure that ceilings rest on (C5).
  // Older records say so in the analysis alone.
  const made = makes.map(
    ({ analysis, uncertaintyPpm = analysis?.uncertaintyPpm, goodsCode: _, ...lot }: LandedLot) => ({
      lot,
      sure: uncertaintyPpm,
    }),
  );
  return canonicalJson({ takes, made, sends, receives, named: namedBy(act) });
}

/** For whom matter is worked is a paper of the import that brought it; older lots do not say it. */
function withoutPrincipals(act: Act) {
  const { takes, makes, sends, receives } = flowsOf(act);
  return {
    takes: takes.map(withoutPrincipal),
    makes: makes.map(withoutPrincipal),
    sends: sends.map(({ lot, arrivesAs, ...line }) => ({
      ...line,
      lot: withoutPrincipal(lot),
      arrivesAs: withoutPrincipal(arrivesAs),
    })),
    receives,
  };
}

/** What an act says of its flows that no line of it says. */
function namedBy(act: Act): unknown {
  switch (act.type) {
    case 'Exported':
      return [
        act.data.returnedImportRecordId ?? '',
        ...act.data.goods.map(({ saleDealId = '' }) => saleDealId),
      ];
    case 'SaleGivenUp':
      return act.data.dealId;
    case 'DealValueAdjusted':
      // No line of the books has its day.
      return [act.data.dealId, act.data.adjustmentMinor, act.data.occurredOn];
    case 'ImportLanded':
      return act.data.returnedDealId;
    case 'LotsRegrouped':
      return act.data.kind;
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return [act.data.wastes, act.data.adds, act.data.unitId ?? ''];
    case 'Received':
      // That somebody measured what is beyond the line is what let it in.
      return act.data.receipts.map(({ surplus }) => isMeasured(surplus?.analysis));
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ScrapCollected':
    case 'SoldToClient':
    case 'Dispatched':
    case 'DestinationChanged':
    case 'StockTaken':
    case 'LotAssayed':
    case 'Discarded':
    case 'Lost':
      return undefined;
    default:
      return unreachable(act);
  }
}

const lineText = (act: Act): string =>
  canonicalJson(
    postingsOf(act).map(({ content, ...line }) => ({ ...line, content: microgramsOf(content) })),
  );
