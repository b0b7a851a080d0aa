import { siteStandingOn, type DatedSiteStanding } from './site-standing-on';

const rock = { oreKinds: ['rock-type'], yearlyOreMassGrams: 10 };
const larger = { oreKinds: ['rock-type'], yearlyOreMassGrams: 20 };

const changed = (effectiveOn: string, mine?: typeof rock): DatedSiteStanding => ({
  ...{ type: 'SiteActivitiesChanged', effectiveOn, activities: ['mining', 'separation'] },
  ...(mine ? { mine } : {}),
});

const mineOn = (day: string, ...standings: DatedSiteStanding[]) =>
  siteStandingOn({ activities: ['mining'], mine: rock }, standings, day).mine;

describe('what a mine is there for', () => {
  it('stays what it was opened for while its activities change', () => {
    expect(mineOn('2025-06-01', changed('2025-03-01'))).toBe(rock);
    expect(siteStandingOn({ activities: ['mining'] }, [], '2025-01-01').mine).toBeUndefined();
  });

  it('is what was declared last, from its day on', () => {
    const standings = [changed('2025-03-01', larger), changed('2025-09-01')];

    expect(mineOn('2025-02-28', ...standings)).toBe(rock);
    expect(mineOn('2025-03-01', ...standings)).toBe(larger);
    expect(mineOn('2025-10-01', ...standings)).toBe(larger);
  });
});
