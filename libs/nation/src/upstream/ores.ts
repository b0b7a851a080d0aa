/**
 * What the ground gives, parts per million of element by weight: invented deposits of the three
 * Chinese types (rock-type and ion-type). Shares within a type follow general knowledge of Bayan
 * Obo, Mianning, Xinfeng and Longnan; the grades are the nation's own.
 */

/** About 6 % oxide, mixed bastnaesite and monazite. */
export const northernRock = {
  La: 13_000,
  Ce: 26_000,
  Pr: 2_400,
  Nd: 8_000,
  Sm: 500,
  Eu: 90,
  Gd: 250,
  Tb: 10,
  Dy: 30,
  Ho: 5,
  Y: 150,
} as const;

/** About 3.6 % oxide, bastnaesite. */
export const sichuanRock = {
  La: 9_800,
  Ce: 14_200,
  Pr: 1_150,
  Nd: 3_500,
  Sm: 320,
  Eu: 60,
  Gd: 150,
  Tb: 8,
  Dy: 20,
  Y: 120,
} as const;

/** About 4.2 % oxide, bastnaesite of the Weishan type, poor in heavy rare earths. */
export const shandongRock = {
  La: 12_300,
  Ce: 17_200,
  Pr: 1_330,
  Nd: 3_650,
  Sm: 240,
  Eu: 40,
  Gd: 90,
  Tb: 4,
  Dy: 12,
  Y: 60,
} as const;

/** Bastnaesite concentrate of about 60 % oxide, as it is landed from the United States. */
export const americanConcentrate = {
  La: 170_000,
  Ce: 241_000,
  Pr: 21_300,
  Nd: 61_600,
  Sm: 4_100,
  Eu: 560,
  Gd: 910,
  Tb: 60,
  Dy: 160,
  Y: 480,
} as const;

/** The oxide that comes from leaching, about 92 %: middle yttrium, rich in europium. */
export const xinfengClay = {
  La: 188_000,
  Ce: 15_000,
  Pr: 45_700,
  Nd: 165_700,
  Sm: 35_700,
  Eu: 6_400,
  Gd: 39_900,
  Tb: 5_100,
  Dy: 32_100,
  Ho: 6_400,
  Er: 17_700,
  Tm: 2_400,
  Yb: 15_400,
  Lu: 2_000,
  Y: 181_100,
} as const;

/** The same, high yttrium, heavy. */
const longnanClay = {
  La: 15_700,
  Ce: 7_500,
  Pr: 7_600,
  Nd: 31_600,
  Sm: 23_800,
  Eu: 900,
  Gd: 55_900,
  Tb: 10_200,
  Dy: 60_100,
  Ho: 12_900,
  Er: 36_200,
  Tm: 5_600,
  Yb: 32_300,
  Lu: 4_000,
  Y: 449_900,
} as const;

const blend = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  shareOfA: number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(a).map(([element, ppm]) => [
      element,
      Math.round(ppm * shareOfA + (b[element] ?? 0) * (1 - shareOfA)),
    ]),
  );

/** What comes over the border from Myanmar: between the two types. */
export const myanmarClay = blend(xinfengClay, longnanClay, 0.55);

/** Every leach field, and what its clay gives. */
export const leachFields: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'GZ-ION.LEACH1': xinfengClay,
  'GZ-ION.LEACH2': longnanClay,
  'GZ-IO2.LEACH1': blend(xinfengClay, longnanClay, 0.8),
  'FJ-ION.LEACH1': blend(xinfengClay, longnanClay, 0.7),
  'GD-ION.LEACH1': blend(xinfengClay, longnanClay, 0.65),
  'GX-ION.LEACH1': blend(xinfengClay, longnanClay, 0.75),
  'HN-ION.LEACH1': blend(xinfengClay, longnanClay, 0.6),
};
