import { sources } from '../../laws/sources';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;

/** Whatever else: an ore in which three quarters of the rare earths are one was parted before. */
const unparted = { of: 'largest', fromPpm: 0, toPpm: 750_000, ...ofTrade } as const;

/**
 * From poor ore to the richest that is mined; what is richer was dressed, and what is richer than a
 * concentrate was parted or smelted. The floor of an ore is what is dug for rare earths at all.
 */
const howMuch = [
  { materials: ['rock-ore'], of: 'rare-earths', fromPpm: 500, toPpm: 180_000, ...ofTrade },
  {
    materials: ['ion-adsorption-clay'],
    of: 'rare-earths',
    fromPpm: 100,
    toPpm: 10_000,
    ...ofTrade,
  },
  {
    materials: ['heavy-mineral-sand'],
    of: 'rare-earths',
    fromPpm: 100,
    toPpm: 250_000,
    ...ofTrade,
  },
  {
    materials: ['stockpiled-tailings'],
    of: 'rare-earths',
    fromPpm: 100,
    toPpm: 150_000,
    ...ofTrade,
  },
  {
    // 50 to 65 % oxide as traded, from 30 % as dressed once to 78 % where the carbonate was burnt off.
    materials: [
      'bastnaesite-concentrate',
      'monazite-concentrate',
      'bastnaesite-monazite-concentrate',
    ],
    of: 'oxides',
    fromPpm: 300_000,
    toPpm: 780_000,
    ...ofTrade,
  },
  {
    materials: ['xenotime-concentrate'],
    of: 'oxides',
    fromPpm: 200_000,
    toPpm: 680_000,
    ...ofTrade,
  },
  {
    materials: ['loparite-concentrate'],
    of: 'oxides',
    fromPpm: 200_000,
    toPpm: 400_000,
    ...ofTrade,
  },
  {
    materials: ['ion-clay-carbonate-concentrate'],
    of: 'oxides',
    fromPpm: 150_000,
    toPpm: 800_000,
    ...ofTrade,
  },
  {
    // Leaching gives about 92 % oxide.
    materials: ['ion-clay-oxide-concentrate'],
    of: 'oxides',
    fromPpm: 800_000,
    toPpm: 1_000_000,
    ...ofTrade,
  },
  {
    materials: ['other-rare-earth-concentrate'],
    of: 'oxides',
    fromPpm: 20_000,
    toPpm: 780_000,
    ...ofTrade,
  },
] as const satisfies readonly UsualContent[];

const light = [
  'rock-ore',
  'bastnaesite-concentrate',
  'monazite-concentrate',
  'bastnaesite-monazite-concentrate',
  'loparite-concentrate',
] as const;

/** Neodymium is 15 to 20 % of a typical ore body: the rest is mostly cerium and lanthanum. */
const ofWhich = [
  {
    materials: light,
    of: 'share',
    elements: ['La', 'Ce'],
    fromPpm: 400_000,
    toPpm: 1_000_000,
    ...ofTrade,
  },
  { materials: light, of: 'share', elements: ['Tb', 'Dy'], fromPpm: 0, toPpm: 30_000, ...ofTrade },
  {
    materials: ['xenotime-concentrate'],
    of: 'share',
    elements: ['Y'],
    fromPpm: 350_000,
    toPpm: 1_000_000,
    ...ofTrade,
  },
  {
    materials: [
      'ion-adsorption-clay',
      'ion-clay-carbonate-concentrate',
      'ion-clay-oxide-concentrate',
      'heavy-mineral-sand',
      'stockpiled-tailings',
      'xenotime-concentrate',
      'other-rare-earth-concentrate',
    ],
    of: 'share',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 200_000,
    ...ofTrade,
  },
  {
    materials: [
      'ion-adsorption-clay',
      'ion-clay-carbonate-concentrate',
      'ion-clay-oxide-concentrate',
    ],
    of: 'share',
    elements: ['Nd', 'Pr'],
    fromPpm: 0,
    toPpm: 550_000,
    ...ofTrade,
  },
  {
    materials: [
      ...light,
      'ion-adsorption-clay',
      'heavy-mineral-sand',
      'stockpiled-tailings',
      'xenotime-concentrate',
      'ion-clay-carbonate-concentrate',
      'ion-clay-oxide-concentrate',
      'other-rare-earth-concentrate',
    ],
    ...unparted,
  },
] as const satisfies readonly UsualContent[];

export const contentsOfMinerals: readonly UsualContent[] = [...howMuch, ...ofWhich];
