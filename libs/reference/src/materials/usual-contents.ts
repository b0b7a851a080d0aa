import { contentsOfCompounds } from './contents/of-compounds';
import { contentsOfMagnets } from './contents/of-magnets';
import { contentsOfMetals } from './contents/of-metals';
import { contentsOfMinerals } from './contents/of-minerals';
import { contentsOfScraps } from './contents/of-scraps';
import { contentsOfWastes } from './contents/of-wastes';
import type { UsualContent } from './contents/usual-content';

/** Of everything that can be a lot, and of what is thrown away. */
export const usualContents: readonly UsualContent[] = [
  ...contentsOfMinerals,
  ...contentsOfCompounds,
  ...contentsOfMetals,
  ...contentsOfMagnets,
  ...contentsOfScraps,
  ...contentsOfWastes,
];

const ofMaterials = new Map<string, readonly UsualContent[]>();
for (const row of usualContents) {
  for (const material of row.materials) {
    ofMaterials.set(material, [...(ofMaterials.get(material) ?? []), row]);
  }
}

/** What is measured in a material on a civil date: of each measure the newest row in force. */
export function usualContentsOn(material: string, date: string): readonly UsualContent[] {
  const rows = ofMaterials.get(material) ?? [];
  const measured = new Map<string, UsualContent>();
  for (const row of rows) {
    const measure = `${row.of} ${(row.elements ?? []).join()}`;
    // The oldest also for what is older.
    if (row.effectiveFrom <= date || !measured.has(measure)) measured.set(measure, row);
  }
  return [...measured.values()];
}
