import { isCountry } from './countries';
import { portCountryOf, ports } from './ports';

describe('ports', () => {
  it('begin with the country that they lie in', () => {
    for (const { code } of ports) expect(isCountry(portCountryOf(code))).toBe(true);
    expect(portCountryOf('NLRTM')).toBe('NL');
  });
});
