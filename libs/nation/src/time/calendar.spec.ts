import {
  addDays,
  dateOfInstant,
  daysInMonth,
  instantAt,
  isWorkday,
  localInstantAt,
  workdayFrom,
} from './calendar';

describe('the calendar of the nation', () => {
  it('counts days over the end of a month, a leap day and a year', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysInMonth('2024-02')).toBe(29);
  });

  it('is eight hours ahead of UTC', () => {
    expect(instantAt('2025-04-20', 7 * 60 + 30, 5)).toBe('2025-04-19T23:30:05.000Z');
    expect(localInstantAt('2025-04-20', 16 * 60 + 5)).toBe('2025-04-20T16:05:00+08:00');
    expect(dateOfInstant('2025-04-19T23:30:00.000Z')).toBe('2025-04-20');
  });

  it('works neither at the weekend nor at the Spring Festival', () => {
    expect(isWorkday('2024-02-09')).toBe(true);
    expect(isWorkday('2024-03-02')).toBe(false);
    expect(workdayFrom('2024-02-10')).toBe('2024-02-19');
    expect(workdayFrom('2024-02-20')).toBe('2024-02-20');
  });
});
