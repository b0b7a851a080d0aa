import type { Permission } from './permissions';

export const roles = ['enterprise', 'regulator', 'analyst'] as const;

export type Role = (typeof roles)[number];

/** The account that asks. Only the token says it: no field of a request adds to this. */
export type Viewer = Readonly<
  { actorId: string; permissions: readonly Permission[] } & (
    { role: 'enterprise'; enterpriseId: string } | { role: 'regulator' } | { role: 'analyst' }
  )
>;
