import { createPublicKey, createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { begin, exportOf, opening, record, sites } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
});

afterAll(() => ledger.stop());

const issuerKey = (): KeyObject => {
  const pem = readFileSync(join(ledger.folder, 'issuer.key'), 'utf8');
  return createPublicKey(pem);
};

type Claims = Readonly<{
  role?: string;
  enterpriseId?: string;
  permissions?: readonly string[];
}>;

/** A token that is right in everything but what `change` says. */
async function token(
  claims: Claims,
  change: Readonly<{
    key?: KeyObject;
    alg?: string;
    audience?: string;
    issuer?: string;
    expires?: number;
  }> = {},
): Promise<string> {
  const now = Math.floor(ledger.clock.now().getTime() / 1000);
  const { privateKey } = generateKeyPairSync('ed25519');
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: change.alg ?? 'EdDSA' })
    .setIssuer(change.issuer ?? 'lodestone-demo')
    .setAudience(change.audience ?? 'lodestone')
    .setSubject('TJ-MAG')
    .setIssuedAt(now)
    .setExpirationTime(change.expires ?? now + 60)
    .sign(change.key ?? privateKey);
}

const own = async (): Promise<KeyObject> => {
  const { createPrivateKey } = await import('node:crypto');
  return createPrivateKey(readFileSync(join(ledger.folder, 'issuer.key'), 'utf8'));
};

const enterprise = { role: 'enterprise', enterpriseId: 'TJ-MAG', permissions: ['read'] };

const asked = async (authorization: string | undefined) =>
  ledger.inject({
    method: 'GET',
    url: '/records',
    headers: authorization === undefined ? {} : { authorization },
  });

describe('a token', () => {
  it('is taken when it is one of this ledger', async () => {
    const good = await token(enterprise, { key: await own() });

    expect((await asked(`Bearer ${good}`)).status).toBe(200);
  });

  it.each<[string, string, () => Promise<string | undefined>]>([
    ['is absent', 'token-missing', async () => undefined],
    ['is no bearer token', 'token-missing', async () => 'Basic dXNlcjpwYXNz'],
    ['is rubbish', 'token-invalid', async () => 'Bearer a.b.c'],
    ['has expired', 'token-expired', async () => bearer(enterprise, { expires: 1 })],
    [
      'is signed by somebody else',
      'token-invalid',
      async () => `Bearer ${await token(enterprise)}`,
    ],
    ['is for somebody else', 'token-invalid', async () => bearer(enterprise, { audience: 'x' })],
    ['comes from elsewhere', 'token-invalid', async () => bearer(enterprise, { issuer: 'x' })],
    ['has no role', 'token-invalid', async () => bearer({})],
    ['has a role that nobody has', 'token-invalid', async () => bearer({ role: 'king' })],
    ['has no tenant', 'token-invalid', async () => bearer({ role: 'enterprise' })],
    [
      'is for a tenant that is not registered',
      'token-invalid',
      async () => bearer({ ...enterprise, enterpriseId: 'NOBODY' }),
    ],
    ['is signed with the public key as a secret', 'token-invalid', publicKeyAsSecret],
    ['is not signed', 'token-invalid', unsigned],
  ])('is a 401 when it %s', async (_, code, authorization) => {
    const answer = await asked(await authorization());

    expect(answer).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      body: { type: `/problems/${code}`, code },
    });
  });

  it('expires', async () => {
    const { instant } = ledger.clock;
    const authorization = `Bearer ${await ledger.tokenOf('analyst')}`;
    ledger.clock.instant = new Date(instant.getTime() + 13 * 3600 * 1000);
    const late = await asked(authorization);
    ledger.clock.instant = instant;

    expect(late.body).toMatchObject({ code: 'token-expired' });
  });
});

const bearer = async (claims: Claims, change: Parameters<typeof token>[1] = {}) =>
  `Bearer ${await token(claims, { key: await own(), ...change })}`;

async function publicKeyAsSecret(): Promise<string> {
  const pem = issuerKey().export({ type: 'spki', format: 'pem' }).toString();
  const key = createSecretKey(Buffer.from(pem));
  return `Bearer ${await token(enterprise, { key, alg: 'HS256' })}`;
}

async function unsigned(): Promise<string> {
  const [, payload] = (await token(enterprise, { key: await own() })).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `Bearer ${header}.${payload}.`;
}

describe('what belongs to somebody else', () => {
  const without = (body: object): object => ({ ...body, correlationId: '', instance: '' });

  it.each([
    ['/sites/TJ-WORKS/records', '/sites/NOWHERE/records'],
    ['/sites/TJ-WORKS/records/OPEN-1', '/sites/NOWHERE/records/OPEN-1'],
    ['/sites/TJ-WORKS/records/OPEN-1', '/sites/XX-YARD/records/OPEN-1'],
    [
      '/registers/transaction-volumes?exporterId=TJ-MAG',
      '/registers/transaction-volumes?exporterId=NOBODY',
    ],
    [
      '/registers/client-identities?exporterId=TJ-MAG',
      '/registers/client-identities?exporterId=NOBODY',
    ],
  ])('is read in the words of what is not there: %s', async (theirs, nobodys) => {
    const [one, other] = [await ledger.get('XX', theirs), await ledger.get('XX', nobodys)];

    expect(one.status).toBe(404);
    expect(without(one.body)).toStrictEqual(without(other.body));
    expect(Object.keys(one.headers)).toStrictEqual(Object.keys(other.headers));
  });

  it('is written in the words of what is not there', async () => {
    const theirs = await ledger.put('XX', '/sites/TJ-WORKS/records/OPEN-1', opening);
    const nobodys = await ledger.put('XX', '/sites/NOWHERE/records/OPEN-1', opening);

    expect(theirs.status).toBe(404);
    expect(without(theirs.body)).toStrictEqual(without(nobodys.body));
  });

  it('is not in lists', async () => {
    const { body } = await ledger.get('XX', '/records');

    expect(body.items).toStrictEqual([]);
  });

  it('is a client of somebody else, under an id that is true', async () => {
    const { body } = await ledger.get('TJ-MAG', '/registers/client-identities');
    const clientId = String(body.items?.[0]?.['canonicalId']);

    expect((await ledger.get('TJ-MAG', `/clients/${clientId}`)).status).toBe(200);
    expect((await ledger.get('XX', `/clients/${clientId}`)).status).toBe(404);
  });
});

describe('a sale on the chain', () => {
  it('is seen by its buyer without who stands behind it, and by no third', async () => {
    const buyerBody = { name: 'Zwischenhändler', countryCode: 'CN', identifiers: [] };
    const { buyer: _, importer: _i, consignee: _c, ...papers } = exportOf(5_000);
    const { finalDestinationCountryCode: _f, ...terms } = papers;
    const sale = { ...terms, type: 'SoldToClient', receivingSiteId: 'BT-SEP', endUser: buyerBody };
    await record(ledger, '/sites/TJ-WORKS/records/SALE-1', sale);
    const url = '/sites/TJ-WORKS/records/SALE-1';
    const [seller, buyer, third] = await Promise.all([
      ledger.get(sites['TJ-WORKS'], url),
      ledger.get(sites['BT-SEP'], url),
      ledger.get('XX', url),
    ]);

    expect(seller.body['data']).toHaveProperty('endUserRef');
    expect(buyer.body['data']).toMatchObject({ buyerId: 'BT-RE', goods: [{ takes: [{}] }] });
    expect(buyer.body['data']).not.toHaveProperty('endUserRef');
    expect(third.status).toBe(404);
  });

  it('does not tell its buyer whose the goods were, in the sale, in the receipt and in its books', async () => {
    const [lot] = opening.makes;
    const third = { ...opening, makes: [{ ...lot, lotId: 'OF-XX', ownerId: 'XX' }] };
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-XX', third);
    const { buyer: _, importer: _i, consignee: _c, endUser: _e, ...papers } = exportOf(500);
    const { finalDestinationCountryCode: _f, endUseCode: _u, ...terms } = papers;
    const goods = terms.goods.map((line) => ({
      ...line,
      takes: [{ lotId: 'OF-XX', massGrams: 500 }],
    }));
    await record(ledger, '/sites/TJ-WORKS/records/SALE-XX', {
      ...terms,
      goods,
      type: 'SoldToClient',
      receivingSiteId: 'BT-SEP',
    });
    const received = {
      type: 'Received',
      occurredOn: terms.occurredOn,
      receipts: [
        { movementId: 'TJ-WORKS/SALE-XX/1', sentLotId: 'OF-XX', lotId: 'M-XX', massGrams: 500 },
      ],
    };
    const receipt = '/sites/BT-SEP/records/IN-XX';
    const answered = await ledger.put('BT-RE', receipt, received);
    expect(answered.status).toBe(201);
    const urls = ['/sites/TJ-WORKS/records/SALE-XX', receipt, `${receipt}/explanation`, '/records'];

    const seen = await Promise.all(urls.map((url) => ledger.get('BT-RE', url)));
    for (const { status, body } of [...seen, { ...answered, status: 200 }]) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('"ownerId":"XX"');
    }
    const [, whole] = await Promise.all(urls.map((url) => ledger.get('regulator', url)));
    expect(JSON.stringify(whole?.body)).toContain('"ownerId":"XX"');
    const own = await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/SALE-XX');
    expect(JSON.stringify(own.body)).toContain('"ownerId":"XX"');
  });
});

describe('client identities', () => {
  it('reach an analyst as ids and refs, without a name or number', async () => {
    const { body } = await ledger.get('analyst', '/registers/client-identities');
    const whole = await ledger.get('TJ-MAG', '/registers/client-identities');

    const idsOf = (items: readonly object[] = []) =>
      items.map((item) => (item as { canonicalId: string }).canonicalId);
    expect(idsOf(body.items)).toStrictEqual(idsOf(whole.body.items));
    // Ids are made with the key of this ledger, so the order of clients is another each time.
    expect(body.items).toContainEqual(
      expect.objectContaining({
        identities: [
          expect.objectContaining({
            declarations: [expect.objectContaining({ declaredById: 'TJ-MAG', countryCode: 'DE' })],
          }),
        ],
      }),
    );
    expect(JSON.stringify(body)).not.toMatch(/Kölner|213800KUD8LAJWSQ9D15/);
  });

  it('are not searched by an analyst', async () => {
    const { body } = await ledger.get('analyst', '/registers/client-identities?text=K%C3%B6lner');

    expect(body).toMatchObject({ status: 403, code: 'role-not-allowed' });
  });

  it('are shown to a regulator, and the look is in the log', async () => {
    const looks = async () => {
      const found: unknown[] = [];
      const stream = 'access-2026-01-31';
      for await (const { event } of ledger.program.parts.store.readStream(stream))
        found.push(event);
      return found;
    };
    const before = (await looks()).length;
    const { body } = await ledger.get(
      'regulator',
      '/registers/client-identities?exporterId=TJ-MAG',
    );
    const clientIds = body.items?.flatMap((item) => item['clientIds'] as string[]) ?? [];
    const clientId = clientIds[0];
    await Promise.all([1, 2, 3].map(() => ledger.get('regulator', `/clients/${clientId}`)));
    const after = await looks();

    expect(JSON.stringify(body)).toContain('Kölner');
    expect(after.length - before).toBe(4);
    expect(after[before]).toStrictEqual({
      type: 'IdentityViewed',
      data: { question: 'client-identities', exporterId: 'TJ-MAG', clientIds },
    });
  });
});

describe('the demonstration accounts', () => {
  it('are a regulator, an analyst and every enterprise', async () => {
    const { body } = await ledger.inject({ method: 'GET', url: '/accounts' });

    expect(body.items?.map(({ account }) => account)).toStrictEqual([
      'regulator',
      'analyst',
      'BT-RE',
      'TJ-MAG',
      'XX',
    ]);
  });

  it('answer this machine only, under its own name', async () => {
    for (const host of ['evil.example', 'evil.example:3180', '192.168.1.5']) {
      const { status, body } = await ledger.inject({
        method: 'GET',
        url: '/accounts',
        headers: { host },
      });
      expect([host, status, body['code']]).toStrictEqual([host, 421, 'host-not-allowed']);
    }
    for (const host of ['localhost', 'LOCALHOST:3180', '127.0.0.1:1', '[::1]:3180']) {
      const { status } = await ledger.inject({
        method: 'GET',
        url: '/accounts',
        headers: { host },
      });
      expect([host, status]).toStrictEqual([host, 200]);
    }
  });

  it('do not sign in under a name that nobody has', async () => {
    const payload = { account: 'NOBODY' };
    const { status } = await ledger.inject({ method: 'POST', url: '/sign-in', payload });

    expect(status).toBe(404);
  });
});
