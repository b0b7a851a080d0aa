import type { RecordedEvent } from '@lodestone/kernel';
import { examineStamps, Stamps } from './examine-stamps';

describe('the stamps of a log', () => {
  it('are well where each is later than the one before, or a little earlier', () => {
    expect(examined([0, 1, 2, 0])).toStrictEqual([
      { check: 'stamps', severity: 'ok', says: well, facts: { declared: [] } },
    ]);
  });

  it('fail where they are later than now, each row with the command that declares it', () => {
    expect(examined([0, 400, 401, 2, 402])).toMatchObject([
      {
        severity: 'fail',
        says: expect.stringMatching(/^ordinals 1 to 2 stamped later/) as string,
        mend: expect.stringContaining('declare-clock-fault --from 1 --to 2 on') as string,
        facts: { from: 1, to: 2 },
      },
      { severity: 'fail', facts: { from: 4, to: 4 } },
      { severity: 'warn', facts: { from: 1, to: 2 } },
    ]);
  });

  it('are watched where they were later than what follows, though the time has come since', () => {
    expect(examined([0, 30, 31, 2, 3, 32])).toMatchObject([
      {
        severity: 'warn',
        says: 'ordinals 1 to 2 stamped more than a week later than ordinal 3, which follows',
        mend: expect.stringContaining('declare-clock-fault --from 1 --to 2 on') as string,
      },
    ]);
  });

  it('are well again once that is declared', () => {
    const declared = { from: 1, to: 2 };

    expect(examined([0, 400, 401, declared, 4])).toStrictEqual([
      {
        check: 'stamps',
        severity: 'ok',
        says: `${well}; 1 clock fault declared`,
        facts: { declared: [{ fromOrdinal: 1, toOrdinal: 2 }] },
      },
    ]);
  });
});

const well = 'none later than now, nor than those that follow it';
const day = 24 * 3_600_000;
const first = Date.parse('2026-01-01T00:00:00Z');

/** Days of the stamps since the first; a declaration is stamped on the third of them. */
function examined(log: readonly (number | Readonly<{ from: number; to: number }>)[]) {
  const stamps = new Stamps();
  for (const one of log) {
    const days = typeof one === 'number' ? one : 3;
    const event =
      typeof one === 'number'
        ? { type: 'PeriodClosed', data: {} }
        : { type: 'ClockFaultDeclared', data: { fromOrdinal: one.from, toOrdinal: one.to } };
    const recordedAt = new Date(first + days * day).toISOString();
    stamps.look({ event, metadata: { recordedAt } } as RecordedEvent);
  }
  return examineStamps(stamps, new Date(first + 100 * day));
}
