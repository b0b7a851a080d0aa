/** `$TOKEN` is what `POST /sign-in` or the issuer gives: nobody pastes a token that lies in a clipboard. */
export const curlOf = (base: string, path: string): string =>
  `curl -s -H "authorization: Bearer $TOKEN" ${quoted(base + path)}`;

/** DuckDB reads a file: `curl` brings it, because a token stands in a header. */
export const duckdbOf = (base: string, path: string): string =>
  `${curlOf(base, path)} -o answer.json && duckdb -c "SELECT * FROM read_json_auto('answer.json')"`;

export function typescriptOf(base: string, path: string): string {
  const [route = '', parameters = ''] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(parameters));
  return [
    "import createClient from 'openapi-fetch';",
    "import type { paths } from './lodestone.ts';",
    '',
    `const ledger = createClient<paths>({ baseUrl: '${base}' });`,
    'const headers = { authorization: `Bearer ${process.env.TOKEN}` };',
    `const { data, error } = await ledger.GET('${route}', {`,
    `  params: { query: ${JSON.stringify(query)} },`,
    '  headers,',
    '});',
  ].join('\n');
}

/** For a shell: single quotes, and whatever holds one is closed, escaped and opened again. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
