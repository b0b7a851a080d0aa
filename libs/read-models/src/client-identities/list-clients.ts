import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { foldedTexts, hasPart } from '../folded-texts';
import type { Client, ClientScope } from './client';
import { clientsOf } from './clients';
import type { ClientRole, ClientsReading } from './client-identities';

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
  const clients = clientsOf(reading, { ...question, knownAt }).filter(
    (client) =>
      client.canonicalId > after &&
      isOfExporter(reading, client, question) &&
      isWanted(client, question),
  );
  const { page, next } = pageOf(clients, limit, ({ canonicalId }) =>
    cursorOf(knownAt, canonicalId),
  );
  return { clients: page, knownAt, next };
}

function isWanted(client: Client, question: ClientsQuestion): boolean {
  const { text, countryCodes, role, isConflicted } = question;
  const { identities, conflicts, usage } = client;
  if (isConflicted !== undefined && conflicts.length > 0 !== isConflicted) return false;
  if (role !== undefined && !usage.roles.some((used) => used.role === role)) return false;
  const countries = identities.flatMap((identity) => identity.countryCodes);
  if (countryCodes && !countries.some((country) => countryCodes.includes(country))) return false;
  return text === undefined || hasPart(textOf(client), text);
}

/** Of somebody who was forgotten only its acts are left. */
function isOfExporter(
  reading: ClientsReading,
  client: Client,
  { ofExporterId }: ClientsQuestion,
): boolean {
  if (ofExporterId === undefined || isOf(client, ofExporterId)) return true;
  if (!client.isForgotten) return false;
  return reading.get('named', client.canonicalId, ofExporterId) !== undefined;
}

/** Whether an exporter declared a client, or named it in an act. */
export const isOf = ({ identities }: Client, exporterId: string): boolean =>
  identities.some(({ exporterIds }) => exporterIds.includes(exporterId));

const textOf = ({ identities }: Client): string =>
  foldedTexts(
    ...identities.flatMap(({ names, identifiers }) => [
      ...names.flatMap(({ name, nameLatin }) => [name, nameLatin]),
      ...identifiers.map(({ value }) => value),
    ]),
  );
