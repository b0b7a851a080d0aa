import { oxide, sample, stock } from './acts';
import { begin, opening, record, type sites } from './chain';
import { refused } from './refused';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1'), opening);
  await record(ledger, url('OPEN-1', 'BT-SEP'), {
    ...opening,
    makes: [oxide, { ...oxide, lotId: 'OX-USED', massGrams: 10 }],
  });
  await record(ledger, url('EMPTY-1', 'BT-SEP'), sample('OX-USED', 10));
});

afterAll(() => ledger.stop());

const url = (recordId: string, siteId = 'TJ-WORKS') => `/sites/${siteId}/records/${recordId}`;
const sendTo = (siteId: keyof typeof sites, body: object): Promise<Answer> =>
  refused(ledger, siteId, body);

describe('a stock-take', () => {
  const count = (change: object) => ({ type: 'StockTaken', occurredOn: '2025-12-31', ...change });

  it('is refused of a lot that does not exist', async () => {
    const answer = await sendTo('TJ-WORKS', count({ lots: [{ lotId: 'NONE', countedGrams: 1 }] }));

    expect(codesOf(answer)).toStrictEqual([422, 'lot-not-found', '/lots/0 lot-not-found']);
  });

  it('counts something, in grams and in decimal micrograms', async () => {
    expect(codesOf(await sendTo('TJ-WORKS', count({ lots: [], units: [] })))).toStrictEqual([
      400,
      'invalid-input',
      '/lots field-missing',
    ]);
    for (const Nd of ['-1', '1.5', '007', '1'.repeat(19), 5]) {
      const units = [{ unitId: 'SX-1', countedMicrograms: { Nd } }];
      expect(codesOf(await sendTo('TJ-WORKS', count({ units })))).toStrictEqual([
        400,
        'invalid-input',
        '/units/0/countedMicrograms/Nd content-malformed',
      ]);
    }
  });

  it('names the lot that a gain becomes, with the grams of it', async () => {
    const lots = [{ lotId: 'MAG', countedGrams: 2_000_500 }];
    const answer = await sendTo('TJ-WORKS', count({ lots }));

    expect(codesOf(answer)).toStrictEqual([422, 'gain-lot-missing', '/lots/0 gain-lot-missing']);
    expect(answer.body['detail']).toBe('Of lot MAG there are 500 g more than the books say.');
  });
});

describe('an assay', () => {
  const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-05-01' };
  const assay = (change: object) => ({
    type: 'LotAssayed',
    occurredOn: '2025-05-06',
    lotId: 'OX',
    ppm: { Nd: 640_000, Pr: 206_000 },
    analysis,
    ...change,
  });

  it.each<[string, object, unknown[]]>([
    [
      'whose elements exceed the whole',
      { ppm: { Nd: 640_000, Pr: 360_001 } },
      [400, 'invalid-input', '/ppm composition-malformed'],
    ],
    [
      'with no method',
      { analysis: { ...analysis, method: undefined } },
      [400, 'invalid-input', '/analysis/method field-missing'],
    ],
    [
      'with no analysis',
      { analysis: undefined },
      [400, 'invalid-input', '/analysis field-missing'],
    ],
    [
      'dated before the lot existed',
      { occurredOn: '2024-12-31' },
      [422, 'occurred-before-lot', '/lotId occurred-before-lot'],
    ],
    ['of a lot with nothing left', { lotId: 'OX-USED' }, [422, 'lot-empty', '/lotId lot-empty']],
    [
      'richer than the pure compound',
      { ppm: { Nd: 870_000 } },
      [422, 'richer-than-pure-compound', '/ppm richer-than-pure-compound'],
    ],
  ])('is refused %s', async (_, change, codes) => {
    expect(codesOf(await sendTo('BT-SEP', assay(change)))).toStrictEqual(codes);
  });
});

describe('a correction', () => {
  const correcting = (targetRecordId: string, act: object) => ({
    type: 'RecordCorrected',
    targetRecordId,
    reason: 'wrong-mass',
    act,
  });

  beforeAll(async () => {
    await record(ledger, url('OPEN-C'), stock('C'));
    await record(ledger, url('SAMPLE-C'), sample('C', 500));
  });

  it.each<[string, object, string]>([
    ['material', stock('C', { material: 'ndfeb-machined-blank' }), 'material'],
    ['owner', stock('C', { ownerId: 'BT-RE' }), 'ownerId'],
    ['date', { ...stock('C'), occurredOn: '2025-01-02' }, 'occurredOn'],
    ['composition', stock('C', { ppm: { Nd: 221_701 } }), 'ppm'],
    ['id', stock('C-OTHER'), 'lotId'],
  ])('is refused that changes the %s of a lot in use', async (_, act, field) => {
    const answer = await sendTo('TJ-WORKS', correcting('OPEN-C', act));

    expect(codesOf(answer)).toStrictEqual([
      409,
      'correction-changes-lot-in-use',
      '/act correction-changes-lot-in-use',
    ]);
    expect(answer.body['facts']).toMatchObject({ lotId: 'C', field });
  });

  it('is refused whose grams are below what was taken', async () => {
    const answer = await sendTo('TJ-WORKS', correcting('OPEN-C', stock('C', { massGrams: 499 })));

    expect(codesOf(answer)).toStrictEqual([409, 'mass-below-taken', '/act mass-below-taken']);
    expect(answer.body['detail']).toBe('From lot C 500 g were taken already.');
  });

  it('is judged by the class of its act, with pointers into it', async () => {
    const bad = { ...sample('C', -1), occurredAt: '2025-05-05T23:00:00Z', colour: 'red' };

    expect(codesOf(await sendTo('TJ-WORKS', correcting('SAMPLE-C', bad)))).toStrictEqual([
      400,
      'invalid-input',
      '/act/colour field-unknown',
      '/act/takes/0/massGrams mass-not-whole-grams',
    ]);
    const otherDay = { ...sample('C', 5), occurredAt: '2025-05-05T23:00:00Z' };
    expect(codesOf(await sendTo('TJ-WORKS', correcting('SAMPLE-C', otherDay)))).toStrictEqual([
      400,
      'invalid-input',
      '/act/occurredAt instant-not-on-date',
    ]);
    const notAnAct = { type: 'RecordVoided', targetRecordId: 'OPEN-C', reason: 'wrong-mass' };
    expect(codesOf(await sendTo('TJ-WORKS', correcting('SAMPLE-C', notAnAct)))).toStrictEqual([
      400,
      'invalid-input',
      '/act/type record-type-unknown',
    ]);
  });

  it('points into its act with what the ledger refuses', async () => {
    const tooMuch = correcting('SAMPLE-C', sample('C', 2_000_001));

    expect(codesOf(await sendTo('TJ-WORKS', tooMuch))).toStrictEqual([
      422,
      'mass-exceeds-lot',
      '/act/takes/0 mass-exceeds-lot',
    ]);
    expect(codesOf(await sendTo('TJ-WORKS', correcting('SAMPLE-C', stock('C-2'))))).toStrictEqual([
      422,
      'correction-changes-type',
      '/act/type correction-changes-type',
    ]);
  });

  it('shows the new version, and declares who is named in it', async () => {
    await record(ledger, url('IMPORT-C'), imported('Kachin Mining'));
    const { body } = await record(
      ledger,
      url('CORR-C'),
      correcting('IMPORT-C', imported('Kachin Mining Co.')),
    );
    const read = await ledger.get('TJ-MAG', url('IMPORT-C'));

    expect(JSON.stringify(body)).not.toContain('Kachin');
    expect(read.body).toMatchObject({
      correctedByRecordId: 'CORR-C',
      history: [{ change: 'recorded' }, { change: 'corrected', byRecordId: 'CORR-C' }],
    });
    const data = body['data'] as Record<'reversed' | 'act', { data: { supplierRef: string } }>;
    expect((read.body['data'] as { supplierRef: string }).supplierRef).toBe(
      data.act.data.supplierRef,
    );
    expect(data.act.data.supplierRef).not.toBe(data.reversed.data.supplierRef);
    for (const { supplierRef } of [data.act.data, data.reversed.data]) {
      expect(await declared(supplierRef)).toContain('Kachin');
    }
  });
});

function imported(name: string): object {
  return {
    type: 'ImportLanded',
    occurredOn: '2025-03-03',
    originCountryCode: 'MM',
    supplier: { name, countryCode: 'MM', identifiers: [] },
    makes: [{ ...oxide, lotId: 'IMP-C' }],
  };
}

async function declared(ref: string): Promise<string> {
  for await (const { event } of ledger.program.parts.store.readStream(`party-${ref}`)) {
    return JSON.stringify(event);
  }
  return '';
}
