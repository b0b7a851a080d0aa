import { type Act, type StockTaken, type Versions } from '@lodestone/ledger';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { foundBy, type Found } from '../rule';
import { rulesOfCounts, rulesOfPeriods, rulesOfUnits } from '../rules';
import type { Change } from '../tell';
import { countsOfUnit } from './count-facts';
import {
  dayOfAct,
  emptyDay,
  nothingIn,
  periodsOf,
  withAct,
  withCount,
  withDay,
  type UnitDay,
  type UnitFacts,
} from './unit-facts';

export const unitTables = {
  units: {
    key: ['siteId', 'unitId'],
    columns: { siteId: 'text', unitId: 'text', facts: json<UnitFacts>() },
  },
  /** A unit is counted on any day, also on one before what was told: periods are sums of days. */
  unitDays: {
    key: ['siteId', 'unitId', 'day'],
    columns: { siteId: 'text', unitId: 'text', day: 'text', moved: json<UnitDay>() },
  },
} as const satisfies Readonly<Record<string, KeyedTable>>;

type UnitRows = Rows<typeof unitTables>;

/** Of every unit that a version names: as it was and as it is. */
export function keepUnits(versions: Versions, rows: UnitRows): readonly Change[] {
  const { before, after } = versions;
  const siteId = (after ?? before)?.data.siteId ?? '';
  const unitIds = new Set([before, after].flatMap((act) => (act ? unitsIn(act) : [])));
  return [...unitIds].map((unitId) => changeUnit({ siteId, unitId }, versions, rows));
}

const unitsIn = (act: Act): readonly string[] => {
  if (act.type === 'StockTaken') return act.data.units.map(({ unitId }) => unitId);
  const unitId = 'step' in act.data ? act.data.unitId : undefined;
  return unitId === undefined ? [] : [unitId];
};

type Named = Readonly<{ siteId: string; unitId: string }>;

function changeUnit(
  { siteId, unitId }: Named,
  { before, after }: Versions,
  rows: UnitRows,
): Change {
  const was = rows.get('units', siteId, unitId)?.facts ?? nothingIn(siteId, unitId);
  const isCounting = [before, after].some((act) => reachesCount(act, was));
  const foundIn = (unit: UnitFacts): readonly Found[] => [
    ...foundBy(rulesOfUnits, unit),
    ...foundBy(rulesOfCounts, countsOfUnit(unit)),
    ...(isCounting ? foundAtCounts(unit, rows) : []),
  ];
  const found = foundIn(was);
  let is = was;
  if (before) is = withVersion(is, { act: before, sign: -1 }, rows);
  if (after) is = withVersion(is, { act: after, sign: 1 }, rows);
  rows.put('units', { siteId, unitId, facts: is });
  return { before: found, after: foundIn(is) };
}

/** Whether it changes what a count is compared with: most acts happen after the last one. */
function reachesCount(act: Act | undefined, { counts }: UnitFacts): boolean {
  if (!act) return false;
  const { occurredOn } = act.data;
  return (
    act.type === 'StockTaken' ||
    Object.values(counts).some(({ countedOn }) => countedOn >= occurredOn)
  );
}

function foundAtCounts(unit: UnitFacts, rows: UnitRows): readonly Found[] {
  const { siteId, unitId } = unit;
  const days = rows.scan('unitDays', { siteId, unitId });
  return periodsOf(unit, days).flatMap((period) => foundBy(rulesOfPeriods, period));
}

type Signed = Readonly<{ act: Act; sign: 1 | -1 }>;

function withVersion(unit: UnitFacts, { act, sign }: Signed, rows: UnitRows): UnitFacts {
  if (act.type === 'StockTaken') return withCount(unit, act satisfies StockTaken, sign);
  if (!('step' in act.data) || act.data.unitId !== unit.unitId) return unit;
  const transformed = act as Parameters<typeof dayOfAct>[0];
  const { siteId, unitId } = unit;
  const day = act.data.occurredOn;
  const change = dayOfAct(transformed);
  const was = rows.get('unitDays', siteId, unitId, day)?.moved ?? emptyDay;
  const moved = withDay(was, change, sign);
  if (moved.acts === 0) rows.delete('unitDays', siteId, unitId, day);
  else rows.put('unitDays', { siteId, unitId, day, moved });
  return withAct(unit, transformed, change, sign);
}
