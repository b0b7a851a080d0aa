import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedTexts, hasPart } from '../folded-texts';
import { firstOf } from '../look-up-names';
import type { Client, ClientScope } from './client';
import { clientOf, unknownClient } from './clients';
import type { ClientRole, ClientsReading } from './client-tables';
import type { ClientComponent } from './components';
import { underEveryName, type Member } from './members';
import { isNamed } from './component-around';
import {
  bearersInRole,
  bearersOfExporter,
  componentOfPage,
  knownOf,
  pagesAfter,
  unknownAfter,
} from './memberships';

export type ClientsQuestion = ClientScope &
  PageOptions &
  Readonly<{
    /** Only those that this exporter declared, or named in an act: it says nothing of who they are. */
    ofExporterId?: string | undefined;
    /** Part of a name in any script, or of a number. */
    text?: string | undefined;
    countryCodes?: readonly string[] | undefined;
    role?: ClientRole | undefined;
    /** Only those whose numbers contradict each other, or only the others. */
    isConflicted?: boolean | undefined;
  }>;

export type ClientsPage = Readonly<{
  clients: readonly Client[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** Clients in the order of their ids. The first page fixes `knownAt` for those that follow. */
export function listClients(reading: ClientsReading, question: ClientsQuestion): ClientsPage {
  const [knownAt, after] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, '']
      : (partsOf(question.after, [0, '']) as readonly [number, string]);
  const limit = limitOf(question);
  const clients = firstOf(wantedAfter(reading, { ...question, knownAt }, after), limit + 1);
  const { page, next } = pageOf(clients, limit, ({ canonicalId }) =>
    cursorOf(knownAt, canonicalId),
  );
  return { clients: page, knownAt, next };
}

/** In the order of their ids, of which none is computed before it is asked for; the unknown last. */
function* wantedAfter(
  reading: ClientsReading,
  question: ClientsQuestion,
  after: string,
): Iterable<Client> {
  const { isConflicted, text, countryCodes, role, ofExporterId } = question;
  const known = knownOf(reading, question);
  const named = role === undefined ? undefined : bearersInRole(reading, known, role);
  const own = ofExporterId === undefined ? undefined : bearersOfExporter(reading, ofExporterId);
  for (const page of pagesAfter(reading, known, { after, isConflicted })) {
    reading.stillAsked();
    if (named && !page.bearers.some((bearer) => named.has(bearer))) continue;
    if (own && !page.bearers.some((bearer) => own.has(bearer))) continue;
    const component = componentOfPage(reading, known, page);
    if (!isMeant(component, question)) continue;
    const client = clientOf(reading, component, question);
    if (hasRole(client, question) && isOfExporter(reading, client, question)) yield client;
  }
  if (isConflicted === true || text !== undefined || countryCodes !== undefined) return;
  for (const { subject } of unknownAfter(reading, known, after)) {
    const client = unknownClient(reading, subject, question);
    if (hasRole(client, question) && isOfExporter(reading, client, question)) yield client;
  }
}

function isMeant(
  { groups }: ClientComponent<Member>,
  { text, countryCodes }: ClientsQuestion,
): boolean {
  const members = groups.flatMap((group) => group.members);
  const isThere = members.some(({ countryCode }) => countryCodes?.includes(countryCode));
  if (countryCodes && !isThere) return false;
  return text === undefined || hasPart(textOf(members), text);
}

const hasRole = ({ usage }: Client, { role }: ClientsQuestion): boolean =>
  role === undefined || usage.roles.some((used) => used.role === role);

/** Of somebody who was forgotten only its acts are left. */
function isOfExporter(
  reading: ClientsReading,
  client: Client,
  { ofExporterId, knownAt = reading.ordinal }: ClientsQuestion,
): boolean {
  if (ofExporterId === undefined || isOf(client, ofExporterId)) return true;
  if (!client.isForgotten) return false;
  return isNamed(reading, client.canonicalId, { exporterId: ofExporterId, knownAt });
}

/** Whether an exporter declared a client, or named it in an act. */
export const isOf = ({ identities }: Client, exporterId: string): boolean =>
  identities.some(({ exporterIds }) => exporterIds.includes(exporterId));

const textOf = (members: readonly Member[]): string =>
  foldedTexts(
    ...underEveryName(members).flatMap(({ name, nameLatin, identifiers }) => [
      name,
      nameLatin,
      ...identifiers.map(({ value }) => value),
    ]),
  );
