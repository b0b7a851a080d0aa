import { chineseCalendar, isOutside, workingCalendarOf } from './working-days';
import { yearsArranged } from './years-arranged';

const { isWorkingDay, workingDaysBetween, dayAfterWorkingDays } = chineseCalendar;

describe('working days by the Chinese calendar', () => {
  it('has so many of them in each year that is covered', () => {
    const counted = yearsArranged.map(({ year }) => [
      year,
      // Of the first year the day before is not covered: its first day is free.
      workingDaysBetween(`${year}-01-01`, `${year}-12-31`),
    ]);

    expect(counted).toStrictEqual([
      [2023, 249],
      [2024, 251],
      [2025, 248],
      [2026, 248],
    ]);
  });

  it.each([
    ['2025-04-04', false, 'a holiday'],
    ['2025-04-27', true, 'a Sunday that makes up'],
    ['2025-04-26', false, 'a Saturday'],
    ['2025-05-05', false, 'a Monday between'],
    ['2025-10-11', true, 'a Saturday that makes up'],
    ['2025-10-09', true, 'a Thursday'],
  ])('%s is worked: %s (%s)', (day, is) => {
    expect(isWorkingDay(day)).toBe(is);
  });

  it('counts from the day after, up to and with the last', () => {
    expect(workingDaysBetween('2025-09-30', '2025-10-09')).toBe(1);
    expect(workingDaysBetween('2025-04-25', '2025-04-28')).toBe(2);
    expect(workingDaysBetween('2025-04-28', '2025-04-28')).toBe(0);
    expect(workingDaysBetween('2025-04-28', '2025-04-01')).toBe(0);
  });

  it('finds the day on which so many are full, also across a holiday', () => {
    expect(dayAfterWorkingDays('2025-04-07', 45)).toBe('2025-06-12');
    expect(workingDaysBetween('2025-04-07', '2025-06-12')).toBe(45);
    expect(dayAfterWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(dayAfterWorkingDays('2025-09-30', 0)).toBe('2025-09-30');
  });

  it('says of a day outside its years that it does not know, and guesses nothing', () => {
    const outside = { outside: '2027-01-04', from: '2023-01-01', until: '2026-12-31' };

    expect(isWorkingDay('2027-01-04')).toStrictEqual(outside);
    expect(workingDaysBetween('2026-12-01', '2027-01-04')).toStrictEqual(outside);
    expect(workingDaysBetween('2022-12-30', '2023-01-03')).toMatchObject({ outside: '2022-12-30' });
    expect(dayAfterWorkingDays('2026-11-30', 45)).toMatchObject({ outside: '2027-01-01' });
    expect(isOutside(dayAfterWorkingDays('2026-11-30', 10))).toBe(false);
  });

  it('covers its years without a gap, and makes up for nothing but weekends', () => {
    const years = yearsArranged.map(({ year }) => year);
    const free = yearsArranged
      .flatMap(({ madeUp }) => madeUp)
      .map((day) => new Date(day).getUTCDay());

    expect(years).toStrictEqual(years.map((_, at) => (years[0] ?? 0) + at));
    expect(new Set(free)).toStrictEqual(new Set([0, 6]));
    expect(() => workingCalendarOf([])).toThrow('one year');
  });
});
