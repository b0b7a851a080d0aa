import type { Sourced } from '../code-table';
import { materials, type Material } from '../materials';

/**
 * How much of all its rare earths is, at the least, what a material is named after. Nobody publishes
 * such floors: these are below what is traded (oxides and metals of 99 % and more, magnets of which
 * a half may be cerium), so that only another material falls under them.
 */
export type PrincipalShare = Sourced &
  Readonly<{ materials: readonly string[]; fromPpm: number; effectiveFrom: string }>;

const ours = {
  effectiveFrom: '2024-10-01',
  source: 'configuration of this ledger, below what is traded',
  verified: false,
} as const;

/** Ores are what they are: of them see the usual contents. */
const named = (is: (material: Material) => boolean): readonly string[] =>
  materials
    .filter((each) => each.principal.length > 0 && each.class !== 'mineral-product' && is(each))
    .map(({ code }) => code);

const isParted = ({ class: kind }: Material): boolean => kind === 'compound' || kind === 'metal';

/** What comes between the light and the heavy ones, and was parted from neither to the last. */
const isMiddle = ({ code }: Material): boolean => code.startsWith('samarium-europium-gadolinium-');

/** Magnets, what they are made of and what is left of them: cerium stands in for a half. */
const isOfMagnets = ({ code }: Material): boolean =>
  /^(ndfeb|smco|smfen|samarium-cobalt)-/.test(code);

export const principalShares: readonly PrincipalShare[] = [
  {
    materials: named((each) => isParted(each) && each.principal.length === 1),
    fromPpm: 900_000,
    ...ours,
  },
  {
    materials: named((each) => isParted(each) && each.principal.length > 1 && !isMiddle(each)),
    fromPpm: 850_000,
    ...ours,
  },
  { materials: named(isMiddle), fromPpm: 600_000, ...ours },
  {
    materials: named((each) => each.class === 'alloy' && !isOfMagnets(each)),
    fromPpm: 800_000,
    ...ours,
  },
  { materials: named(isOfMagnets), fromPpm: 400_000, ...ours },
  {
    materials: named((each) => each.class === 'scrap' && !isOfMagnets(each)),
    fromPpm: 300_000,
    ...ours,
  },
];

const rowsOf = new Map<string, readonly PrincipalShare[]>();
for (const row of principalShares) {
  for (const code of row.materials) rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
}

/** None for what promises no element. */
export function principalShareOn({ code }: Material, date: string): PrincipalShare | undefined {
  const rows = rowsOf.get(code) ?? [];
  return rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? rows[0];
}
