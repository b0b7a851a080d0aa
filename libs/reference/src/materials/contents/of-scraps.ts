import { sources } from '../../laws/sources';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;

const fromTo = (materials: UsualContent['materials'], fromPpm: number, toPpm: number) =>
  ({ materials, of: 'rare-earths', fromPpm, toPpm, ...ofTrade }) as const satisfies UsualContent;

const ofNdfeb = [
  'ndfeb-swarf',
  'ndfeb-off-cuts',
  'ndfeb-powder-scrap',
  'ndfeb-melt-scrap',
  'ndfeb-magnet-scrap',
  'ndfeb-end-of-life-magnets',
] as const;

/**
 * Scrap is what it was, with water, oil, rust and dirt in it: never richer than what it was cut from,
 * but for the finest powder and for slag, in which rare earths gather.
 */
export const contentsOfScraps = [
  fromTo(['ndfeb-swarf', 'smco-swarf'], 50_000, 370_000),
  fromTo(['ndfeb-off-cuts', 'ndfeb-magnet-scrap'], 200_000, 340_000),
  fromTo(['ndfeb-end-of-life-magnets'], 150_000, 340_000),
  fromTo(['ndfeb-powder-scrap', 'ndfeb-melt-scrap'], 100_000, 750_000),
  fromTo(['smco-off-cuts', 'smco-magnet-scrap'], 200_000, 370_000),
  fromTo(['smco-end-of-life-magnets'], 150_000, 370_000),
  fromTo(['electrolysis-slag'], 10_000, 750_000),
  fromTo(['metal-scrap'], 300_000, 1_000_000),
  fromTo(['diffusion-source-residue'], 20_000, 980_000),
  fromTo(['end-of-life-assemblies'], 100, 200_000),
  fromTo(['phosphor-scrap'], 5_000, 750_000),
  fromTo(['battery-scrap'], 10_000, 400_000),
  fromTo(['polishing-powder-scrap'], 20_000, 820_000),
  fromTo(['catalyst-scrap'], 1_000, 100_000),
  fromTo(['other-rare-earth-scrap'], 100, 600_000),
  {
    // The family AH is the top of the ladder of grades, with 9 to 11 %.
    materials: [...ofNdfeb, 'end-of-life-assemblies', 'other-rare-earth-scrap'],
    of: 'elements',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 130_000,
    effectiveFrom,
    source: sources.gradeLadder,
    verified: false,
  },
  {
    // Made of lanthanum and cerium: it is no way to hide what is worth a hundred times as much.
    materials: ['battery-scrap', 'polishing-powder-scrap', 'catalyst-scrap'],
    of: 'share',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 30_000,
    ...ofTrade,
  },
] as const satisfies readonly UsualContent[];
