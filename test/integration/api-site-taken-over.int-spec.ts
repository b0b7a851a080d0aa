import { oxide, receipt, saleOnChain } from './acts';
import { begin, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

afterAll(() => ledger.stop());

describe('what was on its way to a site when it changed hands', () => {
  const sentBy = (recordId: string) => `/sites/BT-SEP/records/${recordId}`;
  const sentTo = { receivingSiteId: 'XX-YARD' };
  const dispatch = {
    type: 'Dispatched',
    occurredOn: '2025-03-04',
    ...sentTo,
    purpose: 'toll',
    takes: [{ lotId: 'OX', massGrams: 1_000 }],
  };
  const seen = async (account: string, recordId: string, query = '') => {
    const { status, body } = await ledger.get(account, `${sentBy(recordId)}${query}`);
    return status === 200 ? body['data'] : status;
  };
  const came = (recordId: string, occurredOn: string, change: object = {}) => ({
    ...receipt({ lotId: `IN-${recordId}`, ...change, movementId: `BT-SEP/${recordId}/1` }),
    occurredOn,
  });
  const yard = (recordId: string) => `/sites/XX-YARD/records/${recordId}`;
  let before: number;

  beforeAll(async () => {
    ledger = await RunningLedger.start();
    await begin(ledger);
    await record(ledger, sentBy('OPEN'), { ...opening, makes: [oxide] });
    await record(ledger, sentBy('WAITS'), { ...saleOnChain, ...sentTo });
    await record(ledger, sentBy('CAME'), {
      ...saleOnChain,
      ...sentTo,
      invoiceNumber: '25442000000087654322',
    });
    await record(ledger, sentBy('TOLL'), dispatch);
    await record(ledger, sentBy('ELSE'), { ...dispatch, receivingSiteId: 'TJ-WORKS' });
    await record(ledger, yard('CAME-IN'), came('CAME', '2025-03-05'));
    before = Number((await ledger.get('regulator', '/records?limit=1')).body['knownAt']);
    const sold = await ledger.put('regulator', yard('~SOLD'), {
      type: 'SiteTransferred',
      effectiveOn: '2025-06-01',
      toEnterpriseId: 'TJ-MAG',
    });
    if (sold.status !== 201) throw new Error(JSON.stringify(sold.body));
  });

  it('is shown to who alone may receive it, as to whom it was sent first', async () => {
    for (const recordId of ['WAITS', 'TOLL']) {
      const first = await seen('XX', recordId);
      expect(first).toMatchObject(sentTo);
      expect(await seen('TJ-MAG', recordId)).toStrictEqual(first);
    }
    const { body } = await ledger.get('TJ-MAG', sentBy('WAITS'));
    expect(body).not.toHaveProperty('flags');
  });

  it('is not shown of what the old operator has received, nor to a third, nor before it was told', async () => {
    expect(await seen('TJ-MAG', 'CAME')).toBe(404);
    expect(await seen('XX', 'CAME')).toMatchObject(sentTo);
    expect(await seen('TJ-MAG', 'WAITS', `?knownAt=${before}`)).toBe(404);
    expect(await seen('XX', 'ELSE')).toBe(404);
  });

  it('is shown again when the old operator takes its receipt back', async () => {
    const taken = { type: 'RecordVoided', targetRecordId: 'CAME-IN', reason: 'did-not-occur' };
    await record(ledger, yard('VOID-IN'), taken);

    expect(await seen('TJ-MAG', 'CAME')).toMatchObject(sentTo);
  });

  it('is shown when the rest of it is still to come, and when it has come', async () => {
    const part = { lotId: 'IN-PART', massGrams: 400_000, closes: false };
    await record(ledger, yard('PART-IN'), came('CAME', '2025-03-05', part));
    expect(await seen('TJ-MAG', 'CAME')).toMatchObject(sentTo);

    const whole = await ledger.put('TJ-MAG', yard('WAITS-IN'), came('WAITS', '2025-06-02'));
    expect(whole.status).toBe(201);
    expect(await seen('TJ-MAG', 'WAITS')).toMatchObject(sentTo);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
