import { contentOf, type LotRow, type SubmittedAct } from '@lodestone/ledger';
import { dealKey, type AdjustmentRow, type DealRow } from '@lodestone/ledger/site/site.rows';
import { recordAct } from '../chain';
import { creditNote, givingUp } from '../deals';
import { discarded, dispatch, lost, regrouping } from '../keeping';
import { sellAbroad } from './trade-moves';
import {
  dayAfter,
  dayOf,
  lotsOf,
  ownersOfSites,
  rowsOfSite,
  siteIds,
  take,
  type Attempts,
  type Turn,
} from './world';

/** Sold lots from which something can be taken. */
const waitingAt = ({ ledger, siteId }: Turn): readonly LotRow[] =>
  lotsOf(ledger, siteId).filter(
    ({ massGrams, holds, status }) => massGrams > 0 && holds.length === 0 && status === 'sold',
  );

/** To where they can wait: a port, a warehouse, another site of one's own. */
function sendSold(turn: Turn, lots: readonly LotRow[]): SubmittedAct | undefined {
  const { draws, siteId } = turn;
  const purpose = draws.one(['own-site', 'port', 'storage', 'bonded']);
  const receivingSiteId = draws.pick(
    siteIds.filter(
      (id) =>
        id !== siteId && (purpose !== 'own-site' || ownersOfSites[id] === ownersOfSites[siteId]),
    ),
  );
  const takes = lots.map((lot) => take(turn, lot));
  return receivingSiteId === undefined ? undefined : dispatch({ receivingSiteId, purpose, takes });
}

/** Parts of one, or one of two of the same deal. */
function regroupSold(turn: Turn, lots: readonly LotRow[]): SubmittedAct {
  const { draws, recordId } = turn;
  const [lot] = lots as readonly [LotRow];
  const alike = waitingAt(turn).filter(
    (each) =>
      each.dealId === lot.dealId &&
      each.material === lot.material &&
      each.ownerId === lot.ownerId &&
      each.grade === lot.grade,
  );
  const isMerge = alike.length > 1;
  const takes = (isMerge ? alike.slice(0, 2) : [lot]).map((each) => take(turn, each));
  const grams = takes.reduce((sum, { massGrams }) => sum + massGrams, 0);
  const first = isMerge || grams === 1 ? grams : draws.grams(grams - 1);
  const parts = first === grams ? [grams] : [first, grams - first];
  const makes = parts.map((massGrams, at) => ({ lotId: `L${recordId}.P${at}`, massGrams }));
  return regrouping(isMerge ? 'merge' : 'split', takes, makes);
}

/** Goods are worked once more before they leave: of one deal at a time. */
function reworkSold(turn: Turn, lots: readonly LotRow[]): SubmittedAct {
  const { draws, recordId } = turn;
  const [lot] = lots as readonly [LotRow];
  const [taken] = [take(turn, lot)];
  const massGrams = Math.min(taken.massGrams + draws.grams(50), 1_000_000_000_000);
  const ppm = Object.fromEntries(
    [...contentOf(taken.massGrams, lot.ppm)].flatMap(([element, micrograms]) => {
      const parts = Number((micrograms * BigInt(draws.between(800, 1_000))) / 1_000n);
      const whole = Math.floor(parts / massGrams);
      return whole > 0 ? [[element, whole]] : [];
    }),
  );
  const make = { lotId: `L${recordId}.W`, material: 'other-rare-earth-alloy', massGrams, ppm };
  return {
    type: draws.one(['Refined', 'MagnetProduced'] as const),
    occurredOn: '',
    step: 'metal-reduction',
    takes: [taken],
    makes: [make],
    wastes: [],
    adds: [],
  };
}

const letGoOfSold = (turn: Turn, lots: readonly LotRow[]): SubmittedAct => {
  const takes = lots.map((lot) => take(turn, lot));
  return turn.draws.chance(50) ? discarded({ takes }) : lost({ takes });
};

/** What may become of goods that wait for their export, but for the export. */
export function moveSold(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lots = draws.some(waitingAt(turn), draws.between(1, 2));
  if (lots.length === 0) return sellAbroad(turn);
  const way = draws.one([sendSold, sendSold, regroupSold, reworkSold, letGoOfSold]);
  const act = way(turn, lots);
  const occurredOn = dayAfter(turn, lots);
  return act ? [recordAct(siteId, recordId, { ...act, occurredOn })] : [];
}

/** The rest, or a part of it, will not be exported. */
export function giveUp(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lot = draws.pick(waitingAt(turn));
  if (!lot) return sellAbroad(turn);
  const takes = [{ ...take(turn, lot), successorLotId: `L${recordId}.F` }];
  const { dealId } = lot;
  return [
    recordAct(siteId, recordId, givingUp({ occurredOn: dayAfter(turn, [lot]), dealId, takes })),
  ];
}

/** Of a sale or an export of the site; seldom more than it is worth. */
export function adjustValue(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const rows = rowsOfSite(ledger, siteId);
  const deals = rows.scan<DealRow>(dealKey(''));
  const adjusted = deals.filter(([key]) => adjustmentsOn(turn, key).length > 0);
  const [key, deal] = draws.pick(draws.chance(30) && adjusted.length > 0 ? adjusted : deals) ?? [];
  if (key === undefined || !deal) return [];
  const leftMinor = adjustmentsOn(turn, key).reduce(
    (sum, { adjustmentMinor }) => sum + Number(adjustmentMinor),
    Number(deal.terms.valueMinor),
  );
  const isCredit = leftMinor > 0 && draws.chance(60);
  const minor = isCredit
    ? -draws.between(1, leftMinor + (draws.chance(5) ? 1 : 0))
    : draws.below(500) + 1;
  const kinds = isCredit ? ['credit-note', 'price-adjustment'] : ['debit-note', 'price-adjustment'];
  const change = {
    dealId: key.slice(dealKey('').length),
    kind: draws.pick(kinds),
    currency: deal.terms.currency,
    occurredOn: [dayOf(turn), deal.occurredOn].sort().at(-1),
  };
  return [recordAct(siteId, recordId, creditNote(String(minor), change))];
}

const adjustmentsOn = ({ ledger, siteId }: Turn, key: string): readonly AdjustmentRow[] =>
  rowsOfSite(ledger, siteId)
    .scan<AdjustmentRow>(`adjustment/${key.slice(dealKey('').length)}/`)
    .map(([, row]) => row);
