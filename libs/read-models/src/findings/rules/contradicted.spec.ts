import { recordAct, voidRecord } from '@lodestone/testing';
import { accepted, beginCrossing, cross } from '@lodestone/testing/crossing-chain';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';
import { allOf, correctRecord, dispatch } from '@lodestone/testing/keeping';
import { clientIdWithKey } from '@lodestone/testing/traded-chain';
import type { MemoryLedger } from '@lodestone/testing';
import { findings, type findingTables } from '../findings';
import { listFindings } from '../list-findings';

const sent = recordAct('S', 'D', dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 1_000)] }));
const received = recordAct('R1', 'rec', {
  type: 'Received',
  occurredOn: '2025-02-01',
  receipts: [{ movementId: 'S/D/1', sentLotId: 'M', lotId: 'IN', massGrams: 1_000 }],
});

describe('two sites that contradict each other', () => {
  let readModel: FollowedReadModel<typeof findingTables>;
  let ledger: MemoryLedger;
  beforeEach(() => {
    readModel = new FollowedReadModel(findings({ clientIdOf: clientIdWithKey }));
    ledger = beginCrossing();
    accepted(ledger.submit(sent));
  });
  afterEach(() => readModel.close());
  let taken = 0;
  beforeEach(() => (taken = 0));

  const open = (knownAt?: number) => {
    const log = recordedLog(ledger.log);
    readModel.take(log.slice(taken));
    taken = log.length;
    return readModel
      .ask((reading) => listFindings(reading, { rules: ['contradicted'], knownAt }))
      .findings.filter(({ state }) => state === 'open')
      .map(({ siteId, detail }) => [siteId, detail['standing'], detail['otherRecordId']]);
  };

  it('are told both, by a void and a receipt that cross', () => {
    cross(ledger, received, voidRecord('S', 'V', 'D'));

    expect(open().sort()).toStrictEqual([
      ['R1', 'came-first', 'S/V'],
      ['S', 'yields', 'R1/rec'],
    ]);
  });

  it('are told both, by a correction and a receipt that cross', () => {
    const act = dispatch({ receivingSiteId: 'R1', takes: [allOf('M', 100)] });
    cross(ledger, received, correctRecord('S', 'C', { targetRecordId: 'D', act }));
    expect(open()).toHaveLength(2);
  });

  it('are told no more when one of them takes its own back', () => {
    cross(ledger, received, voidRecord('S', 'V', 'D'));
    const crossedAt = ledger.log.length - 1;
    expect(open()).toHaveLength(2);
    accepted(ledger.submit(voidRecord('S', 'V2', 'V')));
    expect(open()).toStrictEqual([]);
    expect(open(crossedAt)).toHaveLength(2);
  });

  it('are none where one knew of the other', () => {
    accepted(ledger.submit(received));
    accepted(ledger.submit(voidRecord('R1', 'v', 'rec')));
    accepted(ledger.submit(voidRecord('S', 'V', 'D')));
    expect(open()).toStrictEqual([]);
  });
});
