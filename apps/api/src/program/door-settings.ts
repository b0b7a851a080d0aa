import { isIP } from 'node:net';
import { usualClaimNames, type ClaimNames } from '../access/granted-claims';
import { limitNames, noLimits, usualLimits, type LimitFigures } from '../access/limits';
import { isLoopbackHost } from '../access/loopback';
import { isUntouched } from '../access/oidc/is-untouched';
import type { OidcSettings } from '../access/oidc/oidc-issuer';
import { StartupFault } from '../running/startup-fault';

export type TlsFiles = Readonly<{ certFile: string; keyFile: string }>;

/** Where callers come in, and who vouches for them. */
export type Door = Readonly<{
  host: string;
  /** Undefined of a demonstration, whose issuer is the ledger itself. */
  oidc: OidcSettings | undefined;
  /** Undefined where callers come without TLS: from this machine, or through proxies. */
  tls: TlsFiles | undefined;
  /** Addresses, and ranges of them, whose word about who called them is taken. */
  trustedProxies: readonly string[];
  /** What one tenant, and one address, may have of it. */
  limits: LimitFigures;
}>;

export const doorSettingNames = [
  'LODESTONE_HOST',
  'LODESTONE_AUTH',
  'LODESTONE_OIDC_ISSUER',
  'LODESTONE_OIDC_AUDIENCE',
  'LODESTONE_OIDC_CLIENT_ID',
  'LODESTONE_OIDC_SCOPE',
  'LODESTONE_OIDC_CLAIMS',
  'LODESTONE_OIDC_SKEW_SECONDS',
  'LODESTONE_TLS_CERT_FILE',
  'LODESTONE_TLS_KEY_FILE',
  'LODESTONE_TRUSTED_PROXIES',
  'LODESTONE_LIMITS',
] as const;

type Environment = Readonly<Partial<Record<(typeof doorSettingNames)[number], string | undefined>>>;

/** @throws StartupFault */
export function doorFrom(environment: Environment): Door {
  const oidc = environment.LODESTONE_AUTH === 'oidc' ? oidcFrom(environment) : undefined;
  if (!oidc) assertNoneOf(environment, oidcOnly, 'LODESTONE_AUTH=oidc');
  const tls = tlsFrom(environment);
  const trustedProxies = proxiesFrom(environment.LODESTONE_TRUSTED_PROXIES || '');
  const host = environment.LODESTONE_HOST || '127.0.0.1';
  assertMayListen(host, { oidc, tls, trustedProxies });
  const limits = limitsFrom(environment.LODESTONE_LIMITS || '', oidc ? usualLimits : noLimits);
  return { host, oidc, tls, trustedProxies, limits };
}

const oidcOnly = doorSettingNames.filter((name) => name.startsWith('LODESTONE_OIDC_'));

/** What would be read by nobody is a slip: whoever sets it believes that it does something. */
function assertNoneOf(
  environment: Environment,
  names: readonly (keyof Environment)[],
  needs: string,
): void {
  const given = names.find((name) => environment[name]);
  if (given === undefined) return;
  throw new StartupFault(`${given} says something only with ${needs}.`, `${needs}, or unset it.`);
}

/**
 * Beyond this machine callers have to prove who they are, and nobody on the way may read the proof.
 */
function assertMayListen(
  host: string,
  { oidc, tls, trustedProxies }: Pick<Door, 'oidc' | 'tls' | 'trustedProxies'>,
): void {
  if (isLoopbackHost(host.includes(':') ? `[${host}]` : host)) return;
  // An address, or a name that a resolver understands: anything else listens nowhere.
  if (isIP(host) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/.test(host)) {
    throw new StartupFault(
      `LODESTONE_HOST=${host} is no address and no name.`,
      'LODESTONE_HOST=127.0.0.1, or another address of this machine; the port is LODESTONE_PORT.',
    );
  }
  if (!oidc) {
    throw new StartupFault(
      `LODESTONE_HOST=${host} is not this machine alone, and a demonstration signs people in without passwords.`,
      'LODESTONE_HOST=127.0.0.1 (or localhost, ::1); from another machine use a tunnel, like ssh -L 3180:127.0.0.1:3180.',
    );
  }
  if (tls || trustedProxies.length > 0) return;
  throw new StartupFault(
    `LODESTONE_HOST=${host} is not this machine alone, and tokens would come to it in the clear.`,
    'name a certificate with LODESTONE_TLS_CERT_FILE and LODESTONE_TLS_KEY_FILE, or the proxies in front that have one with LODESTONE_TRUSTED_PROXIES.',
  );
}

function oidcFrom(environment: Environment): OidcSettings {
  const issuer = issuerFrom(environment.LODESTONE_OIDC_ISSUER);
  const audience = environment.LODESTONE_OIDC_AUDIENCE || '';
  if (!/^[\x21-\x7e]{1,300}$/.test(audience)) {
    throw new StartupFault(
      `LODESTONE_OIDC_AUDIENCE=${audience} names nothing that tokens could be for.`,
      'what the issuer writes into "aud" of tokens for this ledger and no other, like https://ledger.example.org.',
    );
  }
  const clientId = environment.LODESTONE_OIDC_CLIENT_ID || undefined;
  if (clientId === audience) {
    throw new StartupFault(
      `LODESTONE_OIDC_CLIENT_ID=${clientId} is the audience as well: then a token that says who somebody is would open the ledger.`,
      'an audience of its own for the ledger.',
    );
  }
  return {
    issuer,
    audience,
    clientId,
    scope: environment.LODESTONE_OIDC_SCOPE || 'openid',
    claims: claimsFrom(environment.LODESTONE_OIDC_CLAIMS || ''),
    skewSeconds: skewFrom(environment.LODESTONE_OIDC_SKEW_SECONDS || '30'),
  };
}

function issuerFrom(text: string | undefined): string {
  if (text && isUntouched(text) && !/[?#]/.test(text)) return text;
  throw new StartupFault(
    text
      ? `LODESTONE_OIDC_ISSUER=${text} is no issuer over https.`
      : 'LODESTONE_AUTH=oidc needs LODESTONE_OIDC_ISSUER.',
    'LODESTONE_OIDC_ISSUER=https://id.example.org/realms/trade, letter by letter as it stands in "iss" (http only on this machine).',
  );
}

const claimKinds = ['role', 'enterprise', 'permissions', 'prefix'] as const;

/** `role=/realm_access/roles,prefix=lodestone-`: what is left out stays as usual. */
function claimsFrom(text: string): ClaimNames {
  const parts = text === '' ? [] : text.split(',').map((part) => part.trim());
  const named = parts.map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
  });
  const wrong = named.findIndex(
    ([kind, claim], at) =>
      !(claimKinds as readonly string[]).includes(kind) ||
      claim === '' ||
      named.findIndex(([other]) => other === kind) !== at,
  );
  if (wrong === -1) return { ...usualClaimNames, ...Object.fromEntries(named) };
  throw new StartupFault(
    `LODESTONE_OIDC_CLAIMS: '${parts[wrong]}' does not say once which claim is which.`,
    'role=role,enterprise=enterpriseId,permissions=permissions,prefix=lodestone-, each at most once; a name that begins with / is a path into the claims, like role=/realm_access/roles.',
  );
}

function skewFrom(text: string): number {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (seconds <= 300) return seconds;
  throw new StartupFault(
    `LODESTONE_OIDC_SKEW_SECONDS=${text} is no difference of clocks.`,
    'a whole number of seconds from 0 to 300.',
  );
}

function tlsFrom(environment: Environment): TlsFiles | undefined {
  const certFile = environment.LODESTONE_TLS_CERT_FILE || undefined;
  const keyFile = environment.LODESTONE_TLS_KEY_FILE || undefined;
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  if (certFile === undefined && keyFile === undefined) return undefined;
  const [given, missing] = certFile
    ? ['LODESTONE_TLS_CERT_FILE', 'LODESTONE_TLS_KEY_FILE']
    : ['LODESTONE_TLS_KEY_FILE', 'LODESTONE_TLS_CERT_FILE'];
  throw new StartupFault(
    `${given} is set and ${missing} is not.`,
    `name both files, or unset ${given}.`,
  );
}

/** `tenant-rate=50,tenant-streams=off`: what is left out stays as usual. */
function limitsFrom(text: string, usual: LimitFigures): LimitFigures {
  const parts = text === '' ? [] : text.split(',').map((part) => part.trim());
  const said = new Map<string, number>();
  for (const part of parts) {
    const [, name = '', figure = ''] = /^([a-z-]+)=([1-9]\d{0,5}|off)$/.exec(part) ?? [];
    if (!(limitNames as readonly string[]).includes(name) || said.has(name)) {
      throw new StartupFault(
        `LODESTONE_LIMITS: '${part}' is not one limit with its figure.`,
        `${limitNames.join(', ')}, each at most once, like tenant-rate=100,tenant-streams=off.`,
      );
    }
    said.set(name, figure === 'off' ? Infinity : Number(figure));
  }
  return { ...usual, ...Object.fromEntries(said) };
}

function proxiesFrom(text: string): readonly string[] {
  const proxies = text === '' ? [] : text.split(',').map((part) => part.trim());
  const wrong = proxies.find((proxy) => !isRange(proxy));
  if (wrong === undefined) return proxies;
  throw new StartupFault(
    `LODESTONE_TRUSTED_PROXIES: '${wrong}' is no address and no range of addresses.`,
    'addresses with commas between them, like 10.0.0.5,10.1.0.0/24; a name could be anybody.',
  );
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  // A range that is everybody trusts everybody.
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (version === 4 ? 32 : 128);
}
