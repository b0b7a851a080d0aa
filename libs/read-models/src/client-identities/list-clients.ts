import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedTexts, hasPart } from '../folded-texts';
import { firstOf } from '../look-up-names';
import type { Client, ClientScope } from './client';
import { clientOf, unknownClient } from './clients';
import type { ClientRole, ClientsReading } from './client-tables';
import type { ClientComponent } from './components';
import type { Member } from './members';
import { bearersInRole, componentOfPage, knownOf, pagesAfter, unknownAfter } from './memberships';

export type ClientsQuestion = ClientScope &
  PageOptions &
  Readonly<{
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
  const { isConflicted, text, countryCodes, role } = question;
  const known = knownOf(reading, question);
  const named = role === undefined ? undefined : bearersInRole(reading, known, role);
  for (const page of pagesAfter(reading, known, { after, isConflicted })) {
    reading.stillAsked();
    if (named && !page.bearers.some((bearer) => named.has(bearer))) continue;
    const component = componentOfPage(reading, known, page);
    if (!isMeant(component, question)) continue;
    const client = clientOf(reading, component, question);
    if (hasRole(client, question)) yield client;
  }
  if (isConflicted === true || text !== undefined || countryCodes !== undefined) return;
  for (const { subject } of unknownAfter(reading, known, after)) {
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

const textOf = (members: readonly Member[]): string =>
  foldedTexts(
    ...members.flatMap(({ name, nameLatin, identifiers }) => [
      name,
      nameLatin,
      ...identifiers.map(({ value }) => value),
    ]),
  );
