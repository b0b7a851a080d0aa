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
});
