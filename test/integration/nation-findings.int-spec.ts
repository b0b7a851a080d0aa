import { nationInfo, nationPlan } from '@lodestone/nation';
import { MemoryLedger, nationCommandOf } from '@lodestone/testing';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';

describe('the demonstration nation', () => {
  const readModels = new FollowedReadModels();
  afterAll(() => readModels.close());

  it('has one separator whose dysprosium does not close, and it is found unasked', () => {
    const ledger = new MemoryLedger();
    for (const submission of nationPlan({ seed: nationInfo.seed, scale: 0.05 })) {
      ledger.submit(nationCommandOf(submission));
    }
    readModels.take(recordedLog(ledger.log), ['findings']);
    const { findings } = readModels.ask('findings', { limit: 500 });

    const open = findings.filter(({ state }) => state === 'open');
    expect(open.map(({ rule, siteId, detail }) => [rule, siteId, detail])).toMatchObject([
      ['element-balance-open', 'GX-SEP.SX1', { countRecordId: 'COUNT-2024', elements: ['Dy'] }],
    ]);
  });
});
