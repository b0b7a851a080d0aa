import type { ClientPair, Identifier } from '@lodestone/ledger';
import { disjointSets } from './disjoint-sets';
import { linkKeyOf, linkKeysOf, linkOf, singleKeyOf } from '../identifier-links';

/** What makes two declared identities the same client. */
export type Identified = Readonly<{ clientId: string; identifiers: readonly Identifier[] }>;

/** One number that one client cannot have twice, and the values that were declared of it. */
export type IdentityConflict = Readonly<{
  scheme: string;
  issuer?: string;
  values: readonly string[];
}>;

export type ClientGroup<Member extends Identified> = Readonly<{
  /** The smallest id of its members: its address. */
  clientId: string;
  members: readonly Member[];
}>;

/**
 * Identities that are connected by shared numbers, or because people said so. One group, unless
 * numbers contradict each other: then groups with exactly equal sets of numbers, until people decide.
 */
export type ClientComponent<Member extends Identified> = Readonly<{
  clientId: string;
  groups: ReadonlyArray<ClientGroup<Member>>;
  conflicts: readonly IdentityConflict[];
}>;

/** Identities with exactly equal sets of numbers, or a whole component where nothing contradicts. */
type Unit<Member> = Readonly<{ component: number; members: readonly Member[] }>;

/**
 * Who is the same client (design §3, *Clients*): connected components over shared identifiers and
 * over what people assert. Identities without any number are joined by their client id alone, and
 * only with each other. In the order of the client ids; the order of what is given does not matter.
 */
export function componentsOf<Member extends Identified>(
  identities: readonly Member[],
  merges: readonly ClientPair[] = [],
): ReadonlyArray<ClientComponent<Member>> {
  const connected = connectedByNumbers(identities);
  const conflicts = connected.map(conflictsOf);
  const units = connected.flatMap((members, component) =>
    unitsOf(members, conflicts[component] ?? []).map((unit) => ({ component, members: unit })),
  );
  const { pages, groups } = joined(units, { conflicts, merges });
  const byPage = Map.groupBy(units.keys(), (unit) => pages.rootOf(componentOf(units, unit)));
  return [...byPage.values()]
    .map((ofPage) => {
      const byGroup = Map.groupBy(ofPage, groups.rootOf);
      const grouped = [...byGroup.values()].map((some) => groupOf(some.flatMap(membersIn(units))));
      const components = [...new Set(ofPage.map((unit) => componentOf(units, unit)))];
      return pageOf(
        grouped,
        components.flatMap((component) => conflicts[component] ?? []),
      );
    })
    .sort(byClientId);
}

const pageOf = <Member extends Identified>(
  groups: ReadonlyArray<ClientGroup<Member>>,
  conflicts: readonly KeyedConflict[],
): ClientComponent<Member> => ({
  clientId: smallestIdOf(groups),
  groups: groups.toSorted(byIdThenSet),
  conflicts: conflicts
    .filter((conflict) => isOpen(conflict, groups) || isWithinOne(conflict, groups))
    .map(({ key: _, ...conflict }) => conflict)
    .sort(bySchemeThenIssuer),
});

const componentOf = <Member>(units: ReadonlyArray<Unit<Member>>, unit: number): number =>
  units[unit]?.component ?? -1;

const membersIn =
  <Member>(units: ReadonlyArray<Unit<Member>>) =>
  (unit: number): readonly Member[] =>
    units[unit]?.members ?? [];

type Given = Readonly<{
  conflicts: ReadonlyArray<readonly KeyedConflict[]>;
  merges: readonly ClientPair[];
}>;

/** What people assert joins units, and with them the pages on which their components are shown. */
function joined<Member extends Identified>(
  units: ReadonlyArray<Unit<Member>>,
  { conflicts, merges }: Given,
) {
  const [pages, groups] = [disjointSets<number>(), disjointSets<number>()];
  const join = (one: number, other: number): void => {
    pages.join(componentOf(units, one), componentOf(units, other));
    groups.join(one, other);
  };
  const unitsOfId = unitsByClientId(units);
  for (const { clientId, otherClientId } of merges) {
    const [ones, others] = [unitsOfId.get(clientId) ?? [], unitsOfId.get(otherClientId) ?? []];
    if (ones.length === 0 || others.length === 0) continue;
    for (const other of [...ones, ...others]) join(ones[0] as number, other);
  }
  // A component in which nothing contradicts any more is whole again, which may settle the next.
  const byComponent = Map.groupBy(units.keys(), (unit) => componentOf(units, unit));
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const [component, unitsHere] of byComponent) {
      const grouped = [...Map.groupBy(unitsHere, groups.rootOf).values()];
      if (grouped.length === 1) continue;
      const sets = grouped.map((some) => ({ members: some.flatMap(membersIn(units)) }));
      if ((conflicts[component] ?? []).some((conflict) => isOpen(conflict, sets))) continue;
      for (const unit of unitsHere) join(unitsHere[0] as number, unit);
      isSettled = false;
    }
  }
  return { pages, groups };
}

function unitsByClientId(units: ReadonlyArray<Unit<Identified>>): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [unit, { members }] of units.entries()) {
    for (const clientId of new Set(members.map((member) => member.clientId))) {
      found.set(clientId, [...(found.get(clientId) ?? []), unit]);
    }
  }
  return found;
}

function connectedByNumbers<Member extends Identified>(
  identities: readonly Member[],
): ReadonlyArray<readonly Member[]> {
  const sets = disjointSets<string>();
  const firstLinks = new Map<Member, string>();
  for (const identity of identities) {
    const [first = '', ...rest] = linkKeysOf(identity);
    firstLinks.set(identity, first);
    for (const other of rest) sets.join(first, other);
  }
  return [
    ...Map.groupBy(identities, (identity) => sets.rootOf(firstLinks.get(identity) ?? '')).values(),
  ];
}

const unitsOf = <Member extends Identified>(
  members: readonly Member[],
  conflicts: readonly IdentityConflict[],
): ReadonlyArray<readonly Member[]> =>
  conflicts.length === 0 ? [members] : [...Map.groupBy(members, identifierSetOf).values()];

type KeyedConflict = IdentityConflict & Readonly<{ key: string }>;

function conflictsOf(members: readonly Identified[]): readonly KeyedConflict[] {
  const values = new Map<string, Set<string>>();
  for (const identifier of members.flatMap(({ identifiers }) => identifiers)) {
    const key = singleKeyOf(identifier);
    if (key === undefined) continue;
    values.set(key, (values.get(key) ?? new Set()).add(linkOf(identifier).value));
  }
  return [...values]
    .filter(([, different]) => different.size > 1)
    .map(([key, different]) => {
      const [scheme, issuer] = JSON.parse(key) as [string, string];
      return { key, scheme, ...(issuer ? { issuer } : {}), values: [...different].sort() };
    });
}

type Grouped = ReadonlyArray<Readonly<{ members: readonly Identified[] }>>;

/** A contradiction is over when all who have the number are in one group, because people said so. */
function isOpen({ key }: KeyedConflict, groups: Grouped): boolean {
  const bearing = groups.filter(({ members }) =>
    members.some(({ identifiers }) => identifiers.some((each) => singleKeyOf(each) === key)),
  );
  return bearing.length > 1;
}

/** Somebody was declared with two values of it at once: no decision about two clients mends that. */
const isWithinOne = ({ key }: KeyedConflict, groups: Grouped): boolean =>
  groups.some(({ members }) =>
    members.some(({ identifiers }) => {
      const values = identifiers.filter((each) => singleKeyOf(each) === key).map(linkKeyOf);
      return new Set(values).size > 1;
    }),
  );

const groupOf = <Member extends Identified>(members: readonly Member[]): ClientGroup<Member> => ({
  clientId: smallestIdOf(members),
  members,
});

const byClientId = (a: { clientId: string }, b: { clientId: string }): number =>
  a.clientId < b.clientId ? -1 : a.clientId > b.clientId ? 1 : 0;

/** Two groups can have one id, where the number that gives it is not the one in conflict. */
const byIdThenSet = <Member extends Identified>(
  a: ClientGroup<Member>,
  b: ClientGroup<Member>,
): number => byClientId(a, b) || (setOfGroup(a) < setOfGroup(b) ? -1 : 1);

const setOfGroup = ({ members }: ClientGroup<Identified>): string =>
  members.map(identifierSetOf).sort().join('\n\n');

const identifierSetOf = (identity: Identified): string =>
  linkKeysOf(identity).toSorted().join('\n');

const smallestIdOf = (members: ReadonlyArray<Readonly<{ clientId: string }>>): string =>
  members.map(({ clientId }) => clientId).reduce((a, b) => (b < a ? b : a));

const bySchemeThenIssuer = (a: IdentityConflict, b: IdentityConflict): number =>
  sortedBy(a) < sortedBy(b) ? -1 : 1;

const sortedBy = ({ scheme, issuer = '', values }: IdentityConflict): string =>
  [scheme, issuer, ...values].join('\n');
