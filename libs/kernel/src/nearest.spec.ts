import { nearest } from './nearest';

const commands = ['demo', 'rebuild', 'doctor'];

describe('suggesting what was meant', () => {
  it.each([
    ['rebiuld', 'rebuild'],
    ['rebuilt', 'rebuild'],
    ['docter', 'doctor'],
    ['dmo', 'demo'],
    ['doc', 'doctor'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, commands)).toBe(meant);
  });

  it.each(['serve', 'export', '', 'd'])('has no idea what %p means', (typed) => {
    expect(nearest(typed, commands)).toBeUndefined();
  });

  it('does not choose between two that begin alike', () => {
    expect(nearest('re', ['rebuild', 'replay'])).toBeUndefined();
  });

  it('does not choose between two that are as near', () => {
    expect(nearest('XX', ['AX', 'CX', 'DE'])).toBeUndefined();
  });

  it('looks past upper and lower case', () => {
    expect(nearest('cn', ['CN', 'CV'])).toBe('CN');
    expect(nearest('n42sh', ['N42SH', 'N42H'])).toBe('N42SH');
  });

  it('does not look at what is far too long', () => {
    expect(nearest('demo'.repeat(100_000), commands)).toBeUndefined();
  });
});
