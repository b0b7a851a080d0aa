import { ppmWhole } from '@lodestone/kernel';
import {
  addContents,
  contentOf,
  totalMicrograms,
  type Act,
  type Transformation,
  type Versions,
} from '@lodestone/ledger';
import { flagFiguresOn, stepOf, type Band } from '@lodestone/reference';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfSteps } from '../rules';
import { tallied, type Tally } from '../sums';
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

export const stepYearsTable = {
  key: ['siteId', 'step', 'year'],
  columns: {
    siteId: 'text',
    step: 'text',
    year: 'text',
    months: json<Readonly<Record<string, Tally>>>(),
  },
} as const satisfies KeyedTable;

type StepRows = Rows<Readonly<{ stepYears: typeof stepYearsTable }>>;
type Transformed = Extract<Act, { data: Transformation }>;

export function keepSteps({ before, after }: Versions, rows: StepRows): readonly Change[] {
  const told = [
    ...(isAsked(before) ? [{ act: before, sign: -1 as const }] : []),
    ...(isAsked(after) ? [{ act: after, sign: 1 as const }] : []),
  ];
  const named = new Map(told.map(({ act }) => [keyOf(act).join('\n'), keyOf(act)]));
  return [...named.entries()].map(([name, [siteId, step, year]]) => {
    const was = rows.get('stepYears', siteId, step, year)?.months ?? {};
    const months = told
      .filter(({ act }) => keyOf(act).join('\n') === name)
      .reduce((sum, { act, sign }) => withStep(sum, act, sign), was);
    if (Object.keys(months).length === 0) rows.delete('stepYears', siteId, step, year);
    else rows.put('stepYears', { siteId, step, year, months });
    const found = (tallies: Months) =>
      foundBy(rulesOfSteps, factsOf({ siteId, step, year }, tallies));
    return { before: found(was), after: found(months) };
  });
}

/** A step of which it is known that it loses matter, on any day. */
function isAsked(act: Act | undefined): act is Transformed {
  if (!act || !('step' in act.data) || act.data.unitId !== undefined) return false;
  const bands: readonly Band[] = stepOf(act.data.step)?.bands ?? [];
  return bands.some(({ kind, toPpm }) => kind === 'recovery' && toPpm < ppmWhole);
}

const keyOf = ({ data }: Transformed) =>
  [data.siteId, data.step, data.occurredOn.slice(0, 4)] as const;

type Months = Readonly<Record<string, Tally>>;

function withStep(months: Months, { data }: Transformed, sign: 1 | -1): Months {
  const month = data.occurredOn.slice(0, 7);
  const change = { acts: 1, nearlyNil: isNearlyNil(data) ? 1 : 0 };
  const tally = tallied(months[month] ?? {}, change, sign);
  const { [month]: _, ...others } = months;
  if (Object.keys(tally).length === 0) return others;
  const all = Object.entries({ ...others, [month]: tally });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNearlyNil({ takes, makes, wastes, occurredOn }: Transformation): boolean {
  const [put, got] = [takes, [...makes, ...wastes]].map((lines) =>
    totalMicrograms(addContents(lines.map(({ massGrams, ppm }) => contentOf(massGrams, ppm)))),
  ) as [bigint, bigint];
  const difference = put > got ? put - got : got - put;
  const { nearlyNilPpm } = flagFiguresOn(occurredOn);
  return difference * BigInt(ppmWhole) <= put * BigInt(nearlyNilPpm);
}

function factsOf(
  named: Pick<StepFacts, 'siteId' | 'step' | 'year'>,
  months: Months,
): StepFacts | undefined {
  const lastMonth = Object.keys(months).at(-1);
  if (lastMonth === undefined) return undefined;
  const { acts = 0, nearlyNil = 0 } = Object.values(months).reduce<Tally>(
    (sum, each) => tallied(sum, each),
    {},
  );
  return { ...named, acts, nearlyNil, lastMonth };
}
