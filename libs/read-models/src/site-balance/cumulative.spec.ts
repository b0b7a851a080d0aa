import { runAt, type PeriodMissing } from './cumulative';

/** Each period usually loses 10 to 50. */
const periods = (...missing: readonly number[]): readonly PeriodMissing[] =>
  missing.map((each) => ({
    period: { from: '2025-01-01', to: '2025-01-31' },
    missing: each,
    usual: { from: 10, to: 50 },
  }));

describe('the cumulative sum', () => {
  it('carries nothing while every period is within what is usual', () => {
    expect(runAt(periods(10, 50, 30))).toBeUndefined();
  });

  it('adds up what is beyond it, from the first period that was', () => {
    expect(runAt(periods(30, 55, 58, 60))).toEqual({ from: 1, excess: 23, sign: 1 });
  });

  it('pays back what is within, and begins anew when nothing is carried any more', () => {
    expect(runAt(periods(55, 58, 48))).toEqual({ from: 0, excess: 11, sign: 1 });
    expect(runAt(periods(60, 30, 55))).toEqual({ from: 2, excess: 5, sign: 1 });
  });

  it('sees too little that is lost as it sees too much', () => {
    expect(runAt(periods(8, 5, 0))).toEqual({ from: 0, excess: 17, sign: -1 });
  });

  it('tells the larger of the two where both are carried', () => {
    expect(runAt(periods(100, 0, 0))).toEqual({ from: 1, excess: 20, sign: -1 });
    expect(runAt(periods(500, 10, 0))).toEqual({ from: 0, excess: 360, sign: 1 });
  });
});
