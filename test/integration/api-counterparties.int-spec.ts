import { oxide, receipt, saleOnChain } from './acts';
import { begin, opening, record, siteBody } from './chain';
import { RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

const url = (recordId: string, siteId: string) => `/sites/${siteId}/records/${recordId}`;
const dispatch = {
  type: 'Dispatched',
  occurredOn: '2025-03-04',
  receivingSiteId: 'TJ-WORKS',
  purpose: 'toll',
  takes: [{ lotId: 'OX', massGrams: 500_000 }],
};

/** BT-RE sells to TJ-MAG and sends it more to be tolled, which goes to XX after all. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await ledger.put('regulator', '/sites/TJ-2', siteBody('TJ-MAG'));
  await record(ledger, url('OPEN-1', 'BT-SEP'), { ...opening, makes: [oxide] });
  await record(ledger, url('SALE-1', 'BT-SEP'), saleOnChain);
  await record(ledger, url('TOLL-1', 'BT-SEP'), dispatch);
  await record(ledger, url('DEST-1', 'BT-SEP'), {
    type: 'DestinationChanged',
    occurredOn: '2025-03-05',
    targetRecordId: 'TOLL-1',
    receivingSiteId: 'XX-YARD',
    reason: 'recipient-cannot-receive',
  });
  await record(
    ledger,
    url('REC-1', 'TJ-WORKS'),
    receipt({ massGrams: 900_000, refused: { massGrams: 90_000, reason: 'off-specification' } }),
  );
  await record(ledger, url('BACK-1', 'BT-SEP'), {
    type: 'Received',
    occurredOn: '2025-03-09',
    receipts: [
      {
        movementId: 'TJ-WORKS/REC-1/1',
        sentLotId: 'OX',
        lotId: 'OX-BACK',
        massGrams: 90_000,
      },
    ],
  });
  await record(ledger, url('VOID-1', 'BT-SEP'), {
    type: 'RecordVoided',
    targetRecordId: 'BACK-1',
    reason: 'wrong-lot',
  });
  await record(ledger, url('SALE-3', 'BT-SEP'), saleOnChain);
  await record(ledger, url('CORR-3', 'BT-SEP'), {
    type: 'RecordCorrected',
    targetRecordId: 'SALE-3',
    reason: 'wrong-papers',
    act: { ...saleOnChain, invoiceNumber: '25442000000087654399' },
  });
});

afterAll(() => ledger.stop());

const seen = async (account: string, path: string) => {
  const { status, body } = await ledger.get(account, path);
  return status === 200 ? (body['data'] as Record<string, unknown>) : status;
};

describe('a movement', () => {
  it('is seen by whom it was sent to, and by no third', async () => {
    const toll = url('TOLL-1', 'BT-SEP');

    expect(await seen('TJ-MAG', toll)).toMatchObject({ dispatcherId: 'BT-RE', purpose: 'toll' });
    expect(await seen('XX', toll)).toBe(404);
  });

  it('that goes elsewhere is seen by both, each without the other', async () => {
    const change = url('DEST-1', 'BT-SEP');
    const [earlier, later] = [await seen('TJ-MAG', change), await seen('XX', change)];

    expect(earlier).toMatchObject({ lines: [{ fromSiteId: 'TJ-WORKS', movedGrams: 500_000 }] });
    expect(JSON.stringify(earlier)).not.toMatch(/XX/);
    expect(later).toMatchObject({
      receivingSiteId: 'XX-YARD',
      lines: [{ movementId: 'BT-SEP/TOLL-1/1', sent: { lotId: 'OX' } }],
    });
    expect(JSON.stringify(later)).not.toMatch(/TJ/);
  });

  it('that was received is seen by its sender: what was taken in, and what was turned away', async () => {
    const received = url('REC-1', 'TJ-WORKS');

    expect(await seen('BT-RE', received)).toMatchObject({
      receipts: [
        {
          made: { lotId: 'IN', massGrams: 900_000 },
          refused: { returnMovementId: 'TJ-WORKS/REC-1/1', massGrams: 90_000 },
        },
      ],
    });
    expect(await seen('XX', received)).toBe(404);
  });

  it('that came back is seen by who turned it away, and so is the void of its receipt', async () => {
    expect(await seen('TJ-MAG', url('BACK-1', 'BT-SEP'))).toMatchObject({
      receipts: [{ movementId: 'TJ-WORKS/REC-1/1' }],
    });
    const voided = await seen('TJ-MAG', url('VOID-1', 'BT-SEP'));
    expect(voided).toMatchObject({
      targetRecordId: 'BACK-1',
      reversed: { type: 'Received', data: { receipts: [{ movementId: 'TJ-WORKS/REC-1/1' }] } },
    });
    expect(voided).not.toHaveProperty('restated');
    expect(await seen('XX', url('VOID-1', 'BT-SEP'))).toBe(404);
  });

  it('that was corrected is seen by the buyer in both versions, without flags', async () => {
    expect(await seen('TJ-MAG', url('CORR-3', 'BT-SEP'))).toMatchObject({
      reversed: { data: { invoiceNumber: '25442000000087654321' } },
      act: { data: { invoiceNumber: '25442000000087654399' } },
    });
    const { body } = await ledger.get('TJ-MAG', url('SALE-3', 'BT-SEP'));
    expect(body).toMatchObject({ correctedByRecordId: 'CORR-3' });
    expect(body).not.toHaveProperty('flags');
  });
});

describe('GET /sites/:siteId/records/:recordId/explanation', () => {
  const explained = (account: string, recordId: string, siteId: string) =>
    ledger.get(account, `${url(recordId, siteId)}/explanation`);

  it('shows the lines, which come to nothing, and what followed', async () => {
    const { body } = await explained('BT-RE', 'SALE-1', 'BT-SEP');

    expect(body).toMatchObject({
      record: { recordId: 'SALE-1', type: 'SoldToClient', flags: expect.any(Array) },
      postings: [
        {
          account: 'stock',
          role: 'taken',
          lotId: 'OX',
          massGrams: -1_000_000,
          contentMicrograms: { Nd: '-639000000000', Pr: '-206000000000' },
        },
        { account: 'in-transit', movementId: 'BT-SEP/SALE-1/1', massGrams: 1_000_000 },
      ],
      sums: { massGrams: '0', contentMicrograms: {} },
      followers: [{ following: 'received', siteId: 'TJ-WORKS', recordId: 'REC-1', state: 'live' }],
      hasMoreFollowers: false,
    });
  });

  it('shows of a void the reversed lines, and of a dispatch that it went elsewhere', async () => {
    const voided = await explained('BT-RE', 'VOID-1', 'BT-SEP');
    const sent = await explained('BT-RE', 'TOLL-1', 'BT-SEP');

    expect(voided.body['postings']).toMatchObject([{ sense: -1 }, { sense: -1 }]);
    expect(sent.body['followers']).toMatchObject([{ following: 'redirected', recordId: 'DEST-1' }]);
  });

  it('shows nobody another’s books, not even of what was declared to that enterprise', async () => {
    expect((await explained('TJ-MAG', 'SALE-1', 'BT-SEP')).status).toBe(404);
    expect((await explained('regulator', 'SALE-1', 'BT-SEP')).status).toBe(200);
    expect((await explained('analyst', 'SALE-1', 'BT-SEP')).status).toBe(200);
    expect((await explained('BT-RE', 'NOTHING', 'BT-SEP')).status).toBe(404);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
