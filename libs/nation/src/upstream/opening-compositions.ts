import type { GradeCode } from '@lodestone/reference';
import { recipeOf } from '../works/recipes';

/** Typical compositions of what lay there on the first day, ppm of element by weight. */
export const openingPpm = {
  northernFeed: {
    La: 117_000,
    Ce: 234_000,
    Pr: 21_600,
    Nd: 72_000,
    Sm: 4_000,
    Eu: 720,
    Gd: 2_000,
    Tb: 80,
    Dy: 240,
    Ho: 40,
    Y: 1_200,
  },
  sichuanFeed: {
    La: 172_000,
    Ce: 250_000,
    Pr: 20_200,
    Nd: 61_500,
    Sm: 5_000,
    Eu: 930,
    Gd: 2_300,
    Tb: 120,
    Dy: 300,
    Y: 1_900,
  },
  ndprOxide: { Pr: 203_000, Nd: 641_000 },
  dysprosiumOxide: { Dy: 866_500 },
  terbiumOxide: { Tb: 845_500 },
  ndprMetal: { Pr: 239_000, Nd: 756_000, Fe: 1_500 },
  dysprosiumIron: { Dy: 800_000, Fe: 196_000 },
  terbiumFluoride: { Tb: 730_500 },
} as const;

/** What a finished magnet of a grade usually holds. */
export function finishedPpm(grade: GradeCode): Readonly<Record<string, number>> {
  const { metalPpm, dysprosiumIronPpm, cobaltPpm, diffusedTerbiumPpm } = recipeOf(grade);
  const part = (ppm: number, share: number): number => Math.round(ppm * share);
  const dysprosium = part(dysprosiumIronPpm, 0.78);
  const composition = {
    Pr: part(metalPpm, 0.23),
    Nd: part(metalPpm, 0.73),
    Tb: diffusedTerbiumPpm,
    Dy: dysprosium,
    B: 9_500,
    Al: 2_400,
    Fe: 985_000 - metalPpm - dysprosium - cobaltPpm - 30_000,
    Co: cobaltPpm,
    Cu: 1_450,
  };
  return Object.fromEntries(Object.entries(composition).filter(([, ppm]) => ppm > 0));
}
