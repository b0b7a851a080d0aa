import type { LotRow, SubmittedRegrouping } from '@lodestone/ledger';
import { recordRowOf, type UseRow } from '@lodestone/ledger/site/site.rows';
import { canBecomeScrap, materialOf } from '@lodestone/reference';
import { recordAct } from '../chain';
import { assay, count, discarded, holdLots, lost, regrouping, releaseLots } from '../keeping';
import { analysisOf } from './declared-moves';
import { ownAssay } from './movement-moves';
import {
  dayAfter,
  dayFollowing,
  dayOf,
  enterpriseIds,
  lotsOf,
  rowsOfSite,
  stockOf,
  take,
  unitIds,
  unitOf,
  type Attempts,
  type Turn,
} from './world';

/** What the books say was there at the end of a day. */
function bookGrams({ ledger, siteId }: Turn, { lotId, massGrams }: LotRow, day: string): number {
  return rowsOfSite(ledger, siteId)
    .scan<UseRow>(`use/${lotId}/`)
    .reduce((sum, [, use]) => (use.occurredOn > day ? sum + use.massGrams : sum), massGrams);
}

export function countLots(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const lots = draws.some(lotsOf(ledger, siteId), draws.between(1, 2));
  const occurredOn = dayAfter(turn, lots);
  const counts = lots.map((lot, at) => {
    const book = bookGrams(turn, lot, occurredOn);
    const way = draws.below(3);
    const { lotId } = lot;
    if (way === 0 && book < 1_000_000_000_000) {
      // Beyond what a scale explains, now and then by far: then a laboratory says what it is.
      const found = draws.grams(draws.chance(40) ? 3_000_000 : 50);
      const countedGrams = book + Math.min(found, 1_000_000_000_000 - book);
      const gain = draws.chance(found > 50 ? 95 : 20)
        ? { gain: foundBy(turn, lot, occurredOn) }
        : {};
      return { lotId, countedGrams, gainLotId: `L${recordId}.G${at}`, ...gain };
    }
    const lossGrams = way === 1 ? Math.min(lot.massGrams, draws.grams(50)) : 0;
    return { lotId, countedGrams: book - lossGrams };
  });
  return lots.length === 0
    ? []
    : [recordAct(siteId, recordId, count({ occurredOn, lots: counts }))];
}

const foundBy = ({ draws }: Turn, lot: LotRow, occurredOn: string) => {
  const ppm = ownAssay(draws, lot.ppm);
  return { ppm, analysis: analysisOf(draws, occurredOn, { ppm }) };
};

export function countUnit(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const unitId = draws.one(unitIds);
  const unit = unitOf(ledger, siteId, unitId);
  if (!unit) return [];
  const countedMicrograms = Object.fromEntries(
    Object.entries(unit.contentMicrograms).flatMap(([element, text]) => {
      const isMuch = draws.chance(8);
      const thousandths = isMuch ? draws.between(1_100, 9_000) : draws.between(950, 1_040);
      const found = (BigInt(text) * BigInt(thousandths)) / 1_000n;
      return found > 0n ? [[element, String(found)]] : [];
    }),
  );
  const counted = unit.counts.map(({ countedOn }) => dayFollowing(countedOn));
  const occurredOn = [dayOf(turn), ...counted].sort().at(-1);
  const analysis = analysisOf(draws, occurredOn ?? '', { ppm: {} });
  const units = [{ unitId, countedMicrograms, ...(draws.chance(95) ? { analysis } : {}) }];
  return [recordAct(siteId, recordId, count({ occurredOn, units }))];
}

/** Poorer, richer where that can be, or with an element that nobody had listed. */
export function analyse(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const lot = draws.pick(lotsOf(ledger, siteId).filter(({ massGrams }) => massGrams > 0));
  if (!lot) return [];
  const occurredOn = [dayOf(turn), lot.firstOn].sort().at(-1);
  const poorer = ownAssay(draws, lot.ppm);
  const richer = Object.fromEntries(
    Object.entries(lot.ppm).map(([element, ppm]) => [element, ppm + draws.below(1 + (ppm >> 5))]),
  );
  const otherwise = { ...poorer, Eu: (poorer['Eu'] ?? 0) + 3 };
  return draws.some([poorer, richer, otherwise], 3).map((ppm) => {
    const analysis = analysisOf(draws, occurredOn ?? lot.firstOn, { ppm });
    return recordAct(siteId, recordId, assay({ occurredOn, lotId: lot.lotId, ppm, analysis }));
  });
}

const isAlike = (a: LotRow, b: LotRow): boolean =>
  a.material === b.material &&
  a.ownerId === b.ownerId &&
  a.status === b.status &&
  a.grade === b.grade;

type Grouping = Readonly<{
  kind: string;
  lots: readonly LotRow[];
  change?: object;
  parts?: number;
}>;

export function regroup(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const stock = stockOf(turn);
  const lot = draws.pick(stock);
  if (!lot) return [];
  const alike = draws.some(
    stock.filter((each) => each !== lot && isAlike(each, lot)),
    draws.between(1, 2),
  );
  const others = enterpriseIds.filter((id) => id !== lot.ownerId);
  const status = lot.status === 'free' ? draws.one(['reserve', 'bonded']) : 'free';
  const groupings: Grouping[] = [
    { kind: 'split', lots: [lot], parts: 2 },
    { kind: 'title', lots: [lot], change: { ownerId: draws.pick(others) } },
    { kind: 'status', lots: [lot], change: { status } },
    ...(canBecomeScrap(materialOf(lot.material)?.class, 'regrouping') || draws.chance(5)
      ? [{ kind: 'scrap', lots: [lot], change: { material: 'metal-scrap' } }]
      : []),
    ...(alike.length > 0
      ? [1, 2, 3].map((): Grouping => ({ kind: 'merge', lots: [lot, ...alike] }))
      : []),
  ];
  const { kind, lots, change = {}, parts = 1 } = draws.pick(groupings) as Grouping;
  const takes = lots.map((each) => take(turn, each));
  const grams = takes.reduce((sum, { massGrams }) => sum + massGrams, 0);
  const isSplit = parts > 1 && grams > 1;
  const first = isSplit ? draws.grams(grams - 1) : grams;
  const makes: SubmittedRegrouping['makes'] = (isSplit ? [first, grams - first] : [first]).map(
    (massGrams, at) => ({ lotId: `L${recordId}.P${at}`, massGrams, ...change }),
  );
  const act = { ...regrouping(kind, takes, makes), occurredOn: dayAfter(turn, lots) };
  return [recordAct(siteId, recordId, act)];
}

export function letGo(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lots = draws.some(stockOf(turn), draws.between(1, 2));
  if (lots.length === 0) return [];
  const takes = lots.map((lot) => take(turn, lot));
  const act = draws.chance(50) ? discarded : lost;
  return [recordAct(siteId, recordId, act({ occurredOn: dayAfter(turn, lots), takes }))];
}

/** Holds are kept few, or nothing moves any more. */
export function holdOrRelease(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const lots = lotsOf(ledger, siteId);
  const held = [
    ...lots.flatMap(({ holds }) => holds),
    ...unitIds.flatMap((unitId) => unitOf(ledger, siteId, unitId)?.holds ?? []),
  ];
  const hold = draws.pick(held);
  if (hold && draws.chance(70)) {
    // What was found and cannot be explained an authority releases, and nobody else.
    const { type } = recordRowOf(rowsOfSite(ledger, siteId), hold.recordId) ?? {};
    const named = type === 'LotHeld' ? recordId : `~${recordId}`;
    return [releaseLots(siteId, named, hold.recordId, dayOf(turn))];
  }
  const lotIds = draws.some(lots, 2).map(({ lotId }) => lotId);
  return lotIds.length === 0 ? [] : [holdLots(siteId, recordId, lotIds, dayOf(turn))];
}
