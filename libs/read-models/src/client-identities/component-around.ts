import { existing } from '@lodestone/projections';
import type { Ordinal } from '@lodestone/kernel';
import { bearerOf, nation } from './bearers';
import type { ClientsReading } from './client-tables';
import type { ClientComponent } from './components';
import { declaredMember, registeredMember, type Member } from './members';
import { componentOfPage, knownOf, pageIdOf, pageWithId } from './memberships';
import { lastDay } from '../names-since';
import { calledOn } from './renamings';
import { enterpriseIdOf, enterpriseSubject, partySubject, refOf } from './subjects';

/** Whose clients, as they were known then; left out: those of everybody. */
export type ClientsOf = Readonly<{
  exporterId?: string | undefined;
  knownAt: Ordinal;
  /** The day of which names of enterprises are. */
  calledOn?: string | undefined;
}>;

/** The one client that a member belongs to. */
export function componentAround(
  reading: ClientsReading,
  { clientId, identifiers }: Member,
  scope: ClientsOf,
): ClientComponent<Member> {
  const known = knownOf(reading, scope);
  const pageId = pageIdOf(reading, known, bearerOf({ clientId, identifiers }));
  const page = pageWithId(reading, known, existing(pageId, 'who is within a scope has a page'));
  return componentOfPage(reading, known, page);
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
  { exporterId, knownAt, calledOn: day = lastDay }: ClientsOf,
): Member | undefined {
  const ref = refOf(subject);
  if (ref !== undefined) {
    const [row, client] = [reading.get('declarations', ref), reading.get('clients', ref)];
    if (!row || !client || row.ordinal > knownAt) return undefined;
    const isWithin =
      exporterId === undefined ||
      row.declaredById === exporterId ||
      isNamed(reading, subject, { exporterId, knownAt });
    return isWithin ? declaredMember({ ...row, clientId: client.clientId }) : undefined;
  }
  const enterpriseId = enterpriseIdOf(subject);
  const row = reading.get('enterprises', enterpriseId);
  if (!row || row.ordinal > knownAt) return undefined;
  return isNamed(reading, subject, { exporterId, knownAt })
    ? registeredMember(row, calledOn(reading, row, { day, knownAt }))
    : undefined;
}

/** In an act of the exporter, or of anybody, that was known by then. */
export const isNamed = (
  reading: ClientsReading,
  subject: string,
  { exporterId, knownAt }: ClientsOf,
): boolean => (reading.get('named', subject, exporterId ?? nation)?.ordinal ?? Infinity) <= knownAt;
