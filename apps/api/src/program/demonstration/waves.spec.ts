import { nationInfo, nationPlan, type Submission } from '@lodestone/nation';
import { wavesOf } from './waves';

const plan = nationPlan({ seed: nationInfo.seed, scale: 0.3 });
const waves = [...wavesOf(plan)];

const nameOf = (submission: Submission): string =>
  submission.kind === 'record' ? `${submission.siteId}/${submission.recordId}` : '';

const redirectedBy = (submission: Submission): string =>
  submission.kind === 'record' && submission.body.type === 'DestinationChanged'
    ? `${submission.siteId}/${submission.body.targetRecordId}`
    : '';

describe('the waves in which the nation is loaded', () => {
  it('bring every submission once, in the order of the plan', () => {
    expect(waves.flat()).toStrictEqual(plan);
    expect(waves.length).toBeLessThan(plan.length / 5);
  });

  it('hold no receipt together with what it receives, or with what redirects it', () => {
    for (const wave of waves) {
      const told = new Set(wave.flatMap((each) => [nameOf(each), redirectedBy(each)]));
      for (const submission of wave) {
        if (submission.kind !== 'record' || submission.body.type !== 'Received') continue;
        for (const { movementId } of submission.body.receipts) {
          expect(told).not.toContain(movementId.slice(0, movementId.lastIndexOf('/')));
        }
      }
    }
  });

  it('open no site before its enterprise is there', () => {
    const registered = new Set<string>();
    for (const wave of waves) {
      for (const submission of wave) {
        if (submission.kind !== 'site') continue;
        expect(registered).toContain(submission.body.enterpriseId);
      }
      for (const submission of wave) {
        if (submission.kind === 'enterprise') registered.add(submission.enterpriseId);
      }
    }
  });

  it('span three days at the most', () => {
    for (const wave of waves) {
      const times = wave.map(({ recordedAt }) => Date.parse(recordedAt));
      expect(Math.max(...times) - Math.min(...times)).toBeLessThan(3 * 86_400_000);
    }
  });
});
