import { isCountry } from '../countries';
import { isOreKind, oreKindOf } from './ore-kinds';
import { usualOrigins } from './usual-origins';

describe('ore', () => {
  it('of two kinds has a quota of its own kind', () => {
    expect(oreKindOf('rock-type')?.quotaKind).toBe('rock');
    expect(oreKindOf('ion-type')?.quotaKind).toBe('ionic');
    expect(oreKindOf('heavy-mineral-sand')?.quotaKind).toBeNull();
  });

  it('usually comes from countries and in kinds that exist', () => {
    for (const { countryCode, oreKind } of usualOrigins) {
      expect(isCountry(countryCode)).toBe(true);
      expect(isOreKind(oreKind)).toBe(true);
    }
  });

  it('from Myanmar and Mountain Pass is what the sources name', () => {
    const sourced = usualOrigins.filter(({ verified }) => verified);
    expect(sourced.map(({ countryCode, oreKind }) => `${countryCode} ${oreKind}`)).toStrictEqual([
      'CN rock-type',
      'CN ion-type',
      'MM ion-type',
      'US rock-type',
    ]);
  });
});
