import { sources } from '../../laws/sources';
import { metals } from '../metals';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;

const all = 1_000_000;

/**
 * Metals are traded with 99 % and more; a master alloy holds what it is named after and the iron
 * that makes it melt. Scandium makes two parts in a hundred of what it strengthens.
 */
export const contentsOfMetals = [
  {
    materials: metals.map(([code]) => code),
    of: 'rare-earths',
    fromPpm: 930_000,
    toPpm: all,
    ...ofTrade,
  },
  {
    materials: [
      'dysprosium-iron-alloy',
      'terbium-iron-alloy',
      'gadolinium-iron-alloy',
      'holmium-iron-alloy',
      'neodymium-iron-alloy',
      'praseodymium-neodymium-iron-alloy',
      'cerium-iron-alloy',
      'lanthanum-iron-alloy',
      'yttrium-iron-alloy',
    ],
    of: 'rare-earths',
    fromPpm: 500_000,
    toPpm: 950_000,
    ...ofTrade,
  },
  {
    materials: [
      'samarium-iron-alloy',
      'samarium-cobalt-alloy',
      'terbium-cobalt-alloy',
      'terbium-cobalt-iron-alloy',
      'terbium-dysprosium-iron-alloy',
      'samarium-nickel-alloy',
    ],
    of: 'rare-earths',
    fromPpm: 150_000,
    toPpm: 900_000,
    ...ofTrade,
  },
  {
    materials: [
      'samarium-aluminium-alloy',
      'samarium-magnesium-alloy',
      'gadolinium-magnesium-alloy',
      'gadolinium-aluminium-alloy',
      'yttrium-aluminium-alloy',
      'yttrium-copper-alloy',
      'scandium-aluminium-alloy',
      'scandium-copper-alloy',
    ],
    of: 'rare-earths',
    fromPpm: 5_000,
    toPpm: 900_000,
    ...ofTrade,
  },
  {
    materials: ['rare-earth-ferrosilicon'],
    of: 'rare-earths',
    fromPpm: 50_000,
    toPpm: 500_000,
    ...ofTrade,
  },
  // Named after none of them: it is no way to send dysprosium or terbium.
  {
    materials: ['rare-earth-ferrosilicon'],
    of: 'share',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 30_000,
    ...ofTrade,
  },
  { materials: ['diffusion-alloy'], of: 'rare-earths', fromPpm: 300_000, toPpm: all, ...ofTrade },
  {
    materials: ['other-rare-earth-alloy'],
    of: 'rare-earths',
    fromPpm: 5_000,
    toPpm: 930_000,
    ...ofTrade,
  },
  // Made by smelting what was not parted.
  { materials: ['mischmetal'], of: 'largest', fromPpm: 0, toPpm: 850_000, ...ofTrade },
] as const satisfies readonly UsualContent[];
