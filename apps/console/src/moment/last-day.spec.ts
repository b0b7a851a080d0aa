import { yearAt } from './last-day';

it.each([
  ['2026-01-27', 2025],
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2025-12-31', 2025],
])('the year to look at on %s is %i', (day, year) => {
  expect(yearAt(day)).toBe(year);
});
