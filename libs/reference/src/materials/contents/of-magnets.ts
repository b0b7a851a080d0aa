import { sources } from '../../laws/sources';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;

const sintered = [
  'ndfeb-alloy-ingot',
  'ndfeb-strip-cast-flake',
  'ndfeb-hydrogen-decrepitated-powder',
  'ndfeb-jet-milled-powder',
  'ndfeb-sintered-block',
  'ndfeb-machined-blank',
  'ndfeb-diffused-magnet',
  'ndfeb-magnet',
  'ndfeb-hot-pressed-magnet',
] as const;

/**
 * Of magnets, and of what they are cast, milled and pressed from. The floor of sintered NdFeB is the
 * stoichiometric Nd₂Fe₁₄B: with less there is no magnet. A bonded magnet is powder in a binder, which
 * is a tenth of it and more.
 */
export const contentsOfMagnets = [
  {
    materials: sintered,
    of: 'rare-earths',
    fromPpm: 267_000,
    toPpm: 340_000,
    effectiveFrom,
    source: sources.ndfebContent,
    verified: false,
  },
  {
    materials: [
      'smco-alloy-ingot',
      'smco-powder',
      'smco-sintered-block',
      'smco-machined-blank',
      'smco-magnet',
    ],
    of: 'rare-earths',
    fromPpm: 220_000,
    toPpm: 370_000,
    effectiveFrom,
    source: sources.smcoContent,
    verified: false,
  },
  {
    materials: ['ndfeb-melt-spun-powder'],
    of: 'rare-earths',
    fromPpm: 180_000,
    toPpm: 340_000,
    ...ofTrade,
  },
  {
    materials: ['ndfeb-bonded-magnet'],
    of: 'rare-earths',
    fromPpm: 130_000,
    toPpm: 330_000,
    ...ofTrade,
  },
  {
    materials: ['smco-bonded-magnet'],
    of: 'rare-earths',
    fromPpm: 130_000,
    toPpm: 360_000,
    ...ofTrade,
  },
  { materials: ['smfen-powder'], of: 'rare-earths', fromPpm: 200_000, toPpm: 290_000, ...ofTrade },
  {
    materials: ['smfen-bonded-magnet'],
    of: 'rare-earths',
    fromPpm: 120_000,
    toPpm: 280_000,
    ...ofTrade,
  },
  {
    // The family AH is the top of the ladder of grades, with 9 to 11 %.
    materials: [...sintered, 'ndfeb-melt-spun-powder', 'ndfeb-bonded-magnet'],
    of: 'elements',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 130_000,
    effectiveFrom,
    source: sources.gradeLadder,
    verified: false,
  },
] as const satisfies readonly UsualContent[];
