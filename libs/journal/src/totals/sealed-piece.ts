import { join } from 'node:path';
import type { AttributeTable } from '../attributes';
import type { Lines } from '../columns';
import type { Segment } from '../manifest';
import { readAttributes, readLines } from '../segment';

/** The lines of some ordinals, and what is said in the same of deals. */
export type SummedPiece = Readonly<{ lines: Lines; deals: AttributeTable<'deals'> }>;

/** @throws Damaged */
export const sealedPiece = (folder: string, segment: Segment): SummedPiece => ({
  lines: readLines(join(folder, segment.lines.file), segment.lines),
  deals: sealedDeals(folder, segment),
});

/** @throws Damaged */
export function sealedDeals(folder: string, { attributes }: Segment): AttributeTable<'deals'> {
  const { deals } = attributes;
  return readAttributes(join(folder, deals.file), deals, 'deals') as AttributeTable<'deals'>;
}
