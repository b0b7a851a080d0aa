import { standingOn, type Standing } from './standing-on';

const decided = (
  type: Standing['type'],
  effectiveOn: string,
  ...activities: string[]
): Standing => ({
  type,
  effectiveOn,
  activities,
});

describe('how an enterprise stood on a day', () => {
  const history = [
    decided('EnterpriseDesignated', '2024-10-01', 'mining', 'separation'),
    decided('EnterpriseSuspended', '2025-03-01'),
    decided('EnterpriseReinstated', '2025-05-01'),
    decided('DesignationRevoked', '2025-06-01', 'mining'),
  ];

  it.each([
    ['2024-09-30', undefined, []],
    ['2024-10-01', undefined, ['mining', 'separation']],
    ['2025-03-01', '2025-03-01', ['mining', 'separation']],
    ['2025-04-30', '2025-03-01', ['mining', 'separation']],
    ['2025-05-01', undefined, ['mining', 'separation']],
    ['2025-06-01', undefined, ['separation']],
  ])('on %s', (day, suspendedSince, designatedFor) => {
    expect(standingOn(history, day)).toEqual({
      suspendedSince,
      designatedFor: new Set(designatedFor),
    });
  });

  it('goes by the day from which a decision counts, however late it was recorded', () => {
    const late = [
      decided('EnterpriseReinstated', '2025-05-01'),
      decided('EnterpriseSuspended', '2025-03-01'),
    ];
    expect(standingOn(late, '2025-04-01').suspendedSince).toBe('2025-03-01');
    expect(standingOn(late, '2025-05-01').suspendedSince).toBeUndefined();
  });
});
