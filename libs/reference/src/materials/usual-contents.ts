import { sources } from '../laws/sources';
import type { Sourced } from '../code-table';
import type { MaterialCode } from '../materials';

/**
 * What a material usually holds of all rare earths together, in parts per million; outside is
 * flagged. The floor of NdFeB is the stoichiometric Nd₂Fe₁₄B: with less there is no magnet.
 */
export type UsualContent = Sourced &
  Readonly<{
    materials: readonly MaterialCode[];
    fromPpm: number;
    toPpm: number;
    effectiveFrom: string;
  }>;

const effectiveFrom = '2024-10-01';

export const usualContents = [
  {
    materials: [
      'ndfeb-alloy-ingot',
      'ndfeb-strip-cast-flake',
      'ndfeb-hydrogen-decrepitated-powder',
      'ndfeb-jet-milled-powder',
      'ndfeb-sintered-block',
      'ndfeb-machined-blank',
      'ndfeb-diffused-magnet',
      'ndfeb-magnet',
      'ndfeb-hot-pressed-magnet',
    ],
    fromPpm: 267_000,
    toPpm: 340_000,
    effectiveFrom,
    source: sources.ndfebContent,
    verified: false,
  },
  {
    materials: ['smco-alloy-ingot', 'smco-powder', 'smco-sintered-block', 'smco-magnet'],
    fromPpm: 220_000,
    toPpm: 370_000,
    effectiveFrom,
    source: sources.smcoContent,
    verified: false,
  },
] as const satisfies readonly UsualContent[];

/** Newest in force on a civil date, the oldest for what is older; `undefined` without a band. */
export function usualContentOn(material: string, date: string): UsualContent | undefined {
  const rows: readonly UsualContent[] = usualContents;
  const ofMaterial = rows.filter(({ materials }) => materials.some((each) => each === material));
  const inForce = ofMaterial.filter((row) => row.effectiveFrom <= date);
  return inForce.at(-1) ?? ofMaterial[0];
}
