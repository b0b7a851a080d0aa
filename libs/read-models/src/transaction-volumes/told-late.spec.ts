import {
  exported,
  goods,
  MemoryLedger,
  openingStock,
  openSite,
  recordAct,
  registerEnterprise,
  voidRecord,
  type AnyCommand,
} from '@lodestone/testing';
import { submitted } from '@lodestone/testing/begun-chain';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';
import { correctRecord } from '@lodestone/testing/keeping';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { compareVolumes } from './compare-volumes';
import { listDeals, type DealsReadings } from './list-deals';
import { transactionVolumes } from './transaction-volumes';

const clientOf = () => 'client';
const exportOf = (massGrams: number) =>
  exported({ goods: [goods({ takes: [{ lotId: 'OX', massGrams }] })] });
const correction = correctRecord('SEP', 'fix', { targetRecordId: 'export', act: exportOf(900) });

/** One gram is told in time, of a day in February; then something on another day. */
function told(on: string, ...later: readonly AnyCommand[]): MemoryLedger {
  const ledger = new MemoryLedger();
  const record = (today: string, ...commands: readonly AnyCommand[]) => {
    ledger.today = today;
    for (const command of commands) submitted(ledger, command);
  };
  record('2025-01-02', registerEnterprise('RE'), openSite('SEP', 'RE'));
  record('2025-01-02', recordAct('SEP', 'open', openingStock('OX', 1_000)));
  record('2025-02-03', recordAct('SEP', 'export', exportOf(1)));
  record(on, ...later);
  return ledger;
}

/** What volumes say of it: the deals that stand, and what changed since the first was told. */
function lateness(ledger: MemoryLedger) {
  const [volumesModel, recordsModel] = [
    new FollowedReadModel(transactionVolumes),
    new FollowedReadModel(recordsWithKey),
  ];
  const log = recordedLog(ledger.log);
  volumesModel.take(log);
  recordsModel.take(log);
  const asked = <Answer>(ask: (readings: DealsReadings) => Answer): Answer =>
    volumesModel.ask((volumes) =>
      recordsModel.ask((reading) => ask({ volumes, records: reading })),
    );
  const since = log.findIndex(({ event }) => event.type === 'Exported');
  try {
    return {
      deals: asked((readings) => listDeals(readings, {}, { clientOf }).deals).map(
        ({ isLate, isCorrectedLate, volume: { massGrams } }) => ({
          massGrams,
          isLate,
          isCorrectedLate,
        }),
      ),
      changes: asked(
        (readings) => compareVolumes(readings, { from: { knownAt: since }, to: {} }).changes,
      ).map(({ change, isLate }) => ({ change, isLate })),
    };
  } finally {
    volumesModel.close();
    recordsModel.close();
  }
}

describe('one gram in time, and the rest seven months later', () => {
  it('is late in the volumes: the correction, and the deal that stands by it', () => {
    expect(lateness(told('2025-09-10', correction))).toStrictEqual({
      deals: [{ massGrams: '900', isLate: false, isCorrectedLate: true }],
      changes: [{ change: 'corrected', isLate: true }],
    });
  });

  it('is in time by the deadline of the month in which it happened', () => {
    expect(lateness(told('2025-03-10', correction))).toStrictEqual({
      deals: [{ massGrams: '900', isLate: false, isCorrectedLate: false }],
      changes: [{ change: 'corrected', isLate: false }],
    });
  });

  it('is late as well where all of it is taken back', () => {
    const { changes } = lateness(told('2025-03-11', voidRecord('SEP', 'void', 'export')));

    expect(changes).toStrictEqual([{ change: 'voided', isLate: true }]);
  });

  it('is late by the day that was said first, where the correction says another', () => {
    const act = exported({
      occurredOn: '2025-04-01',
      goods: [goods({ takes: [{ lotId: 'OX', massGrams: 2 }] })],
    });
    const moved = correctRecord('SEP', 'fix', { targetRecordId: 'export', act });

    expect(lateness(told('2025-04-20', moved))).toMatchObject({
      deals: [{ isLate: false, isCorrectedLate: true }],
      changes: [{ change: 'corrected', isLate: true }],
    });
  });

  it('stays late where the day is moved on first, and the mass is changed on that day', () => {
    const act = (massGrams: number) => ({ ...exportOf(massGrams), occurredOn: '2025-04-19' });
    const moved = correctRecord('SEP', 'on', { targetRecordId: 'export', act: act(1) });
    const more = correctRecord('SEP', 'more', { targetRecordId: 'export', act: act(900) });
    const { deals } = lateness(told('2025-04-20', moved, more));

    expect(deals).toStrictEqual([{ massGrams: '900', isLate: false, isCorrectedLate: true }]);
  });
});
