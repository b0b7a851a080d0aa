import { sources } from './laws/sources';
import { codeTable, type Coded, type Sourced } from './code-table';

/** The ceilings beyond which an act is refused (postings.md §4). */
export const ceilings = [
  { code: 'C1', en: 'Richer than the pure compound', zh: '高于纯化合物理论含量' },
  { code: 'C2', en: 'More rare earth out than in', zh: '稀土总量产出大于投入' },
  { code: 'C3', en: 'More of one element out than in', zh: '单一元素产出大于投入' },
  { code: 'C4', en: 'More drawn from a unit than it held', zh: '设备内存量不足' },
  { code: 'C5', en: 'A declared uncertainty narrows, never widens', zh: '申报不确定度只可收窄' },
  {
    code: 'C6',
    en: 'A diffused magnet needs a composition of its own',
    zh: '扩散磁体须单独检测成分',
  },
] as const satisfies readonly Coded[];

export type CeilingCode = (typeof ceilings)[number]['code'];

const table = codeTable<Coded, CeilingCode>(ceilings);

export const ceilingOf = table.find;
export const isCeilingCode = table.has;

/**
 * The figures of the ceilings, in parts per million of the quantity that each names. Every one is
 * general knowledge until a metallurgist has checked it, hence `verified: false` and the date: a
 * better figure is a new row, and old acts keep the row of their own day.
 */
export type CeilingFigures = Sourced &
  Readonly<{
    effectiveFrom: string;
    /** C1: what whole-ppm rounding of a composition may add to the million. */
    pureCompoundRoundingPpm: number;
    /** C2 and C3 refuse beyond this many standard deviations. */
    sigmas: number;
    /**
     * C4: a unit may hold this many standard deviations less than nothing, in total and of each
     * element. They are those of the lines of C2 and C3, of all that went in and came out since
     * the last count of the unit that still stands; the count starts them anew.
     */
    unitSigmas: number;
    /** C2: σ of a line of oxide or metal, of the line's total rare earth. */
    totalLineOxideOrMetalPpm: number;
    /** C2: σ of any other line, of the line's total rare earth. */
    totalLineOtherPpm: number;
    /** C2: the error common to the lines of one scale and laboratory, of the whole output. */
    totalCommonPpm: number;
    /** C3: σ of one element of a line, of the line's content of it. */
    elementLinePpm: number;
    /** C3: added per line, of the line's grams: not listed means below detection, not absent. */
    elementDetectionPpm: number;
    /** C3: the common error, of the output's content of the element. */
    elementCommonPpm: number;
  }>;

/** Oldest first; the first from the day on which Order 785 came into force. */
export const ceilingFigures = [
  {
    effectiveFrom: '2024-10-01',
    pureCompoundRoundingPpm: 20,
    sigmas: 4,
    unitSigmas: 4,
    totalLineOxideOrMetalPpm: 1_500,
    totalLineOtherPpm: 5_000,
    totalCommonPpm: 1_000,
    elementLinePpm: 10_000,
    elementDetectionPpm: 5,
    elementCommonPpm: 5_000,
    source: sources.ceilings,
    verified: false,
  },
] as const satisfies readonly [CeilingFigures, ...CeilingFigures[]];

/**
 * A declared uncertainty may narrow the σ of its line and never widen it (C5).
 */
export const narrowedPpm = (figurePpm: number, declaredPpm: number | undefined): number =>
  declaredPpm === undefined ? figurePpm : Math.min(figurePpm, declaredPpm);

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function ceilingFiguresOn(date: string): CeilingFigures {
  const inForce = ceilingFigures.filter((figures) => figures.effectiveFrom <= date);
  return inForce.at(-1) ?? ceilingFigures[0];
}
