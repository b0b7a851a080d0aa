import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterpriseBody, opening, siteBody } from './chain';
import { startOurs, type Server } from './esdb-node/servers';
import { audience, RealIssuer } from './oidc/real-issuer';
import { RunningLedger, type Answer } from './running-ledger';

jest.setTimeout(120_000);

let issuer: RealIssuer;
let server: Server;
let folder: string;
let replicas: RunningLedger[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-replicas-'));
  const key = join(folder, 'ledger.key');
  writeFileSync(key, Buffer.alloc(32, 7).toString('hex'), { mode: 0o600 });
  issuer = await RealIssuer.start([
    { clientId: 'ministry', claims: { role: 'regulator', permissions: 'read enterprises' } },
    {
      clientId: 'works',
      claims: { role: 'enterprise', enterpriseId: 'TJ-MAG', permissions: 'read record' },
    },
  ]);
  server = await startOurs();
  replicas = [];
  // One after the other: the first begins the ledger.
  for (let n = 0; n < 3; n++) {
    const replica = await RunningLedger.start({
      EVENTSTORE_URL: server.url,
      LODESTONE_KEY_FILE: key,
      LODESTONE_AUTH: 'oidc',
      LODESTONE_OIDC_ISSUER: issuer.url,
      LODESTONE_OIDC_AUDIENCE: audience,
    });
    replica.clock.instant = new Date();
    replicas.push(replica);
  }
});

afterAll(async () => {
  for (const replica of replicas) await replica.stop();
  await server.stop();
  await issuer.goAway();
  rmSync(folder, { recursive: true });
});

const at = (n: number): RunningLedger => {
  const replica = replicas[n];
  if (!replica) throw new Error(`there is no replica ${n}`);
  return replica;
};

const send = (n: number, token: string, url: string, payload: object): Promise<Answer> =>
  at(n).inject({
    method: 'PUT',
    url,
    headers: { authorization: `Bearer ${token}`, prefer: 'wait=5' },
    payload,
  });

const records = async (n: number, token: string, minOrdinal: number): Promise<unknown[]> => {
  const headers = { authorization: `Bearer ${token}`, 'min-ordinal': String(minOrdinal) };
  const { status, body } = await at(n).inject({ method: 'GET', url: '/records', headers });
  return [status, (body.items ?? []).map(({ recordId }) => recordId).toSorted()];
};

async function timesInLog(recordId: string): Promise<number> {
  let times = 0;
  for await (const { event } of at(0).program.parts.store.readAll()) {
    if ((event.data as { recordId?: string }).recordId === recordId) times += 1;
  }
  return times;
}

const openingOf = (lotId: string) => ({
  ...opening,
  makes: opening.makes.map((made) => ({ ...made, lotId })),
});

const recordAt = '/sites/TJ-WORKS/records';

describe('three replicas on one log, behind one address', () => {
  it('take the same token: nobody is signed in at one of them alone', async () => {
    const ministry = await issuer.tokenFor('ministry');
    const registered = await send(0, ministry, '/enterprises/TJ-MAG', enterpriseBody('TJ-MAG'));
    const opened = await send(1, ministry, '/sites/TJ-WORKS', siteBody('TJ-MAG'));
    const works = await issuer.tokenFor('works');
    const headers = { authorization: `Bearer ${works}` };
    const sessions = await Promise.all(
      [0, 1, 2].map((n) => at(n).inject({ method: 'GET', url: '/session', headers })),
    );

    expect([registered.status, opened.status]).toStrictEqual([201, 201]);
    expect(sessions.map(({ status }) => status)).toStrictEqual([200, 200, 200]);
    // What the ledger remembers of an account is the same whoever wrote it down.
    expect(new Set(sessions.map(({ body }) => body['actorId'])).size).toBe(1);
  });

  it('show a record of any to a reader at any other, who waits for its ordinal', async () => {
    const works = await issuer.tokenFor('works');
    for (const n of [0, 1, 2]) {
      const sent = await send(n, works, `${recordAt}/AT-${n}`, openingOf(`LOT-${n}`));
      expect(sent.status).toBe(201);
      const expected = Array.from({ length: n + 1 }, (_, each) => `AT-${each}`);
      for (const reader of [0, 1, 2]) {
        const read = await records(reader, works, Number(sent.body['ordinal']));
        expect([n, reader, ...read]).toStrictEqual([n, reader, 200, expected]);
      }
    }
  });

  it('hold the same record once that is sent to two of them at once, and to one later', async () => {
    const works = await issuer.tokenFor('works');
    const [one, two] = await Promise.all(
      [0, 1].map((n) => send(n, works, `${recordAt}/TWICE`, openingOf('LOT-TWICE'))),
    );
    const three = await send(2, works, `${recordAt}/TWICE`, openingOf('LOT-TWICE'));

    // A replica that is behind sends the same event for the same revision again; the server takes it as
    // the one that it has. Then the answer says `recorded` where it was recorded before: once, all the same.
    for (const sent of [one, two, three]) expect([200, 201]).toContain(sent?.status);
    expect(await timesInLog('TWICE')).toBe(1);
  });

  it('go on when one of them is gone, and it finds everything when it is back', async () => {
    const works = await issuer.tokenFor('works');
    const [gone] = replicas.splice(0, 1);
    await gone?.stop();
    const sent = await send(0, works, `${recordAt}/WITHOUT`, openingOf('LOT-WITHOUT'));
    const [status, seen] = await records(1, works, Number(sent.body['ordinal']));

    expect([sent.status, status]).toStrictEqual([201, 200]);
    expect(seen).toContain('WITHOUT');
  });
});
