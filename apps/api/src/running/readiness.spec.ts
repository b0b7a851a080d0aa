import { Readiness } from './readiness';

describe('readiness', () => {
  it.each([
    ['event-store', false],
    ['decisions', false],
    ['clock', false],
    ['follower', true],
    ['questions', true],
  ])('takes records while %s has stopped: %s', (part, takesRecords) => {
    const readiness = new Readiness();
    readiness.failed(part, 'it has stopped', at);
    expect(readiness.takesRecords).toBe(takesRecords);
    readiness.recovered(part);

    expect(readiness.takesRecords).toBe(true);
  });

  it('takes no records while a demonstration is loaded', () => {
    const readiness = new Readiness();
    readiness.isLoading({ done: 1, total: 2 });

    expect(readiness.takesRecords).toBe(false);
  });

  it('looks at a part that does not tell by itself, and says since when it is so', () => {
    const readiness = new Readiness();
    let [wrong, now]: [string | undefined, Date] = ['it is late', at];
    readiness.watch(
      'clock',
      () => wrong,
      () => now,
    );
    const fault = { part: 'clock', message: 'it is late', at: '2026-01-31T04:00:00.000Z' };
    expect(readiness.partFaults).toStrictEqual([fault]);
    now = new Date('2026-01-31T05:00:00Z');
    expect(readiness.partFaults).toStrictEqual([fault]);
    wrong = undefined;

    expect(readiness.partFaults).toStrictEqual([]);
  });
});

const at = new Date('2026-01-31T04:00:00Z');
