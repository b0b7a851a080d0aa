import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const url = '/sites/XX-YARD/records';

/** The yard of XX, at the port: magnets of TJ-MAG lie there, which XX exports for it, and for itself. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  const makes = opening.makes.map((lot) => ({ ...lot, ownerId: 'TJ-MAG' }));
  await record(ledger, `${url}/OPEN-1`, { ...opening, makes });
  await record(ledger, `${url}/EXP-1`, { ...exportOf(1_000), exporterId: 'TJ-MAG' });
  await record(ledger, `${url}/OWN-1`, exportOf(1_000));
});

afterAll(() => ledger.stop());

describe('an export from the warehouse of another', () => {
  it('is credited by its exporter, where it was recorded, and by nobody whose it is not', async () => {
    const note = (dealId: string) => ({
      type: 'DealValueAdjusted',
      occurredOn: '2025-07-01',
      dealId: `XX-YARD/${dealId}/1`,
      kind: 'credit-note',
      adjustmentMinor: '-1',
      currency: 'EUR',
      documentNumber: 'CN-1',
    });
    const told = await ledger.put('TJ-MAG', `${url}/CN-1`, note('EXP-1'));
    const foreign = await ledger.put('TJ-MAG', `${url}/CN-2`, note('OWN-1'));
    const nowhere = await ledger.put('TJ-MAG', '/sites/NOWHERE/records/CN-2', note('EXP-1'));

    expect(told).toMatchObject({ status: 201, body: { data: { toldById: 'TJ-MAG' } } });
    expect(foreign.status).toBe(404);
    const { instance, correlationId } = nowhere.body;
    expect(nowhere.body).toStrictEqual({ ...foreign.body, instance, correlationId });
    expect((await ledger.put('TJ-MAG', `${url}/CN-1`, note('EXP-1'))).status).toBe(200);
    expect((await ledger.get('TJ-MAG', `${url}/CN-1`)).status).toBe(200);
    expect((await ledger.get('XX', `${url}/CN-1`)).status).toBe(404);
    const voiding = { type: 'RecordVoided', targetRecordId: 'CN-1', reason: 'did-not-occur' };
    expect((await ledger.put('BT-RE', `${url}/V-CN`, voiding)).status).toBe(404);
    expect((await ledger.put('TJ-MAG', `${url}/V-CN`, voiding)).status).toBe(201);
  });
});
