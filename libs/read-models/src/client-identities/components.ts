import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';

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
 * Identities that are connected by shared numbers. One group, unless the component is conflicted:
 * then it falls apart into groups with exactly equal sets of numbers, until people decide.
 */
export type ClientComponent<Member extends Identified> = Readonly<{
  clientId: string;
  groups: ReadonlyArray<ClientGroup<Member>>;
  conflicts: readonly IdentityConflict[];
}>;

/**
 * Who is the same client (design §3, *Clients*): connected components over shared identifiers.
 * Identities without any are joined by their client id alone, and only with each other. In the order
 * of the client ids.
 */
export function componentsOf<Member extends Identified>(
  identities: readonly Member[],
): ReadonlyArray<ClientComponent<Member>> {
  const byRoot = Map.groupBy(identities, connect(identities));
  return [...byRoot.values()].map(componentOf).sort(byClientId);
}

const byClientId = (a: { clientId: string }, b: { clientId: string }): number =>
  a.clientId < b.clientId ? -1 : a.clientId > b.clientId ? 1 : 0;

/** The numbers that join an identity with others; without any, its client id stands for them. */
const linksOf = ({ clientId, identifiers }: Identified): readonly string[] =>
  identifiers.length > 0 ? identifiers.map(keyOf) : [`without ${clientId}`];

const keyOf = ({ scheme, issuer, value }: Identifier): string =>
  JSON.stringify([
    scheme,
    issuer ?? '',
    normalised({ scheme, value, ...(issuer ? { issuer } : {}) }),
  ]);

const normalised = ({ scheme, issuer, value }: Identifier): string =>
  identifierSchemeOf(scheme)?.normalise(value, issuer) ?? value;

/** Disjoint sets over links: tells for each identity one link that stands for its component. */
function connect(identities: readonly Identified[]): (identity: Identified) => string {
  const parents = new Map<string, string>();
  const rootOf = (link: string): string => {
    let root = link;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    // Halving the way for the next who asks keeps long chains cheap.
    if (root !== link) parents.set(link, root);
    return root;
  };
  for (const identity of identities) {
    const [first, ...rest] = linksOf(identity).map(rootOf);
    for (const other of rest) {
      const [a, b] = [rootOf(first as string), rootOf(other)];
      if (a !== b) parents.set(b, a);
    }
  }
  return (identity) => rootOf(linksOf(identity)[0] as string);
}

function componentOf<Member extends Identified>(
  members: readonly Member[],
): ClientComponent<Member> {
  const conflicts = conflictsOf(members);
  const groups =
    conflicts.length === 0
      ? [groupOf(members)]
      : [...Map.groupBy(members, identifierSetOf).values()].map(groupOf).sort(byIdThenSet);
  return { clientId: smallestIdOf(members), groups, conflicts };
}

const groupOf = <Member extends Identified>(members: readonly Member[]): ClientGroup<Member> => ({
  clientId: smallestIdOf(members),
  members,
});

/** Two groups can have one id, where the number that gives it is not the one in conflict. */
const byIdThenSet = <Member extends Identified>(
  a: ClientGroup<Member>,
  b: ClientGroup<Member>,
): number => byClientId(a, b) || (setOfGroup(a) < setOfGroup(b) ? -1 : 1);

const setOfGroup = ({ members }: ClientGroup<Identified>): string =>
  identifierSetOf(members[0] as Identified);

const identifierSetOf = (identity: Identified): string => linksOf(identity).toSorted().join('\n');

const smallestIdOf = (members: readonly Identified[]): string =>
  members.map(({ clientId }) => clientId).reduce((a, b) => (b < a ? b : a));

function conflictsOf(members: readonly Identified[]): readonly IdentityConflict[] {
  const values = new Map<string, Set<string>>();
  for (const identifier of members.flatMap(({ identifiers }) => identifiers)) {
    const { scheme, issuer } = identifier;
    if (identifierSchemeOf(scheme)?.singleValued !== true) continue;
    const key = JSON.stringify([scheme, issuer ?? '']);
    values.set(key, (values.get(key) ?? new Set()).add(normalised(identifier)));
  }
  return [...values]
    .filter(([, different]) => different.size > 1)
    .map(([key, different]) => {
      const [scheme, issuer] = JSON.parse(key) as [string, string];
      return { scheme, ...(issuer ? { issuer } : {}), values: [...different].sort() };
    })
    .sort((a, b) => (a.scheme + (a.issuer ?? '') < b.scheme + (b.issuer ?? '') ? -1 : 1));
}
