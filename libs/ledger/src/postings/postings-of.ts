import { unreachable } from '@lodestone/kernel';
import {
  isRepair,
  type Act,
  type PostedEvent,
  type RecordCorrected,
  type RecordVoided,
} from '../records/site.events';
import { brought, left } from './act-lines';
import { linesOfAssay, linesOfCount, linesOfRegrouping, restated } from './lines-of-keeping';
import { linesOfDispatch, linesOfReceipt, linesOfRedirection } from './lines-of-movement';
import { linesOfExport, linesOfGivingUp, linesOfSale } from './lines-of-trade';
import { linesOfTransformation } from './lines-of-transformation';
import { negated } from '../measuring/content';
import { type PostingLine } from './posting-line';

/**
 * The lines of one recorded event, from the event alone; they sum to zero in grams and in every rare
 * earth. Fixed per posting rule for ever (postings.md L4): a changed rule is a new `postingRule`.
 *
 * @throws Error on a posting rule that this version does not know
 */
export function postingsOf(event: PostedEvent): readonly PostingLine[] {
  switch (event.type) {
    case 'RecordVoided':
      return [...reversal(event), ...restatements(event)];
    case 'RecordCorrected':
      return [...reversal(event), ...linesOfAct(event.data.act as Act), ...restatements(event)];
    default:
      return linesOfAct(event);
  }
}

/** How many rules an act has been posted by: one, but for these. */
const rules: Partial<Readonly<Record<Act['type'], number>>> = {
  Received: 2,
  SoldToClient: 2,
  SaleGivenUp: 2,
};

function linesOfAct(act: Act): readonly PostingLine[] {
  const { postingRule } = act.data;
  if (postingRule < 1 || postingRule > (rules[act.type] ?? 1)) {
    throw new Error(`posting rule ${String(postingRule)} of ${act.type} is unknown`);
  }
  switch (act.type) {
    case 'OpeningStockDeclared':
      return act.data.makes.flatMap((lot) => brought(act, 'opening', lot));
    case 'Mined':
      return act.data.makes.flatMap((lot) => brought(act, 'mined', lot));
    case 'ImportLanded':
      return act.data.makes.flatMap((lot) => brought(act, 'imported', lot));
    case 'ScrapCollected':
      return act.data.makes.flatMap((lot) => brought(act, 'collected', lot));
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return linesOfTransformation(act);
    case 'SoldToClient':
      return linesOfSale(act);
    case 'Exported':
      return act.data.goods.flatMap((goods) => linesOfExport(act, goods));
    case 'SaleGivenUp':
      return linesOfGivingUp(act);
    case 'DealValueAdjusted':
      return [];
    case 'Dispatched':
      return linesOfDispatch(act);
    case 'Received':
      return act.data.receipts.flatMap((receipt) => linesOfReceipt(act, receipt));
    case 'DestinationChanged':
      return linesOfRedirection(act);
    case 'StockTaken':
      return linesOfCount(act);
    case 'LotAssayed':
      return linesOfAssay(act);
    case 'LotsRegrouped':
      return linesOfRegrouping(act);
    case 'Discarded':
      return act.data.takes.flatMap((lot) => left(act, 'discarded', lot));
    case 'Lost':
      return act.data.takes.flatMap((lot) => left(act, 'lost', lot));
    default:
      return unreachable(act);
  }
}

/**
 * The lines of the version that stood until now, with the signs turned; of a void or correction that
 * is itself taken back, all of its lines.
 */
const reversal = ({ data: { reversed } }: RecordVoided | RecordCorrected): readonly PostingLine[] =>
  (isRepair(reversed) ? postingsOf(reversed) : linesOfAct(reversed as Act)).map(
    (line): PostingLine => ({
      ...line,
      sense: line.sense === 1 ? -1 : 1,
      massGrams: line.massGrams === 0 ? 0 : -line.massGrams,
      content: negated(line.content),
    }),
  );

/** Grams that came back to a lot, or left it, at another composition than it has today. */
const restatements = ({ data }: RecordVoided | RecordCorrected): readonly PostingLine[] => {
  const { reversed } = data;
  const act = (isRepair(reversed) ? reversed.data.reversed : reversed) as Act;
  return data.restated.flatMap((restatement) => restated(act, restatement));
};
