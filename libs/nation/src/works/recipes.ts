import type { AddedMaterialCode, GradeCode } from '@lodestone/reference';
import { wares, type Ware } from '../upstream/goods';

/** What a magnet is made of and how. Shares are of the melt's charge, parts per million by weight. */
export type Recipe = Readonly<{
  grade: GradeCode;
  /** Praseodymium-neodymium metal. */
  metalPpm: number;
  /** Dysprosium-iron alloy, four fifths of it dysprosium. */
  dysprosiumIronPpm: number;
  cobaltPpm: number;
  /** Terbium brought into the machined magnet by diffusion, of the magnet's mass. */
  diffusedTerbiumPpm: number;
  /** What is left of the sintered block after cutting and grinding, by geometry. */
  finishedShare: readonly [number, number];
  coating: Extract<AddedMaterialCode, 'nickel-coating' | 'zinc-coating' | 'epoxy-coating'>;
  /** A cheaper rare earth in the place of as much neodymium, where there is some; parts of the charge. */
  cheaper?: Readonly<{ ware: Ware; ppm: number }>;
}>;

const recipe = (
  grade: GradeCode,
  [metalPpm, dysprosiumIronPpm, cobaltPpm, diffusedTerbiumPpm]: readonly [
    number,
    number,
    number,
    number,
  ],
  finishedShare: readonly [number, number],
  coating: Recipe['coating'],
): Recipe => ({
  grade,
  metalPpm,
  dysprosiumIronPpm,
  cobaltPpm,
  diffusedTerbiumPpm,
  finishedShare,
  coating,
});

/**
 * Total rare earth of 29–32 %, as makers publish it. Diffused grades hold less dysprosium than the
 * ladder of grades would ask of a blank, because terbium is brought in after grinding.
 */
const recipes: readonly Recipe[] = [
  recipe('N35', [306_000, 0, 0, 0], [0.8, 0.87], 'zinc-coating'),
  recipe('N38', [308_000, 0, 0, 0], [0.76, 0.84], 'zinc-coating'),
  recipe('N42', [306_000, 0, 2_000, 0], [0.74, 0.82], 'zinc-coating'),
  recipe('N50', [303_000, 0, 3_000, 0], [0.7, 0.78], 'nickel-coating'),
  recipe('N52', [302_000, 0, 3_000, 0], [0.68, 0.76], 'nickel-coating'),
  recipe('N45M', [304_000, 4_500, 5_000, 0], [0.8, 0.87], 'epoxy-coating'),
  recipe('N42H', [300_000, 12_500, 6_000, 0], [0.74, 0.82], 'zinc-coating'),
  recipe('N45H', [298_000, 13_000, 8_000, 0], [0.72, 0.8], 'epoxy-coating'),
  recipe('N48H', [299_000, 12_500, 8_000, 0], [0.7, 0.78], 'nickel-coating'),
  recipe('N35SH', [292_000, 22_000, 8_000, 2_000], [0.76, 0.84], 'zinc-coating'),
  recipe('N40SH', [295_000, 18_000, 10_000, 3_000], [0.7, 0.78], 'nickel-coating'),
  recipe('N42SH', [296_000, 15_000, 10_000, 3_400], [0.72, 0.8], 'nickel-coating'),
  recipe('N45SH', [294_000, 15_000, 10_000, 3_200], [0.72, 0.8], 'zinc-coating'),
  recipe('N48SH', [297_000, 12_000, 10_000, 4_200], [0.7, 0.78], 'nickel-coating'),
  recipe('N35UH', [288_000, 32_000, 12_000, 4_500], [0.7, 0.78], 'nickel-coating'),
  recipe('N38UH', [290_000, 29_000, 12_000, 4_800], [0.68, 0.76], 'nickel-coating'),
];

/** Cerium in what need not stand heat, gadolinium and holmium in what must be cheap all the same. */
const cheaper: Readonly<Partial<Record<GradeCode, NonNullable<Recipe['cheaper']>>>> = {
  N35: { ware: wares.ceriumMetal, ppm: 36_000 },
  N38: { ware: wares.gadoliniumIron, ppm: 15_000 },
  N42H: { ware: wares.holmiumIron, ppm: 9_000 },
};

const byGrade: ReadonlyMap<string, Recipe> = new Map(
  recipes.map((each) => {
    const part = cheaper[each.grade];
    return [each.grade, part === undefined ? each : { ...each, cheaper: part }];
  }),
);

/** @throws Error for a grade that no works of the nation makes */
export function recipeOf(grade: GradeCode): Recipe {
  const found = byGrade.get(grade);
  if (!found) throw new Error(`no works of the nation makes ${grade}: add a recipe`);
  return found;
}

/** Grams of charge for a gram of finished magnet, all steps together. */
export const chargePerFinished = ({ finishedShare: [least, most] }: Recipe): number =>
  1 / (0.962 * ((least + most) / 2));

/** Of the terbium in a diffusion source, what the magnet takes up; of the source, what is Tb. */
export const terbiumPickUp = 0.85;
export const terbiumInFluoride = 0.73;
