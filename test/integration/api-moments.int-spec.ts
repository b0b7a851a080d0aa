import { begin, client, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

/** What happened in January may be told until the 28th of February, and is told on the 20th. */
const lenient = { LODESTONE_FILING_DEADLINES: 'export=28,separation=28,magnet-making=28' };
const strict = { LODESTONE_FILING_DEADLINES: 'export=5,separation=28,magnet-making=28' };

let ledger: RunningLedger;

const buyers = {
  Alpha: '213800KUD8LAJWSQ9D15',
  Beta: '529900T8BM49AURSDO55',
  Gamma: '335800FVH4MOKZS9VH40',
  Delta: '549300TRUWO2CD2G5692',
} as const;

const works = '/sites/TJ-WORKS/records';
const volumes = '/registers/transaction-volumes';

beforeAll(async () => {
  ledger = await RunningLedger.start(lenient);
  await begin(ledger);
  ledger.moveTo('2026-02-20T04:00:00Z');
  await record(ledger, `${works}/OPEN-1`, opening);
  await record(ledger, '/sites/BT-SEP/records/OPEN-1', opening);
  for (const [n, [name, lei]] of Object.entries(buyers).entries()) {
    const sold = { ...exportOf(1_000 * (n + 1), client(name, lei)), occurredOn: '2026-01-20' };
    await record(ledger, `${works}/EXP-${name}`, sold);
    if (n % 2 === 0) await record(ledger, `/sites/BT-SEP/records/EXP-${name}`, sold);
  }
});

afterAll(() => ledger.stop());

type Item = Record<string, unknown> & { key?: Record<string, string> };

const itemsOf = ({ body }: Answer): readonly Item[] => body.items ?? [];

const clientIdOf = async (name: string): Promise<string> => {
  const { body } = await ledger.get('regulator', `/registers/client-identities?text=${name}`);
  return String(body.items?.[0]?.['canonicalId']);
};

/** Every page but the first is asked for after something else was done. */
async function pagesOf(
  url: string,
  meanwhile: () => Promise<unknown>,
  account = 'regulator',
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const { status, body } = await ledger.get(account, `${url}&limit=1${next}`);
    expect(status).toBe(200);
    items.push(...((body.items ?? []) as Item[]));
    if (next === '') await meanwhile();
    next = body.next === undefined ? undefined : `&cursor=${body.next}`;
  }
  return items;
}

describe('what is late', () => {
  const isLateBy = async () => {
    const one = await ledger.get('TJ-MAG', `${works}/EXP-Alpha`);
    const answers = await Promise.all(
      [`${works}?type=Exported`, `${volumes}/records?limit=500`].map((url) =>
        ledger.get('TJ-MAG', url),
      ),
    );
    const sent = await record200(`${works}/EXP-Alpha`);
    const flags = (body: Item) =>
      (body['flags'] as { code: string }[]).some(({ code }) => code === 'late');
    return [
      ...[one.body['isLate'], flags(one.body), flags(sent.body)],
      ...answers.flatMap((answer) => [...new Set(itemsOf(answer).map(({ isLate }) => isLate))]),
    ];
  };
  const record200 = (url: string) => {
    const sold = { ...exportOf(1_000, client('Alpha', buyers.Alpha)), occurredOn: '2026-01-20' };
    return ledger.put('TJ-MAG', url, sold);
  };

  it('is so in the flag and in every other mark, by the deadlines that were configured', async () => {
    expect(await isLateBy()).toStrictEqual([false, false, false, false, false]);
    const held = await ledger.get('TJ-MAG', `${works}/EXP-Alpha`);

    await ledger.stop({ keepFolder: true });
    ledger = await RunningLedger.start(strict, ledger.folder);
    ledger.moveTo('2026-02-20T04:00:00Z');
    await ledger.caughtUp();

    expect(await isLateBy()).toStrictEqual([true, true, true, true, true]);
    const ifNoneMatch = { 'if-none-match': String(held.headers['etag']) };
    const again = await ledger.get('TJ-MAG', `${works}/EXP-Alpha`, ifNoneMatch);
    expect([again.status, again.body['isLate']]).toStrictEqual([200, true]);
  });
});

describe('the tag of an answer', () => {
  it('is another one on the day on which a suspension takes effect', async () => {
    const suspension = { type: 'EnterpriseSuspended', effectiveOn: '2026-02-25' };
    await ledger.put('regulator', '/enterprises/XX/records/SUSPEND-1', suspension);
    const held = await ledger.get('regulator', '/enterprises/XX');
    const ifNoneMatch = { 'if-none-match': String(held.headers['etag']) };
    const before = await ledger.get('regulator', '/enterprises/XX', ifNoneMatch);

    ledger.moveTo('2026-02-25T04:00:00Z');
    const after = await ledger.get('regulator', '/enterprises/XX', ifNoneMatch);
    ledger.moveTo('2026-02-20T04:00:00Z');

    expect([held.status, before.status, after.status]).toStrictEqual([200, 304, 200]);
    expect(held.body['standing']).not.toHaveProperty('suspendedSince');
    expect(after.body['standing']).toMatchObject({ suspendedSince: '2026-02-25' });
    expect(after.headers['etag']).not.toBe(held.headers['etag']);
  });

  it('is another one for another viewer who is shown something else', async () => {
    for (const url of ['/registers/client-identities', `${works}/EXP-Alpha`, '/records']) {
      const [regulator, analyst] = await Promise.all(
        ['regulator', 'analyst'].map((account) => ledger.get(account, url)),
      );
      if (JSON.stringify(regulator?.body) === JSON.stringify(analyst?.body)) continue;
      expect(regulator?.headers['etag']).not.toBe(analyst?.headers['etag']);
    }
  });
});

describe('a range that ends before it begins', () => {
  const ordinals = 'fromKnownAt=9&toKnownAt=8';
  it.each([
    [`${volumes}?monthFrom=2026-02&monthTo=2026-01`, '/monthTo'],
    [`${volumes}/records?monthFrom=2026-02&monthTo=2026-01`, '/monthTo'],
    [`${volumes}/comparison?monthFrom=2026-02&monthTo=2026-01`, '/monthTo'],
    [`${volumes}/comparison?fromAsOf=2026-02-01&toAsOf=2026-01-31`, '/toAsOf'],
    [`${volumes}/comparison?${ordinals}`, '/toKnownAt'],
    [`${volumes}/comparison?fromKnownAt=9&toKnownAt=2025-01-01T00:00:00Z`, '/toKnownAt'],
    ['/records?from=2026-02-01&to=2026-01-31', '/to'],
    [`${works}?from=2026-02-01&to=2026-01-31`, '/to'],
  ])('is refused: %s', async (url, pointer) => {
    const answer = await ledger.get('regulator', url);
    expect(codesOf(answer)).toStrictEqual([400, 'invalid-input', `${pointer} range-backwards`]);
  });

  it('may end where it begins', async () => {
    const same = 'monthFrom=2026-01&monthTo=2026-01';
    expect((await ledger.get('regulator', `${volumes}?${same}`)).status).toBe(200);
    const days = 'from=2026-01-20&to=2026-01-20&type=Exported';
    expect(itemsOf(await ledger.get('regulator', `/records?${days}`))).toHaveLength(6);
    const moments = 'fromKnownAt=9&toKnownAt=9';
    expect((await ledger.get('regulator', `${volumes}/comparison?${moments}`)).status).toBe(200);
  });
});

describe('the key of a group', () => {
  const filters: Readonly<Record<string, readonly string[]>> = {
    exporter: ['exporterId'],
    month: ['monthFrom', 'monthTo'],
    goodsCode: ['goodsCode'],
    grade: ['grade'],
    destination: ['destination'],
    client: ['clientId'],
  };
  const filterBy = (key: Readonly<Record<string, string>>): string =>
    Object.entries(key)
      .flatMap(([column, value]) => (filters[column] ?? []).map((name) => `${name}=${value}`))
      .join('&');
  const sumsOf = ({ key, exported }: Item) => {
    const { sharePpm: _s, rank: _r, ...rest } = exported as Record<string, unknown>;
    return { key, exported: rest };
  };

  it.each(['regulator', 'analyst', 'TJ-MAG'])(
    'leads %s to exactly that group, under every grouping',
    async (account) => {
      const shared = { otherClientId: await clientIdOf('Beta'), reason: 'renamed' };
      await ledger.put('regulator', `/clients/${await clientIdOf('Alpha')}/merges/KEY-1`, shared);
      for (const groupBy of ['exporter,client', 'client', 'month,client,grade', '']) {
        const grouping = groupBy === '' ? 'limit=500' : `limit=500&groupBy=${groupBy}`;
        const groups = itemsOf(await ledger.get(account, `${volumes}?${grouping}`));
        expect(groups.length).toBeGreaterThan(2);
        for (const group of groups) {
          const asked = filterBy(group.key ?? {});
          const only = itemsOf(await ledger.get(account, `${volumes}?${grouping}&${asked}`));
          expect(only.map(sumsOf)).toStrictEqual([sumsOf(group)]);
          const deals = itemsOf(await ledger.get(account, `${volumes}/records?${asked}&limit=500`));
          const grams = deals.map(({ volume }) => Number((volume as Item)['massGrams']));
          expect(String(grams.reduce((a, b) => a + b, 0))).toBe(
            (group['exported'] as Item)['massGrams'],
          );
        }
      }
    },
  );

  it('may be any id of the client, as other answers give it', async () => {
    const { body } = await ledger.get('regulator', `/clients/${await clientIdOf('Alpha')}`);
    const answers = await Promise.all(
      (body['clientIds'] as string[]).map((id) =>
        ledger.get('regulator', `${volumes}?groupBy=client&clientId=${id}`),
      ),
    );

    expect(answers.map((answer) => itemsOf(answer).map(({ key }) => key))).toStrictEqual([
      [{ client: body['canonicalId'] }],
      [{ client: body['canonicalId'] }],
    ]);
  });
});

describe('the pages of one list', () => {
  it('of a comparison are as of its first, also when clients are merged meanwhile', async () => {
    const url = `${volumes}/comparison?fromKnownAt=8&clientId=${await clientIdOf('Gamma')}`;
    const whole = await ledger.get('regulator', `${url}&limit=500`);
    const merge = { otherClientId: await clientIdOf('Delta'), reason: 'renamed' };
    const gamma = await clientIdOf('Gamma');

    const items = await pagesOf(url, () =>
      ledger.put('regulator', `/clients/${gamma}/merges/PAGE-1`, merge),
    );

    expect(items).toStrictEqual(itemsOf(whole));
    expect(items.length).toBeGreaterThan(1);
  });

  it('of the directory do not show what was registered meanwhile', async () => {
    const names = (items: readonly Item[]) => items.map(({ enterpriseId }) => enterpriseId);
    const enterprise = {
      name: '后来有限公司',
      nameLatin: 'Later Co.',
      countryCode: 'CN',
      identifiers: [{ scheme: 'uscc', value: '91120116700123466L' }],
    };

    const items = await pagesOf('/directory?text=Co.', () =>
      ledger.put('regulator', '/enterprises/XY-LATER', enterprise),
    );

    expect(names(items)).toStrictEqual(['BT-RE', 'XX']);
  });

  it('of what adds up by clients is begun anew when one is forgotten meanwhile', async () => {
    const url = `${volumes}?groupBy=client`;
    const page = await ledger.get('regulator', `${url}&limit=1`);
    const [first] = itemsOf(page).map(({ key }) => key?.['client']);
    const forgetting = `/clients/${first}/forgettings/PAGE-2`;
    await ledger.put('regulator', forgetting, { reason: 'court-order' });

    expect(await ledger.get('regulator', `${url}&limit=1&cursor=${page.body.next}`)).toMatchObject({
      status: 410,
      body: { code: 'list-outdated' },
    });
    const anew = await pagesOf(url, () => Promise.resolve());
    expect(anew.map(({ key }) => key?.['client'])).not.toContain(first);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
