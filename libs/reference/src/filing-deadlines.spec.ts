import { filingDeadlineOn } from './filing-deadlines';

describe('the day by which a month is to be filed', () => {
  it.each([
    ['2025-08-01', '2025-09-10'],
    ['2025-08-31', '2025-09-10'],
    ['2025-12-15', '2026-01-10'],
  ])('for %s is %s', (occurredOn, dueOn) => {
    expect(filingDeadlineOn(occurredOn, ['mining'])).toMatchObject({ dueOn, verified: true });
  });

  it('is configuration for whoever the published duty does not bind', () => {
    expect(filingDeadlineOn('2025-08-01', ['magnet-making', 'export'])).toMatchObject({
      dueOn: '2025-09-10',
      verified: false,
    });
    expect(filingDeadlineOn('2025-08-01', [])).toMatchObject({ verified: false });
  });
});
