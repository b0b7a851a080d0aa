import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

export const audience = 'https://ledger.example.org';
export const otherLedger = 'https://other-ledger.example.org';

/** Who asks for a token, and what the issuer says of it. */
export type Machine = Readonly<{ clientId: string; claims: Readonly<Record<string, unknown>> }>;

/** A page in whose browser people sign in, and what the issuer says of them by the name that they type. */
export type Page = Readonly<{
  clientId: string;
  address: string;
  people: Readonly<Record<string, Machine['claims']>>;
}>;

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const secret = 'a-secret-of-at-least-32-characters-0123';
const lifetimeSeconds = 60;

/** Machines have no sessions, and their tokens are kept nowhere. */
class KeepsNothing {
  async find(): Promise<undefined> {}
  async upsert(): Promise<void> {}
}

/** An OpenID provider as people run one (oidc-provider), on a port of this machine. */
export class RealIssuer {
  private answer: Answer = () => undefined;
  private server: Server | undefined;
  private port = 0;
  /** How often somebody has asked which keys there are. */
  keysAsked = 0;
  private keyNumber = 0;
  private key: JWK = {};
  private page: Page | undefined;

  private constructor(private readonly machines: readonly Machine[]) {}

  static async start(machines: readonly Machine[]): Promise<RealIssuer> {
    const issuer = new RealIssuer(machines);
    await issuer.comeBack();
    await issuer.rotate();
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** From now on it signs with another key, and publishes no other. */
  async rotate(): Promise<void> {
    this.key = await this.newKey();
    this.begin();
  }

  private begin(): void {
    this.answer = new Provider(this.url, this.configuration(this.key)).callback();
  }

  /** Sends people back to that page from now on. */
  admit(page: Page): void {
    this.page = page;
    this.begin();
  }

  async goAway(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** On the same port, with what it had. */
  async comeBack(): Promise<void> {
    const server = createServer((request, response) => {
      if (request.url === '/jwks') this.keysAsked += 1;
      this.answer(request, response);
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** By client credentials, as a service account gets one. */
  async tokenFor(clientId: string, resource = audience): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'client_credentials', resource });
    const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
    const response = await fetch(`${this.url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body,
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token for ${clientId}: ${response.status}`);
    return token;
  }

  static readonly secret = secret;

  private async newKey(): Promise<JWK> {
    this.keyNumber += 1;
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return {
      ...(await exportJWK(privateKey)),
      alg: 'ES256',
      use: 'sig',
      kid: `k${this.keyNumber}`,
    };
  }

  private configuration(key: JWK): Readonly<Record<string, unknown>> {
    const { page, machines } = this;
    const claimsOf = new Map(machines.map(({ clientId, claims }) => [clientId, claims]));
    return {
      // People have a session at the issuer, which its own memory keeps.
      ...(page ? {} : { adapter: KeepsNothing }),
      jwks: { keys: [key] },
      clients: [...machines.map(machineClient), ...(page ? [pageClient(page)] : [])],
      findAccount: (_: unknown, accountId: string) => ({
        accountId,
        claims: () => ({ sub: accountId }),
      }),
      ttl: {
        ClientCredentials: () => lifetimeSeconds,
        ...(page ? { Interaction: 600, Session: 600, Grant: 600, IdToken: 600 } : {}),
      },
      extraTokenClaims: (_: unknown, token: Readonly<{ clientId: string; accountId?: string }>) =>
        token.accountId === undefined
          ? // oidc-provider leaves the subject of a client out; other issuers name the client there.
            { ...claimsOf.get(token.clientId), sub: token.clientId }
          : page?.people[token.accountId],
      features: {
        clientCredentials: { enabled: true },
        devInteractions: { enabled: page !== undefined },
        resourceIndicators: { enabled: true, getResourceServerInfo: ledgerAt },
      },
    };
  }
}

const machineClient = ({ clientId }: Machine) => ({
  client_id: clientId,
  client_secret: secret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  id_token_signed_response_alg: 'ES256',
});

/** A page keeps no secret: its proof key stands for one. */
const pageClient = ({ clientId, address }: Page) => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  redirect_uris: [address],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
});

const ledgerAt = (_: unknown, resource: string) => ({
  scope: '',
  audience: resource,
  accessTokenFormat: 'jwt',
  accessTokenTTL: lifetimeSeconds,
  jwt: { sign: { alg: 'ES256' } },
});
