import { begin, client, exportOf, kolner, opening, record } from './chain';
import { codesOf, RunningLedger } from './running-ledger';

const terms = {
  tradeMode: '0214',
  portCode: 'CNTXG',
  transportMode: '2',
  incoterm: 'FOB',
  paymentMode: 'telegraphic-transfer',
  contractedOn: '2025-03-14',
  producerId: 'TJ-MAG',
  handbookNumber: 'C02025000123',
  customsDeclarationNumber: '020220250000012345',
};

const declared = {
  processingDegree: 'machined-magnet',
  netMassGrams: 100,
  grossMassGrams: 105,
  statistics: { unitCode: 'GRM', quantity: '100' },
  isDeclaredControlled: false,
};

const principal = client('Auftraggeber Magnetwerke AG', '529900T8BM49AURSDO55');

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1'), opening);
});

afterAll(() => ledger.stop());

const url = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;

function exported(change: object, ofLine: object): object {
  const { goods, ...whole } = exportOf(100);
  return { ...whole, ...change, goods: goods.map((line) => ({ ...line, ...ofLine })) };
}

const send = (recordId: string, body: object) => ledger.put('TJ-MAG', url(recordId), body);

const flagsOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
  (body['flags'] as Array<{ code: string; detail: object }>).filter(
    ({ code }) => code === 'declaration-incomplete',
  );

describe('what a declaration says', () => {
  it('is shown as it was declared, the principal by a ref, and nothing is flagged', async () => {
    const sent = await record(ledger, url('EXP-1'), exported({ ...terms, principal }, declared));
    const read = await ledger.get('TJ-MAG', url('EXP-1'));

    expect(flagsOf(sent)).toStrictEqual([]);
    expect(read.body['data']).toMatchObject({ ...terms, goods: [declared] });
    expect(read.body['data']).toHaveProperty('principalRef', expect.any(String));
    expect(JSON.stringify(read.body['data'])).not.toContain(principal.name);
  });

  it('is flagged where it lacks something, by name', async () => {
    const { portCode: _, ...rest } = terms;
    const { netMassGrams: _n, ...line } = declared;
    const sent = await record(ledger, url('EXP-2'), exported(rest, line));

    expect(flagsOf(sent)).toStrictEqual([
      {
        code: 'declaration-incomplete',
        detail: { missing: ['portCode', 'goods/0/netMassGrams'] },
        basis: expect.objectContaining({ law: 'customs-law', article: '24' }),
      },
    ]);
  });

  it('is refused in two languages where it cannot be, and recorded when it is mended', async () => {
    const licences = [{ licenceNumber: '25-0417', item: 1, massGrams: 101 }];
    const refused = await send('EXP-3', exported(terms, { ...declared, licences }));
    const mended = await send(
      'EXP-3',
      exported(terms, { ...declared, licences: [{ ...licences[0], massGrams: 100 }] }),
    );

    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('licences-exceed-goods');
    expect(JSON.stringify(refused.body)).toMatch(/101 g.*100 g/);
    expect(mended.status).toBe(201);
  });

  it('is a 400 with a pointer where it is not in form', async () => {
    const { status, body } = await send(
      'EXP-4',
      exported(terms, { ...declared, statistics: { unitCode: 'GRM', quantity: '1,000' } }),
    );

    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('/goods/0/statistics/quantity');
    expect(JSON.stringify(body)).toContain('quantity-malformed');
  });

  it('makes of the principal a client like any other', async () => {
    const { body } = await ledger.get('TJ-MAG', '/registers/client-identities?role=principal');
    const others = await ledger.get('XX', '/registers/client-identities?role=principal');

    expect(JSON.stringify(body.items)).toContain(principal.name);
    expect(JSON.stringify(body.items)).not.toContain(kolner.name);
    expect(others.body.items).toStrictEqual([]);
  });

  it('names the principal by another ref once it was forgotten', async () => {
    const before = (await ledger.get('TJ-MAG', url('EXP-1'))).body['data'] as Told;
    const { body } = await ledger.get('regulator', '/registers/client-identities?role=principal');
    const clientId = String(body.items?.[0]?.['canonicalId']);
    const order = { reason: 'court-order' };
    expect(
      (await ledger.put('regulator', `/clients/${clientId}/forgettings/F`, order)).status,
    ).toBe(201);

    const { body: again } = await record(
      ledger,
      url('EXP-5'),
      exported({ ...terms, principal }, declared),
    );

    const { principalRef } = again['data'] as Told;
    expect(principalRef).toEqual(expect.any(String));
    expect(principalRef).not.toBe(before.principalRef);
  });
});

type Told = Readonly<{ principalRef: string }>;

describe('what no declaration can say', () => {
  const { countryCode: _, ...nowhere } = principal;
  const bill = { lotId: 'MAG', massGrams: 100, pieces: 1, processingDegree: 'end-product' };

  it.each<[string, object, object, readonly unknown[]]>([
    [
      'a foreign principal without a country',
      { principal: nowhere },
      {},
      [400, 'invalid-input', '/principal/countryCode field-missing'],
    ],
    [
      'a foreign principal of the country',
      { principal: { ...principal, countryCode: 'CN' } },
      {},
      [422, 'principal-not-foreign', '/principal/countryCode principal-not-foreign'],
    ],
    [
      'a bill of materials that weighs more than its goods',
      {},
      { billOfMaterials: [bill], netMassGrams: 99, grossMassGrams: 99 },
      [422, 'bill-exceeds-goods', '/goods/0/billOfMaterials bill-exceeds-goods'],
    ],
  ])('is refused: %s', async (_name, change, ofLine, codes) => {
    const answer = await send('BAD', exported({ ...terms, ...change }, { ...declared, ...ofLine }));

    expect(codesOf(answer)).toStrictEqual(codes);
  });
});

describe('a surplus', () => {
  it('is taken in as a lot of its own', async () => {
    const sale = {
      type: 'Dispatched',
      occurredOn: '2025-04-22',
      receivingSiteId: 'BT-SEP',
      purpose: 'toll',
      takes: [{ lotId: 'MAG', massGrams: 100 }],
    };
    await record(ledger, url('TOLL-1'), sale);
    const receipt = {
      type: 'Received',
      occurredOn: '2025-04-23',
      receipts: [
        {
          movementId: 'TJ-WORKS/TOLL-1/1',
          sentLotId: 'MAG',
          lotId: 'IN',
          massGrams: 100,
          surplus: { lotId: 'MORE', massGrams: 3 },
        },
      ],
    };
    const sent = await ledger.put('BT-RE', '/sites/BT-SEP/records/REC-1', receipt);

    expect(sent).toMatchObject({
      status: 201,
      body: {
        data: {
          postingRule: 2,
          receipts: [{ clearedGrams: 100, surplus: { lotId: 'MORE', massGrams: 3 } }],
        },
      },
    });
    expect(sent.body['flags']).toContainEqual({
      code: 'receipt-differs',
      detail: expect.objectContaining({ surplusGrams: 3, differenceGrams: 3 }),
      basis: expect.objectContaining({ law: 'rare-earth-regulations' }),
    });
  });
});
