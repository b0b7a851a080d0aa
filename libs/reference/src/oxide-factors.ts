import { rareEarths, type RareEarth } from './elements';

export type OxideFactor = Readonly<{
  formula: string;
  metalAtoms: number;
  oxygenAtoms: number;
  /** Standard atomic weight (IUPAC 2021, abridged where that is what is printed), × 10⁻⁶. */
  weightMicro: number;
  /** Grams of element in a tonne of oxide: the parts per million of the pure compound. */
  metalPerOxideMicro: number;
  /** × 10⁻⁶: oxide that one part of element makes. */
  oxidePerMetalMicro: number;
}>;

/** IUPAC 2021, × 10⁻⁶. */
export const oxygenWeightMicro = 15_999_000;

/**
 * Exact stoichiometry of the oxides of trade, to six digits; rounded to four they are the table of
 * every handbook, and 857,356 is the 857,360 ppm of postings.md §8.7 to its five digits. They are
 * hard bounds: nobody makes more metal from oxide than this. Promethium has neither a natural
 * source nor an oxide in trade; its row is derived from the mass number 145 as if it were a
 * sesquioxide, so that sums over the seventeen have no hole.
 */
export const oxideFactors: Readonly<Record<RareEarth, OxideFactor>> = {
  La: {
    formula: 'La2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 138_905_470,
    metalPerOxideMicro: 852_683,
    oxidePerMetalMicro: 1_172_769,
  },
  Ce: {
    formula: 'CeO2',
    metalAtoms: 1,
    oxygenAtoms: 2,
    weightMicro: 140_116_000,
    metalPerOxideMicro: 814_088,
    oxidePerMetalMicro: 1_228_368,
  },
  Pr: {
    formula: 'Pr6O11',
    metalAtoms: 6,
    oxygenAtoms: 11,
    weightMicro: 140_907_660,
    metalPerOxideMicro: 827_704,
    oxidePerMetalMicro: 1_208_161,
  },
  Nd: {
    formula: 'Nd2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 144_242_000,
    metalPerOxideMicro: 857_356,
    oxidePerMetalMicro: 1_166_377,
  },
  Pm: {
    formula: 'Pm2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 145_000_000,
    metalPerOxideMicro: 857_996,
    oxidePerMetalMicro: 1_165_507,
  },
  Sm: {
    formula: 'Sm2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 150_360_000,
    metalPerOxideMicro: 862_361,
    oxidePerMetalMicro: 1_159_607,
  },
  Eu: {
    formula: 'Eu2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 151_964_000,
    metalPerOxideMicro: 863_616,
    oxidePerMetalMicro: 1_157_922,
  },
  Gd: {
    formula: 'Gd2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 157_250_000,
    metalPerOxideMicro: 867_593,
    oxidePerMetalMicro: 1_152_614,
  },
  Tb: {
    formula: 'Tb4O7',
    metalAtoms: 4,
    oxygenAtoms: 7,
    weightMicro: 158_925_354,
    metalPerOxideMicro: 850_216,
    oxidePerMetalMicro: 1_176_172,
  },
  Dy: {
    formula: 'Dy2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 162_500_000,
    metalPerOxideMicro: 871_321,
    oxidePerMetalMicro: 1_147_683,
  },
  Ho: {
    formula: 'Ho2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 164_930_329,
    metalPerOxideMicro: 872_976,
    oxidePerMetalMicro: 1_145_507,
  },
  Er: {
    formula: 'Er2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 167_259_000,
    metalPerOxideMicro: 874_523,
    oxidePerMetalMicro: 1_143_481,
  },
  Tm: {
    formula: 'Tm2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 168_934_219,
    metalPerOxideMicro: 875_612,
    oxidePerMetalMicro: 1_142_058,
  },
  Yb: {
    formula: 'Yb2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 173_045_000,
    metalPerOxideMicro: 878_207,
    oxidePerMetalMicro: 1_138_684,
  },
  Lu: {
    formula: 'Lu2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 174_966_800,
    metalPerOxideMicro: 879_383,
    oxidePerMetalMicro: 1_137_160,
  },
  Sc: {
    formula: 'Sc2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 44_955_907,
    metalPerOxideMicro: 651_966,
    oxidePerMetalMicro: 1_533_823,
  },
  Y: {
    formula: 'Y2O3',
    metalAtoms: 2,
    oxygenAtoms: 3,
    weightMicro: 88_905_838,
    metalPerOxideMicro: 787_444,
    oxidePerMetalMicro: 1_269_932,
  },
};

/** Integer division to the nearest, halves away from zero (postings.md N5). */
const nearest = (numerator: bigint, denominator: bigint): bigint => {
  const half = denominator / 2n;
  return (numerator + (numerator < 0n ? -half : half)) / denominator;
};

const millionth = 1_000_000n;

/**
 * Oxide-equivalent (折氧化物, REO) of a finished sum of contents, rounded once (postings.md N4). Give
 * it totals: adding up the equivalents of lines rounds once per line.
 */
export function oxideEquivalentMicrograms(
  content: Readonly<Partial<Record<RareEarth, bigint>>>,
): bigint {
  let scaled = 0n;
  for (const element of rareEarths) {
    const micrograms = content[element];
    // Most have three or four of the seventeen, and a table asks for thousands of sums.
    if (micrograms === undefined) continue;
    scaled += micrograms * BigInt(oxideFactors[element].oxidePerMetalMicro);
  }
  return nearest(scaled, millionth);
}

/** Metal held by an amount of one element's oxide, for figures that are declared as oxide. */
export const metalMicrogramsInOxide = (element: RareEarth, oxideMicrograms: bigint): bigint =>
  nearest(oxideMicrograms * BigInt(oxideFactors[element].metalPerOxideMicro), millionth);
