import { nationInfo, nationPlan } from '@lodestone/nation';
import { MemoryLedger, nationCommandOf } from '@lodestone/testing';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';

describe('the demonstration nation', () => {
  const readModels = new FollowedReadModels();
  afterAll(() => readModels.close());

  beforeAll(() => {
    const ledger = new MemoryLedger();
    for (const submission of nationPlan({ seed: nationInfo.seed, scale: 0.05 })) {
      ledger.submit(nationCommandOf(submission));
    }
    readModels.take(recordedLog(ledger.log), ['findings', 'directory']);
  }, 600_000);

  it('has one separator whose dysprosium does not close, and it is found unasked', () => {
    const { findings: open } = readModels.ask('findings', { state: 'open', limit: 500 });

    // What was sent last of all is on its way when the plan ends, and nobody says any more that it came.
    const late = open.filter(({ rule }) => rule === 'movement-overdue');
    const sentOn = late.map(({ detail }) => String(detail['since']));
    expect(sentOn.filter((day) => day < '2025-12-01')).toEqual([]);
    const others = open.filter((finding) => !late.includes(finding));
    expect(others.map(({ rule, siteId, detail }) => [rule, siteId, detail])).toMatchObject([
      ['element-balance-open', 'GX-SEP.SX1', { countRecordId: 'COUNT-2024', elements: ['Dy'] }],
    ]);
  });

  it('has it stand first among all balances of the year, whoever names no site and no element', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' };
    const { ranks } = readModels.ask('balance-ranking', { by: 'site', period, limit: 500 });

    const [worst, second] = ranks;
    expect(worst).toMatchObject({ siteId: 'GX-SEP.SX1', enterpriseId: 'GX-SEP', element: 'Dy' });
    expect(Number(worst?.outsideSigmas)).toBeGreaterThan(1.5 * Number(second?.outsideSigmas));
    expect(ranks.length).toBeGreaterThan(50);
  });
});
