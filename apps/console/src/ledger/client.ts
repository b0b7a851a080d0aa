import createClient from 'openapi-fetch';
import type { paths } from '../published/data/api';
import { isProblem, LedgerProblem, Unreachable } from './problem';
import { currentSession, expire } from '../session/session';

let ownOrdinal = -1;

/** What was recorded here is waited for by every question that is asked from now on. */
export function remember(ordinal: number | undefined): void {
  if (ordinal !== undefined) ownOrdinal = Math.max(ownOrdinal, ordinal);
}

/** The one client of the ledger. Its types are those of the document that the ledger publishes. */
export const ledger = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  // A list is one parameter with commas, as the document says of all of them.
  querySerializer: { array: { style: 'form', explode: false } },
});

ledger.use({
  onRequest({ request }) {
    const token = currentSession()?.viewer.token;
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    if (ownOrdinal >= 0 && request.method === 'GET' && reflectsLog(request.url)) {
      request.headers.set('min-ordinal', String(ownOrdinal));
    }
    return request;
  },
  onResponse({ request, response }) {
    const [, token = ''] = (request.headers.get('authorization') ?? '').split(' ');
    if (response.status === 401) expire(token);
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? error
      : new Unreachable(String(error));
  },
});

/** What does not come from the log waits for nothing in it, and refuses to be asked to. */
const reflectsLog = (url: string): boolean =>
  !/^\/(ledger|reference|refusals|problems|accounts|auth|session|health)\b/.test(
    new URL(url).pathname,
  );

type Answer<Body> = Readonly<{ data?: Body; error?: unknown; response: Response }>;

/** What came back; otherwise the problem is thrown, as the ledger told it. */
export async function answered<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  if (isProblem(error)) throw new LedgerProblem(error);
  throw new Unreachable(`${response.status}`);
}
