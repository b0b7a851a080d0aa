import { readFileSync } from 'node:fs';
import { CannotRun, UsageError, type Outside } from '../command';

/** How a command signs in at a ledger whose accounts are those of an OpenID provider. */
export type Credentials = Readonly<{ token: () => Promise<string> }>;

type Environment = Outside['environment'];

/**
 * A token as it is, one in a file, or a client with its secret in a file (client credentials). The
 * issuer is named here and not asked of the ledger: whoever names a ledger that lies gives no secret
 * away. Undefined where nothing is set, as for a demonstration.
 *
 * @throws UsageError, CannotRun
 */
export function credentialsIn(environment: Environment): Credentials | undefined {
  const { LODESTONE_TOKEN: token, LODESTONE_TOKEN_FILE: tokenFile } = environment;
  const clientId = environment['LODESTONE_CLIENT_ID'];
  const given = [token, tokenFile, clientId].filter(Boolean);
  if (given.length === 0) return undefined;
  if (given.length > 1) {
    throw new UsageError(
      'several of LODESTONE_TOKEN, LODESTONE_TOKEN_FILE and LODESTONE_CLIENT_ID are set.',
      'set one of them.',
    );
  }
  if (token) return { token: async () => token };
  // Read at every use: whoever renews it writes the file anew.
  if (tokenFile) return { token: async () => secretIn('LODESTONE_TOKEN_FILE', tokenFile) };
  return ofClient(environment, clientId ?? '');
}

function ofClient(environment: Environment, clientId: string): Credentials {
  const issuer = environment['LODESTONE_OIDC_ISSUER'];
  const audience = environment['LODESTONE_OIDC_AUDIENCE'];
  const secretFile = environment['LODESTONE_CLIENT_SECRET_FILE'];
  if (!issuer || !audience || !secretFile) {
    throw new UsageError(
      'LODESTONE_CLIENT_ID needs LODESTONE_CLIENT_SECRET_FILE, LODESTONE_OIDC_ISSUER and LODESTONE_OIDC_AUDIENCE.',
      'set all four; issuer and audience are those of the ledger (GET /auth/config).',
    );
  }
  assertPrivate('LODESTONE_OIDC_ISSUER', issuer);
  let kept: Granted | undefined;
  return {
    token: async () => {
      if (kept && performance.now() < kept.untilMs) return kept.token;
      const secret = secretIn('LODESTONE_CLIENT_SECRET_FILE', secretFile);
      kept = await granted({ issuer, audience, clientId, secret });
      return kept.token;
    },
  };
}

type Granted = Readonly<{ token: string; untilMs: number }>;

/** A token is asked for anew so long before it ends. */
const marginSeconds = 10;

async function granted({
  issuer,
  audience,
  clientId,
  secret,
}: Readonly<Record<'issuer' | 'audience' | 'clientId' | 'secret', string>>): Promise<Granted> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: named, token_endpoint: endpoint } = await answered(place);
  if (named !== issuer || typeof endpoint !== 'string') {
    throw new CannotRun(`${place} is not of ${issuer}.`, 'look at LODESTONE_OIDC_ISSUER.');
  }
  assertPrivate('the token endpoint', endpoint);
  // By the standard `resource` says for whom (RFC 8707); some issuers know `audience` instead.
  const resource = URL.canParse(audience) ? { resource: audience } : {};
  const body = new URLSearchParams({ grant_type: 'client_credentials', audience, ...resource });
  const basic = [clientId, secret].map(encodeURIComponent).join(':');
  const said = await answered(endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
    body,
  });
  const { access_token: token, expires_in: seconds } = said;
  if (typeof token !== 'string') {
    throw new CannotRun(`${endpoint} gave no token.`, 'look at what the client may ask for.');
  }
  const lasts = typeof seconds === 'number' ? seconds - marginSeconds : 0;
  return { token, untilMs: performance.now() + lasts * 1_000 };
}

async function answered(url: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: 'error' });
  } catch {
    throw new CannotRun(`${url} does not answer.`, 'look at LODESTONE_OIDC_ISSUER, or try later.');
  }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return body;
  const why = typeof body['error'] === 'string' ? ` (${body['error']})` : '';
  throw new CannotRun(
    `${url} answered ${response.status}${why}.`,
    'look at LODESTONE_CLIENT_ID and its secret, and at what that client may ask for.',
  );
}

function secretIn(name: string, path: string): string {
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (text !== '') return text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(`${name}=${path} cannot be read (${code}).`, 'name a file that is there.');
  }
  throw new CannotRun(`${name}=${path} is empty.`, 'name the file that has it.');
}

/** @throws UsageError where anybody on the way could read what is sent there */
export function assertPrivate(what: string, url: string): void {
  const { protocol, hostname } = new URL(url);
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return;
  throw new UsageError(
    `${what} ${url} is neither https nor this machine: a token would go there in the clear.`,
    'use https.',
  );
}
