import { sources } from '../../laws/sources';
import { effectiveFrom, type UsualContent } from './usual-content';

const ofTrade = { effectiveFrom, source: sources.bandsOfTrade, verified: false } as const;

const atMost = (materials: UsualContent['materials'], toPpm: number) =>
  ({
    materials,
    of: 'rare-earths',
    fromPpm: 0,
    toPpm,
    ...ofTrade,
  }) as const satisfies UsualContent;

/**
 * What is thrown away holds what nobody could get out of it: richer, it is a product that leaves the
 * books under another name. Residues of a laboratory are whatever was looked at.
 */
export const contentsOfWastes = [
  atMost(['tailings'], 150_000),
  atMost(['leach-residue'], 200_000),
  atMost(['radioactive-residue'], 300_000),
  // Electrolyte of neodymium fluoride that is thrown out with it.
  atMost(['smelting-slag'], 650_000),
  atMost(['waste-water'], 20_000),
  atMost(['waste-water-sludge', 'flue-dust'], 400_000),
  atMost(['spent-grinding-fluid'], 200_000),
  {
    materials: ['tailings'],
    of: 'share',
    elements: ['Tb', 'Dy'],
    fromPpm: 0,
    toPpm: 200_000,
    ...ofTrade,
  },
] as const satisfies readonly UsualContent[];
