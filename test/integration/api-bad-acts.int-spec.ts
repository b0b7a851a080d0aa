import { oxide, receipt, saleOnChain, stock } from './acts';
import { begin, opening, record, type sites } from './chain';
import { refused } from './refused';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1', 'BT-SEP'), {
    ...opening,
    makes: [oxide, { ...oxide, lotId: 'OX-USED', massGrams: 10 }],
  });
  await record(ledger, url('SALE-1', 'BT-SEP'), saleOnChain);
  await record(ledger, url('SALE-2', 'BT-SEP'), saleOnChain);
  const received = receipt({ movementId: 'BT-SEP/SALE-2/1', lotId: 'IN-2' });
  await record(ledger, url('REC-2'), received);
});

afterAll(() => ledger.stop());

const url = (recordId: string, siteId = 'TJ-WORKS') => `/sites/${siteId}/records/${recordId}`;
const sendTo = (siteId: keyof typeof sites, body: object): Promise<Answer> =>
  refused(ledger, siteId, body);

describe('outputs beyond the ceiling of their step', () => {
  const reduction = (massGrams: number) => ({
    type: 'Refined',
    occurredOn: '2025-03-10',
    step: 'metal-reduction',
    takes: [{ lotId: 'OX', massGrams: 100_000 }],
    makes: [
      {
        lotId: `MET-${massGrams}`,
        material: 'praseodymium-neodymium-metal',
        massGrams,
        ppm: { Nd: 752_000, Pr: 240_000 },
      },
    ],
  });

  it('are refused with both figures and the way out', async () => {
    const answer = await sendTo('BT-SEP', reduction(86_200));

    expect(codesOf(answer)).toStrictEqual([422, 'more-rare-earth-out-than-in']);
    expect(answer.body['facts']).toStrictEqual({
      inMicrograms: '84500000000',
      outMicrograms: '85510400000',
    });
    expect(String(answer.body['detail'])).toContain('85510400000');
    expect(answer.body['mend']).toMatchObject({ en: expect.stringContaining('Assay the input') });
  });

  it('are recorded where measuring can explain them', async () => {
    expect((await record(ledger, url('RED-OK', 'BT-SEP'), reduction(85_300))).status).toBe(201);
  });

  it('are refused of a unit that would hold less than nothing', async () => {
    const answer = await sendTo('BT-SEP', {
      type: 'Refined',
      occurredOn: '2025-03-10',
      step: 'separation',
      unitId: 'SX-1',
      takes: [],
      makes: [{ ...oxide, lotId: 'OUT-OF-NOTHING' }],
    });

    expect(codesOf(answer)).toStrictEqual([
      422,
      'unit-below-nothing',
      '/unitId unit-below-nothing',
    ]);
    expect(answer.body['facts']).toMatchObject({ unitId: 'SX-1', element: 'Pr' });
  });
});

describe('a receipt', () => {
  it('is refused at a site that the sale does not name', async () => {
    const answer = await sendTo('XX-YARD', receipt({}));

    expect(codesOf(answer)).toStrictEqual([
      422,
      'movement-not-found',
      '/receipts/0 movement-not-found',
    ]);
  });

  it('is refused of something never sent, in the same words', async () => {
    const other = await sendTo('XX-YARD', receipt({}));
    const never = await sendTo('XX-YARD', receipt({ movementId: 'BT-SEP/NEVER/1' }));

    expect([never.status, never.body['detail'], never.body['mend']]).toStrictEqual([
      other.status,
      other.body['detail'],
      other.body['mend'],
    ]);
  });

  it('is refused the second time, and within one record', async () => {
    const again = receipt({ movementId: 'BT-SEP/SALE-2/1', lotId: 'IN-3' });
    const twice = receipt({});
    const [first] = twice.receipts;

    expect(codesOf(await sendTo('TJ-WORKS', again))).toStrictEqual([
      409,
      'movement-already-received',
      '/receipts/0 movement-already-received',
    ]);
    expect(
      codesOf(
        await sendTo('TJ-WORKS', { ...twice, receipts: [first, { ...first, lotId: 'IN-4' }] }),
      ),
    ).toStrictEqual([422, 'movement-received-twice', '/receipts/1 movement-received-twice']);
  });

  it.each<[string, object, string]>([
    ['neither taken in nor turned away', { lotId: null, massGrams: null }, 'lotId field-missing'],
    ['a lot without grams', { massGrams: null }, 'massGrams field-missing'],
    ['grams without a lot', { lotId: null }, 'lotId field-missing'],
    [
      'an assay of what was turned away',
      {
        lotId: null,
        massGrams: null,
        ppm: { Nd: 1 },
        refused: { massGrams: 5, reason: 'off-specification' },
      },
      'ppm nothing-to-assay',
    ],
    [
      'an analysis without a composition',
      { analysis: { method: 'xrf', laboratoryId: 'L', analysedOn: '2025-03-05' } },
      'ppm field-missing',
    ],
    [
      'a reason that is none',
      { refused: { massGrams: 5, reason: 'moonlight' } },
      'refused/reason code-unknown',
    ],
    ['a half-closed line', { closes: 'half' }, 'closes not-yes-or-no'],
  ])('is no sentence: %s', async (_, change, part) => {
    expect(codesOf(await sendTo('TJ-WORKS', receipt(change)))).toStrictEqual([
      400,
      'invalid-input',
      `/receipts/0/${part}`,
    ]);
  });

  it('of a part is less than what has still to arrive', async () => {
    const answer = await sendTo('TJ-WORKS', receipt({ closes: false }));

    expect(codesOf(answer)).toStrictEqual([
      422,
      'part-exceeds-rest',
      '/receipts/0 part-exceeds-rest',
    ]);
    expect(answer.body['detail']).toBe('Of BT-SEP/SALE-1/1 1,000,000 g have still to arrive.');
  });
});

describe('a line', () => {
  it('holds 10¹² grams, and not one more', async () => {
    const whole = { ...stock('WHOLE', { massGrams: 1_000_000_000_000, ppm: { Ce: 25_000 } }) };
    const more = stock('MORE', { massGrams: 1_000_000_000_001 });

    expect((await record(ledger, url('WHOLE-1'), whole)).status).toBe(201);
    expect(codesOf(await sendTo('TJ-WORKS', more))).toStrictEqual([
      400,
      'invalid-input',
      '/makes/0/massGrams mass-not-whole-grams',
    ]);
  });
});
