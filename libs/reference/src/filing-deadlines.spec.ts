import { activities } from './activities';
import { filingDeadlineOf, filingDeadlines, type FilingDeadline } from './filing-deadlines';

describe('until when something must be told', () => {
  it.each([
    ['2025-08-01', '2025-09-10'],
    ['2025-08-31', '2025-09-10'],
    ['2025-12-31', '2026-01-10'],
    ['2024-10-01', '2024-11-10'],
  ])('is the 10th of the next month: %s', (occurredOn, deadline) => {
    expect(filingDeadlineOf(occurredOn, ['mining'])?.dueOn).toBe(deadline);
  });

  it('is never, before anybody asked for it, or where nobody does', () => {
    expect(filingDeadlineOf('2024-09-30', ['mining', 'export'])).toBeUndefined();
    expect(filingDeadlineOf('2025-08-01', ['reserve'])).toBeUndefined();
    expect(filingDeadlineOf('2025-08-01', [])).toBeUndefined();
  });

  it('is the earliest that any activity of the site asks for, as configured', () => {
    const rows: FilingDeadline[] = [
      { ...row, activity: 'trade', dayOfNextMonth: 15 },
      { ...row, activity: 'export', dayOfNextMonth: 5, includesDay: false },
    ];

    expect(filingDeadlineOf('2025-01-31', ['trade'], rows)?.dueOn).toBe('2025-02-15');
    expect(filingDeadlineOf('2025-01-31', ['trade', 'export'], rows)?.dueOn).toBe('2025-02-04');
  });

  it('is dated and has its source for every activity that it names', () => {
    const known = new Set<string>(activities.map(({ code }) => code));
    for (const { activity, source, effectiveFrom } of filingDeadlines) {
      expect(known.has(activity)).toBe(true);
      expect(source).toMatch(/^MIIT\/NDRC\/MNR Order 71/);
      expect(effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

const row = filingDeadlines[0] as FilingDeadline;
