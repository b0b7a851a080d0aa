import { flagCodes } from './flag';
import { severities } from './rule';
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

  it('are behind every code', () => {
    const codes = [rulesOfActs, rulesOfClosings, rulesOfRepairs].flatMap((rules) =>
      rules.map(({ code }) => code),
    );

    expect(new Set(codes)).toStrictEqual(new Set(flagCodes));
  });
});
