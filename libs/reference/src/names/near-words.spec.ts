import { areNearWords, isSlip } from './near-words';

describe('two names that are nearly one', () => {
  const areNear = (one: string, other: string) => areNearWords(one.split(' '), other.split(' '));

  it.each([
    ['another ending', 'motorenwerk koln', 'motorenwerke koln'],
    ['endings that agree', 'nuevos motores', 'nuevo motor'],
    ['a letter doubled in a shorter word', 'accustic brumaire', 'acustic brumaire'],
    ['a letter left out of a long word', 'rheinwarder kontor', 'rheinwader kontor'],
    ['another letter in a long word', 'rheinwarder kontor', 'rheinwalder kontor'],
    ['a letter that sounds alike', 'vrbina senzory', 'vrbina sensory'],
    ['letters changed about', 'brentano motori', 'brenatno motori'],
  ])('differ in %s', (_, one, other) => {
    expect(areNear(one, other)).toBe(true);
    expect(areNear(other, one)).toBe(true);
  });

  it.each([
    ['another letter of a short word', 'becker motoren', 'becher motoren'],
    ['a letter more in a short word', 'carter steel', 'cartier steel'],
    ['an ending of a short word', 'wit motoren', 'wits motoren'],
    ['another word', 'alpha magnetics', 'alpha wire'],
    ['a word more', 'alpha magnet', 'alpha magnet wire'],
    ['two slips', 'rheinwarder magnetkontor', 'rheinwader magnetkontar'],
    ['a number', 'windkraftwerk12 nord', 'windkraftwerk13 nord'],
    ['two letters', 'rheinwarder', 'rheinwer'],
  ])('do not differ in %s', (_, one, other) => {
    expect(areNear(one, other)).toBe(false);
    expect(areNear(other, one)).toBe(false);
  });

  it('are not two without words', () => {
    expect(areNearWords([], [])).toBe(false);
    expect(isSlip('', '')).toBe(false);
  });
});
