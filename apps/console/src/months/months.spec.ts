import { monthAfter, monthLines, type Closing } from './months';

const closing = (siteId: string, month: string): Closing => ({
  siteId,
  month,
  closedOn: '2026-01-05',
  recordId: `CLOSE-${month}`,
  isLate: false,
});

describe('the months of sites', () => {
  it('go on after December', () => {
    expect(monthAfter('2025-12')).toBe('2026-01');
    expect(monthAfter('2025-09')).toBe('2025-10');
  });

  it('are due from the last closed one on, and this month is running', () => {
    const lines = monthLines(
      ['A', 'B'],
      [closing('A', '2025-11'), closing('B', '2025-12')],
      '2026-01-20',
    );

    expect(lines.map(({ siteId, month, state }) => `${siteId} ${month} ${state}`)).toStrictEqual([
      'A 2026-01 running',
      'B 2026-01 running',
      'A 2025-12 due',
      'B 2025-12 closed',
      'A 2025-11 closed',
    ]);
  });

  it('of a site that never closed any begin now', () => {
    expect(monthLines(['A'], [], '2026-01-20')).toStrictEqual([
      { siteId: 'A', month: '2026-01', state: 'running' },
    ]);
  });
});
