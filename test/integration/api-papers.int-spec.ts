import { oxide, receipt, sample, saleOnChain } from './acts';
import { begin, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const url = (recordId: string, siteId: string) => `/sites/${siteId}/records/${recordId}`;
const correction = (targetRecordId: string, act: object) => ({
  type: 'RecordCorrected',
  targetRecordId,
  reason: 'wrong-papers',
  act,
});
const invoiced = { ...saleOnChain, invoiceNumber: '25442000000087654399' };
const [line] = saleOnChain.goods;

/** BT-RE sells to TJ-MAG, which takes the goods in, takes a sample of them, and sees a broken seal. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1', 'BT-SEP'), { ...opening, makes: [oxide] });
  await record(ledger, url('SALE-1', 'BT-SEP'), saleOnChain);
  await record(ledger, url('REC-1', 'TJ-WORKS'), receipt({ discrepancy: 'shortage' }));
  await record(ledger, url('SAMPLE-1', 'TJ-WORKS'), sample('IN'));
});

afterAll(() => ledger.stop());

const volumes = async (account: string, minOrdinal: unknown) => {
  const path = `/registers/transaction-volumes?exporterId=BT-RE&groupBy=destination&minOrdinal=${String(minOrdinal)}`;
  const { body } = await ledger.get(account, path);
  return (body['items'] as Array<{ key: unknown; sold: { massGrams: string } }>).map(
    ({ key, sold }) => [key, sold.massGrams],
  );
};

describe('a sale whose goods were received', () => {
  it('is put right in its papers, and its postings come to what they were', async () => {
    const act = { ...invoiced, destinationCountryCode: 'DE' };
    const { status, body } = await ledger.put(
      'BT-RE',
      url('PAPERS-1', 'BT-SEP'),
      correction('SALE-1', act),
      { prefer: 'wait=5' },
    );

    expect(status).toBe(201);
    expect(body).toMatchObject({
      data: {
        leavesFlows: true,
        restated: [],
        reversed: { data: { invoiceNumber: '25442000000087654321' } },
        act: { data: { invoiceNumber: '25442000000087654399', destinationCountryCode: 'DE' } },
      },
    });
    expect(await volumes('BT-RE', body['ordinal'])).toEqual([[{ destination: 'DE' }, '1000000']]);
  });

  it('is explained with what was put right, and with the receipt that stands on it', async () => {
    const explained = async (recordId: string) =>
      (await ledger.get('BT-RE', `${url(recordId, 'BT-SEP')}/explanation`)).body;

    expect(await explained('SALE-1')).toMatchObject({
      record: {
        state: 'live',
        data: { invoiceNumber: '25442000000087654399' },
        history: [{ change: 'recorded' }, { change: 'corrected', byRecordId: 'PAPERS-1' }],
      },
      followers: [{ following: 'received', recordId: 'REC-1', state: 'live' }],
    });
    const { postings, sums } = (await explained('PAPERS-1')) as {
      postings: ReadonlyArray<Readonly<{ account: string; massGrams: number }>>;
      sums: unknown;
    };
    const inTransit = postings.filter(({ account }) => account === 'in-transit');
    expect(inTransit.map(({ massGrams }) => massGrams)).toEqual([-1_000_000, 1_000_000]);
    expect(sums).toEqual({ massGrams: '0', contentMicrograms: {} });
  });

  it('is listed with the correction, and shown to the buyer as much as the sale was', async () => {
    const listed = await ledger.get('BT-RE', '/sites/BT-SEP/records?type=RecordCorrected');
    expect(listed.body['items']).toMatchObject([
      { recordId: 'PAPERS-1', targetRecordId: 'SALE-1', data: { leavesFlows: true } },
    ]);
    const { body } = await ledger.get('TJ-MAG', url('PAPERS-1', 'BT-SEP'));
    expect(body['data']).toMatchObject({
      leavesFlows: true,
      act: { data: { invoiceNumber: '25442000000087654399' } },
    });
    expect(body['data']).not.toHaveProperty('restated');
  });

  it('is the same correction when it is sent again', async () => {
    const act = { ...invoiced, destinationCountryCode: 'DE' };
    const again = await ledger.put('BT-RE', url('PAPERS-1', 'BT-SEP'), correction('SALE-1', act));

    expect(again.body).toMatchObject({ outcome: 'unchanged' });
  });

  it('is refused in more than papers, in words that say what is accepted', async () => {
    const goods = [{ ...line, takes: [{ lotId: 'OX', massGrams: 999_999 }] }];
    const { status, body } = await ledger.put(
      'BT-RE',
      url('MORE-1', 'BT-SEP'),
      correction('SALE-1', { ...invoiced, goods }),
    );

    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'record-built-on',
      facts: { blockerIds: ['TJ-WORKS/REC-1'], papersAlone: 'accepted' },
      mend: {
        en: expect.stringContaining('Papers, parties and codes alone') as string,
        zh: expect.stringContaining('可直接更正') as string,
      },
    });
  });
});

describe('a receipt on which something was made', () => {
  it('is put right in what it says of the goods, and in nothing that it weighed', async () => {
    const act = receipt({ discrepancy: 'seal-broken' });
    const right = await ledger.put('TJ-MAG', url('PAPERS-2', 'TJ-WORKS'), correction('REC-1', act));
    expect(right.status).toBe(201);
    expect(right.body).toMatchObject({ data: { leavesFlows: true } });
    const { body } = await ledger.get('BT-RE', url('REC-1', 'TJ-WORKS'));
    expect(body['data']).toMatchObject({ receipts: [{ discrepancy: 'seal-broken' }] });

    const weighed = await ledger.put(
      'TJ-MAG',
      url('MORE-2', 'TJ-WORKS'),
      correction('REC-1', receipt({ discrepancy: 'seal-broken', massGrams: 999_000 })),
    );
    expect(weighed.status).toBe(422);
    expect(weighed.body).toMatchObject({
      code: 'target-not-correctable',
      facts: { type: 'Received', targetRecordId: 'REC-1' },
    });
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
