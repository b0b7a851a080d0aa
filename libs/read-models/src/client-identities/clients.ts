import type { Identifier } from '@lodestone/ledger';
import type { Reading } from '@lodestone/projections';
import { conditionsWith } from '../conditions';
import type {
  Client,
  ClientEnterprise,
  ClientIdentity,
  ClientScope,
  DeclaredIdentity,
} from './client';
import { componentsOf, type ClientComponent, type ClientGroup } from './components';
import { subjectOf, usageOf, usesOf, type Use } from './usage';

/** Declared by an exporter, or registered as an enterprise on the chain. */
export type Member = (DeclaredIdentity | ClientEnterprise) & Readonly<{ subject: string }>;

type Uses = ReadonlyMap<string, readonly Use[]>;

/** The members of each client within the scope, in the order of the canonical ids. */
export function clientComponentsOf(
  reading: Reading,
  scope: ClientScope,
  uses: Uses = usesOf(reading, scope),
): ReadonlyArray<ClientComponent<Member>> {
  return componentsOf([
    ...declaredIdentitiesOf(reading, scope),
    ...namedEnterprisesOf(reading, scope, uses),
  ]);
}

/** Every client within the scope, in the order of the canonical ids. */
export function clientsOf(reading: Reading, scope: ClientScope): readonly Client[] {
  const uses = usesOf(reading, scope);
  return clientComponentsOf(reading, scope, uses).map((component) => clientOf(component, uses));
}

function clientOf({ clientId, groups, conflicts }: ClientComponent<Member>, uses: Uses): Client {
  const identities = groups.map((group) => identityOf(group, uses));
  const members = groups.flatMap((group) => group.members);
  return {
    canonicalId: clientId,
    clientIds: sorted(members.map((member) => member.clientId)),
    identities,
    conflicts,
    usage: usageOf(usesOfAll(members, uses)),
  };
}

function identityOf({ clientId, members }: ClientGroup<Member>, uses: Uses): ClientIdentity {
  const used = usesOfAll(members, uses);
  const declarations = members.filter((member) => 'ref' in member);
  const enterprises = members.filter((member) => 'enterpriseId' in member);
  return {
    clientId,
    clientIds: sorted(members.map((member) => member.clientId)),
    names: distinct(
      members.map(({ name, nameLatin }) => ({ name, ...(nameLatin ? { nameLatin } : {}) })),
    ),
    identifiers: distinct(members.flatMap(({ identifiers }) => identifiers)),
    countryCodes: sorted(members.map(({ countryCode }) => countryCode)),
    exporterIds: sorted([
      ...declarations.map(({ declaredById }) => declaredById),
      ...used.map(({ exporterId }) => exporterId),
    ]),
    declarations: declarations.map(({ subject: _, ...declaration }) => declaration),
    enterprises: enterprises.map(({ subject: _, ...enterprise }) => enterprise),
    usage: usageOf(used),
  };
}

const usesOfAll = (members: readonly Member[], uses: Uses): readonly Use[] =>
  members.flatMap(({ subject }) => uses.get(subject) ?? []);

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Each value once, in the order of its JSON. */
const distinct = <Value>(values: readonly Value[]): readonly Value[] =>
  sorted(values.map((value) => JSON.stringify(value))).map((text) => JSON.parse(text) as Value);

type DeclarationRow = Omit<DeclaredIdentity, 'identifiers' | 'nameLatin' | 'address' | 'endUse'> &
  Readonly<{
    identifiers: string;
    nameLatin: string | null;
    address: string | null;
    endUse: string | null;
  }>;

function declaredIdentitiesOf(
  reading: Reading,
  { exporterId, knownAt = reading.ordinal }: ClientScope,
): readonly Member[] {
  const conditions = conditionsWith();
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('declaredById = ?', exporterId);
  return reading
    .all<DeclarationRow>(
      `SELECT ref, clientId, declaredById, name, nameLatin, countryCode, identifiers, address,
         endUse, ordinal
       FROM declarations JOIN clients USING (ref) WHERE ${conditions.sql()} ORDER BY ordinal, ref`,
      ...conditions.values,
    )
    .map(({ ref, nameLatin, address, endUse, identifiers, ...row }) => ({
      ref,
      clientId: row.clientId,
      declaredById: row.declaredById,
      name: row.name,
      ...(nameLatin === null ? {} : { nameLatin }),
      countryCode: row.countryCode,
      identifiers: JSON.parse(identifiers) as readonly Identifier[],
      ...(address === null ? {} : { address }),
      ...(endUse === null ? {} : { endUse }),
      ordinal: row.ordinal,
      subject: subjectOf({ partyRef: ref }),
    }));
}

/** Enterprises on the chain to which something was sold within the scope. */
function namedEnterprisesOf(
  reading: Reading,
  { knownAt = reading.ordinal }: ClientScope,
  uses: Uses,
): readonly Member[] {
  return reading
    .all<Omit<ClientEnterprise, 'identifiers'> & Readonly<{ identifiers: string }>>(
      'SELECT * FROM enterprises WHERE ordinal <= ? ORDER BY ordinal',
      knownAt,
    )
    .map(({ identifiers, ...row }) => ({
      enterpriseId: row.enterpriseId,
      clientId: row.clientId,
      name: row.name,
      nameLatin: row.nameLatin,
      countryCode: row.countryCode,
      identifiers: JSON.parse(identifiers) as readonly Identifier[],
      ordinal: row.ordinal,
      subject: subjectOf(row),
    }))
    .filter(({ subject }) => uses.has(subject));
}
