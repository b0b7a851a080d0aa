import { categoryOf, isCounted, isKnownCategory, knownStreamPrefixes } from './ordinal';

describe('ordinals', () => {
  it.each(['ledger', 'site-A-1', 'enterprise-E', 'client-c', 'licence-x', 'case-1'])(
    'count events of %s',
    (stream) => expect(isCounted(stream)).toBe(true),
  );

  it.each([
    'party-x',
    'import-E~1',
    'access-2025-01-01',
    'book-E',
    '$settings',
    'sites-1',
    'unknown-1',
  ])('do not count events of %s', (stream) => expect(isCounted(stream)).toBe(false));

  it('know the categories that are carried along but not counted', () => {
    expect(isKnownCategory('party-x')).toBe(true);
    expect(isKnownCategory('unknown-1')).toBe(false);
    expect(categoryOf('party--x')).toBe('party');
  });

  it('ask a store for every known category', () => {
    expect(knownStreamPrefixes).toContain('ledger');
    expect(knownStreamPrefixes).toContain('party-');
  });
});
