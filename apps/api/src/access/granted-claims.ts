import { idPattern } from '@lodestone/ledger';
import type { JWTPayload } from 'jose';
import { permissionsOf, type Permission } from './permissions';
import { roles, type Role } from './viewer';

/** Where a token says who somebody is here, and how. */
export type ClaimNames = Readonly<{
  /** A name of a claim, or a JSON pointer (RFC 6901) into the claims where it begins with `/`. */
  role: string;
  enterprise: string;
  permissions: string;
  /** Before the names of roles and permissions, where an issuer serves more than this ledger. */
  prefix: string;
}>;

export const usualClaimNames: ClaimNames = {
  role: 'role',
  enterprise: 'enterpriseId',
  permissions: 'permissions',
  prefix: '',
};

/** What the claims grant here; undefined where they do not say it, or not clearly. */
export type GrantedClaims = Readonly<{
  role: Role | undefined;
  enterpriseId: string | undefined;
  permissions: readonly Permission[];
}>;

/**
 * Everything that is not understood grants nothing. Two roles are none: which of them somebody acts
 * in must not be a matter of their order.
 */
export function grantedClaims(payload: JWTPayload, names: ClaimNames): GrantedClaims {
  const named = (claim: string): ReadonlySet<string> =>
    new Set(
      wordsIn(valueAt(payload, claim))
        .filter((word) => word.startsWith(names.prefix))
        .map((word) => word.slice(names.prefix.length)),
    );
  const said = named(names.role);
  const [role, ...more] = roles.filter((each) => said.has(each));
  const granted = named(names.permissions);
  return {
    role: more.length === 0 ? role : undefined,
    enterpriseId: idIn(valueAt(payload, names.enterprise)),
    permissions:
      role === undefined || more.length > 0
        ? []
        : permissionsOf[role].filter((permission) => granted.has(permission)),
  };
}

function valueAt(payload: JWTPayload, claim: string): unknown {
  const path = claim.startsWith('/') ? claim.slice(1).split('/').map(unescaped) : [claim];
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<string, unknown>>)[part]
        : undefined,
    payload,
  );
}

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** A list of words, or words with spaces between them, as a scope has them. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Issuers that have lists only send one of one. */
function idIn(value: unknown): string | undefined {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof only === 'string' && idPattern.test(only) ? only : undefined;
}
