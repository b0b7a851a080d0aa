import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import type {
  ClientMergeAsserted,
  ClientMergeRetracted,
  Identifier,
  IdentityForgotten,
  PartyDeclared,
} from '@lodestone/ledger';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import {
  addBearer,
  around,
  bearerOf,
  bearersKept,
  forgetBearers,
  moveBearers,
  notYet,
  type Bearer,
  type Scope,
} from '../../client-identities/bearers';
import { partySubject } from '../../client-identities/subjects';
import type { ClientIdOf } from '../../client-id-of';

/**
 * Who is the same client of an exporter, as in `client-identities`: by the numbers that were declared by
 * it or for it, and by what people decided. No name or address is kept; what is forgotten goes.
 */
export const groupTables = {
  ...bearersKept,
  declarations: {
    key: ['ref'],
    columns: {
      ...bearersKept.declarations.columns,
      clientId: 'text',
      identifiers: json<readonly Identifier[]>(),
    },
    indexes: { ...bearersKept.declarations.indexes, client: ['clientId'] },
  } as const satisfies KeyedTable,
} as const;

export type GroupRows = Rows<typeof groupTables>;

/** All declarations of one client that an exporter may have named. */
export type Group = Readonly<{ refs: readonly string[] }>;

/** As of what was told last. */
export const latest: Ordinal = notYet - 1;

type Asked = Readonly<{ scope: Scope; refs: Iterable<string>; at: Ordinal }>;

/**
 * The clients behind some refs as of an ordinal, each once; a ref of which nothing is declared stands for
 * itself.
 */
export function groupsOf(rows: GroupRows, { scope, refs, at }: Asked): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const ref of refs) {
    const groupId = groupIdOf(rows, { scope, at }, ref);
    const key = groupId ?? `ref ${ref}`;
    if (groups.has(key)) continue;
    groups.set(key, { refs: groupId === undefined ? [ref] : refsOf(rows, { scope, at }, groupId) });
  }
  return groups;
}

type Within = Pick<Asked, 'scope' | 'at'>;

const standsAt =
  (at: Ordinal) =>
  ({ fromOrdinal, untilOrdinal }: Readonly<{ fromOrdinal: number; untilOrdinal: number }>) =>
    fromOrdinal <= at && at < untilOrdinal;

function groupIdOf(rows: GroupRows, { scope, at }: Within, ref: string): string | undefined {
  const bearer = rows.get('declarations', ref)?.bearer;
  if (bearer === undefined) return undefined;
  return rows.scan('memberships', { scope, bearer }).find(standsAt(at))?.groupId;
}

const refsOf = (rows: GroupRows, { scope, at }: Within, groupId: string): readonly string[] =>
  rows
    .scan('memberships', { scope, groupId })
    .filter(standsAt(at))
    .flatMap(({ bearer }) => declaredAs(rows, bearer));

const declaredAs = (rows: GroupRows, bearer: Bearer): readonly string[] =>
  rows.scan('declarations', { bearer }).map(({ ref }) => ref);

/** Refs of everybody whose group changes when somebody with the numbers of a ref comes into a scope. */
export function refsAround(rows: GroupRows, scope: Scope, ref: string): readonly string[] {
  const declared = rows.get('declarations', ref);
  if (!declared || rows.get('bearers', scope, declared.bearer)) return [ref];
  return [ref, ...around(rows, scope, declared).flatMap((bearer) => declaredAs(rows, bearer))];
}

/** Where what is known of whose client they are changed. */
export const changesOf = (
  rows: GroupRows,
  scope: Scope,
  refs: Iterable<string>,
): readonly Ordinal[] =>
  [...refs].flatMap((ref) => {
    const bearer = rows.get('declarations', ref)?.bearer;
    if (bearer === undefined) return [];
    return rows.scan('memberships', { scope, bearer }).map(({ fromOrdinal }) => fromOrdinal);
  });

/** An act names somebody whom another declared: from here on it is a client of the exporter. */
export function addNamed(
  rows: GroupRows,
  { scope, ref }: Readonly<{ scope: Scope; ref: string }>,
  ordinal: Ordinal,
): void {
  const subject = partySubject(ref);
  if (!rows.get('named', subject, scope)) rows.put('named', { subject, scope, ordinal });
  addDeclared(rows, { scope, ref }, ordinal);
}

/** Whoever is declared is a client of whom declared it. */
export function addDeclared(
  rows: GroupRows,
  { scope, ref }: Readonly<{ scope: Scope; ref: string }>,
  ordinal: Ordinal,
): void {
  const declared = rows.get('declarations', ref);
  if (declared) addBearer(rows, { scope, ...declared }, ordinal);
}

export const addDeclaration = (
  rows: GroupRows,
  { ref, declaredById, declaration }: PartyDeclared['data'],
  { clientIdOf, ordinal }: Readonly<{ clientIdOf: ClientIdOf; ordinal: Ordinal }>,
): void => {
  const { identifiers } = declaration;
  const clientId = clientIdOf(declaration);
  const bearer = bearerOf({ clientId, identifiers });
  rows.put('declarations', { ref, declaredById, ordinal, bearer, clientId, identifiers });
};

type Decided = ClientMergeAsserted | ClientMergeRetracted;

/** Refs of whom a decision is about, by exporter. */
export function refsDecidedOn(
  rows: GroupRows,
  clientIds: readonly string[],
): ReadonlyMap<Scope, ReadonlySet<string>> {
  const refs = new Map<Scope, Set<string>>();
  for (const { scope, ...one } of clientIds.flatMap((id) =>
    rows.scan('bearers', { clientId: id }),
  )) {
    const declared = around(rows, scope, one).flatMap((bearer) => declaredAs(rows, bearer));
    refs.set(scope, new Set([...(refs.get(scope) ?? []), ...declared]));
  }
  return refs;
}

export function decide({ event }: RecordedEvent<Decided>, rows: GroupRows, ordinal: Ordinal): void {
  const { type, data } = event;
  const { clientId, otherClientId, decisionId } = data;
  const targetDecisionId = 'targetDecisionId' in data ? data.targetDecisionId : null;
  rows.append('decisions', {
    decision: type,
    clientId,
    otherClientId,
    decisionId,
    targetDecisionId,
  });
  moveBearers(rows, data, ordinal);
}

/** What was declared while the order was carried out is not in it, and stays. */
export function forget({ clientId, refs }: IdentityForgotten['data'], rows: GroupRows): void {
  const ordered = refs && new Set(refs);
  for (const { ref } of rows.scan('declarations', { clientId })) {
    if (!ordered || ordered.has(ref)) rows.delete('declarations', ref);
  }
  forgetBearers(rows, clientId);
}
