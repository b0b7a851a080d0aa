/** Why nobody was signed in; each has words of its own. */
export type IssuerFaultCode =
  'not-configured' | 'not-secure' | 'issuer-away' | 'not-asked-for' | 'issuer-refused';

export class IssuerFault extends Error {
  constructor(
    readonly code: IssuerFaultCode,
    /** The issuer's own word, where it said one. */
    readonly said = '',
  ) {
    super(`${code} ${said}`);
  }
}

/** Of what the ledger says at /auth/config. */
export type SignInElsewhere = Readonly<{
  issuer?: string;
  clientId?: string;
  audience?: string;
  scope?: string;
}>;

export type Configured = Readonly<Required<SignInElsewhere>>;

export function configured(config: SignInElsewhere): Configured {
  const { issuer, clientId, audience = '', scope = 'openid' } = config;
  if (issuer === undefined || clientId === undefined) throw new IssuerFault('not-configured');
  return { issuer, clientId, audience, scope };
}

type Endpoints = Readonly<{ authorization: string; token: string }>;

/** As the issuer publishes them (OpenID Connect Discovery 1.0): a document that names another issuer is none. */
export async function endpointsOf(issuer: string): Promise<Endpoints> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const said = await askIssuer(url, {});
  const { issuer: name, authorization_endpoint: authorization, token_endpoint: token } = said;
  if (name !== issuer || typeof authorization !== 'string' || typeof token !== 'string') {
    throw new IssuerFault('issuer-away', url);
  }
  return { authorization, token };
}

/** Its answer, or why there is none. It is asked without cookies: what it knows of a browser is its own. */
export async function askIssuer(
  url: string,
  init: RequestInit,
): Promise<Readonly<Record<string, unknown>>> {
  let body: Record<string, unknown>;
  let isOk: boolean;
  try {
    const response = await fetch(url, { credentials: 'omit', cache: 'no-store', ...init });
    isOk = response.ok;
    body = (await response.json()) as Record<string, unknown>;
  } catch {
    throw new IssuerFault('issuer-away', url);
  }
  if (isOk) return body;
  const { error } = body;
  throw new IssuerFault('issuer-refused', typeof error === 'string' ? error : '');
}

/** Of RFC 8707: an audience that is an address is asked for by name; others come with the scope. */
export const resourceOf = ({ audience }: Configured): Readonly<Record<string, string>> =>
  /^https?:\/\//.test(audience) ? { resource: audience } : {};
