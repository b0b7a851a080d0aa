import type {
  LotRow,
  RecordRow,
  SubmittedAct,
  SubmittedGoods,
  SubmittedLot,
  SubmittedTake,
} from '@lodestone/ledger';
import { voidRecord } from '../chain';
import { batchOf, correctRecord } from '../keeping';
import type { Draws } from './draws';
import { withFixedFlows } from './uncorrectable';
import {
  civilDate,
  lotsOf,
  rowsOfSite,
  siteIds,
  take,
  type Attempts,
  type SiteId,
  type Turn,
} from './world';

type Target = Readonly<{ recordId: string; row: RecordRow; act: SubmittedAct }>;

/** Live acts of the site: the newest are the likeliest, because nothing stands on them yet. */
function targetsOf({ ledger, siteId, draws, submitted }: Turn, count: number): Target[] {
  const live = rowsOfSite(ledger, siteId)
    .scan<RecordRow>('record/')
    .map(([key, row]) => ({ recordId: key.slice('record/'.length), row }))
    .filter(({ row }) => row.state === 'live')
    .flatMap(({ recordId, row }) => {
      const act = submitted.get(`${siteId}/${recordId}`);
      return act ? [{ recordId, row, act }] : [];
    })
    .sort((a, b) => b.row.revision - a.row.revision);
  return draws.some(count < live.length && draws.chance(50) ? live.slice(0, 8) : live, count);
}

export const takeBack = (turn: Turn): Attempts =>
  targetsOf(turn, 4).map(({ recordId }) => voidRecord(turn.siteId, turn.recordId, recordId));

/** What is not corrected is taken back and recorded anew. */
export const takeBackUncorrectable = (turn: Turn): Attempts =>
  targetsOf(turn, 80)
    .filter(({ act }) => withFixedFlows.has(act.type))
    .slice(0, 4)
    .map(({ recordId }) => voidRecord(turn.siteId, turn.recordId, recordId));

/**
 * The ready batch (postings.md V4): everything that stands on a record is taken back, newest first,
 * and then the record itself is taken back or said anew.
 */
export function repair(turn: Turn): Attempts {
  const { ledger, siteId, recordId, draws } = turn;
  return targetsOf(turn, 6).flatMap((target) => {
    const standing = new Map<string, number>();
    const open = [target.recordId];
    for (let id = open.pop(); id !== undefined && standing.size <= 6; id = open.pop()) {
      const answer = ledger.decide(voidRecord(siteId, `${recordId}?`, id));
      const named = answer.outcome === 'refused' ? answer.refusal.detail['blockerIds'] : [];
      for (const blocker of Array.isArray(named) ? named.map(String) : []) {
        const row = rowsOfSite(ledger, siteId).get<RecordRow>(`record/${blocker}`);
        // Another site's record, or a hold: nothing that this site takes back by itself.
        if (!row) return [];
        if (!standing.has(blocker)) open.push(blocker);
        standing.set(blocker, row.revision);
      }
    }
    if (standing.size === 0 || standing.size > 6) return [];
    const newestFirst = [...standing].sort(([, a], [, b]) => b - a);
    const voids = newestFirst.map(([id], at) => voidRecord(siteId, `${recordId}.${at}`, id));
    const saidAnew = correctRecord(siteId, recordId, {
      targetRecordId: target.recordId,
      act: changed(turn, target),
    });
    const last = draws.chance(50) ? saidAnew : voidRecord(siteId, recordId, target.recordId);
    return [batchOf(siteId, [...voids, last])];
  });
}

const correctable: ReadonlySet<string> = new Set([
  'OpeningStockDeclared',
  'Mined',
  'ImportLanded',
  'ScrapCollected',
  'Refined',
  'MagnetProduced',
  'Recycled',
  'SoldToClient',
  'Exported',
  'SaleGivenUp',
  'DealValueAdjusted',
  'Dispatched',
  'LotsRegrouped',
  'Discarded',
  'Lost',
]);

/** One record, taken back or put right in one of two ways. */
export function repairOf(turn: Turn, targetRecordId: string): Attempts {
  const { siteId, recordId } = turn;
  const targets = targetsOf(turn, 1_000).filter((target) => target.recordId === targetRecordId);
  return targets.flatMap((target) => [
    ...[1, 2].map(() =>
      correctRecord(siteId, recordId, { targetRecordId, act: changed(turn, target) }),
    ),
    voidRecord(siteId, recordId, targetRecordId),
  ]);
}

/** Several versions of several records, so that often one of them can stand. */
export function correct(turn: Turn): Attempts {
  const { siteId, recordId, draws } = turn;
  const targets = targetsOf(turn, 30).filter(({ act }) => correctable.has(act.type));
  const assayed = targets.filter(({ act }) => takesAssayed(turn, act));
  return (draws.chance(50) ? [...assayed, ...targets] : targets).slice(0, 4).flatMap((target) =>
    [1, 2].map(() =>
      correctRecord(siteId, recordId, {
        targetRecordId: target.recordId,
        act: changed(turn, target),
      }),
    ),
  );
}

/** Of a lot that was assayed, by now: what such a correction moves is restated. */
function takesAssayed({ ledger, siteId }: Turn, act: SubmittedAct): boolean {
  const takes =
    'takes' in act ? act.takes : 'goods' in act ? act.goods.flatMap((line) => line.takes) : [];
  return takes.some(({ lotId }) => {
    const lot = rowsOfSite(ledger, siteId).get<LotRow>(`lot/${lotId}`);
    return lot !== undefined && lot.assays.length > 1;
  });
}

function changed(turn: Turn, { act, row }: Target): SubmittedAct {
  const { draws } = turn;
  const moved = draws.chance(25) ? { ...act, occurredOn: shiftedDay(turn, act.occurredOn) } : act;
  const older = lotsOf(turn.ledger, turn.siteId).filter(
    ({ madeRevision, massGrams }) => madeRevision < row.revision && massGrams > 0,
  );
  switch (moved.type) {
    case 'SoldToClient':
    case 'Exported':
      return { ...moved, goods: changedGoods(turn, moved.goods, older) };
    case 'LotsRegrouped':
      return changedRegrouping(turn, moved);
    case 'SaleGivenUp':
      return { ...moved, takes: moved.takes.map((each) => ({ ...each, ...lighter(turn, each) })) };
    case 'DealValueAdjusted':
      return { ...moved, adjustmentMinor: otherValue(turn, moved.adjustmentMinor) };
    case 'Dispatched': {
      const takes = changedTakes(turn, moved.takes, older);
      const elsewhere = siteIds.filter((id: SiteId) => id !== turn.siteId);
      return draws.chance(30) && moved.purpose !== 'own-site'
        ? { ...moved, takes, receivingSiteId: draws.pick(elsewhere) ?? moved.receivingSiteId }
        : { ...moved, takes };
    }
    default: {
      const takes = 'takes' in moved ? { takes: changedTakes(turn, moved.takes, older) } : {};
      const makes = 'makes' in moved ? { makes: changedLots(turn, moved.makes) } : {};
      const unit =
        'step' in moved && draws.chance(15) ? { unitId: draws.one(['SX-1', 'SX-2']) } : {};
      return { ...moved, ...takes, ...makes, ...unit };
    }
  }
}

function shiftedDay({ draws, day }: Turn, from: string): string {
  const start = Math.round((Date.parse(from) - Date.UTC(2025, 0, 1)) / 86_400_000);
  return civilDate(Math.max(0, Math.min(day + 30, start + draws.between(-20, 20))));
}

const nearby = (draws: Draws, massGrams: number): number =>
  Math.max(1, draws.chance(50) ? draws.grams(massGrams) : massGrams + draws.between(-9, 9));

const lighter = ({ draws }: Turn, { massGrams }: SubmittedTake) => ({
  massGrams: draws.chance(60) ? nearby(draws, massGrams) : massGrams,
});

/** Of the same sign: a credit note stays one. */
const otherValue = ({ draws }: Turn, minor: string): string =>
  String((minor.startsWith('-') ? -1 : 1) * draws.between(1, 500));

/** Less or more of the same, one lot less, or one more that was there already. */
function changedTakes(turn: Turn, takes: readonly SubmittedTake[], older: readonly LotRow[]) {
  const { draws } = turn;
  const kept = takes.length > 1 && draws.chance(30) ? takes.slice(1) : takes;
  const again = kept.map((each) =>
    draws.chance(60) ? { ...each, massGrams: nearby(draws, each.massGrams) } : each,
  );
  const more = draws.pick(older.filter(({ lotId }) => !again.some((each) => each.lotId === lotId)));
  return more && draws.chance(30) ? [...again, take(turn, more)] : again;
}

function changedGoods(turn: Turn, goods: readonly SubmittedGoods[], older: readonly LotRow[]) {
  const { draws, recordId } = turn;
  const isAbroad = goods.some(({ takes }) => takes.some(({ successorLotId }) => successorLotId));
  const isOfSale = goods.some(({ saleDealId }) => saleDealId !== undefined);
  const kept = goods.length > 1 && draws.chance(25) ? goods.slice(0, -1) : goods;
  return kept.map((line, at) => {
    const named = new Set(kept.flatMap(({ takes }) => takes.map(({ lotId }) => lotId)));
    const free = isOfSale || at > 0 ? [] : older.filter(({ lotId }) => !named.has(lotId));
    const takes = changedTakes(turn, line.takes, free).map((each) =>
      isAbroad && !('successorLotId' in each)
        ? { ...each, successorLotId: `L${recordId}.S${at}` }
        : each,
    );
    return { ...line, takes, valueMinor: String(draws.below(1_000)) };
  });
}

/** Lots may be heavier, poorer, one less or one more; what is in use keeps what it is. */
function changedLots(turn: Turn, lots: readonly SubmittedLot[]): readonly SubmittedLot[] {
  const { draws, recordId } = turn;
  const kept = lots.length > 1 && draws.chance(25) ? lots.slice(1) : lots;
  const again = kept.map((lot) => ({
    ...lot,
    ...(draws.chance(60) ? { massGrams: nearby(draws, lot.massGrams) } : {}),
    ...(draws.chance(15)
      ? { ppm: Object.fromEntries(Object.entries(lot.ppm).map(([e, ppm]) => [e, ppm >> 1])) }
      : {}),
  }));
  const [first] = again;
  return first && draws.chance(10)
    ? [...again, { ...first, lotId: `L${recordId}.C`, massGrams: 1 }]
    : again;
}

function changedRegrouping(turn: Turn, act: Extract<SubmittedAct, { type: 'LotsRegrouped' }>) {
  const { draws } = turn;
  const change = draws.between(-9, 9);
  const [take0, ...takes] = act.takes;
  const [make0, ...makes] = act.makes;
  if (!take0 || !make0) return act;
  const massGrams = Math.max(1, take0.massGrams + change);
  const more = massGrams - take0.massGrams;
  return {
    ...act,
    takes: [{ ...take0, massGrams }, ...takes],
    makes: [{ ...make0, massGrams: Math.max(1, make0.massGrams + more) }, ...makes],
  };
}
