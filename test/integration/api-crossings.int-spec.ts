import { oxide, receipt } from './acts';
import { begin, opening, record } from './chain';
import { RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

const url = (recordId: string, siteId: string) => `/sites/${siteId}/records/${recordId}`;
const massGrams = oxide.massGrams;

const dispatch = (takes = [{ lotId: 'OX', massGrams }]) => ({
  type: 'Dispatched',
  occurredOn: '2025-03-04',
  receivingSiteId: 'TJ-WORKS',
  purpose: 'toll',
  takes,
});
const voided = (targetRecordId: string) => ({
  type: 'RecordVoided',
  targetRecordId,
  reason: 'did-not-occur',
});
const received = (movementId: string, lotId: string) => ({
  ...receipt(),
  receipts: [{ movementId, sentLotId: 'OX', lotId, massGrams }],
});
const used = (lotId: string, grams: number) => ({
  type: 'Discarded',
  occurredOn: '2025-03-20',
  kind: 'laboratory-sample',
  takes: [{ lotId, massGrams: grams }],
});

beforeEach(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1', 'BT-SEP'), { ...opening, makes: [oxide] });
});

afterEach(async () => {
  expect(notAsPublished(ledger)).toEqual([]);
  await ledger.stop();
});

const put = (account: string, path: string, body: object): Promise<Answer> =>
  ledger.put(account, path, body);

describe('dispatch, void and receive, over and over', () => {
  it('makes one lot of one lot, one after the other', async () => {
    for (let n = 0; n < 20; n += 1) {
      expect(await put('BT-RE', url(`D-${n}`, 'BT-SEP'), dispatch())).toMatchObject({
        status: 201,
      });
      await put('BT-RE', url(`V-${n}`, 'BT-SEP'), voided(`D-${n}`));
      const answer = await put(
        'TJ-MAG',
        url(`R-${n}`, 'TJ-WORKS'),
        received(`BT-SEP/D-${n}/1`, `IN-${n}`),
      );
      expect(answer).toMatchObject({
        status: 409,
        body: { type: '/refusals/movement-voided', facts: { recordId: `BT-SEP/V-${n}` } },
      });
    }
  });

  it('makes one lot of one lot at once, and both sides are told', async () => {
    let crossed = 0;
    for (let n = 0; n < 20; n += 1) {
      await record(ledger, url(`D-${n}`, 'BT-SEP'), dispatch());
      const [void_, receiving] = await Promise.all([
        put('BT-RE', url(`V-${n}`, 'BT-SEP'), voided(`D-${n}`)),
        put('TJ-MAG', url(`R-${n}`, 'TJ-WORKS'), received(`BT-SEP/D-${n}/1`, `IN-${n}`)),
      ]);
      const [mine, yours] = [void_.status === 201, receiving.status === 201];
      expect(mine || yours).toBe(true);
      const taken = [
        await put('BT-RE', url(`U-${n}`, 'BT-SEP'), used('OX', 1)),
        await put('TJ-MAG', url(`U-${n}`, 'TJ-WORKS'), used(`IN-${n}`, 1)),
      ];
      expect(taken.filter(({ status }) => status === 201)).toHaveLength(1);
      if (mine && yours) {
        crossed += 1;
        await bothAreTold(n);
      }
      if (taken[1]?.status === 201) break;
      await record(ledger, url(`B-${n}`, 'BT-SEP'), voided(`U-${n}`));
      if (yours) await record(ledger, url(`F-${n}`, 'TJ-WORKS'), voided(`R-${n}`));
    }
    expect(crossed).toBeGreaterThanOrEqual(0);
  });
});

async function bothAreTold(n: number): Promise<void> {
  const sender = await ledger.get('BT-RE', url(`V-${n}`, 'BT-SEP'));
  const receiver = await ledger.get('TJ-MAG', url(`R-${n}`, 'TJ-WORKS'));
  const told = (answer: Answer) =>
    (answer.body['contradictions'] as { recordId: string; yields: boolean }[])[0];
  expect(told(sender)).toMatchObject({ recordId: `TJ-WORKS/R-${n}` });
  expect(told(receiver)).toMatchObject({ recordId: `BT-SEP/V-${n}` });
  expect([told(sender)?.yields, told(receiver)?.yields].sort()).toEqual([false, true]);
}

describe('the ready batch of a refused void', () => {
  it('ends with the void of what was sent, and what is left is voided after it', async () => {
    await record(ledger, url('D', 'BT-SEP'), dispatch());
    const refused = await put('BT-RE', url('V', 'BT-SEP'), voided('OPEN-1'));
    const { records } = refused.body['repair'] as { records: { targetRecordId: string }[] };
    expect(records.map(({ targetRecordId }) => targetRecordId)).toEqual(['D']);

    expect(await ledger.post('BT-RE', '/sites/BT-SEP/batches', { records })).toMatchObject({
      status: 201,
    });
    expect(await put('BT-RE', url('V', 'BT-SEP'), voided('OPEN-1'))).toMatchObject({ status: 201 });
  });

  it('is refused with the rest: other sites are looked at in between', async () => {
    await record(ledger, url('D', 'BT-SEP'), dispatch());
    const records = [
      { recordId: 'V1', ...voided('D') },
      { recordId: 'V2', ...voided('OPEN-1') },
    ];

    expect(await ledger.post('BT-RE', '/sites/BT-SEP/batches', { records })).toMatchObject({
      status: 409,
      body: { type: '/refusals/look-first', facts: { broughtByRecordId: 'V1', recordId: 'V2' } },
    });
  });
});
