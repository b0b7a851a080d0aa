import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';

export const audience = 'https://ledger.example.org';
export const otherLedger = 'https://other-ledger.example.org';

/** Who asks for a token, and what the issuer says of it. */
export type Machine = Readonly<{ clientId: string; claims: Readonly<Record<string, unknown>> }>;

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
    const key = await this.newKey();
    const provider = new Provider(this.url, this.configuration(key));
    this.answer = provider.callback();
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
    const claimsOf = new Map(this.machines.map(({ clientId, claims }) => [clientId, claims]));
    return {
      adapter: KeepsNothing,
      jwks: { keys: [key] },
      clients: this.machines.map(({ clientId }) => ({
        client_id: clientId,
        client_secret: secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      })),
      ttl: { ClientCredentials: () => lifetimeSeconds },
      extraTokenClaims: (_: unknown, token: Readonly<{ clientId: string }>) => ({
        ...claimsOf.get(token.clientId),
        // oidc-provider leaves the subject of a client out; other issuers name the client there.
        sub: token.clientId,
      }),
      features: {
        clientCredentials: { enabled: true },
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_: unknown, resource: string) => ({
            scope: '',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: lifetimeSeconds,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
    };
  }
}
