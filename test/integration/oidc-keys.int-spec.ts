import { usualClaimNames } from '../../apps/api/src/access/granted-claims';
import { IssuerKeys } from '../../apps/api/src/access/oidc/issuer-keys';
import { OidcIssuer } from '../../apps/api/src/access/oidc/oidc-issuer';
import { SystemClock } from '../../apps/api/src/running/clock';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { audience, RealIssuer } from './oidc/real-issuer';

const machines = [{ clientId: 'works', claims: { role: 'analyst', permissions: 'read' } }];

let issuer: RealIssuer;
let monotonicMs: number;
let said: string[];

beforeEach(async () => {
  issuer = await RealIssuer.start(machines);
  monotonicMs = 1_000_000;
  said = [];
});
afterEach(() => issuer.goAway());

const verifierOf = (url: string): OidcIssuer => {
  const say = (line: string) => void said.push(line.replaceAll(url, 'ISSUER'));
  const keys = new IssuerKeys({ issuer: url, monotonicMs: () => monotonicMs, say });
  const settings = { issuer: url, audience, clientId: undefined, scope: 'openid' };
  return new OidcIssuer(
    { ...settings, claims: usualClaimNames, skewSeconds: 30 },
    keys,
    new SystemClock(),
  );
};

const outcome = async (verifier: OidcIssuer, token: string): Promise<string> => {
  const verified = await verifier.verify(token);
  return typeof verified === 'string' ? verified : verified.subject;
};

const minutes = 60_000;
const hours = 60 * minutes;

describe('the keys of an issuer', () => {
  it('are asked for at the first token, once for all who come together, and kept', async () => {
    const verifier = verifierOf(issuer.url);
    const token = await issuer.tokenFor('works');
    expect(issuer.keysAsked).toBe(0);
    const all = await Promise.all([1, 2, 3].map(() => outcome(verifier, token)));
    await outcome(verifier, token);

    expect([all, issuer.keysAsked]).toStrictEqual([['works', 'works', 'works'], 1]);
  });

  it('change, and a token signed with the new one is taken at once', async () => {
    const verifier = verifierOf(issuer.url);
    const old = await issuer.tokenFor('works');
    expect(await outcome(verifier, old)).toBe('works');
    await issuer.rotate();
    monotonicMs += minutes;
    const renewed = await issuer.tokenFor('works');

    expect(await outcome(verifier, renewed)).toBe('works');
    // The issuer does not publish the old key any more.
    expect(await outcome(verifier, old)).toBe('forged');
    expect(issuer.keysAsked).toBe(2);
  });

  it('are not asked for again before a rest, whatever tokens come', async () => {
    const verifier = verifierOf(issuer.url);
    await outcome(verifier, await issuer.tokenFor('works'));
    await issuer.rotate();
    const renewed = await issuer.tokenFor('works');

    expect(await outcome(verifier, renewed)).toBe('forged');
    expect(issuer.keysAsked).toBe(1);
    monotonicMs += minutes;
    expect(await outcome(verifier, renewed)).toBe('works');
  });

  it('are renewed without a token that needs it: one that was taken back is not taken for long', async () => {
    const verifier = verifierOf(issuer.url);
    const old = await issuer.tokenFor('works');
    await outcome(verifier, old);
    await issuer.rotate();
    monotonicMs += 6 * minutes;
    // Whoever comes now starts the look, and is not kept waiting by it.
    expect(await outcome(verifier, old)).toBe('works');
    while (issuer.keysAsked < 2) await new Promise((done) => setTimeout(done, 5));
    for (;;) {
      if ((await outcome(verifier, old)) === 'forged') break;
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(issuer.keysAsked).toBe(2);
  });
});

describe('an issuer that is away', () => {
  it('before it was ever there lets nobody in, and says so; when it comes, all is well', async () => {
    const verifier = verifierOf(issuer.url);
    const token = await issuer.tokenFor('works');
    await issuer.goAway();
    expect(await outcome(verifier, token)).toBe('issuer-away');
    expect(await outcome(verifier, token)).toBe('issuer-away');
    expect(said).toStrictEqual([
      expect.stringMatching(/^ISSUER does not say which keys it has: .*ECONNREFUSED/),
    ]);
    await issuer.comeBack();
    monotonicMs += minutes;

    expect(await outcome(verifier, token)).toBe('works');
    expect(said[1]).toBe('ISSUER answers again');
  });

  it('does not throw out those whose keys are known, for hours, and not for ever', async () => {
    const verifier = verifierOf(issuer.url);
    const token = await issuer.tokenFor('works');
    await outcome(verifier, token);
    await issuer.goAway();
    monotonicMs += 11 * hours;
    expect(await outcome(verifier, token)).toBe('works');
    monotonicMs += 2 * hours;

    expect(await outcome(verifier, token)).toBe('issuer-away');
  });

  it('leaves it open whether a key that nobody knows is one of its own', async () => {
    const verifier = verifierOf(issuer.url);
    await outcome(verifier, await issuer.tokenFor('works'));
    await issuer.rotate();
    const renewed = await issuer.tokenFor('works');
    await issuer.goAway();
    monotonicMs += minutes;

    expect(await outcome(verifier, renewed)).toBe('issuer-away');
    expect(verifier.keys.failures).toBe(1);
  });
});

describe('what is no issuer', () => {
  const serving = async (
    answer: (url: string) => RequestListener,
    look: (url: string) => Promise<void>,
  ): Promise<void> => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', answer(url));
    try {
      await look(url);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  const claimed = (iss: string): string =>
    `${btoa('{"alg":"ES256"}')}.${btoa(JSON.stringify({ iss }))}.AAAA`.replaceAll('=', '');

  it.each<[string, RegExp, (url: string) => object | string]>([
    ['names another issuer', /is of the issuer https:\/\/evil/, () => ({ issuer: 'https://evil' })],
    [
      'has its keys where anybody on the way can change them',
      /no place of keys over https/,
      (url) => ({ issuer: url, jwks_uri: 'http://keys.example/jwks' }),
    ],
    ['has no keys', /answered no JSON object/, (url) => ({ issuer: url, jwks_uri: `${url}/list` })],
    ['is a page', /is not valid JSON/, () => '<html>'],
    ['never ends', /answered more than 1048576 bytes/, () => 'x'.repeat(1_100_000)],
  ])('vouches for nobody: it %s', async (_, words, configuration) => {
    await serving(
      (url) => (request, response) => {
        const said = request.url === '/list' ? '[]' : configuration(url);
        response.end(typeof said === 'string' ? said : JSON.stringify(said));
      },
      async (url) => {
        const verifier = verifierOf(url);
        expect(await outcome(verifier, claimed(url))).toBe('issuer-away');
        expect(said.join()).toMatch(words);
      },
    );
  });

  it('is not followed elsewhere', async () => {
    await serving(
      () => (_request, response) => {
        response.writeHead(302, { location: `${issuer.url}/.well-known/openid-configuration` });
        response.end();
      },
      async (url) => {
        expect(await outcome(verifierOf(url), claimed(url))).toBe('issuer-away');
        expect(issuer.keysAsked).toBe(0);
      },
    );
  });
});
