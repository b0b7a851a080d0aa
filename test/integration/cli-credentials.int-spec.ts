import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsIn } from '../../apps/cli/src/demo/credentials';
import { ledgerClientOf } from '../../apps/cli/src/asking/ledger-client-of';
import type { Given, Outside } from '../../apps/cli/src/command';
import { audience, RealIssuer } from './oidc/real-issuer';
import { RunningLedger } from './running-ledger';

jest.setTimeout(60_000);

let issuer: RealIssuer;
let ledger: RunningLedger;
let url: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-credentials-'));
  issuer = await RealIssuer.start([
    { clientId: 'desk', claims: { role: 'analyst', permissions: 'read' } },
  ]);
  ledger = await RunningLedger.start({
    LODESTONE_AUTH: 'oidc',
    LODESTONE_OIDC_ISSUER: issuer.url,
    LODESTONE_OIDC_AUDIENCE: audience,
  });
  ledger.clock.instant = new Date();
  await ledger.app.listen(0, '127.0.0.1');
  url = await ledger.app.getUrl();
});

afterAll(async () => {
  await ledger.stop();
  await issuer.goAway();
  rmSync(folder, { recursive: true });
});

const inFile = (text: string, name = 'secret'): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const ofClient = (change: object = {}) => ({
  LODESTONE_CLIENT_ID: 'desk',
  LODESTONE_CLIENT_SECRET_FILE: inFile(`${RealIssuer.secret}\n`),
  LODESTONE_OIDC_ISSUER: issuer.url,
  LODESTONE_OIDC_AUDIENCE: audience,
  ...change,
});

const clientIn = (environment: object, values: Given['values'] = { url }) =>
  ledgerClientOf('findings', { names: [], values, switches: new Set() }, {
    environment,
    here: folder,
  } as Outside);

const roleIn = async (environment: object): Promise<string> => {
  const client = clientIn(environment);
  return (await client.get<{ role: string }>('/session', await client.signIn('x'))).role;
};

describe('a command at a ledger of an OpenID provider', () => {
  it('signs in with a token, a file with one, or as a client', async () => {
    const token = await issuer.tokenFor('desk');

    expect(await roleIn({ LODESTONE_TOKEN: token })).toBe('analyst');
    expect(await roleIn({ LODESTONE_TOKEN_FILE: inFile(`${token}\n`) })).toBe('analyst');
    expect(await roleIn(ofClient())).toBe('analyst');
  });

  it('fetches one token for many questions', async () => {
    const client = clientIn(ofClient());
    const [one, other] = [await client.signIn('x'), await client.signIn('x')];

    expect(one).toBe(other);
  });

  it('is told where its accounts are, when it has none of them', async () => {
    await expect(clientIn({}).signIn('regulator')).rejects.toMatchObject({
      message: expect.stringContaining(`are those of ${issuer.url}`),
      mend: expect.stringContaining('LODESTONE_TOKEN_FILE'),
    });
  });

  it.each<[string, () => object, RegExp]>([
    ['has two ways', () => ({ LODESTONE_TOKEN: 'a', LODESTONE_CLIENT_ID: 'b' }), /several of/],
    [
      'names no issuer',
      () => ofClient({ LODESTONE_OIDC_ISSUER: '' }),
      /needs LODESTONE_CLIENT_SECRET/,
    ],
    [
      'would send its secret in the clear',
      () => ofClient({ LODESTONE_OIDC_ISSUER: 'http://id.example.org' }),
      /neither https nor this machine/,
    ],
    [
      'has no such file',
      () => ofClient({ LODESTONE_CLIENT_SECRET_FILE: '/none' }),
      /cannot be read/,
    ],
    [
      'has another secret',
      () => ofClient({ LODESTONE_CLIENT_SECRET_FILE: inFile('another', 'another') }),
      /answered 401 \(invalid_client\)/,
    ],
    [
      'means another issuer than answers there',
      () => ofClient({ LODESTONE_OIDC_ISSUER: `${issuer.url}/` }),
      /is not of/,
    ],
  ])('says what is wrong when it %s', async (_, environment, words) => {
    await expect(
      (async () => credentialsIn({ ...environment() })?.token())(),
    ).rejects.toMatchObject({ message: expect.stringMatching(words) });
  });

  it('sends no token in the clear, and is not two accounts', () => {
    expect(() => clientIn({ LODESTONE_TOKEN: 'a' }, { url: 'http://ledger.example.org' })).toThrow(
      /a token would go there in the clear/,
    );
    expect(() => clientIn({ LODESTONE_TOKEN: 'a' }, { url, as: 'regulator' })).toThrow(
      /--as names/,
    );
  });
});
