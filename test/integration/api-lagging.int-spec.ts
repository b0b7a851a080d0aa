import type { Projection } from '@lodestone/projections';
import { begin, exportOf, opening, record } from './chain';
import { codesOf, ordinalOf, RunningLedger } from './running-ledger';

let ledger: RunningLedger;

afterEach(() => ledger.stop());

type Alter = (projections: readonly Projection[]) => readonly Projection[];

/** A read model that is built and built, and has not come to its first event. */
const withoutEnd =
  (name: string): Alter =>
  (projections) =>
    projections.filter((projection) => projection.name !== name);

/** A read model that cannot take an act, and stands still before the first one. */
const parked =
  (name: string): Alter =>
  (projections) =>
    projections.map((projection) =>
      projection.name === name
        ? { ...projection, on: { ...projection.on, ...nothing } }
        : projection,
    );

const nothing: Projection['on'] = {
  OpeningStockDeclared() {
    throw new Error('this version cannot take it');
  },
};

async function start(alterProjections: Alter): Promise<void> {
  ledger = await RunningLedger.start({}, undefined, { alterProjections });
  await begin(ledger);
}

const path = '/sites/TJ-WORKS/records/OPEN-1';

const voiding = { type: 'RecordVoided', targetRecordId: 'OPEN-1', reason: 'did-not-occur' };

const stateOf = async (name: string): Promise<unknown> => {
  const { body } = await ledger.inject({ method: 'GET', url: '/health/ready' });
  return (body['readModels'] as { name: string; state: string }[]).find(
    (readModel) => readModel.name === name,
  )?.state;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe.each([
  ['never gets anywhere', withoutEnd('search'), 'building'],
  ['is parked', parked('search'), 'parked'],
])('a read model that %s', (_, alter, state) => {
  beforeEach(() => start(alter));

  it('takes nothing from the answer of a record', async () => {
    const first = await record(ledger, path, opening);

    expect(first.body).toMatchObject({
      outcome: 'recorded',
      state: 'live',
      flags: expect.arrayContaining([expect.objectContaining({ code: 'late' })]),
    });
    expect(first.headers['etag']).toBe(`"${String(first.body['ordinal'])}"`);
    await until(async () => (await stateOf('search')) === state);
  });

  it('takes nothing from the answers of a batch, an enterprise and a site', async () => {
    await record(ledger, path, opening);
    const { body } = await ledger.post('TJ-MAG', '/sites/TJ-WORKS/batches', {
      records: [
        { recordId: 'OPEN-1', ...opening },
        { recordId: 'EXP-1', ...exportOf(1_000) },
      ],
    });
    const site = await ledger.put('regulator', '/sites/NEW', {
      enterpriseId: 'TJ-MAG',
      name: '二厂',
      nameLatin: 'Works No. 2',
      place: { countryCode: 'CN', locality: 'Tianjin' },
      activities: ['export'],
    });

    expect(body['records']).toMatchObject([
      { recordId: 'OPEN-1', outcome: 'unchanged', ordinal: expect.any(Number) },
      { recordId: 'EXP-1', outcome: 'recorded', ordinal: expect.any(Number) },
    ]);
    expect(site.body).toMatchObject({ outcome: 'recorded', ordinal: expect.any(Number) });
  });

  it('takes nothing from questions about others: knownAt of the ETag just received is known', async () => {
    const { body } = await record(ledger, path, opening);
    for (const url of [
      '/records',
      path,
      '/registers/transaction-volumes',
      '/registers/client-identities',
    ]) {
      const minOrdinal = { 'min-ordinal': String(body['ordinal']) };
      const answer = await ledger.get(
        'TJ-MAG',
        `${url}?knownAt=${String(body['ordinal'])}`,
        minOrdinal,
      );

      expect(answer.status).toBe(200);
      expect(ordinalOf(answer)).toBe(body['ordinal']);
    }
  });

  it('is named, and records are taken', async () => {
    await record(ledger, path, opening);
    await until(async () => (await stateOf('search')) === state);
    const { status, body } = await ledger.inject({ method: 'GET', url: '/health/ready' });

    expect({ status, body }).toMatchObject({ status: 200, body: { takesRecords: true } });
    expect(body['status']).not.toBe('ready');
    expect(await stateOf('records')).toBe('ready');
  });
});

it('a read model that is being built is waited for by whoever waits for all of them', async () => {
  await start(withoutEnd('search'));
  const { status } = await ledger.inject({ method: 'GET', url: '/health/caught-up' });

  expect(status).toBe(503);
});

it('one that is parked is waited for by nobody', async () => {
  await start(parked('search'));
  await record(ledger, path, opening);

  await until(
    async () => (await ledger.inject({ method: 'GET', url: '/health/caught-up' })).status === 200,
  );
  await until(async () => (await stateOf('search')) === 'parked');
});

/** As if nothing was preferred. */
const unasked = { prefer: 'nothing' };

describe.each([
  ['is built', withoutEnd('records')],
  ['is parked', parked('records')],
])('while the read model of records %s', (_, alter) => {
  beforeEach(() => start(alter));

  it('what was stored is answered, without what only that read model says', async () => {
    const { status, body, headers } = await ledger.put('TJ-MAG', path, opening, unasked);

    expect({ status, body }).toMatchObject({
      status: 201,
      body: { outcome: 'recorded', state: 'live', type: 'OpeningStockDeclared' },
    });
    expect(body).not.toHaveProperty('ordinal');
    expect(body).not.toHaveProperty('flags');
    expect(headers).not.toHaveProperty('etag');
  });

  it('a voided record that is sent again is voided', async () => {
    await ledger.put('TJ-MAG', path, opening, unasked);
    await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/VOID-1', voiding, unasked);

    expect((await ledger.put('TJ-MAG', path, opening, unasked)).body).toMatchObject({
      outcome: 'unchanged',
      state: 'voided',
    });
    const records = [
      { recordId: 'OPEN-1', ...opening },
      { recordId: 'VOID-1', ...voiding },
    ];
    const { body } = await ledger.post('TJ-MAG', '/sites/TJ-WORKS/batches', { records }, unasked);
    expect(body['records']).toMatchObject([
      { recordId: 'OPEN-1', outcome: 'unchanged', state: 'voided' },
      { recordId: 'VOID-1', outcome: 'unchanged', state: 'live' },
    ]);
  });
});

describe('while the read model of records is parked', () => {
  beforeEach(() => start(parked('records')));

  it('who asks it is told to come back, and what does not exist is refused all the same', async () => {
    await record(ledger, path, opening);
    const head = ledger.program.parts.readSide.newestOrdinal();

    expect(codesOf(await ledger.get('TJ-MAG', `/records?knownAt=${head}`))).toStrictEqual([
      503,
      'known-at-not-reached',
    ]);
    expect(codesOf(await ledger.get('TJ-MAG', `/records?knownAt=${head + 1}`))).toStrictEqual([
      400,
      'known-at-beyond-head',
    ]);
  });
});

it('a time is not answered before it is sure what was known then', async () => {
  await start(parked('moments'));
  await record(ledger, path, opening);
  const at = (time: string) => ledger.get('TJ-MAG', `/records?knownAt=${time}`);

  expect(codesOf(await at('2026-01-31T04:00:00Z'))).toStrictEqual([503, 'known-at-not-reached']);
});

describe('who prefers to wait', () => {
  beforeEach(() => start((projections) => projections));

  it('is told how long', async () => {
    const answer = await ledger.put('TJ-MAG', path, opening, { prefer: 'wait=3' });

    expect(answer).toMatchObject({ status: 201, headers: { 'preference-applied': 'wait=3' } });
  });

  it('is told nothing where there was nothing that we understand', async () => {
    const answer = await ledger.put('TJ-MAG', path, opening, { prefer: 'wait=soon' });

    expect(answer.status).toBe(201);
    expect(answer.headers).not.toHaveProperty('preference-applied');
  });
});
