import type { MaterialClass } from '../materials';
import type { Sourced } from '../code-table';

/** Matter of these classes can become scrap in this way; of no other. */
export type ScrapMatter = Sourced &
  Readonly<{ by: 'regrouping' | 'step'; classes: readonly MaterialClass[] }>;

/**
 * What can be scrap at all. A secondary resource is solid waste whose rare earths had been made into
 * something once (Order 785 Art. 30): magnets, what they are made of, and scrap that is sorted anew.
 * Written off where it lies, a compound is still a compound; a step leaves residues of it, such as the
 * slag of electrolysis. Ore and mineral products are neither, or a recycler could be fed with them
 * (Art. 11).
 */
export const scrapMatter = [
  {
    by: 'regrouping',
    classes: ['magnet', 'alloy', 'metal', 'scrap'],
    source: 'Order 785 Art. 30, Art. 11; the classes are ours',
    verified: false,
  },
  {
    by: 'step',
    classes: ['magnet', 'alloy', 'metal', 'scrap', 'compound'],
    source: 'Order 785 Art. 30, Art. 11; the classes are ours',
    verified: false,
  },
] as const satisfies readonly ScrapMatter[];

const rows: readonly ScrapMatter[] = scrapMatter;

/** Whether matter of a class can become scrap by being written off, or by a step. */
export const canBecomeScrap = (
  materialClass: MaterialClass | undefined,
  by: ScrapMatter['by'],
): boolean =>
  rows.some(
    (row) => row.by === by && materialClass !== undefined && row.classes.includes(materialClass),
  );
