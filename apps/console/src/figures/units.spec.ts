import { elementKilograms, money, ordinal, ppmOf, share, tonnes } from './units';

describe('a unit', () => {
  it('is written as the house writes it', () => {
    expect(elementKilograms('230741000000')).toBe('230.741');
    expect(tonnes('57392000000')).toBe('57,392.0');
    expect(money('43555297', 'EUR')).toBe('EUR\u00a0435,552.97');
    expect(money('100', 'JPY')).toBe('JPY\u00a0100');
    expect(money('1234567', 'KWD')).toBe('KWD\u00a01,234.567');
    expect(ordinal(59_797)).toBe('#59,797');
  });

  it('of a share stands apart in English and close in Chinese', () => {
    expect(share(465_220, 'en')).toBe('46.5\u202f%');
    expect(share(465_220, 'zh')).toBe('46.5%');
    expect(share(465_220, 'zh', 3)).toBe('46.522%');
  });

  it('of nothing has no share', () => {
    expect(ppmOf('1', '3')).toBe(333_333n);
    expect(ppmOf('2', '3')).toBe(666_667n);
    expect(ppmOf('1', '0')).toBeUndefined();
  });
});
