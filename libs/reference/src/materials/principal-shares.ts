import type { Sourced } from '../code-table';
import type { Material } from '../materials';

/**
 * How much of all its rare earths is, at the least, what a material is named after. Nobody publishes
 * such floors: these are far below what is traded (oxides and metals of 99 % and more, magnets of
 * which a half may be cerium), so that only another material falls under them.
 */
export type PrincipalShare = Sourced &
  Readonly<{
    materials: 'compound-or-metal' | 'alloy' | 'magnet';
    fromPpm: number;
    effectiveFrom: string;
  }>;

const ours = {
  effectiveFrom: '2024-10-01',
  source: 'configuration of this ledger, far below what is traded',
  verified: false,
} as const;

export const principalShares = [
  { materials: 'compound-or-metal', fromPpm: 600_000, ...ours },
  { materials: 'alloy', fromPpm: 400_000, ...ours },
  { materials: 'magnet', fromPpm: 400_000, ...ours },
] as const satisfies readonly PrincipalShare[];

const rowOf: Readonly<Partial<Record<Material['class'], PrincipalShare['materials']>>> = {
  compound: 'compound-or-metal',
  metal: 'compound-or-metal',
  alloy: 'alloy',
  magnet: 'magnet',
};

/** None for what promises no element, and for ores, which are what they are, and scraps. */
export function principalShareOn(material: Material, date: string): PrincipalShare | undefined {
  if (material.principal.length === 0) return undefined;
  const rows: readonly PrincipalShare[] = principalShares;
  const ofClass = rows.filter(({ materials }) => materials === rowOf[material.class]);
  return ofClass.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? ofClass[0];
}
