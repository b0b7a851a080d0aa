import { counted, scaled, whole, type Language, type Whole } from './groups';

/** Grams as kilograms, one decimal, as lists show them. */
export const kilograms = (grams: Whole): string => scaled(grams, { digits: 3, shown: 1 });

/** Grams as kilograms to the gram, as details show them. */
export const kilogramsExactly = (grams: Whole): string => scaled(grams, { digits: 3, shown: 3 });

/** Grams as tonnes: in totals only. */
export const tonnes = (grams: Whole): string => scaled(grams, { digits: 6, shown: 1 });

/** Micrograms as kilograms, to the gram: what a lot holds of an element. */
export const elementKilograms = (micrograms: Whole): string =>
  scaled(micrograms, { digits: 9, shown: 3 });

export const micrograms = (value: Whole): string => counted(value);

/** Parts per million as per cent: `46.5 %`, in Chinese `46.5%`. */
export function share(ppm: Whole, language: Language, shown = 1): string {
  return `${scaled(ppm, { digits: 4, shown })}${language === 'zh' ? '' : '\u202f'}%`;
}

/** What part of a whole something is, in parts per million; undefined of nothing. */
export function ppmOf(part: Whole, of: Whole): bigint | undefined {
  const all = whole(of);
  return all === 0n ? undefined : (whole(part) * 1_000_000n + all / 2n) / all;
}

/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const minorDigits: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export const minorDigitsOf = (currency: string): number => minorDigits[currency] ?? 2;

/** `EUR 435,552.97`. */
export function money(minor: Whole, currency: string): string {
  const digits = minorDigitsOf(currency);
  return `${currency}\u00a0${scaled(minor, { digits, shown: digits })}`;
}

/** `#59,797`. */
export const ordinal = (value: Whole): string => `#${counted(value)}`;
