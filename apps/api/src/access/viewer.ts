export const roles = ['enterprise', 'regulator', 'analyst'] as const;

export type Role = (typeof roles)[number];

/** Who asks, as the token says it and nothing else: no field of a request adds to this. */
export type Viewer = Readonly<
  { actorId: string } & (
    { role: 'enterprise'; enterpriseId: string } | { role: 'regulator' } | { role: 'analyst' }
  )
>;
