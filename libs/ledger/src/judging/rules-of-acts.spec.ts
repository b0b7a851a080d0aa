import { flagCodes } from './flag';
import { severities } from '@lodestone/reference';
import { rulesOfActs, rulesOfClosings, rulesOfRepairs } from './rules-of-acts';

describe('the rules', () => {
  it.each([
    ['acts', rulesOfActs],
    ['closings', rulesOfClosings],
    ['repairs', rulesOfRepairs],
  ])('are told in the order of the codes, and the gravest first: %s', (_, rules) => {
    const places = rules.map(({ code }) => flagCodes.indexOf(code));
    const weights = rules.map(({ severity }) => severities.indexOf(severity));

    expect(places).toStrictEqual([...places].sort((a, b) => a - b));
    expect(weights).toStrictEqual([...weights].sort((a, b) => a - b));
  });

  it('cite an article each, or say that they are configuration', () => {
    const all = [...rulesOfActs, ...rulesOfClosings, ...rulesOfRepairs];
    const without = all.filter(({ basis }) => basis.article === undefined);

    expect(without.every(({ basis }) => basis.configuration)).toBe(true);
    expect(without.map(({ code }) => code)).toStrictEqual([
      'origin-embargoed',
      'control-remark-missing',
      'late',
      'month-closed-early',
    ]);
  });

  it('are behind every code', () => {
    const codes = [rulesOfActs, rulesOfClosings, rulesOfRepairs].flatMap((rules) =>
      rules.map(({ code }) => code),
    );

    expect(new Set(codes)).toStrictEqual(new Set(flagCodes));
  });
});
