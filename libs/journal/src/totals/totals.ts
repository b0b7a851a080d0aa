import { nearest } from '@lodestone/kernel';
import { numberOfElement } from '../posted-names';
import { dimensions, type DimensionName } from './dimensions';

const counts = ['massGrams', 'pieces', 'lines', 'deals'] as const;

export type CountName = (typeof counts)[number];

/**
 * What is only counted and summed, said and not programmed: so it runs over columns, on all cores. Of
 * each line that was posted whose words are those of `where`, `sum` and the micrograms of `elements` are
 * added up for each combination of words in `by`. What was voided or corrected takes itself away again.
 */
export type Totals = Readonly<{
  where?: { readonly [Name in DimensionName]?: string | readonly string[] };
  by: readonly DimensionName[];
  sum?: readonly CountName[];
  elements?: readonly string[];
}>;

/** One combination of words with its sums. Contents are decimal strings: they pass 2^53. */
export type TotalsRow = Readonly<
  Partial<Record<DimensionName, string>> &
    Partial<Record<CountName, number>> & { contentMicrograms?: Readonly<Record<string, string>> }
>;

/** What is summed of each line, in this order. */
export type Measures = Readonly<{ counts: readonly CountName[]; elements: readonly string[] }>;

export const measuresOf = ({ sum = [], elements = [] }: Totals): Measures => ({
  counts: sum,
  elements,
});

/** What is wrong with it, in words for whoever wrote it; undefined where nothing is. */
export function faultOfTotals(declared: unknown): string | undefined {
  if (typeof declared !== 'object' || declared === null) return '`totals` is no object';
  const { where = {}, by, sum = [], elements = [], ...rest } = declared as Record<string, unknown>;
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined) {
    return `\`totals\` has no '${stranger}'; it has where, by, sum and elements`;
  }
  const lists = { by, sum, elements };
  for (const [name, list] of Object.entries(lists)) {
    if (!Array.isArray(list)) return `\`totals.${name}\` is no list`;
  }
  if (typeof where !== 'object' || where === null) return '`totals.where` is no object';
  const names = [...(by as unknown[]), ...Object.keys(where)];
  return (
    firstStranger(names, Object.keys(dimensions), 'nothing that lines are told apart by') ??
    firstStranger(sum as unknown[], counts, 'nothing that is counted') ??
    faultOfElements(elements as unknown[]) ??
    faultOfWhere(where as Record<string, unknown>) ??
    ([...(sum as unknown[]), ...(elements as unknown[])].length === 0
      ? '`totals` sums nothing: name something in sum or elements'
      : undefined)
  );
}

function firstStranger(
  named: readonly unknown[],
  known: readonly string[],
  what: string,
): string | undefined {
  const stranger = named.find((name) => !known.includes(name as string));
  if (stranger === undefined) return undefined;
  const name = typeof stranger === 'string' ? stranger : JSON.stringify(stranger);
  const meant = nearest(name, known);
  const hint = meant === undefined ? `there are ${known.join(', ')}` : `did you mean '${meant}'?`;
  return `'${name}' is ${what}: ${hint}`;
}

function faultOfElements(elements: readonly unknown[]): string | undefined {
  const stranger = elements.find((symbol) => numberOfElement(symbol as string) === undefined);
  return stranger === undefined ? undefined : `${JSON.stringify(stranger)} is no rare earth`;
}

function faultOfWhere(where: Readonly<Record<string, unknown>>): string | undefined {
  const isWords = (words: unknown): boolean =>
    [words].flat().every((word) => typeof word === 'string');
  const wrong = Object.keys(where).find((name) => !isWords(where[name]));
  return wrong === undefined
    ? undefined
    : `\`totals.where.${wrong}\` is no word and no list of words`;
}

/** The words that a line must have, by dimension. */
export const conditionsOf = ({
  where = {},
}: Totals): ReadonlyArray<Readonly<{ name: DimensionName; words: readonly string[] }>> =>
  Object.entries(where).map(([name, words]) => ({
    name: name as DimensionName,
    words: [words].flat(),
  }));
