import type { Role } from './viewer';

/** What a token grants inside its role. The names stand in the tokens of issuers, so they are for ever. */
export const permissions = [
  /** To ask for everything that the role may see, without identities. */
  'read',
  /** To record what happened at a site. */
  'record',
  /** To void and to correct records. */
  'mend',
  /** To save and to drop the names that an enterprise gives its clients. */
  'names',
  /** To say who may act for the enterprise. */
  'agencies',
  /** To see who a client is. Every look is recorded. */
  'identities',
  /** To hold and to release lots. */
  'hold',
  /** To decide who is the same client, who owns whom, and who is forgotten. */
  'clients',
  /** To register enterprises and sites, and to decide how they stand. */
  'enterprises',
  /** To declare that records were stamped by a clock that ran ahead. */
  'clock',
  /** To decide on licences. */
  'licences',
  /** To tell what rules there are, and what became of them. */
  'rulebook',
] as const;

export type Permission = (typeof permissions)[number];

/** All that a role can be granted. A permission of another role grants nothing. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  enterprise: ['read', 'record', 'mend', 'names', 'agencies'],
  regulator: [
    'read',
    'identities',
    'hold',
    'clients',
    'enterprises',
    'clock',
    'licences',
    'rulebook',
  ],
  analyst: ['read'],
};

/** Nobody in the role does it, whatever is granted. */
type Never = 'never';

/**
 * The one policy of what is done, as the table of `as-seen-by` is the one policy of what is seen:
 * which permission each role needs for it.
 */
export const doings = {
  read: { enterprise: 'read', regulator: 'read', analyst: 'read' },
  'see-identities': { enterprise: 'read', regulator: 'identities', analyst: 'never' },
  record: { enterprise: 'record', regulator: 'never', analyst: 'never' },
  mend: { enterprise: 'mend', regulator: 'never', analyst: 'never' },
  'manage-names': { enterprise: 'names', regulator: 'never', analyst: 'never' },
  'manage-agencies': { enterprise: 'agencies', regulator: 'never', analyst: 'never' },
  'hold-lots': { enterprise: 'never', regulator: 'hold', analyst: 'never' },
  'decide-on-clients': { enterprise: 'never', regulator: 'clients', analyst: 'never' },
  'decide-on-enterprises': { enterprise: 'never', regulator: 'enterprises', analyst: 'never' },
  'apply-for-licences': { enterprise: 'record', regulator: 'never', analyst: 'never' },
  'decide-on-licences': { enterprise: 'never', regulator: 'licences', analyst: 'never' },
  'decide-on-rules': { enterprise: 'never', regulator: 'rulebook', analyst: 'never' },
  'declare-clock-faults': { enterprise: 'never', regulator: 'clock', analyst: 'never' },
} as const satisfies Readonly<Record<string, Readonly<Record<Role, Permission | Never>>>>;

export type Doing = keyof typeof doings;
