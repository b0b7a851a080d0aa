import { isSqliteAtLeast } from './log-file';

describe('recognising a SQLite that is too old', () => {
  it.each([
    ['3.51.3', true],
    ['3.51.4', true],
    ['3.53.0', true],
    ['3.100.0', true],
    ['4.0.0', true],
    ['3.51.2', false],
    ['3.50.4', false],
    ['3.9.0', false],
    ['0', false],
  ])('judges %s: %s', (version, isEnough) => {
    expect(isSqliteAtLeast(version, '3.51.3')).toBe(isEnough);
  });
});
