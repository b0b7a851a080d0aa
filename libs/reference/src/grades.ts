import { sources } from './laws/sources';
import { codeTable, type Coded } from './code-table';

/**
 * The temperature ladder of sintered NdFeB. From H upwards the temperatures are sourced
 *; those of N and M, and the usual heavy rare earth before diffusion, are general
 * knowledge. A diffused magnet holds less: the band is a hint and proves nothing.
 */
export type GradeFamily = Coded &
  Readonly<{
    temperatureCelsiusMax: number;
    dysprosiumEquivalentFromPpm: number;
    dysprosiumEquivalentToPpm: number;
    source: string;
    verified: boolean;
  }>;

const family = (
  code: string,
  temperatureCelsiusMax: number,
  [from, to]: readonly [number, number],
): GradeFamily => ({
  code,
  en: `Sintered NdFeB, family ${code}`,
  zh: `烧结钕铁硼 ${code} 系列`,
  temperatureCelsiusMax,
  dysprosiumEquivalentFromPpm: from,
  dysprosiumEquivalentToPpm: to,
  source: sources.gradeLadder,
  verified: false,
});

export const gradeFamilies: readonly GradeFamily[] = [
  family('N', 80, [0, 0]),
  family('M', 100, [0, 10_000]),
  family('H', 120, [10_000, 30_000]),
  family('SH', 150, [30_000, 50_000]),
  family('UH', 180, [50_000, 70_000]),
  family('EH', 200, [70_000, 90_000]),
  family('AH', 230, [90_000, 110_000]),
];

export type GradeMaterial = 'sintered-ndfeb' | 'bonded-ndfeb' | 'sintered-smco' | 'ungraded';

export type Grade = Coded &
  Readonly<{
    material: GradeMaterial;
    /** `null` outside sintered NdFeB. */
    family: GradeFamily | null;
    /** Nominal energy product in MGOe, the number in the name. */
    energyProductMGOe: number | null;
    source: string;
    verified: boolean;
  }>;

/** What makers list, by family: energy products in MGOe. General knowledge. */
const sinteredNdFeB = {
  N: [28, 30, 33, 35, 38, 40, 42, 44, 45, 48, 50, 52, 54, 55, 56],
  M: [30, 33, 35, 38, 40, 42, 44, 45, 48, 50, 52, 54],
  H: [28, 30, 33, 35, 38, 40, 42, 44, 45, 46, 48, 50, 52, 54],
  SH: [28, 30, 33, 35, 38, 40, 42, 44, 45, 46, 48, 50, 52, 54],
  UH: [25, 28, 30, 33, 35, 38, 40, 42, 44, 45, 48, 50],
  EH: [25, 28, 30, 33, 35, 38, 40, 42, 44, 45, 48],
  AH: [25, 28, 30, 33, 35, 38, 40, 42],
} as const;

const bondedNdFeB = [6, 8, 9, 10, 11, 12, 13] as const;
const smCo5 = [16, 18, 20, 22, 24, 25] as const;
const sm2Co17 = [22, 24, 26, 28, 30, 32, 33, 35] as const;

type SinteredFamily = keyof typeof sinteredNdFeB;
type SinteredNdFeBGrade = {
  [F in SinteredFamily]: `N${(typeof sinteredNdFeB)[F][number]}${F extends 'N' ? '' : F}`;
}[SinteredFamily];

export type GradeCode =
  | SinteredNdFeBGrade
  | `BNP-${(typeof bondedNdFeB)[number]}`
  | `SmCo5-${(typeof smCo5)[number]}`
  | `Sm2Co17-${(typeof sm2Co17)[number]}`
  | 'ungraded';

const source = sources.grades;

const sinteredGrades = gradeFamilies.flatMap((each) =>
  sinteredNdFeB[each.code as SinteredFamily].map((energy): Grade => {
    const code = `N${energy}${each.code === 'N' ? '' : each.code}`;
    return {
      code,
      en: `Sintered NdFeB ${code}`,
      zh: `烧结钕铁硼 ${code}`,
      material: 'sintered-ndfeb',
      family: each,
      energyProductMGOe: energy,
      source,
      verified: false,
    };
  }),
);

const series = (
  prefix: string,
  energies: readonly number[],
  { en, zh, material }: { en: string; zh: string; material: GradeMaterial },
): readonly Grade[] =>
  energies.map((energy) => ({
    code: `${prefix}-${energy}`,
    en: `${en} ${prefix}-${energy}`,
    zh: `${zh} ${prefix}-${energy}`,
    material,
    family: null,
    energyProductMGOe: energy,
    source,
    verified: false,
  }));

const smCo = { en: 'Sintered SmCo', zh: '烧结钐钴', material: 'sintered-smco' } as const;

/** For goods that have no grade: ore, oxide, metal, alloy, scrap. */
const ungraded: Grade = {
  code: 'ungraded',
  en: 'Ungraded',
  zh: '无牌号',
  material: 'ungraded',
  family: null,
  energyProductMGOe: null,
  source: sources.design,
  verified: true,
};

export const grades: readonly Grade[] = [
  ungraded,
  ...sinteredGrades,
  ...series('BNP', bondedNdFeB, { en: 'Bonded NdFeB', zh: '粘结钕铁硼', material: 'bonded-ndfeb' }),
  ...series('SmCo5', smCo5, smCo),
  ...series('Sm2Co17', sm2Co17, smCo),
];

const table = codeTable<Grade, GradeCode>(grades);

export const gradeOf = table.find;
export const isGradeCode = table.has;
