import type { IdentityViewed } from '@lodestone/ledger';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
});

afterAll(() => ledger.stop());

type Hits = { numbers: object[]; enterprises: object[]; clients: Record<string, unknown>[] };

const hits = async (account: string, q: string): Promise<Hits> =>
  (await ledger.get(account, `/search?q=${encodeURIComponent(q)}`)).body as unknown as Hits;

const looks = async (): Promise<IdentityViewed['data'][]> => {
  const found: IdentityViewed['data'][] = [];
  const filter = { streamPrefixes: ['access-'] };
  for await (const { event } of ledger.program.parts.store.readAll({ filter })) {
    found.push(event.data as IdentityViewed['data']);
  }
  return found;
};

describe('GET /search', () => {
  it('finds a contract for the exporter and for the authority, and for nobody else', async () => {
    for (const account of ['TJ-MAG', 'regulator', 'analyst']) {
      expect(await hits(account, 'tj 2025 0417')).toMatchObject({
        numbers: [{ subjectId: 'TJ-WORKS/EXP-1', field: 'contract-number', type: 'Exported' }],
      });
    }
    expect(await hits('BT-RE', 'tj 2025 0417')).toMatchObject({ numbers: [] });
  });

  it('names the record that made a lot', async () => {
    const [lot] = (await hits('TJ-MAG', 'mag')).numbers;

    expect(lot).toMatchObject({ kind: 'lot', siteId: 'TJ-WORKS', recordId: 'OPEN-1' });
  });

  it('goes on where a page ends, for the same question alone', async () => {
    const q = encodeURIComponent('一厂');
    const page = (rest: string) => ledger.get('regulator', `/search?q=${q}&limit=1${rest}`);
    const first = (await page('')).body as unknown as Hits & { next: string };
    const second = (await page(`&cursor=${first.next}`)).body as unknown as Hits;
    const other = await ledger.get('regulator', `/search?q=bt&limit=1&cursor=${first.next}`);

    expect(first.enterprises).toHaveLength(1);
    expect(second.enterprises).toHaveLength(1);
    expect(second.enterprises).not.toEqual(first.enterprises);
    expect(other).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
  });

  it('finds a client by name for the exporter, and for an analyst by id alone', async () => {
    const [own] = (await hits('TJ-MAG', 'kolner')).clients;
    expect(own).toMatchObject({ names: [{ name: 'Kölner Motorenwerke AG' }] });
    expect((await hits('BT-RE', 'kolner')).clients).toStrictEqual([]);
    expect((await hits('analyst', 'kolner')).clients).toStrictEqual([]);

    const [byId] = (await hits('analyst', String(own?.['canonicalId']))).clients;
    expect(byId).toStrictEqual({
      canonicalId: own?.['canonicalId'],
      clientIds: own?.['clientIds'],
      countryCodes: ['DE'],
    });
  });

  it('has a regulator who hit a client in the book before the answer leaves', async () => {
    const before = await looks();
    await hits('regulator', 'OPEN-1');
    await hits('TJ-MAG', 'kolner');
    expect(await looks()).toHaveLength(before.length);

    const [client] = (await hits('regulator', 'kolner')).clients;
    const [look] = (await looks()).slice(before.length);
    expect(look).toStrictEqual({ question: 'search', clientIds: client?.['clientIds'] });
  });

  it('finds enterprises of the directory for everybody', async () => {
    for (const account of ['TJ-MAG', 'BT-RE', 'analyst', 'regulator']) {
      expect((await hits(account, '天津')).enterprises).toMatchObject([{ enterpriseId: 'TJ-MAG' }]);
    }
  });

  it.each(['', '   ', '\u200b', 'x'.repeat(101), 'a\u0000b', '\u202Ex'])(
    'is a 400 for what cannot be looked for: %j',
    async (q) => {
      const { status } = await ledger.get('regulator', `/search?q=${encodeURIComponent(q)}`);

      expect(status).toBe(400);
    },
  );

  it.each(["'; DROP TABLE numbers; --", '%', '_', '<script>', '\u05d0\u200f', '"'])(
    'finds nothing, and breaks nothing, for %j',
    async (q) => {
      expect(await hits('regulator', q)).toMatchObject({ numbers: [], clients: [] });
    },
  );
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
