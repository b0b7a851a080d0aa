import { judge, namePairs } from '@lodestone/testing/name-pairs/judge-pairs';

/**
 * What suggestions are worth, on pairs of both kinds from all the countries of the demonstration.
 * `npm run bench -- names` prints the figures and every error.
 */
describe('names of one client and names of two', () => {
  it('are many, and of both kinds', () => {
    const all = [...namePairs('known'), ...namePairs('held-out')];
    const apart = all.filter(({ same }) => !same).length;

    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(apart / all.length).toBeGreaterThanOrEqual(0.4);
    expect(new Set(all.map(({ a, b }) => `${a}\n${b}`)).size).toBe(all.length);
    expect(new Set(all.map(({ country }) => country)).size).toBeGreaterThanOrEqual(20);
  });

  it('are told apart where people look at the rules', () => {
    const { precisionPermille, recallPermille } = judge(namePairs('known'));

    expect(precisionPermille).toBeGreaterThanOrEqual(980);
    expect(recallPermille).toBeGreaterThanOrEqual(980);
  });
});
