import type { ClientPair } from '@lodestone/ledger';
import type { ClientsReading } from './client-identities';
import { componentsOf, type ClientComponent } from './components';
import { linkKeysOf } from './identifier-links';
import { declaredMember, registeredMember, type Member } from './members';
import { enterpriseIdOf, enterpriseSubject, partySubject, refOf } from './subjects';

/** Whose clients; left out: those of everybody. As of now, because nothing else has an index. */
export type ClientsOf = Readonly<{
  exporterId?: string | undefined;
  merges: readonly ClientPair[];
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
  { exporterId }: Pick<ClientsOf, 'exporterId'>,
): Member | undefined {
  const ref = refOf(subject);
  if (ref !== undefined) {
    const [row, client] = [reading.get('declarations', ref), reading.get('clients', ref)];
    if (!row || !client) return undefined;
    const isWithin = exporterId === undefined || row.declaredById === exporterId;
    return isWithin ? declaredMember({ ...row, clientId: client.clientId }) : undefined;
  }
  const enterpriseId = enterpriseIdOf(subject);
  const row = reading.get('enterprises', enterpriseId);
  return row && isNamed(reading, subject, exporterId) ? registeredMember(row) : undefined;
}

/** In an act of the exporter, or of anybody. */
export const isNamed = (
  reading: ClientsReading,
  subject: string,
  exporterId: string | undefined,
): boolean =>
  exporterId === undefined
    ? reading.rows('named', 'WHERE subject = ? LIMIT 1', subject).length > 0
    : reading.get('named', subject, exporterId) !== undefined;
