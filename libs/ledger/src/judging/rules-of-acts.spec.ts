import { flagCodes } from './flag';
import { severities } from './rule';
import { rulesOfActs } from './rules-of-acts';

describe('the rules of acts', () => {
  it('are told in the order of the codes, and every code is of a rule', () => {
    const codes = rulesOfActs.map(({ code }) => code);

    expect([...new Set(codes)]).toStrictEqual(flagCodes);
  });

  it('begin with the gravest', () => {
    const weights = rulesOfActs.map(({ severity }) => severities.indexOf(severity));

    expect(weights).toStrictEqual([...weights].sort((a, b) => a - b));
  });
});
