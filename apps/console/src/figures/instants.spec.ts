import { dayOf, momentOf, readsAlike, timeOf } from './instants';

const instant = '2026-01-27T02:42:04.000Z';

describe('an instant', () => {
  it.each([
    ['Asia/Shanghai', '2026-01-27 10:42:04 UTC+8'],
    ['UTC', '2026-01-27 02:42:04 UTC'],
    ['Asia/Kolkata', '2026-01-27 08:12:04 UTC+5:30'],
    ['America/Los_Angeles', '2026-01-26 18:42:04 UTC−8'],
  ])('names its zone: %s', (zone, expected) => {
    expect(momentOf(instant, zone)).toBe(expected);
    expect(`${dayOf(instant, zone)} ${timeOf(instant, zone)}`).toBe(expected);
  });

  it('is read alike by two clocks that agree', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const other = timeOf(instant).includes('UTC+9') ? 'UTC' : 'Asia/Tokyo';

    expect(readsAlike(instant, own)).toBe(true);
    expect(readsAlike(instant, other)).toBe(false);
  });
});
