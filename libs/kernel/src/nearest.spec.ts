import { fewNearest, nearest } from './nearest';

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

describe('suggesting several', () => {
  const labels = ['科隆电机', '科隆机电', '科隆电机（汉堡）', 'KMW', 'KMW-2', 'Bonn'];
  const as = (name: string) => name.toUpperCase();

  it.each([
    ['科隆电', ['科隆电机', '科隆电机（汉堡）', '科隆机电']],
    ['科龙电机', ['科隆电机']],
    ['kmw', ['KMW', 'KMW-2']],
    ['Bnn', ['Bonn']],
    ['深圳', []],
    ['', []],
  ])('names for %j the nearest first', (typed, near) => {
    expect(fewNearest(typed, labels, { most: 3, as })).toStrictEqual(near);
  });

  it('names no more than can be read, and does not compare long ones by letters', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => `${'很'.repeat(60)}${n}`);
    expect(fewNearest('很很', many, { most: 3, as })).toHaveLength(3);
    expect(fewNearest(`${'很'.repeat(59)}一`, many, { most: 3, as })).toStrictEqual([]);
  });
});
