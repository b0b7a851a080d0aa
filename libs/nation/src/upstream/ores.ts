/**
 * What the ground gives, parts per million of element by weight: invented deposits of the three
 * Chinese types (domain.md §1.10, §4.2). Shares within a type follow general knowledge of Bayan
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
export const longnanClay = {
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
