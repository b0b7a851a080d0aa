import { sources } from './laws/sources';
import { codeTable, type Coded, type Sourced } from './code-table';

export type UnitEntry = Coded &
  Sourced &
  Readonly<{
    measures: 'mass' | 'pieces';
    /** Whole grams in one of it; `null` for pieces, which are no mass (postings.md §8.8). */
    massGrams: number | null;
  }>;

const rec20 = {
  source: sources.rec20,
  verified: false,
} as const;

/**
 * The units in which masses and pieces are declared, by their UN/ECE codes. Only those whose gram
 * is whole: a pound or a troy ounce would have to be rounded, and nothing is (postings.md N1).
 */
export const units = [
  { code: 'GRM', en: 'Gram', zh: '克', measures: 'mass', massGrams: 1, ...rec20 },
  { code: 'HGM', en: 'Hectogram', zh: '百克', measures: 'mass', massGrams: 100, ...rec20 },
  { code: 'KGM', en: 'Kilogram', zh: '千克', measures: 'mass', massGrams: 1_000, ...rec20 },
  { code: 'DTN', en: 'Decitonne', zh: '公担', measures: 'mass', massGrams: 100_000, ...rec20 },
  { code: 'TNE', en: 'Tonne', zh: '吨', measures: 'mass', massGrams: 1_000_000, ...rec20 },
  {
    code: 'KTN',
    en: 'Kilotonne',
    zh: '千吨',
    measures: 'mass',
    massGrams: 1_000_000_000,
    ...rec20,
  },
  { code: 'H87', en: 'Piece', zh: '件', measures: 'pieces', massGrams: null, ...rec20 },
  { code: 'C62', en: 'One (unit)', zh: '个', measures: 'pieces', massGrams: null, ...rec20 },
] as const satisfies readonly UnitEntry[];

export type UnitCode = (typeof units)[number]['code'];

const table = codeTable<UnitEntry, UnitCode>(units);

export const unitOf = table.find;
export const isUnit = table.has;

export type GramsAnswer =
  | Readonly<{ outcome: 'exact'; massGrams: number }>
  | Readonly<{
      outcome: 'inexact';
      problem: 'no-mass-unit' | 'no-decimal-number' | 'part-of-a-gram' | 'too-large';
      mend: Readonly<{ en: string; zh: string }>;
    }>;

const decimal = /^(\d{1,30})(?:\.(\d{1,30}))?$/;

/**
 * A declared quantity as grams, exactly or not at all. The quantity is text: 0.1 as a binary
 * number is not a tenth, and a tonne with seven decimals ends in parts of a gram.
 */
export function gramsOf(quantity: string, unit: string): GramsAnswer {
  const massGrams = unitOf(unit)?.massGrams ?? null;
  if (massGrams === null) return inexact.noMassUnit;
  const [matched, whole = '', fraction = ''] = decimal.exec(quantity) ?? [];
  if (matched === undefined) return inexact.noDecimalNumber;
  const scaled = BigInt(whole + fraction) * BigInt(massGrams);
  const scale = 10n ** BigInt(fraction.length);
  if (scaled % scale !== 0n) return inexact.partOfAGram;
  const grams = scaled / scale;
  if (grams > BigInt(Number.MAX_SAFE_INTEGER)) return inexact.tooLarge;
  return { outcome: 'exact', massGrams: Number(grams) };
}

const inexact = {
  noMassUnit: {
    outcome: 'inexact',
    problem: 'no-mass-unit',
    mend: {
      en: 'Give the mass in one of GRM, HGM, KGM, DTN, TNE, KTN.',
      zh: '重量单位应为 GRM、HGM、KGM、DTN、TNE、KTN 之一。',
    },
  },
  noDecimalNumber: {
    outcome: 'inexact',
    problem: 'no-decimal-number',
    mend: {
      en: 'Write digits with a point for decimals, no sign and no separators: 1234.5',
      zh: '请用数字填写，小数用点号，不带正负号和千位分隔符，如 1234.5。',
    },
  },
  partOfAGram: {
    outcome: 'inexact',
    problem: 'part-of-a-gram',
    mend: {
      en: 'The mass ends within a gram. Round it to whole grams where it is weighed.',
      zh: '重量不是整克，请在称重环节修约到整克。',
    },
  },
  tooLarge: {
    outcome: 'inexact',
    problem: 'too-large',
    mend: {
      en: 'The mass is more than a line can hold. Look for a wrong unit.',
      zh: '重量超出单行上限，请检查单位是否有误。',
    },
  },
} as const satisfies Readonly<Record<string, GramsAnswer>>;
