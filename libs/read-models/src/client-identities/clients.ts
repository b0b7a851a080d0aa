import type {
  Client,
  ClientDecision,
  ClientEnterprise,
  ClientIdentity,
  ClientScope,
} from './client';
import type { ClientsReading } from './client-identities';
import { decisionsOf, decisionsOfPage, standingMerges } from './decisions';
import { doubtsOf } from './doubts';
import { linkKeyOf } from './identifier-links';
import { componentsOf, type ClientComponent, type ClientGroup } from './components';
import { declaredIdentitiesOf, registeredOf, type Member } from './members';
import { usageOf, usesOf, type Use } from './usage';

type Uses = ReadonlyMap<string, readonly Use[]>;

/** The members of each client within the scope, in the order of the canonical ids. */
export function clientComponentsOf(
  reading: ClientsReading,
  scope: ClientScope,
  uses: Uses = usesOf(reading, scope),
): ReadonlyArray<ClientComponent<Member>> {
  const members = [
    ...declaredIdentitiesOf(reading, scope),
    ...registeredOf(reading, scope).filter(({ subject }) => uses.has(subject)),
  ];
  return componentsOf(members, standingMerges(decisionsOf(reading, scope)));
}

/** Everything beside its members that the page of a client is made of. */
type Surroundings = Readonly<{
  uses: Uses;
  decisions: readonly ClientDecision[];
  /** Enterprises of the directory, by each of their numbers. */
  registered: ReadonlyMap<string, readonly string[]>;
  /** Of an exporter's own declarations: nothing else may show through. */
  ofScope?: ReadonlySet<string>;
}>;

/** Every client within the scope, in the order of the canonical ids; the forgotten come last. */
export function clientsOf(reading: ClientsReading, scope: ClientScope): readonly Client[] {
  const uses = usesOf(reading, scope);
  const components = clientComponentsOf(reading, scope, uses);
  const members = components.flatMap(({ groups }) => groups.flatMap((group) => group.members));
  const around: Surroundings = {
    uses,
    decisions: decisionsOf(reading, scope),
    registered: enterprisesByNumber(registeredOf(reading, scope)),
    ...(scope.exporterId === undefined
      ? {}
      : { ofScope: new Set(members.map(({ clientId }) => clientId)) }),
  };
  return [
    ...components.map((component) => {
      reading.stillAsked();
      return clientOf(component, around);
    }),
    ...forgottenClients(uses, new Set(members.map(({ subject }) => subject))),
  ];
}

function clientOf(
  { clientId, groups, conflicts }: ClientComponent<Member>,
  around: Surroundings,
): Client {
  const members = groups.flatMap((group) => group.members);
  const clientIds = sorted(members.map((member) => member.clientId));
  return {
    canonicalId: clientId,
    clientIds,
    identities: groups.map((group) => identityOf(group, around)),
    conflicts,
    decisions: decisionsOfPage(around.decisions, { ...around, ofPage: new Set(clientIds) }),
    usage: usageOf(usesOfAll(members, around.uses)),
  };
}

/** Acts name them, and no declaration is left: each ref stands for itself. */
const forgottenClients = (uses: Uses, known: ReadonlySet<string>): readonly Client[] =>
  [...uses]
    .filter(([subject]) => subject.startsWith('party/') && !known.has(subject))
    .map(([canonicalId, used]) => ({
      canonicalId,
      clientIds: [],
      identities: [],
      conflicts: [],
      decisions: [],
      isForgotten: true as const,
      usage: usageOf(used),
    }))
    .sort((a, b) => (a.canonicalId < b.canonicalId ? -1 : 1));

function enterprisesByNumber(
  enterprises: ReadonlyArray<ClientEnterprise>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { enterpriseId, identifiers } of enterprises) {
    for (const key of identifiers.map(linkKeyOf)) {
      found.set(key, [...(found.get(key) ?? []), enterpriseId]);
    }
  }
  return found;
}

function identityOf(
  { clientId, members }: ClientGroup<Member>,
  { uses, registered }: Surroundings,
): ClientIdentity {
  const used = usesOfAll(members, uses);
  const declarations = members.filter((member) => 'ref' in member);
  const enterprises = members.filter((member) => 'enterpriseId' in member);
  const identifiers = distinct(members.flatMap((member) => member.identifiers));
  return {
    clientId,
    clientIds: sorted(members.map((member) => member.clientId)),
    names: namesOf(members),
    identifiers,
    countryCodes: sorted(members.map(({ countryCode }) => countryCode)),
    exporterIds: sorted([
      ...declarations.map(({ declaredById }) => declaredById),
      ...used.map(({ exporterId }) => exporterId),
    ]),
    declarations: declarations.map(({ subject: _, ...declaration }) => declaration),
    enterprises: enterprises.map(({ subject: _, ...enterprise }) => enterprise),
    registeredAs: sorted(identifiers.flatMap((each) => registered.get(linkKeyOf(each)) ?? [])),
    doubts: doubtsOf(members),
    usage: usageOf(used),
  };
}

export const usesOfAll = (members: readonly Member[], uses: Uses): readonly Use[] =>
  members.flatMap(({ subject }) => uses.get(subject) ?? []);

/** Each spelling once. */
export const namesOf = (members: readonly Member[]): ClientIdentity['names'] =>
  distinct(members.map(({ name, nameLatin }) => ({ name, ...(nameLatin ? { nameLatin } : {}) })));

export const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Each value once, in the order of its JSON. */
const distinct = <Value>(values: readonly Value[]): readonly Value[] =>
  sorted(values.map((value) => JSON.stringify(value))).map((text) => JSON.parse(text) as Value);
