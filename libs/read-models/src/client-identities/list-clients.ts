import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedTexts, hasPart } from '../folded-texts';
import type { Client, ClientScope } from './client';
import { clientsOf } from './clients';
import type { ClientRole, ClientsReading } from './client-identities';

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
  const clients = clientsOf(reading, { ...question, knownAt }).filter(
    (client) => client.canonicalId > after && isWanted(client, question),
  );
  const { page, next } = pageOf(clients, limit, ({ canonicalId }) =>
    cursorOf(knownAt, canonicalId),
  );
  return { clients: page, knownAt, next };
}

function isWanted(client: Client, { text, countryCodes, role, isConflicted }: ClientsQuestion) {
  const { identities, conflicts, usage } = client;
  if (isConflicted !== undefined && conflicts.length > 0 !== isConflicted) return false;
  if (role !== undefined && !usage.roles.some((used) => used.role === role)) return false;
  const countries = identities.flatMap((identity) => identity.countryCodes);
  if (countryCodes && !countries.some((country) => countryCodes.includes(country))) return false;
  return text === undefined || hasPart(textOf(client), text);
}

const textOf = ({ identities }: Client): string =>
  foldedTexts(
    ...identities.flatMap(({ names, identifiers }) => [
      ...names.flatMap(({ name, nameLatin }) => [name, nameLatin]),
      ...identifiers.map(({ value }) => value),
    ]),
  );
