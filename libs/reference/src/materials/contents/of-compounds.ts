import { sources } from '../../laws/sources';
import { chemicals, hydrides, oxides } from '../compounds';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;
const byFormula = { effectiveFrom, source: sources.saltContent, verified: false } as const;

type Compound = (typeof oxides | typeof chemicals)[number][0];

const saltsEndingIn = (form: string) =>
  chemicals.map(([code]) => code).filter((code) => code.endsWith(`-${form}`));

const isMixed = (code: Compound): boolean => code.startsWith('mixed-');

/** By the form that the name ends in, from a solution or the wettest salt to the dry one. */
const salts = (
  [
    ['carbonate', 300_000, 850_000],
    ['chloride', 150_000, 740_000],
    ['oxalate', 300_000, 720_000],
    ['hydroxide', 400_000, 920_000],
    ['sulfate', 200_000, 660_000],
    ['nitrate', 100_000, 560_000],
    // The lightest, that of scandium, has two thirds.
    ['oxyfluoride', 750_000, 970_000],
    ['fluoride', 500_000, 900_000],
  ] as const
).map(([form, fromPpm, toPpm]): UsualContent => ({
  materials: saltsEndingIn(form),
  of: 'oxides',
  fromPpm,
  toPpm,
  ...byFormula,
}));

/** An oxide of 90 % and less is a mixture with something else; what was calcined crude has more of it. */
const pure = [
  {
    materials: oxides.map(([code]) => code).filter((code) => !isMixed(code)),
    of: 'oxides',
    fromPpm: 900_000,
    // A hair above the formula is the error of the analysis: the ceiling of oxides judges it.
    toPpm: 1_010_000,
    effectiveFrom,
    source: sources.atomicWeights,
    verified: false,
  },
  {
    materials: ['mixed-rare-earth-oxide', 'mixed-heavy-rare-earth-oxide'],
    of: 'oxides',
    fromPpm: 700_000,
    toPpm: 1_010_000,
    ...ofTrade,
  },
  {
    materials: hydrides.map(([code]) => code),
    of: 'rare-earths',
    fromPpm: 850_000,
    toPpm: 1_000_000,
    ...ofTrade,
  },
  {
    materials: ['other-rare-earth-compound'],
    of: 'oxides',
    fromPpm: 20_000,
    toPpm: 1_000_000,
    ...ofTrade,
  },
] as const satisfies readonly UsualContent[];

const mixed = [...oxides, ...chemicals].map(([code]) => code).filter(isMixed);

const middle = [...oxides, ...chemicals]
  .map(([code]) => code)
  .filter((code) => code.startsWith('samarium-europium-gadolinium-'));

const ofWhich = [
  // What is called mixed and is nearly all of one kind was parted, and has another name.
  { materials: mixed, of: 'largest', fromPpm: 0, toPpm: 850_000, ...ofTrade },
  {
    materials: [...mixed.filter((code) => code !== 'mixed-heavy-rare-earth-oxide'), ...middle],
    of: 'share',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 200_000,
    ...ofTrade,
  },
  {
    materials: ['mixed-heavy-rare-earth-oxide'],
    of: 'share',
    elements: ['Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu', 'Y'],
    fromPpm: 300_000,
    toPpm: 1_000_000,
    effectiveFrom,
    source: sources.tariff,
    verified: false,
  },
] as const satisfies readonly UsualContent[];

export const contentsOfCompounds: readonly UsualContent[] = [...salts, ...pure, ...ofWhich];
