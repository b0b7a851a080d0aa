import { monthOf, ppmWhole } from '@lodestone/kernel';
import {
  addContents,
  contentOf,
  totalMicrograms,
  type Act,
  type Transformation,
  type Versions,
} from '@lodestone/ledger';
import { flagFiguresOn, stepOf, type Band } from '@lodestone/reference';
import type { KeyedTable, RowOf, Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfSteps } from '../rules';
import type { Change } from '../tell';

/** How often a step of a site lost or found matter in a year; what stays in a unit is not asked. */
export type StepFacts = Readonly<{
  siteId: string;
  step: string;
  year: string;
  acts: number;
  nearlyNil: number;
  lastMonth: string;
}>;

export const stepMonthsTable = {
  key: ['siteId', 'step', 'year', 'month'],
  columns: {
    siteId: 'text',
    step: 'text',
    year: 'text',
    month: 'text',
    acts: 'integer',
    nearlyNil: 'integer',
  },
} as const satisfies KeyedTable;

type StepRows = Rows<Readonly<{ stepMonths: typeof stepMonthsTable }>>;
type StepMonth = RowOf<typeof stepMonthsTable>;
type Transformed = Extract<Act, { data: Transformation }>;

export function keepSteps({ before, after }: Versions, rows: StepRows): readonly Change[] {
  if (isAsked(before) && isAsked(after)) return correctedIn({ before, after }, rows);
  return [
    ...(isAsked(before) ? [changeMonth(before, -1, rows)] : []),
    ...(isAsked(after) ? [changeMonth(after, 1, rows)] : []),
  ];
}

type Corrected = Readonly<Record<'before' | 'after', Transformed>>;

/** What only changes its papers is found without interruption. */
function correctedIn({ before, after }: Corrected, rows: StepRows): readonly Change[] {
  const keys = [before, after].map(yearOf);
  const years = [...new Map(keys.map((key) => [`${key.step}/${key.year}`, key])).values()];
  const was = years.map((key) => foundIn(rows, key));
  changeMonth(before, -1, rows);
  changeMonth(after, 1, rows);
  return years.map((key, n) => ({ before: was[n] ?? [], after: foundIn(rows, key) }));
}

const yearOf = ({ data: { siteId, step, occurredOn } }: Transformed) => ({
  siteId,
  step,
  year: occurredOn.slice(0, 4),
});

function changeMonth(act: Transformed, sign: 1 | -1, rows: StepRows): Change {
  const { data } = act;
  const key = { ...yearOf(act), month: monthOf(data.occurredOn) };
  const { siteId, step, year, month } = key;
  const was = rows.get('stepMonths', siteId, step, year, month) ?? {
    ...key,
    acts: 0,
    nearlyNil: 0,
  };
  const acts = was.acts + sign;
  const nearlyNil = was.nearlyNil + (isNearlyNil(data) ? sign : 0);
  // One month in which something was lost says enough of the whole year.
  const isSure = was.nearlyNil < was.acts && nearlyNil < acts;
  const before = isSure ? [] : foundIn(rows, key);
  if (acts === 0) rows.delete('stepMonths', siteId, step, year, month);
  else rows.put('stepMonths', { ...key, acts, nearlyNil });
  return { before, after: isSure ? [] : foundIn(rows, key) };
}

const foundIn = (
  rows: StepRows,
  { siteId, step, year }: Pick<StepMonth, 'siteId' | 'step' | 'year'>,
) => foundBy(rulesOfSteps, factsOf(rows.scan('stepMonths', { siteId, step, year })));

/** A step of which it is known that it loses matter, on any day. */
function isAsked(act: Act | undefined): act is Transformed {
  if (!act || !('step' in act.data) || act.data.unitId !== undefined) return false;
  const bands: readonly Band[] = stepOf(act.data.step)?.bands ?? [];
  return bands.some(({ kind, toPpm }) => kind === 'recovery' && toPpm < ppmWhole);
}

function isNearlyNil({ takes, makes, wastes, occurredOn }: Transformation): boolean {
  const [put, got] = [takes, [...makes, ...wastes]].map((lines) =>
    totalMicrograms(addContents(lines.map(({ massGrams, ppm }) => contentOf(massGrams, ppm)))),
  ) as [bigint, bigint];
  const difference = put > got ? put - got : got - put;
  const { nearlyNilPpm } = flagFiguresOn(occurredOn);
  return difference * BigInt(ppmWhole) <= put * BigInt(nearlyNilPpm);
}

function factsOf(months: readonly StepMonth[]): StepFacts | undefined {
  const last = months.at(-1);
  if (!last) return undefined;
  const { siteId, step, year, month: lastMonth } = last;
  const acts = months.reduce((sum, each) => sum + each.acts, 0);
  const nearlyNil = months.reduce((sum, each) => sum + each.nearlyNil, 0);
  return { siteId, step, year, acts, nearlyNil, lastMonth };
}
