import {
  addStored,
  addTo,
  isNothing,
  nothing,
  storedOf,
  type Quantities,
  type StoredSum,
  type VolumeSum,
} from './volume';

type Part = StoredSum | Quantities;

/**
 * What amounts to one group on one side. Most groups have one part, of which only the mass is looked
 * at unless it is shown: to read all of it is most of what a table of thousands of groups costs. A
 * record and not closures, nor a list for the one part: thousands of those kept the collector busy.
 */
export type Amassed = {
  /** As long as no number loses anything by it, and NaN from then on. */
  grams: number;
  first: Part | undefined;
  rest: Part[] | undefined;
  sum: VolumeSum | undefined;
};

export const amassed = (): Amassed => ({
  grams: 0,
  first: undefined,
  rest: undefined,
  sum: undefined,
});

/** Adds a part, in place. */
export function addPart(to: Amassed, part: Part): void {
  to.grams = safely(to.grams + safely(Number(massIn(part))));
  if (to.first === undefined) to.first = part;
  else if (to.rest === undefined) to.rest = [part];
  else to.rest.push(part);
}

const safely = (grams: number): number => (Number.isSafeInteger(grams) ? grams : NaN);

export const partsOf = ({ first, rest = [] }: Amassed): readonly Part[] =>
  first === undefined ? [] : [first, ...rest];

export function massOf(some: Amassed): bigint {
  if (!Number.isNaN(some.grams)) return BigInt(some.grams);
  return partsOf(some).reduce((mass, part) => mass + BigInt(massIn(part)), 0n);
}

export function sumOf(some: Amassed): VolumeSum {
  if (some.sum) return some.sum;
  const sum = nothing();
  for (const part of partsOf(some)) {
    if (typeof part === 'string') addStored(sum, part);
    else addTo(sum, part);
  }
  return (some.sum = sum);
}

/** As it is stored of what was all taken back again: without a value and without content. */
const storedNothing: StoredSum = storedOf(nothing());

export function isNothingOf(some: Amassed): boolean {
  if (some.first === undefined) return true;
  if (some.grams !== 0 && !Number.isNaN(some.grams)) return false;
  if (partsOf(some).every((part) => part === storedNothing)) return true;
  if (some.rest === undefined && typeof some.first === 'string') return false;
  return isNothing(sumOf(some));
}

/** The second word of a stored sum. */
function massIn(part: Part): number | string {
  if (typeof part !== 'string') return part.massGrams;
  const from = part.indexOf(' ') + 1;
  return part.slice(from, part.indexOf(' ', from));
}
