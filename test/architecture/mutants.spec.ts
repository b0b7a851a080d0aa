import { mutants } from '../mutants/mutants';
import { blindable } from './blindable-rules';
import { everySource, isSpec, readSource } from './sources';

/** Quick: whether they are noticed is asked by `npm run mutants`. */
describe('the planted faults', () => {
  it('are at least thirty, each with a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  it.each(mutants)('$id stands once in its file', ({ file, find, put }) => {
    expect(readSource(file).split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  });
});

describe('the rules by which acts and histories are judged', () => {
  const rules = everySource().filter((path) => !isSpec(path) && blindable(path, readSource(path)));

  it('are all looked at', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
  });

  it.each(rules)('%s is made blind by a planted fault', (path) => {
    expect(mutants.filter(({ file }) => file === path)).not.toEqual([]);
  });

  it.each([
    ['libs/ledger/src/judging/rules/who/a.ts', 'export const a: RuleOfActs = {', true],
    ['libs/ledger/src/judging/rules/papers/a.ts', 'const a: RuleOfActs & RuleOfRepairs = {', true],
    ['libs/read-models/src/findings/rules/a.ts', 'const a: FindingRule<UnitFacts> = {', true],
    ['libs/ledger/src/judging/rules/who/a.ts', 'export const underSales = (act: Act) =>', false],
    ['libs/ledger/src/site/a.ts', 'const known: RuleOfActs = {', false],
  ])('are told from what only serves them: %s, %s', (path, text, isRule) => {
    expect(blindable(path, text)).toBe(isRule);
  });
});
