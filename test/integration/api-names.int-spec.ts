import { begin, client, exportOf, kolner, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

// Whole ledgers, on whichever machine.
jest.setTimeout(60_000);

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
});

afterAll(() => ledger.stop());

const urlOf = (label: string, enterpriseId = 'TJ-MAG'): string =>
  `/enterprises/${enterpriseId}/names/${encodeURIComponent(label)}`;

const save = (label: string, declaration: object, account = 'TJ-MAG') =>
  ledger.put(account, urlOf(label), declaration);

const drop = async (label: string, account = 'TJ-MAG'): Promise<Answer> => {
  const authorization = `Bearer ${await ledger.tokenOf(account)}`;
  return ledger.inject({ method: 'DELETE', url: urlOf(label), headers: { authorization } });
};

const labels = async (query = '', account = 'TJ-MAG') => {
  const { body } = await ledger.get(account, `/enterprises/TJ-MAG/names${query}`);
  return { labels: (body.items ?? []).map(({ label }) => label), next: body.next };
};

const put = (recordId: string, body: object) =>
  ledger.put('TJ-MAG', `/sites/TJ-WORKS/records/${recordId}`, body);

describe('a name', () => {
  it('is saved, read, listed, changed and dropped, each time once', async () => {
    const first = await save('科隆电机', kolner);
    expect(first).toMatchObject({
      status: 201,
      body: { outcome: 'recorded', label: '科隆电机', declaration: kolner },
    });
    expect(await save('科隆电机', kolner)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged', ref: first.body['ref'], recordedAt: first.body['recordedAt'] },
    });
    expect(await ledger.get('TJ-MAG', urlOf('科隆电机'))).toMatchObject({
      status: 200,
      body: { label: '科隆电机', declaration: kolner, ref: first.body['ref'] },
    });

    const moved = { ...kolner, address: 'Bonn' };
    const changed = await save('科隆电机', moved);
    expect(changed).toMatchObject({ status: 201, body: { before: kolner, declaration: moved } });
    expect((await labels()).labels).toStrictEqual(['科隆电机']);

    expect(await drop('科隆电机')).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    expect(await drop('科隆电机')).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect(codesOf(await drop('never'))).toStrictEqual([404, 'name-not-found']);
    expect((await ledger.get('TJ-MAG', urlOf('科隆电机'))).status).toBe(404);
    expect((await labels()).labels).toStrictEqual([]);
    expect((await save('科隆电机', kolner)).status).toBe(201);
  });

  it('has the label under which it was written last, whatever the width and the capitals', async () => {
    await save('ｋｍｗ１', kolner);
    expect((await ledger.get('TJ-MAG', urlOf('KMW1'))).body['label']).toBe('ｋｍｗ１');
    await save('KMW1', kolner);
    expect((await labels()).labels).toStrictEqual(['KMW1', '科隆电机']);
  });

  it('is listed page by page', async () => {
    const first = await labels('?limit=1');
    const second = await labels(`?limit=1&cursor=${first.next}`);
    expect([first.labels, second]).toStrictEqual([
      ['KMW1'],
      { labels: ['科隆电机'], next: undefined },
    ]);
    const foreign = await ledger.get('BT-RE', `/enterprises/BT-RE/names?cursor=${first.next}`);
    expect(codesOf(foreign)).toStrictEqual([400, 'cursor-invalid']);
  });

  it('may be as long as a label may be', async () => {
    const label = '甲'.repeat(64);
    expect((await save(label, kolner)).status).toBe(201);
    expect((await ledger.get('TJ-MAG', urlOf(label))).body['label']).toBe(label);
    await drop(label);
  });

  it.each(['甲'.repeat(65), 'a/b', ' a', 'a  b', '%00', '\u202Ea'])(
    'is not called %j',
    async (label) => {
      const { status, body } = await save(label, kolner);
      expect([400, 404, 414]).toContain(status);
      expect(typeof body['code']).toBe('string');
      expect((await labels()).labels).toHaveLength(2);
    },
  );

  it('says what is wrong with the declaration, and where', async () => {
    const answer = await save('x', { ...kolner, label: 'y', identifiers: [{ scheme: 'lei' }] });
    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/label field-unknown',
      '/identifiers/0/value field-missing',
    ]);
  });
});

describe('whom a name joins', () => {
  const number = { scheme: 'duns', value: '150483782' };
  const known = client('Neu Motoren AG', '529900T8BM49AURSDO55');

  beforeAll(async () => {
    await put('EXP-KNOWN', exportOf(1_000, known));
  });

  const tell = async (declaration: object) => {
    const before = await ledger.eventsInLog();
    const tried = await ledger.post('TJ-MAG', `${urlOf('tried')}/dry-run`, declaration);
    expect(tried.status).toBe(200);
    expect(await ledger.eventsInLog()).toBe(before);
    const { outcome, known, newNumbers } = tried.body;
    return { outcome, known: known as Record<string, unknown>, newNumbers };
  };

  it('is shown before it is saved: nobody, or whom it is of already', async () => {
    expect(await tell(client('Ganz Neu AG', '335800FVH4MOKZS9VH40'))).toMatchObject({
      outcome: 'recorded',
      known: { known: 'new', meets: [], isNewName: false, sameNameClientIds: [] },
    });
    expect(await tell(known)).toMatchObject({
      known: { known: 'declared', meets: [{ numbers: known.identifiers }] },
    });
  });

  it('is shown of a new name with a known number, and of a known name with a new one', async () => {
    const renamed = {
      ...known,
      name: 'Alt Motoren AG',
      identifiers: [...known.identifiers, number],
    };
    const joined = await tell(renamed);
    expect(joined).toMatchObject({
      known: { known: 'joins', meets: [{ numbers: known.identifiers }], isNewName: true },
      newNumbers: [number],
    });
    const other = await tell({ ...known, identifiers: [number] });
    expect(other).toMatchObject({
      known: { known: 'new', meets: [], sameNameClientIds: [expect.any(String)] },
    });

    const saved = await save('tried', renamed);
    expect(saved).toMatchObject({ status: 201, body: { known: joined.known } });
    const again = await ledger.post('TJ-MAG', `${urlOf('tried')}/dry-run`, renamed);
    expect(again.body['outcome']).toBe('unchanged');
    await drop('tried');
  });

  it('is never a client of somebody else', async () => {
    const url = `/enterprises/BT-RE/names/probe`;
    const { body } = await ledger.put('BT-RE', url, { ...known, name: 'Probe' });
    expect(body).toMatchObject({ known: { known: 'new', meets: [], sameNameClientIds: [] } });
    expect(JSON.stringify(body)).not.toMatch(/Neu|TJ-MAG/);
  });

  it('is told of a number that may be wrong', async () => {
    const doubtful = {
      name: 'Rara SA',
      countryCode: 'MX',
      identifiers: [{ scheme: 'mx-rfc', value: 'RDE7910023J3' }],
    };
    const { body } = await save('rara', doubtful);
    expect(body['doubts']).toMatchObject([{ pointer: '/identifiers/0/value' }]);
    await drop('rara');
  });
});

describe('an act that cites a name', () => {
  const endUser = { ...kolner, endUse: 'rotors of trains' };
  const said = { ...exportOf(1_000), endUser };
  const cite = (label: string) => ({ label });
  const cited = {
    ...exportOf(1_000, cite('KMW1')),
    consignee: kolner,
    endUser: cite('kmw 终端用户'),
  };

  beforeAll(async () => {
    await save('KMW1', endUser);
    await save('KMW 终端用户', endUser);
  });

  it('is the same record as with the declaration, whichever came first', async () => {
    expect((await put('EXP-1', said)).status).toBe(201);
    expect(await put('EXP-1', cited)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged' },
    });
    expect((await put('EXP-2', cited)).status).toBe(201);
    expect(await put('EXP-2', said)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });

    const [one, other] = await Promise.all(
      ['EXP-1', 'EXP-2'].map(async (id) => {
        const { body } = await ledger.get('TJ-MAG', `/sites/TJ-WORKS/records/${id}`);
        const { buyerRef, importerRef, endUserRef } = body['data'] as Record<string, unknown>;
        return { buyerRef, importerRef, endUserRef };
      }),
    );
    expect(other).toStrictEqual(one);
  });

  it('keeps what it meant when the label is saved anew; the next act means the new', async () => {
    await save('KMW1', { ...kolner, name: 'KMW AG' });
    const again = await put('EXP-1', cited);
    expect(codesOf(again)).toStrictEqual([
      409,
      'record-exists-with-other-content',
      '/buyer differs-from-what-stands',
      '/importer differs-from-what-stands',
    ]);
    expect(await put('EXP-1', said)).toMatchObject({ status: 200 });
    expect((await put('EXP-3', cited)).status).toBe(201);
  });

  it('is corrected, and sent in a batch, in the same way', async () => {
    const correction = {
      type: 'RecordCorrected',
      targetRecordId: 'EXP-3',
      reason: 'wrong-papers',
      act: { ...cited, contractNumber: 'C-2' },
    };
    const declared = { ...kolner, name: 'KMW AG' };
    const whole = {
      ...correction,
      act: { ...said, buyer: declared, importer: declared, contractNumber: 'C-2' },
    };
    expect((await put('CORR-3', correction)).status).toBe(201);
    expect((await put('CORR-3', whole)).status).toBe(200);

    const records = [{ recordId: 'EXP-4', ...cited }];
    const url = '/sites/TJ-WORKS/batches';
    expect((await ledger.post('TJ-MAG', url, { records })).status).toBe(201);
    expect((await put('EXP-4', { ...said, buyer: declared, importer: declared })).status).toBe(200);
  });

  it('of a label that is not there is refused, and nothing is recorded', async () => {
    const before = await ledger.eventsInLog();
    const wrong = { ...cited, buyer: cite('KWM1'), importer: cite('nobody') };
    const answer = await put('EXP-5', wrong);
    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/buyer/label label-unknown',
      '/importer/label label-unknown',
    ]);
    expect(JSON.stringify(answer.body)).toContain('最接近的有：KMW1');
    const records = [
      { recordId: 'EXP-5', ...cited },
      { recordId: 'EXP-6', ...wrong },
    ];
    expect(codesOf(await ledger.post('TJ-MAG', '/sites/TJ-WORKS/batches', { records }))).toContain(
      '/records/1/buyer/label label-unknown',
    );
    expect(await ledger.eventsInLog()).toBe(before);
  });

  it.each([
    ['a label and more', { label: 'KMW1', name: 'KMW' }, '/buyer/name field-unknown'],
    ['no label', { label: 5 }, '/buyer/label label-malformed'],
    ['nothing', {}, '/buyer/name field-missing'],
    ['null for a label', { ...kolner, label: null }, '/buyer/label field-unknown'],
    ['an inherited member', { toString: 'KMW1' }, '/buyer/toString field-unknown'],
  ])('with %s is refused', async (_, buyer, part) => {
    expect(codesOf(await put('EXP-5', { ...said, buyer }))).toContain(part);
  });
});

describe('who sees a book of names', () => {
  it('the enterprise, and a regulator, whose look is recorded', async () => {
    const filter = { streamPrefixes: ['access-'] };
    const looks = async () => {
      const seen: unknown[] = [];
      for await (const { event } of ledger.program.parts.store.readAll({ filter })) {
        seen.push(event.data);
      }
      return seen;
    };
    const before = (await looks()).length;
    const shown = await labels('', 'regulator');
    expect(shown.labels).toStrictEqual((await labels()).labels);
    expect((await ledger.get('regulator', urlOf('KMW1'))).status).toBe(200);
    expect((await looks()).slice(before)).toMatchObject([
      { question: 'names', exporterId: 'TJ-MAG' },
      { question: 'names', exporterId: 'TJ-MAG', clientIds: [expect.any(String)] },
    ]);
  });

  it('nobody else: not an analyst, and to another enterprise it is not there', async () => {
    expect((await ledger.get('analyst', '/enterprises/TJ-MAG/names')).status).toBe(403);
    const nowhere = await ledger.get('XX', '/enterprises/NOBODY/names');
    const there = await ledger.get('XX', '/enterprises/TJ-MAG/names');
    const { instance: _, correlationId: __, ...words } = there.body;
    expect(nowhere).toMatchObject({ status: 404, body: words });
    for (const answer of [
      await ledger.get('XX', urlOf('KMW1')),
      await save('KMW1', kolner, 'XX'),
      await ledger.post('XX', `${urlOf('KMW1')}/dry-run`, kolner),
      await drop('KMW1', 'XX'),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: words });
    }
    expect((await save('KMW1', kolner, 'regulator')).status).toBe(403);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
