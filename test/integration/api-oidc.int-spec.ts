import { createSecretKey } from 'node:crypto';
import { decodeJwt, exportSPKI, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import { DeclaredRoutes } from '../../apps/api/src/openapi/routes';
import { actorIdOf } from '@lodestone/ledger';
import { enterpriseBody, opening, siteBody } from './chain';
import { audience, otherLedger, RealIssuer, type Machine } from './oidc/real-issuer';
import { RunningLedger, type Answer } from './running-ledger';

// A real issuer, and every route for every token that is not right.
jest.setTimeout(120_000);

const machines: readonly Machine[] = [
  {
    clientId: 'ministry',
    claims: {
      groups: ['ls-regulator', 'offline', 'ls-read', 'ls-enterprises', 'ls-hold'],
    },
  },
  {
    clientId: 'works',
    claims: { groups: ['ls-enterprise', 'ls-read', 'ls-record'], org: 'TJ-MAG' },
  },
  { clientId: 'stranger', claims: { groups: ['ls-enterprise', 'ls-read'], org: 'NOBODY' } },
  { clientId: 'two-roles', claims: { groups: ['ls-enterprise', 'ls-regulator'], org: 'TJ-MAG' } },
];

let issuer: RealIssuer;
let ledger: RunningLedger;

beforeAll(async () => {
  issuer = await RealIssuer.start(machines);
  ledger = await RunningLedger.start(settingsFor(issuer));
  ledger.clock.instant = new Date();
  await put('ministry', '/enterprises/TJ-MAG', enterpriseBody('TJ-MAG'));
  await put('ministry', '/sites/TJ-WORKS', siteBody('TJ-MAG'));
});

afterAll(async () => {
  await ledger.stop();
  await issuer.goAway();
});

const settingsFor = ({ url }: RealIssuer) => ({
  LODESTONE_AUTH: 'oidc',
  LODESTONE_OIDC_ISSUER: url,
  LODESTONE_OIDC_AUDIENCE: audience,
  LODESTONE_OIDC_CLIENT_ID: 'console',
  LODESTONE_OIDC_CLAIMS: 'role=groups,permissions=groups,enterprise=org,prefix=ls-',
});

async function put(clientId: string, url: string, payload: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${await issuer.tokenFor(clientId)}` };
  return ledger.inject({ method: 'PUT', url, headers, payload });
}

const asked = (token: string, url = '/session'): Promise<Answer> =>
  ledger.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });

const at = async <T>(offsetSeconds: number, look: () => Promise<T>): Promise<T> => {
  const { clock } = ledger;
  const before = clock.instant;
  clock.instant = new Date(before.getTime() + offsetSeconds * 1_000);
  try {
    return await look();
  } finally {
    clock.instant = before;
  }
};

describe('a ledger whose accounts are those of an OpenID provider', () => {
  it('says so, for ever, and where one signs in', async () => {
    const config = await ledger.inject({ method: 'GET', url: '/auth/config' });

    expect(ledger.program.parts.facts.opened.authMode).toBe('oidc');
    expect(config.body).toStrictEqual({
      mode: 'oidc',
      issuer: issuer.url,
      audience,
      clientId: 'console',
      scope: 'openid',
    });
  });

  it('has no accounts and no sign-in of its own, in the words of what does not exist', async () => {
    const words = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const { status, body } = await ledger.inject({
        method,
        url,
        ...(payload ? { payload } : {}),
      });
      return [status, body['code'], body['detail']];
    };
    const nothing = await words('GET', '/nowhere');

    expect(await words('GET', '/accounts')).toStrictEqual(nothing);
    expect(await words('POST', '/sign-in', { account: 'regulator' })).toStrictEqual(nothing);
  });

  it('takes role, enterprise and permissions from the claims that are named', async () => {
    const { body } = await asked(await issuer.tokenFor('works'));

    expect(body).toMatchObject({
      role: 'enterprise',
      enterpriseId: 'TJ-MAG',
      permissions: ['read', 'record'],
      name: { en: 'Tianjin Magnets' },
    });
    expect(await asked(await issuer.tokenFor('ministry'))).toMatchObject({
      body: { role: 'regulator', permissions: ['read', 'hold', 'enterprises'] },
    });
  });

  it('records under an actor that is the issuer and the subject, and nobody else', async () => {
    const answer = await put('works', '/sites/TJ-WORKS/records/OPEN-1', opening);
    const { ledgerKey } = ledger.program.parts.secrets;
    const actors = new Map<string, string>();
    for await (const { event, metadata } of ledger.program.parts.store.readAll()) {
      actors.set(event.type, metadata.actorId);
    }

    expect(answer.status).toBe(201);
    expect(actors.get('OpeningStockDeclared')).toBe(actorIdOf(ledgerKey, issuer.url, 'works'));
    expect(actors.get('SiteOpened')).toBe(actorIdOf(ledgerKey, issuer.url, 'ministry'));
  });

  it('signs nobody in without an enterprise that is registered, or in two roles', async () => {
    expect(await asked(await issuer.tokenFor('stranger'))).toMatchObject({
      status: 401,
      body: { code: 'token-invalid', facts: { reason: 'enterprise-unknown' } },
    });
    expect(await asked(await issuer.tokenFor('two-roles'))).toMatchObject({
      status: 401,
      body: { code: 'token-invalid', facts: { reason: 'role-unclear' } },
    });
  });

  it('takes a token as long as it lasts, and no longer than clocks may differ', async () => {
    const token = await issuer.tokenFor('works');
    const { exp = 0 } = decodeJwt(token);
    const left = exp - Math.floor(ledger.clock.now().getTime() / 1_000);
    const codeAfter = (seconds: number) =>
      at(left + seconds, async () => (await asked(token)).body['code']);

    expect(await codeAfter(-1)).toBeUndefined();
    expect(await codeAfter(29)).toBeUndefined();
    expect(await codeAfter(31)).toBe('token-expired');
    // A clock that jumps, and is set right again, has forgotten nothing.
    expect(await codeAfter(86_400)).toBe('token-expired');
    expect(await at(-86_400, async () => (await asked(token)).status)).toBe(200);
    expect(await codeAfter(-30)).toBeUndefined();
  });
});

type Bad = Readonly<{ because: string; token: () => Promise<string> }>;

const claims = (): JWTPayload => {
  const now = Math.floor(Date.now() / 1_000);
  const groups = ['ls-regulator', 'ls-read', 'ls-enterprises', 'ls-hold'];
  return { iss: issuer.url, aud: audience, sub: 'king', iat: now, exp: now + 60, groups };
};

async function forgedBy(change: object, header: object = {}): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT({ ...claims(), ...change })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
    .sign(privateKey);
}

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims())}.`;
}

/** The public key of the issuer, taken for a shared secret. */
async function publicKeyAsSecret(): Promise<string> {
  const response = await fetch(`${issuer.url}/jwks`);
  const { keys } = (await response.json()) as { keys: [Parameters<typeof importJWK>[0]] };
  const pem = await exportSPKI((await importJWK(keys[0], 'ES256')) as never);
  return new SignJWT(claims())
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(createSecretKey(Buffer.from(pem)));
}

const tampered = async (): Promise<string> => {
  const [head, payload = '', signature] = (await issuer.tokenFor('works')).split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...said, groups: ['ls-regulator', 'ls-read'] }));
  return [head, changed.toString('base64url'), signature].join('.');
};

const bad: readonly Bad[] = [
  { because: 'forged', token: async () => 'a.b.c' },
  { because: 'forged', token: async () => forgedBy({}) },
  { because: 'forged', token: async () => forgedBy({}, { kid: 'nobody-has-it' }) },
  { because: 'forged', token: async () => unsigned() },
  { because: 'forged', token: publicKeyAsSecret },
  { because: 'forged', token: tampered },
  { because: 'from-another-issuer', token: async () => forgedBy({ iss: 'https://evil.example' }) },
  { because: 'for-another-audience', token: async () => issuer.tokenFor('works', otherLedger) },
];

describe('a token that is not right', () => {
  it.each(bad.map((each, at) => [at, each.because, each] as const))(
    'opens no route, and says why (%i: %s)',
    async (_, because, { token }) => {
      const authorization = `Bearer ${await token()}`;
      const before = await ledger.eventsInLog();
      for (const { method, path, allowed } of ledger.app.get(DeclaredRoutes).all()) {
        if (allowed === 'anyone') continue;
        const url = path.replace(/:\w+/g, 'X');
        const answer = await ledger.inject({
          method: method,
          url,
          headers: { authorization },
          ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
        });
        expect([method, path, answer.status, answer.body['facts']]).toStrictEqual([
          ...[method, path, 401],
          { reason: because },
        ]);
      }
      expect(await ledger.eventsInLog()).toBe(before);
    },
  );

  it('has expired on every route', async () => {
    const authorization = `Bearer ${await issuer.tokenFor('works')}`;
    await at(3_600, async () => {
      for (const { method, path, allowed } of ledger.app.get(DeclaredRoutes).all()) {
        if (allowed === 'anyone') continue;
        const url = path.replace(/:\w+/g, 'X');
        const { body } = await ledger.inject({
          method: method,
          url,
          headers: { authorization },
          ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
        });
        expect([method, path, body['code']]).toStrictEqual([method, path, 'token-expired']);
      }
    });
  });

  it('makes nobody ask the issuer, where it is another one’s, and of made-up keys asks once', async () => {
    const before = issuer.keysAsked;
    for (let n = 0; n < 20; n++) {
      await asked(await forgedBy({ iss: 'https://evil.example' }, { kid: `e${n}` }));
      await asked(await forgedBy({}, { kid: `made-up-${n}` }));
    }

    expect(issuer.keysAsked - before).toBeLessThanOrEqual(1);
  });
});
