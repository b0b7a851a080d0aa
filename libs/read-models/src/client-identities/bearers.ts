import type { ClientPair, Identifier } from '@lodestone/ledger';
import type { RowOf, Rows } from '@lodestone/projections';
import { clientTables } from './client-tables';
import { componentsOf, type Identified } from './components';
import { linkKeyOf, linkKeysOf, linkOf } from '../identifier-links';
import { enterpriseSubject, partySubject } from './subjects';

/**
 * Everybody who was declared with exactly the same numbers: they are one client whatever else is
 * known, so that a client is computed over these few and not over all who were ever declared.
 */
export type Bearer = string;

export const bearerOf = (identified: Identified): Bearer =>
  `${identified.clientId} ${[...new Set(linkKeysOf(identified))].sort().join(' ')}`;

const { bearers, links, memberships, named } = clientTables;

/**
 * What decides who is the same client: of declarations no more than who bears which numbers. A read
 * model that asks it keeps rows of its own.
 */
export const bearersKept = {
  bearers,
  links,
  memberships,
  named,
  declarations: {
    key: ['ref'],
    columns: { ref: 'text', declaredById: 'text', ordinal: 'integer', bearer: 'text' },
    indexes: { bearer: ['bearer', 'declaredById'] },
  },
  enterprises: {
    key: ['enterpriseId'],
    columns: { enterpriseId: 'text', ordinal: 'integer', bearer: 'text' },
    indexes: { bearer: ['bearer'] },
  },
  decisions: {
    columns: {
      decision: 'text',
      clientId: 'text',
      otherClientId: 'text?',
      decisionId: 'text',
      targetDecisionId: 'text?',
    },
    indexes: { client: ['clientId'], other: ['otherClientId'] },
  },
} as const;

export type BearerRows = Rows<typeof bearersKept>;

/** In one writing, so that nothing tells which of the declarations came first. */
const numbersOf = (identified: Identified): readonly Identifier[] =>
  [...new Map(identified.identifiers.map((each) => [linkKeyOf(each), linkOf(each)]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { scheme, issuer, value }]) => ({ scheme, ...(issuer ? { issuer } : {}), value }));

/** Whose declarations: those made by or for an exporter, or those of everybody. */
export type Scope = string;

export const nation: Scope = '';

/** Of what still stands: after every ordinal. */
export const notYet = Number.MAX_SAFE_INTEGER;

/** Somebody with these numbers is within the scope from here on. */
export function addBearer(
  rows: BearerRows,
  { scope, bearer, clientId, identifiers }: Identified & Readonly<{ scope: Scope; bearer: Bearer }>,
  ordinal: number,
): void {
  if (rows.get('bearers', scope, bearer)) return;
  const numbers = numbersOf({ clientId, identifiers });
  rows.put('bearers', { scope, bearer, clientId, identifiers: numbers, ordinal });
  for (const link of linkKeysOf({ clientId, identifiers })) {
    rows.put('links', { link, scope, bearer });
  }
  const bearers = gathered(rows, scope, [bearer]);
  if (bearers.length > 1 || numbers.length > 1) {
    place(rows, { scope, bearers }, ordinal);
    return;
  }
  // Nearly all: a client of its own, who contradicts nobody.
  const alone = { scope, bearer, pageId: clientId, groupId: clientId, isConflicted: false };
  rows.put('memberships', { ...alone, fromOrdinal: ordinal, untilOrdinal: notYet });
}

/** People said that two are one, or took it back: wherever both are known. */
export function moveBearers(
  rows: BearerRows,
  { clientId, otherClientId }: ClientPair,
  ordinal: number,
): void {
  const [ones, others] = [clientId, otherClientId].map((id) =>
    rows.scan('bearers', { clientId: id }),
  );
  const scopes = new Set(ones?.map(({ scope }) => scope));
  for (const scope of new Set(others?.map((other) => other.scope))) {
    if (!scopes.has(scope)) continue;
    const both = [...(ones ?? []), ...(others ?? [])].filter((one) => one.scope === scope);
    const bearers = gathered(
      rows,
      scope,
      both.map(({ bearer }) => bearer),
    );
    place(rows, { scope, bearers }, ordinal);
  }
}

/**
 * Nobody was ever declared under this client id: what was known of those around it is told anew, from
 * the first of them on, as it would have been without.
 */
export function forgetBearers(rows: BearerRows, clientId: string): void {
  for (const { scope, bearer, ...row } of rows.scan('bearers', { clientId })) {
    const around = gathered(rows, scope, [bearer]);
    const ordinal = firstKnown(rows, scope, bearer);
    if (ordinal === undefined) {
      rows.delete('bearers', scope, bearer);
      for (const link of linkKeysOf(row)) rows.delete('links', link, scope, bearer);
    } else {
      rows.put('bearers', { ...row, scope, bearer, ordinal });
    }
    placeAnew(rows, scope, around);
  }
}

/** From when on a declaration is within a scope: it was made by or for that exporter. */
export function withinSince(
  rows: BearerRows,
  scope: Scope,
  { ref, declaredById, ordinal }: Readonly<{ ref: string; declaredById: string; ordinal: number }>,
): number | undefined {
  if (scope === nation || declaredById === scope) return ordinal;
  const named = rows.get('named', partySubject(ref), scope);
  return named && Math.max(named.ordinal, ordinal);
}

/** Of the declarations and enterprises that are left. */
function firstKnown(rows: BearerRows, scope: Scope, bearer: Bearer): number | undefined {
  const declared = rows
    .scan('declarations', { bearer })
    .flatMap((declaration) => withinSince(rows, scope, declaration) ?? []);
  const enterprises = rows.scan('enterprises', { bearer }).flatMap((enterprise) => {
    const named = rows.get('named', enterpriseSubject(enterprise.enterpriseId), scope);
    return named ? [Math.max(named.ordinal, enterprise.ordinal)] : [];
  });
  const all = [...declared, ...enterprises];
  return all.length === 0 ? undefined : Math.min(...all);
}

function placeAnew(rows: BearerRows, scope: Scope, around: Iterable<BearerRow>): void {
  const left = [...around].flatMap(({ bearer }) => rows.get('bearers', scope, bearer) ?? []);
  for (const { bearer } of around) {
    for (const { fromOrdinal } of rows.scan('memberships', { scope, bearer })) {
      rows.delete('memberships', scope, bearer, fromOrdinal);
    }
  }
  const decided = left.flatMap(({ clientId }) => decisionsAbout(rows, clientId));
  const changes = new Set([...left, ...decided].map(({ ordinal }) => ordinal));
  for (const ordinal of [...changes].sort((a, b) => a - b)) {
    const bearers = left.filter((each) => each.ordinal <= ordinal);
    place(rows, { scope, bearers }, ordinal);
  }
}

type BearerRow = RowOf<(typeof clientTables)['bearers']>;

/** Whoever is of one client with somebody of these numbers, or would be. */
export function around(
  rows: BearerRows,
  scope: Scope,
  { clientId, identifiers }: Identified,
): readonly Bearer[] {
  const from = neighboursOf(rows, { scope, clientId, identifiers });
  return gathered(rows, scope, from).map(({ bearer }) => bearer);
}

/** Whoever has a number in common with them, or was ever said to be the same, and so on. */
function gathered(rows: BearerRows, scope: Scope, from: readonly Bearer[]): readonly BearerRow[] {
  const found = new Map<Bearer, BearerRow>();
  const add = (bearer: Bearer): void => {
    const row = found.has(bearer) ? undefined : rows.get('bearers', scope, bearer);
    if (row) found.set(bearer, row);
  };
  from.forEach(add);
  for (const one of found.values()) neighboursOf(rows, one).forEach(add);
  return [...found.values()];
}

function neighboursOf(
  rows: BearerRows,
  { scope, ...one }: Identified & Readonly<{ scope: Scope }>,
): readonly Bearer[] {
  const linked = linkKeysOf(one).flatMap((link) => rows.scan('links', { link, scope }));
  const merged = decisionsAbout(rows, one.clientId)
    .flatMap(({ clientId, otherClientId }) => [clientId, otherClientId])
    .flatMap((clientId) => rows.scan('bearers', { clientId, scope }));
  return [...linked, ...merged].map(({ bearer }) => bearer);
}

type MergeRow = Readonly<{
  clientId: string;
  otherClientId: string;
  ordinal: number;
  decisionId: string;
  targetDecisionId: string | null;
}>;

/** Merges and their retractions, of which either names both. */
const decisionsAbout = (rows: BearerRows, id: string): readonly MergeRow[] =>
  [...rows.scan('decisions', { clientId: id }), ...rows.scan('decisions', { otherClientId: id })]
    .filter(({ decision }) => merging.has(decision))
    .flatMap((row) => {
      const { otherClientId } = row;
      return otherClientId === null ? [] : [{ ...row, otherClientId }];
    });

const merging: ReadonlySet<string> = new Set(['ClientMergeAsserted', 'ClientMergeRetracted']);

function standingAt(decided: readonly MergeRow[], ordinal: number): readonly ClientPair[] {
  const told = decided.filter((row) => row.ordinal <= ordinal);
  const retracted = new Set(told.map((row) => `${row.clientId}/${row.targetDecisionId}`));
  return told.filter(
    ({ clientId, decisionId, targetDecisionId }) =>
      targetDecisionId === null && !retracted.has(`${clientId}/${decisionId}`),
  );
}

type Placed = Readonly<{ scope: Scope; bearers: readonly BearerRow[] }>;

/** Says of each of them which client it is of, from this ordinal on, where that is not said already. */
function place(rows: BearerRows, { scope, bearers }: Placed, ordinal: number): void {
  const ids = new Set(bearers.map(({ clientId }) => clientId));
  const decided = [...ids].flatMap((id) => decisionsAbout(rows, id));
  for (const { clientId: pageId, groups, conflicts } of componentsOf(
    bearers,
    standingAt(decided, ordinal),
  )) {
    const isConflicted = conflicts.length > 0;
    for (const { clientId: groupId, members } of groups) {
      for (const { bearer } of members) {
        const place = { scope, bearer, pageId, groupId, isConflicted };
        putMembership(rows, { ...place, fromOrdinal: ordinal, untilOrdinal: notYet });
      }
    }
  }
}

/** The same rows, whether what changed at one ordinal was told in one step or in several. */
function putMembership(rows: BearerRows, row: MembershipRow): void {
  const { scope, bearer, fromOrdinal } = row;
  const before = rows.scan('memberships', { scope, bearer });
  let last = before.at(-1);
  if (last && isSame(last, row)) return;
  if (last?.fromOrdinal === fromOrdinal) {
    rows.delete('memberships', scope, bearer, fromOrdinal);
    last = before.at(-2);
  }
  if (last && isSame(last, row)) rows.put('memberships', { ...last, untilOrdinal: notYet });
  else {
    if (last) rows.put('memberships', { ...last, untilOrdinal: fromOrdinal });
    rows.put('memberships', row);
  }
}

type MembershipRow = RowOf<(typeof clientTables)['memberships']>;

const isSame = (a: MembershipRow, b: MembershipRow): boolean =>
  a.pageId === b.pageId && a.groupId === b.groupId && a.isConflicted === b.isConflicted;
