import { begin, exportOf, kolner, opening, record } from './chain';
import { codesOf, RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

const dealId = 'TJ-WORKS/SALE/1';
const papers = {
  destinationCountryCode: 'DE',
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
};

const saleOf = (massGrams: number, successorLotId: string) => ({
  type: 'SoldToClient',
  occurredOn: '2025-04-01',
  buyer: kolner,
  ...papers,
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      valueMinor: '4600000',
      currency: 'EUR',
      takes: [{ lotId: 'MAG', massGrams, successorLotId }],
    },
  ],
});

const underSale = (saleDealId: string, lotId: string, massGrams: number) => {
  const whole = exportOf(massGrams);
  const [line] = whole.goods;
  return { ...whole, goods: [{ ...line, saleDealId, takes: [{ lotId, massGrams }] }] };
};

const givingUp = (massGrams: number) => ({
  type: 'SaleGivenUp',
  occurredOn: '2025-04-30',
  dealId,
  reason: 'by-agreement',
  takes: [{ lotId: 'PORT', massGrams, successorLotId: 'FREE' }],
});

const creditNote = (adjustmentMinor: string) => ({
  type: 'DealValueAdjusted',
  occurredOn: '2025-05-12',
  dealId,
  kind: 'credit-note',
  adjustmentMinor,
  currency: 'EUR',
  documentNumber: 'GS-2025-017',
});

/** 1 t is sold to a client abroad, and waits in a warehouse of another enterprise. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN', opening);
  await record(ledger, '/sites/TJ-WORKS/records/SALE', saleOf(1_000_000, 'MAG-S'));
  await record(ledger, '/sites/TJ-WORKS/records/SALE-2', saleOf(500_000, 'MAG-S2'));
  await record(ledger, '/sites/TJ-WORKS/records/OUT', {
    type: 'Dispatched',
    occurredOn: '2025-04-03',
    receivingSiteId: 'BT-SEP',
    purpose: 'port',
    takes: [{ lotId: 'MAG-S', massGrams: 1_000_000 }],
  });
  await record(ledger, '/sites/BT-SEP/records/IN', {
    type: 'Received',
    occurredOn: '2025-04-05',
    receipts: [
      {
        movementId: 'TJ-WORKS/OUT/1',
        sentLotId: 'MAG-S',
        lotId: 'PORT',
        massGrams: 1_000_000,
      },
    ],
  });
});

afterAll(() => ledger.stop());

const put = (url: string, body: object): Promise<Answer> =>
  ledger.put(url.includes('BT-SEP') ? 'BT-RE' : 'TJ-MAG', url, body);

describe('goods that were sold abroad, at a port', () => {
  it('are not exported under another deal', async () => {
    const url = '/sites/BT-SEP/records/WRONG';

    const other = await put(url, underSale('TJ-WORKS/SALE-2/1', 'PORT', 1));
    expect([other.status, other.body['code']]).toStrictEqual([422, 'lot-not-of-sale-deal']);
    const none = await put(url, underSale('TJ-WORKS/NO-SALE/1', 'NO-LOT', 1));
    const hidden = await put(url, underSale('TJ-WORKS/SALE-2/1', 'NO-LOT', 1));
    expect([none, hidden].map(({ status, body }) => [status, body['code']])).toStrictEqual([
      [422, 'sale-deal-not-found'],
      [422, 'sale-deal-not-found'],
    ]);
  });

  it('are exported under theirs, and only the seller’s sale tells its price', async () => {
    const url = '/sites/BT-SEP/records/SHIPPED';
    const sent = await put(url, underSale(dealId, 'PORT', 900_000));
    expect(sent).toMatchObject({
      status: 201,
      body: { data: { goods: [{ saleDealId: dealId, takes: [{ lotId: 'PORT', dealId }] }] } },
    });

    const [own, authority] = [await ledger.get('BT-RE', url), await ledger.get('regulator', url)];
    expect(JSON.stringify([sent.body, own.body])).not.toContain('4600000');
    expect(authority.body).toMatchObject({
      data: { goods: [{ saleTerms: { valueMinor: '4600000', massGrams: 1_000_000 } }] },
    });
  });

  it('are not given up beyond what is left', async () => {
    const answer = await put('/sites/BT-SEP/records/TOO-MUCH', givingUp(100_001));

    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'mass-exceeds-lot', facts: { leftGrams: 100_000 } },
    });
  });

  it('are given up, which the seller is told', async () => {
    const url = '/sites/BT-SEP/records/REST';
    const sent = await put(url, givingUp(100_000));
    expect(sent).toMatchObject({ status: 201, body: { data: { sellerId: 'TJ-MAG' } } });

    expect(await ledger.get('TJ-MAG', url)).toMatchObject({
      status: 200,
      body: { type: 'SaleGivenUp', data: { dealId, reason: 'by-agreement' } },
    });
    expect(await ledger.get('XX', url)).toMatchObject({ status: 404 });
    expect(JSON.stringify((await ledger.get('TJ-MAG', '/records')).body)).toContain('"REST"');
    expect(JSON.stringify((await ledger.get('XX', '/records')).body)).not.toContain('"REST"');
  });

  it('are not credited above the value of their deal', async () => {
    const answer = await put('/sites/TJ-WORKS/records/CREDIT', creditNote('-4600001'));

    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'credit-exceeds-deal-value', facts: { leftMinor: '4600000' } },
    });
  });

  it.each(['-0', '1.5', '+5', '', '-01'])('are not adjusted by %j', async (adjustmentMinor) => {
    const answer = await put('/sites/TJ-WORKS/records/CREDIT', creditNote(adjustmentMinor));

    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/adjustmentMinor value-malformed',
    ]);
  });

  it('stand in the register of their seller, with what was given up and credited beside', async () => {
    const sent = await put('/sites/TJ-WORKS/records/CREDIT', creditNote('-92000'));
    expect(sent).toMatchObject({ status: 201, body: { data: { sellerId: 'TJ-MAG' } } });

    const minOrdinal = sent.body['ordinal'] as number;
    const url = `/registers/transaction-volumes?minOrdinal=${minOrdinal}`;
    const { body } = await ledger.get('TJ-MAG', url);
    expect(body['totals']).toMatchObject({
      sold: { deals: 2, valueMinor: { EUR: '9200000' }, adjustedMinor: { EUR: '-92000' } },
      givenUp: { massGrams: '100000' },
    });
    const found = await ledger.get('TJ-MAG', `/search?q=GS-2025-017&minOrdinal=${minOrdinal}`);
    expect(JSON.stringify(found.body)).toContain('document-number');
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
