import { notAsPublished } from './published-answers';
import type { Answer, RunningLedger } from './running-ledger';
import { tracedLedger } from './traced-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await tracedLedger();
});

afterAll(() => ledger.stop());

afterEach(() => expect(notAsPublished(ledger)).toEqual([]));

const asked = (account: string, path: string): Promise<Answer> =>
  ledger.get(account, `/provenance/${path}`);

type Drawn = Readonly<{ nodes: ReadonlyArray<{ nodeId: string }>; edges: readonly unknown[] }>;

const nodesOf = ({ body }: Answer): readonly string[] =>
  (body as unknown as Drawn).nodes.map(({ nodeId }) => nodeId).sort();

describe('GET /provenance/graph', () => {
  it('goes one act back, and says what is hidden', async () => {
    const answer = await asked('regulator', 'graph?of=lot:TJ-WORKS/IN');

    expect(answer.status).toBe(200);
    expect(nodesOf(answer)).toEqual([
      'act:TJ-WORKS/IN-1',
      'lot:TJ-WORKS/IN',
      'movement:BT-SEP/SALE-1/1',
    ]);
    expect(answer.body).toMatchObject({
      of: 'lot:TJ-WORKS/IN',
      direction: 'back',
      subjectIds: ['lot:TJ-WORKS/IN'],
      truncated: { because: ['depth'], nodes: 1 },
    });
  });

  it('goes as far as it is asked to, by an element that is there', async () => {
    const back = 'graph?of=lot:TJ-WORKS/IN&depth=9&element=Nd';
    expect(nodesOf(await asked('analyst', back))).toEqual([
      'act:BT-SEP/OPEN-1',
      'act:BT-SEP/SALE-1',
      'act:TJ-WORKS/IN-1',
      'lot:BT-SEP/OX',
      'lot:TJ-WORKS/IN',
      'movement:BT-SEP/SALE-1/1',
      'origin:opening:BT-SEP',
    ]);
    const forward = 'graph?of=lot:TJ-WORKS/MAG&direction=forward&element=Dy';
    expect(nodesOf(await asked('regulator', forward))).toEqual([
      'act:TJ-WORKS/EXP-1',
      'deal:TJ-WORKS/EXP-1/1',
      'lot:TJ-WORKS/MAG',
    ]);
  });

  it('shows an enterprise its own acts, and of others no more than what came from them', async () => {
    const path = 'graph?of=lot:TJ-WORKS/IN&depth=9';

    expect(nodesOf(await asked('TJ-MAG', path))).toEqual([
      'act:TJ-WORKS/IN-1',
      'lot:TJ-WORKS/IN',
      'movement:BT-SEP/SALE-1/1',
    ]);
    expect((await asked('TJ-MAG', path)).body).not.toHaveProperty('truncated');
    // What the buyer did with it is the buyer's.
    expect(
      nodesOf(await asked('BT-RE', 'graph?of=lot:BT-SEP/OX&depth=9&direction=forward')),
    ).toEqual(['act:BT-SEP/SALE-1', 'lot:BT-SEP/OX', 'movement:BT-SEP/SALE-1/1']);
  });

  it.each([
    ['lot:BT-SEP/OX'],
    ['lot:BT-SEP/NONE'],
    ['lot:NOWHERE/OX'],
    ['record:BT-SEP/SALE-1'],
    ['movement:BT-SEP/SALE-1/1'],
    ['site:BT-SEP'],
    ['enterprise:BT-RE'],
    ['lot:TJ-WORKS/NONE'],
    ['country:JP'],
  ])('answers a buyer about %s in the words for what is not there', async (of) => {
    const { status, body } = await asked('TJ-MAG', `graph?of=${of}`);
    const nothing = await asked('TJ-MAG', 'graph?of=lot:NOWHERE/NOTHING');

    expect([status, body.code, body.message]).toEqual([
      404,
      nothing.body.code,
      nothing.body.message,
    ]);
  });
});

describe('what is not there, or not the viewer’s', () => {
  it.each([
    ['fates?of=lot:TJ-WORKS/NONE'],
    ['fates?of=unit:TJ-WORKS/NONE'],
    ['fates?of=record:TJ-WORKS/NONE'],
    ['fates?of=movement:TJ-WORKS/NONE/1'],
    ['origins?of=lot:TJ-WORKS/NONE'],
    ['path?of=lot:TJ-WORKS/NONE&to=lot:TJ-WORKS/IN'],
    ['path?of=lot:TJ-WORKS/IN&to=lot:TJ-WORKS/NONE'],
    ['path?of=lot:TJ-WORKS/NONE&to=lot:TJ-WORKS/NONE'],
    ['path?of=lot:TJ-WORKS/IN&to=lot:BT-SEP/OX'],
    ['fates?of=lot:TJ-WORKS/IN&asOf=1999-01-01'],
    ['fates?of=lot:TJ-WORKS/IN&knownAt=1'],
  ])('%s is answered in the words for what is not there', async (path) => {
    const nothing = await asked('TJ-MAG', 'graph?of=lot:NOWHERE/NOTHING');
    const { status, body } = await asked('TJ-MAG', path);

    expect([status, body.code, body.message]).toEqual([
      404,
      nothing.body.code,
      nothing.body.message,
    ]);
  });

  it('is not compared either', async () => {
    for (const word of ['lot:TJ-WORKS/NONE', 'deal:TJ-WORKS/EXP-1/9', 'country:JP']) {
      expect((await asked('regulator', `comparison?of=${word}`)).status).toBe(404);
    }
  });
});

describe('GET /provenance/path', () => {
  it('says by which way something came to be here', async () => {
    const answer = await asked('regulator', 'path?of=lot:TJ-WORKS/IN&to=lot:BT-SEP/OX');

    expect((answer.body as unknown as Drawn).nodes.map(({ nodeId }) => nodeId)).toEqual([
      'lot:TJ-WORKS/IN',
      'act:TJ-WORKS/IN-1',
      'movement:BT-SEP/SALE-1/1',
      'act:BT-SEP/SALE-1',
      'lot:BT-SEP/OX',
    ]);
  });

  it('is empty where there is none', async () => {
    const { body } = await asked('regulator', 'path?of=lot:TJ-WORKS/IN&to=lot:TJ-WORKS/MAG');

    expect(body).toMatchObject({ nodes: [] });
  });
});

describe('GET /provenance/origins', () => {
  it('tells shares that sum to the whole', async () => {
    const answer = await asked('regulator', 'origins?of=lot:TJ-WORKS/IN&element=Nd');

    expect(answer.body).toMatchObject({
      model: 'proportional',
      items: [
        {
          key: { kind: 'opening', site: 'BT-SEP', country: 'CN' },
          sharePpm: 1_000_000,
        },
      ],
    });
  });

  it('tells of what acts moved, and of clients’ and countries’ goods', async () => {
    const [{ body: ofDeal }, { body: ofCountry }] = [
      await asked('regulator', 'origins?of=deal:TJ-WORKS/EXP-1/1&element=Dy'),
      await asked('regulator', 'origins?of=country:DE&element=Dy'),
    ];

    // 1,200,000 g × 4,330 ppm
    expect(ofDeal).toMatchObject({ total: '5196000000', items: [{ key: { site: 'TJ-WORKS' } }] });
    expect(ofCountry).toMatchObject({ total: '5196000000' });
  });

  it('tells an enterprise kinds and countries alone', async () => {
    const { body } = await asked('TJ-MAG', 'origins?of=lot:TJ-WORKS/IN&groupBy=kind,site,country');

    expect(body).toMatchObject({ items: [{ key: { kind: 'opening', country: 'CN' } }] });
    expect(JSON.stringify(body)).not.toContain('BT-SEP');
    expect((await asked('BT-RE', 'origins?of=lot:TJ-WORKS/IN')).status).toBe(404);
  });
});

describe('GET /provenance/fates', () => {
  it('tells what has become of what a site brought in, to the microgram', async () => {
    const path = 'fates?of=site:TJ-WORKS&element=Dy&groupBy=fate,exporter,country';
    const answer = await asked('regulator', path);

    // 2,000,000 g × 4,330 ppm: 1,200,000 g of it abroad.
    expect(answer.body).toMatchObject({
      total: '8660000000',
      items: [
        { key: { fate: 'exported', exporter: 'TJ-MAG', country: 'DE' }, amount: '5196000000' },
        { key: { fate: 'stock', exporter: '', country: '' }, amount: '3464000000' },
      ],
    });
  });

  it('names clients by their ids, and gives pages that do not move', async () => {
    const path = 'fates?of=site:TJ-WORKS&element=Dy&groupBy=fate,client&limit=1';
    const first = await asked('analyst', path);
    const second = await asked('analyst', `${path}&cursor=${String(first.body.next)}`);

    expect(first.body).toMatchObject({
      items: [
        { key: { fate: 'exported', client: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } },
      ],
    });
    expect(second.body).toMatchObject({ items: [{ key: { fate: 'stock', client: '' } }] });
    expect(second.body).not.toHaveProperty('next');
  });

  it('tells an enterprise that what it handed on is on its way, and no more', async () => {
    const path = 'fates?of=lot:BT-SEP/OX&groupBy=fate,lot';
    const { body } = await asked('BT-RE', path);
    const all = await asked('regulator', path);

    expect(JSON.stringify(body)).not.toContain('TJ-WORKS');
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ key: { fate: 'in-transit', lot: 'BT-SEP/SALE-1/1' } }),
      ]) as unknown,
    });
    expect(JSON.stringify(all.body)).toContain('TJ-WORKS/IN');
  });

  it('knows only what came in within the months that are asked for', async () => {
    const { body } = await asked(
      'regulator',
      'fates?of=site:TJ-WORKS&fromMonth=2025-02&toMonth=2025-12',
    );

    expect(body).toMatchObject({ total: '0', items: [] });
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['graph?of=lot:TJ-WORKS/IN&element=Au', 'element', 'element-unknown'],
    ['graph?of=lot:TJ-WORKS/IN&element=Fe', 'element', 'element-unknown'],
    ['graph?of=magnet', 'of', 'subject-malformed'],
    ['graph', 'of', 'field-missing'],
    ['graph?of=lot:TJ-WORKS/IN&depth=0', 'depth', undefined],
    ['graph?of=lot:TJ-WORKS/IN&acts=5001', 'acts', undefined],
    ['graph?of=lot:TJ-WORKS/IN&direction=up', 'direction', undefined],
    ['origins?of=lot:TJ-WORKS/IN&model=lifo', 'model', 'model-unknown'],
    ['origins?of=site:TJ-WORKS', 'of', 'subject-malformed'],
    ['fates?of=country:DE', 'of', 'subject-malformed'],
    ['fates?of=site:TJ-WORKS&fromMonth=2025', 'fromMonth', 'month-malformed'],
    ['fates?of=site:TJ-WORKS&fromMonth=2025-03&toMonth=2025-02', 'toMonth', 'range-backwards'],
    ['graph?of=lot:TJ-WORKS/IN&asOf=2025-02-30', 'asOf', 'date-malformed'],
    ['graph?of=lot:TJ-WORKS/IN&fromMonth=2025-03', 'fromMonth', 'not-of-what-came-in'],
    ['fates?of=record:TJ-WORKS/IN-1&toMonth=2025-03', 'toMonth', 'not-of-what-came-in'],
    ['path?of=country:DE&to=site:TJ-WORKS&toMonth=2025-03', 'toMonth', 'not-of-what-came-in'],
    ['origins?of=country:DE&part=left', 'part', 'nothing-is-left'],
    ['origins?of=record:TJ-WORKS/IN-1&part=left', 'part', 'nothing-is-left'],
  ])('%s is told by its field', async (path, field, code) => {
    const { status, body } = await asked('regulator', path);

    expect(status).toBe(400);
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: `/${field}`, ...(code === undefined ? {} : { code }) }),
    ]);
  });

  it('is an ordinal that nobody has recorded', async () => {
    const { body } = await asked('regulator', 'origins?of=lot:TJ-WORKS/IN&knownAt=999999');

    expect(body.code).toBe('known-at-beyond-head');
  });

  it('has no answer before the first day, and the same one after the last', async () => {
    const path = 'origins?of=lot:TJ-WORKS/IN&element=Nd';
    const now = await asked('regulator', path);
    const later = await asked('regulator', `${path}&asOf=9999-12-31`);

    expect((await asked('regulator', `${path}&asOf=1999-01-01`)).status).toBe(404);
    expect(later.body.items).toEqual(now.body.items);
  });
});
