import type { Credentials } from './credentials';
import { CannotRun } from '../command';
import type { Account } from './accounts';

export type LedgerHealth = Readonly<{
  status: 'ready' | 'loading' | 'catching-up' | 'faulty';
  ordinal: number;
  /** As long as a demonstration is being loaded, whatever else is the matter: nothing answers. */
  loading?: Readonly<{ done: number; total: number }>;
}>;

/** It answers questions, as well as it will by itself. */
export const isSettled = ({ status, loading }: LedgerHealth): boolean =>
  loading === undefined && (status === 'ready' || status === 'faulty');

export type Problem = Readonly<{
  code?: string;
  message?: Readonly<{ en: string }>;
  mend?: Readonly<{ en: string }>;
  /** Of each field that is not valid. */
  errors?: ReadonlyArray<
    Readonly<{ pointer: string; code: string; message: Readonly<{ en: string }> }>
  >;
}>;

/** The ledger answers, and says no. */
export class AnsweredWith extends Error {
  override readonly name = 'AnsweredWith';
  constructor(
    readonly status: number,
    readonly path: string,
    /** Its words, where it has some: what is wrong, and what to do. */
    readonly problem: Problem = {},
  ) {
    super(`${path} answered ${status}`);
  }
}

type StreamOptions = Readonly<{ token: string; waitSeconds: number; signal: AbortSignal }>;

/** The few things that the command line asks a running ledger, over HTTP like everybody else. */
export class LedgerClient {
  constructor(
    readonly url: string,
    private readonly credentials?: Credentials,
  ) {}

  /** Whoever asks is one of its accounts, by name. */
  get isOfDemonstration(): boolean {
    return this.credentials === undefined;
  }

  /** Undefined while nobody answers. */
  async health(): Promise<LedgerHealth | undefined> {
    try {
      const response = await fetch(`${this.url}/health/ready`);
      return (await response.json()) as LedgerHealth;
    } catch {
      return undefined;
    }
  }

  async accounts(): Promise<readonly Account[]> {
    return (await this.#get<{ items: readonly Account[] }>('/accounts')).items;
  }

  /** @throws AnsweredWith, CannotRun of a ledger whose accounts are elsewhere */
  async signIn(account: string): Promise<string> {
    if (this.credentials) return this.credentials.token();
    const response = await fetch(`${this.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    if (response.status === 404) await this.#assertSignsInHere();
    return (await answerOf<{ token: string }>(response)).token;
  }

  /** Without a token what everybody may ask. */
  get<T>(path: string, token?: string): Promise<T> {
    return this.#get<T>(path, token === undefined ? {} : { authorization: `Bearer ${token}` });
  }

  /** As somebody who is signed in. */
  async post<T>(path: string, body: object, token: string): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    return answerOf<T>(await fetch(`${this.url}${path}`, sent));
  }

  /** A file as the body, read as it is sent. */
  async sendFile<T>(
    path: string,
    body: Blob,
    { method, type, token }: Readonly<{ method: 'PUT' | 'POST'; type: string; token: string }>,
  ): Promise<T> {
    const headers = { 'content-type': type, authorization: `Bearer ${token}` };
    return answerOf<T>(await fetch(`${this.url}${path}`, { method, headers, body }));
  }

  /** An answer that is read while it comes. */
  async stream(path: string, { token, waitSeconds, signal }: StreamOptions): Promise<Response> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/x-ndjson',
      ...(waitSeconds > 0 ? { prefer: `wait=${waitSeconds}` } : {}),
    };
    const response = await fetch(`${this.url}${path}`, { headers, signal });
    return response.ok ? response : answerOf<Response>(response);
  }

  async #assertSignsInHere(): Promise<void> {
    const { mode, issuer } = await this.#get<{ mode: string; issuer?: string }>('/auth/config');
    if (mode !== 'oidc') return;
    throw new CannotRun(
      `the accounts of ${this.url} are those of ${issuer}.`,
      'set LODESTONE_TOKEN_FILE to a file with a token of it, or LODESTONE_CLIENT_ID and LODESTONE_CLIENT_SECRET_FILE.',
    );
  }

  async #get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return answerOf<T>(await fetch(`${this.url}${path}`, { headers }));
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as Problem;
    throw new AnsweredWith(response.status, new URL(response.url).pathname, problem);
  }
  return (await response.json()) as T;
}
