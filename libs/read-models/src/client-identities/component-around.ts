import type { Ordinal } from '@lodestone/kernel';
import type { ClientPair } from '@lodestone/ledger';
import type { ClientsReading } from './client-identities';
import { componentsOf, type ClientComponent } from './components';
import { linkKeysOf } from './identifier-links';
import { declaredMember, registeredMember, type Member } from './members';
import { enterpriseIdOf, enterpriseSubject, partySubject, refOf } from './subjects';

/** Whose clients, as they were known; left out: those of everybody. */
export type ClientsOf = Readonly<{
  exporterId?: string | undefined;
  merges: readonly ClientPair[];
  knownAt: Ordinal;
}>;

/**
 * The one client that a member belongs to: what `clientComponentsOf` says of it, without the others.
 * Whoever shares a number or is said to be the same is gathered until nobody is missing, and a
 * component never depends on whom it has nothing to do with.
 */
export function componentAround(
  reading: ClientsReading,
  member: Member,
  scope: ClientsOf,
): ClientComponent<Member> {
  const members = new Map([[member.subject, member]]);
  for (const gathered of members.values()) {
    for (const subject of neighboursOf(reading, gathered, scope)) {
      if (members.has(subject)) continue;
      const neighbour = memberOf(reading, subject, scope);
      if (neighbour) members.set(subject, neighbour);
    }
  }
  const [component] = componentsOf([...members.values()], scope.merges);
  return component as ClientComponent<Member>;
}

function neighboursOf(
  reading: ClientsReading,
  member: Member,
  { exporterId, merges }: ClientsOf,
): readonly string[] {
  const linked = linkKeysOf(member).flatMap((link) =>
    exporterId === undefined
      ? reading.scan('links', { link })
      : [
          ...reading.scan('links', { link, declaredById: exporterId }),
          ...reading.scan('links', { link, declaredById: '' }),
        ],
  );
  const merged = merges
    .filter((pair) => [pair.clientId, pair.otherClientId].includes(member.clientId))
    .flatMap(({ clientId, otherClientId }) => [clientId, otherClientId])
    .flatMap((clientId) => subjectsOfClient(reading, clientId));
  return [...linked.map(({ subject }) => subject), ...merged];
}

/** Whoever has this very client id, within any scope. */
export const subjectsOfClient = (reading: ClientsReading, clientId: string): readonly string[] => [
  ...reading.scan('clients', { clientId }).map(({ ref }) => partySubject(ref)),
  ...reading.scan('enterprises', { clientId }).map((row) => enterpriseSubject(row.enterpriseId)),
];

/** A declaration, or an enterprise once it has bought: within the scope, or not at all. */
export function memberOf(
  reading: ClientsReading,
  subject: string,
  { exporterId, knownAt }: Pick<ClientsOf, 'exporterId' | 'knownAt'>,
): Member | undefined {
  const ref = refOf(subject);
  if (ref !== undefined) {
    const [row, client] = [reading.get('declarations', ref), reading.get('clients', ref)];
    if (!row || !client || row.ordinal > knownAt) return undefined;
    const isWithin = exporterId === undefined || row.declaredById === exporterId;
    return isWithin ? declaredMember({ ...row, clientId: client.clientId }) : undefined;
  }
  const enterpriseId = enterpriseIdOf(subject);
  const row = reading.get('enterprises', enterpriseId);
  if (!row || row.ordinal > knownAt) return undefined;
  return isNamed(reading, subject, { exporterId, knownAt }) ? registeredMember(row) : undefined;
}

/** In an act of the exporter, or of anybody, that was known by then. */
export const isNamed = (
  reading: ClientsReading,
  subject: string,
  { exporterId, knownAt }: Pick<ClientsOf, 'exporterId' | 'knownAt'>,
): boolean =>
  exporterId === undefined
    ? reading.rows('named', 'WHERE subject = ? AND ordinal <= ? LIMIT 1', subject, knownAt).length >
      0
    : (reading.get('named', subject, exporterId)?.ordinal ?? Infinity) <= knownAt;
