import { runAs } from '../arguments/run-as';
import type { LedgerClient } from './ledger-client';

export type Suggestion = Readonly<{ says: string; command: string }>;

/** Three commands for a second terminal that work as printed, under any Node. */
export async function suggestionsFor(
  client: LedgerClient,
  dataFolder: string | undefined,
): Promise<readonly Suggestion[]> {
  const data = dataFolder === undefined ? '' : ` --data ${quoted(dataFolder)}`;
  return [
    { says: 'What one exporter sold and exported, by month', command: await askVolumes(client) },
    { says: 'Is everything well?', command: runAs(`doctor${data}`) },
    { says: 'Do the read models say what the log says?', command: runAs(`rebuild --check${data}`) },
  ];
}

/** Signs in and asks, in one line, with nothing but a shell and curl. */
async function askVolumes(client: LedgerClient): Promise<string> {
  const token = await client.signIn('regulator');
  const exporterId = await someExporter(client, token);
  const filter = exporterId === undefined ? '' : `&exporterId=${encodeURIComponent(exporterId)}`;
  const signIn = `curl -s ${client.url}/sign-in -H 'content-type: application/json' -d '{"account":"regulator"}'`;
  const onlyToken = `sed 's/.*"token":"\\([^"]*\\)".*/\\1/'`;
  return (
    `curl -s -H "authorization: Bearer $(${signIn} | ${onlyToken})" ` +
    `'${client.url}/registers/transaction-volumes?groupBy=month${filter}'`
  );
}

type Volumes = Readonly<{
  items: ReadonlyArray<Readonly<{ key: Readonly<{ exporter?: string }> }>>;
}>;

/** Undefined where nobody has exported yet: then everybody is asked about. */
async function someExporter(client: LedgerClient, token: string): Promise<string | undefined> {
  const path = '/registers/transaction-volumes?groupBy=exporter&kind=exported';
  const { items } = await client.get<Volumes>(path, token);
  return items.map(({ key }) => key.exporter).find((exporter) => exporter !== undefined);
}

const quoted = (word: string): string =>
  /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
