import { monthOf } from '@lodestone/kernel';
import {
  mineOutputOf,
  siteStandingOn,
  type Act,
  type MineDeclared,
  type SiteActivitiesChanged,
  type Versions,
} from '@lodestone/ledger';
import { json, type KeyedTable, type RowOf, type Rows } from '@lodestone/projections';
import type { sitesTable } from '../../records/declared';
import { foundBy } from '../rule';
import { rulesOfMines } from '../rules';
import { plus, sumsOf, type Sums } from '../sums';
import type { Change } from '../tell';

/** What came out of a mine in a calendar year, and what it was built for on its days. */
export type MineFacts = Readonly<{
  siteId: string;
  year: string;
  /** Each month once, in order: `ore` in grams, elements of the mineral product in micrograms. */
  months: ReadonlyArray<Readonly<{ month: string; output: Sums }>>;
  /** What was declared for some day of the year. */
  declared: readonly MineDeclared[];
}>;

export const mineTables = {
  mineMonths: {
    key: ['siteId', 'year', 'month'],
    columns: { siteId: 'text', year: 'text', month: 'text', output: json<Sums>() },
    indexes: { site: ['siteId'] },
  },
  /** What was declared of a mine after it was opened, in the order of telling. */
  minesDeclared: {
    columns: { siteId: 'text', effectiveOn: 'text', mine: json<MineDeclared>() },
    indexes: { site: ['siteId'] },
  },
} as const satisfies Readonly<{ mineMonths: KeyedTable; minesDeclared: object }>;

type MineRows = Rows<typeof mineTables & Readonly<{ sites: typeof sitesTable }>>;
type MineMonth = RowOf<(typeof mineTables)['mineMonths']>;
type Year = Pick<MineMonth, 'siteId' | 'year'>;

/** A declaration is asked of every year, because it may be told after what it is about. */
export function keepMineDeclared(
  { siteId, effectiveOn, mine }: SiteActivitiesChanged['data'],
  rows: MineRows,
): readonly Change[] {
  if (!mine) return [];
  const years = yearsOf(rows.scan('mineMonths', { siteId }));
  const before = years.map((year) => foundIn(rows, year));
  rows.append('minesDeclared', { siteId, effectiveOn, mine });
  return years.map((year, n) => ({ before: before[n] ?? [], after: foundIn(rows, year) }));
}

/** Both versions at once: what only changes its papers is found without interruption. */
export function keepMines({ before, after }: Versions, rows: MineRows): readonly Change[] {
  const gone = before ? outputIn(before) : [];
  const come = after ? outputIn(after) : [];
  const years = yearsOf([...gone, ...come]);
  const was = years.map((year) => foundIn(rows, year));
  for (const month of gone) changeMonth(month, -1n, rows);
  for (const month of come) changeMonth(month, 1n, rows);
  return years.map((year, n) => ({ before: was[n] ?? [], after: foundIn(rows, year) }));
}

const yearsOf = (months: readonly Year[]): readonly Year[] => [
  ...new Map(
    months.map(({ siteId, year }) => [`${siteId} ${year}`, { siteId, year }] as const),
  ).values(),
];

function outputIn(act: Act): readonly MineMonth[] {
  const output = mineOutputOf(act);
  if (!output) return [];
  const { siteId, occurredOn } = act.data;
  const sums = plus({ ore: String(output.oreMassGrams) }, sumsOf(output.product));
  if (Object.keys(sums).length === 0) return [];
  const month = monthOf(occurredOn);
  return [{ siteId, year: occurredOn.slice(0, 4), month, output: sums }];
}

function changeMonth({ siteId, year, month, output }: MineMonth, sign: 1n | -1n, rows: MineRows) {
  const was = rows.get('mineMonths', siteId, year, month)?.output ?? {};
  const is = plus(was, output, sign);
  if (Object.keys(is).length === 0) rows.delete('mineMonths', siteId, year, month);
  else rows.put('mineMonths', { siteId, year, month, output: is });
}

function foundIn(rows: MineRows, { siteId, year }: Year) {
  const months = rows.scan('mineMonths', { siteId, year });
  return foundBy(rulesOfMines, {
    ...{ siteId, year },
    months: months.map(({ month, output }) => ({ month, output })),
    declared: declaredIn(rows, siteId, year),
  });
}

/** As on the first day of the year, and whatever holds from a later day of it. */
function declaredIn(rows: MineRows, siteId: string, year: string): readonly MineDeclared[] {
  const told = rows
    .scan('minesDeclared', { siteId })
    .map(({ effectiveOn, mine }) => ({ ...changed, effectiveOn, mine }));
  const opened = rows.get('sites', siteId) ?? changed;
  const days = [`${year}-01-01`, ...told.map(({ effectiveOn }) => effectiveOn)];
  return days
    .filter((day) => day.startsWith(year))
    .flatMap((day) => siteStandingOn(opened, told, day).mine ?? []);
}

const changed = { type: 'SiteActivitiesChanged', activities: [] } as const;
