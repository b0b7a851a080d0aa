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
import { componentOfPage, knownOf, unknownAfter } from './memberships';
import { pagesAmong } from './pages-among';

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
  for (const page of pagesAmong(reading, known, { after, isConflicted, role, ofExporterId })) {
    reading.stillAsked();
    const component = componentOfPage(reading, known, page);
    if (!isMeant(component, question)) continue;
    const client = clientOf(reading, component, question);
    const isAsked = ofExporterId === undefined || isOf(client, ofExporterId);
    if (isAsked && hasRole(client, question)) yield client;
  }
  if (isConflicted === true || text !== undefined || countryCodes !== undefined) return;
  const named = { exporterId: ofExporterId, knownAt: known.knownAt };
  for (const { subject } of unknownAfter(reading, known, after)) {
    // Some are named in thousands of acts, so what they are not is looked up first.
    if (role !== undefined && !reading.get('inRoles', known.scope, role, subject)) continue;
    if (ofExporterId !== undefined && !isNamed(reading, subject, named)) continue;
    const client = unknownClient(reading, subject, question);
    if (hasRole(client, question)) yield client;
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
