import { existing } from '@lodestone/projections';
import { bearerOf, nation } from './bearers';
import type { ClientScope } from './client';
import type { ClientsReading } from './client-tables';
import type { ClientComponent } from './components';
import { declaredMember, registeredMember, type Member } from './members';
import { componentOfPage, knownOf, pageIdOf, pageWithId } from './memberships';
import { enterpriseIdOf, enterpriseSubject, partySubject, refOf } from './subjects';

/** The one client that a member belongs to, as of now. */
export function componentAround(
  reading: ClientsReading,
  { clientId, identifiers }: Member,
  scope: Pick<ClientScope, 'exporterId'>,
): ClientComponent<Member> {
  const known = knownOf(reading, { exporterId: scope.exporterId });
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
  { exporterId }: Pick<ClientScope, 'exporterId'>,
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
): boolean => reading.get('named', subject, exporterId ?? nation) !== undefined;
