import { challengeOf, randomText } from './pkce';

describe('a proof key', () => {
  // RFC 7636, appendix B.
  it('is shown as its hash', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('is another one each time, of the letters that a URL takes', () => {
    const [one, other] = [randomText(), randomText()];

    expect(one).toMatch(/^[\w-]{43}$/);
    expect(one).not.toBe(other);
  });
});
