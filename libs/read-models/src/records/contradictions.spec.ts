import { recordAct, voidRecord, type MemoryLedger } from '@lodestone/testing';
import { accepted, beginCrossing, cross } from '@lodestone/testing/crossing-chain';
import {
  FollowedReadModel,
  itIsAReadModel,
  recordedLog,
} from '@lodestone/testing/followed-read-model';
import { allOf, correctRecord, dispatch } from '@lodestone/testing/keeping';
import { findRecord } from './find-record';
import { listRecords } from './list-records';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

const sent = recordAct('S', 'D', dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 1_000)] }));
const received = (change: object = {}) =>
  recordAct('R1', 'rec', {
    type: 'Received',
    occurredOn: '2025-02-01',
    receipts: [{ movementId: 'S/D/1', sentLotId: 'M', lotId: 'IN', massGrams: 1_000, ...change }],
  });

/** Dispatched, received and voided at once, and the yielding void taken back. */
function crossed(): MemoryLedger {
  const ledger = beginCrossing();
  accepted(ledger.submit(sent));
  cross(ledger, received(), voidRecord('S', 'V', 'D'));
  accepted(ledger.submit(voidRecord('S', 'V2', 'V')));
  return ledger;
}

describe('records that contradict each other', () => {
  itIsAReadModel(recordsWithKey, () => recordedLog(crossed().log));

  let readModel: FollowedReadModel<typeof recordsWithKey.tables>;
  beforeEach(() => {
    readModel = new FollowedReadModel(recordsWithKey);
  });
  afterEach(() => readModel.close());

  const follow = (ledger: MemoryLedger) => readModel.take(recordedLog(ledger.log));
  const find = (siteId: string, recordId: string, knownAt?: number) =>
    readModel.ask((reading) => findRecord(reading, { siteId, recordId, knownAt }));
  const line = { movementId: 'S/D/1', lotId: 'M' };

  it('are told at both, each as what came first or what yields', () => {
    const ledger = crossed();
    follow(ledger);
    const voidedAt = ledger.log.length - 2;

    expect(find('S', 'V', voidedAt)?.contradictions).toStrictEqual([
      { ...line, recordId: 'R1/rec', yields: true },
    ]);
    expect(find('R1', 'rec', voidedAt)?.contradictions).toStrictEqual([
      { ...line, recordId: 'S/V', yields: false },
    ]);
    expect(find('R1', 'rec', voidedAt - 1)).not.toHaveProperty('contradictions');
    expect(find('S', 'D', voidedAt)).not.toHaveProperty('contradictions');
  });

  it('do so no more when one of them was taken back', () => {
    follow(crossed());

    expect(find('S', 'V')).not.toHaveProperty('contradictions');
    expect(find('R1', 'rec')).not.toHaveProperty('contradictions');
  });

  it('are told of a return leg with the line whose goods it brings back', () => {
    const ledger = beginCrossing();
    accepted(ledger.submit(sent));
    const refused = { massGrams: 400, reason: 'wrong-goods' };
    accepted(ledger.submit(received({ massGrams: 600, refused })));
    const home = recordAct('S', 'home', {
      type: 'Received',
      occurredOn: '2025-02-01',
      receipts: [{ movementId: 'R1/rec/1', sentLotId: 'M', lotId: 'BACK', massGrams: 400 }],
    });
    cross(ledger, home, voidRecord('R1', 'v', 'rec'));
    follow(ledger);

    expect(find('R1', 'v')?.contradictions).toStrictEqual([
      { ...line, recordId: 'S/home', yields: true },
    ]);
    expect(find('S', 'home')?.contradictions).toStrictEqual([
      { ...line, recordId: 'R1/v', yields: false },
    ]);
  });

  it('and a void that yields gives the record back under its own id, and can be told again', () => {
    const ledger = crossed();
    accepted(ledger.submit(voidRecord('R1', 'v', 'rec')));
    accepted(ledger.submit(voidRecord('S', 'V3', 'D')));
    follow(ledger);
    const [restoredAt, endsAt] = [ledger.log.length - 3, ledger.log.length - 1];

    expect(find('S', 'D', restoredAt)).toMatchObject({ state: 'live' });
    expect(find('S', 'D', restoredAt)).not.toHaveProperty('voidedByRecordId');
    expect(find('S', 'V', restoredAt)).toMatchObject({ state: 'voided', voidedByRecordId: 'V2' });
    expect(find('S', 'D')).toMatchObject({
      state: 'voided',
      voidedByRecordId: 'V3',
      history: [
        { change: 'recorded' },
        { change: 'voided', byRecordId: 'V' },
        { change: 'restored', byRecordId: 'V2' },
        { change: 'voided', byRecordId: 'V3' },
      ],
    });
    const live = (knownAt: number) =>
      readModel
        .ask((reading) => listRecords(reading, { siteId: 'S', state: 'live', knownAt }))
        .records.map(({ recordId }) => recordId);
    expect(live(restoredAt)).toContain('D');
    expect(live(restoredAt - 1)).not.toContain('D');
    expect(live(endsAt)).not.toContain('D');
  });

  it('and a correction that yields leaves the record as it was before', () => {
    const ledger = beginCrossing();
    accepted(ledger.submit(sent));
    const act = dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 100)] });
    cross(ledger, received(), correctRecord('S', 'C', { targetRecordId: 'D', act }));
    accepted(ledger.submit(voidRecord('S', 'VC', 'C')));
    follow(ledger);

    expect(find('S', 'D')).toMatchObject({
      state: 'live',
      data: { lines: [{ taken: { massGrams: 1_000 } }] },
      history: [
        { change: 'recorded' },
        { change: 'corrected', byRecordId: 'C' },
        { change: 'corrected', byRecordId: 'VC' },
      ],
    });
  });
});
