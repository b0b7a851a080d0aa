/** In the order of Order 785 Art. 30: the seventeen elements that are posted. */
export const rareEarths = [
  'La',
  'Ce',
  'Pr',
  'Nd',
  'Pm',
  'Sm',
  'Eu',
  'Gd',
  'Tb',
  'Dy',
  'Ho',
  'Er',
  'Tm',
  'Yb',
  'Lu',
  'Sc',
  'Y',
] as const;

export type RareEarth = (typeof rareEarths)[number];

/**
 * What else a composition may declare, by atomic number: what magnets, alloys and coatings are
 * made of, and the thorium and uranium of ores. Hydrogen, carbon, nitrogen, oxygen and fluorine
 * are other matter and never stand in a composition (postings.md §1.4).
 */
export const otherElements = [
  'B',
  'Mg',
  'Al',
  'Si',
  'Ca',
  'Ti',
  'V',
  'Cr',
  'Mn',
  'Fe',
  'Co',
  'Ni',
  'Cu',
  'Zn',
  'Ga',
  'Zr',
  'Nb',
  'Mo',
  'Sn',
  'Hf',
  'Ta',
  'W',
  'Th',
  'U',
] as const;

export type OtherElement = (typeof otherElements)[number];
export type ElementSymbol = RareEarth | OtherElement;

const rareEarthSet: ReadonlySet<string> = new Set(rareEarths);
const elementSet: ReadonlySet<string> = new Set([...rareEarths, ...otherElements]);

export const isRareEarth = (symbol: string): symbol is RareEarth => rareEarthSet.has(symbol);
export const isElement = (symbol: string): symbol is ElementSymbol => elementSet.has(symbol);
