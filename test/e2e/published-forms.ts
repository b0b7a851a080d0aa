import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Page = { items: readonly { type: string }[]; next?: string };

/** What was read of every record, and what is wrong with the pages by the published document. */
export type Read = Readonly<{ records: number; types: number; faults: readonly unknown[] }>;

/** Reads every record of a running ledger as that account, and holds it against its form. */
export async function readEveryRecord(url: string, account: string): Promise<Read> {
  const json = async <T>(path: string, init?: RequestInit): Promise<T> =>
    (await (await fetch(`${url}${path}`, init)).json()) as T;
  const { components } = await json<{ components: object }>('/openapi.json');
  const isPage = addFormats(new Ajv2020({ strict: false })).compile({
    $ref: '#/components/schemas/Records',
    components,
  });
  const { token } = await json<{ token: string }>('/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  const headers = { authorization: `Bearer ${token}` };
  const types = new Set<string>();
  const faults: unknown[] = [];
  let records = 0;
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const path = `/records?limit=500${cursor && `&cursor=${cursor}`}`;
    const page: Page = await json<Page>(path, { headers });
    if (!isPage(page)) faults.push(isPage.errors?.[0]);
    for (const { type } of page.items) types.add(type);
    records += page.items.length;
    cursor = page.next;
  }
  return { records, types: types.size, faults };
}
