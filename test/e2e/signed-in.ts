export type Answer<T = Record<string, unknown>> = Readonly<{
  status: number;
  body: T;
  ordinal: number | undefined;
}>;

/** How long a client waits before it gives an answer up. */
const patienceMs = 20_000;

/** Somebody who signed in at a ledger and speaks HTTP with it, as any client would. */
export class SignedIn {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async as(account: string, url: string): Promise<SignedIn> {
    const anybody = new SignedIn(url, '');
    const { status, body } = await anybody.request<{ token: string }>('POST', '/sign-in', {
      account,
    });
    if (status !== 200) throw new Error(`sign-in of ${account} answered ${status}`);
    return new SignedIn(url, body.token);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown): Promise<Answer<T>> {
    return this.request<T>('PUT', path, body);
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.request<T>('GET', path);
  }

  /** @throws Error unless it was recorded now or before */
  async record(path: string, body: unknown): Promise<Answer> {
    const answer = await this.put(path, body);
    if (answer.status === 200 || answer.status === 201) return answer;
    throw new Error(`PUT ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** Every item of a list, page after page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `${path.includes('?') ? '&' : '?'}cursor=${next}`;
      const { status, body } = await this.get<{ items: T[]; next?: string }>(`${path}${cursor}`);
      if (status !== 200)
        throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
      items.push(...body.items);
      next = body.next;
    } while (next !== undefined);
    return items;
  }

  /** @throws TypeError when the connection breaks: nobody knows what became of it */
  private async request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.fetched(method, path, body);
    const etag = /^"(\d+)/.exec(response.headers.get('etag') ?? '')?.[1];
    return {
      status: response.status,
      body: (await response.json()) as T,
      ordinal: etag === undefined ? undefined : Number(etag),
    };
  }

  private fetched(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
  }
}
