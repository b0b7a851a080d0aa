import { noLimits, usualLimits } from '../access/limits';
import { doorFrom } from './door-settings';

const oidc = {
  LODESTONE_AUTH: 'oidc',
  LODESTONE_OIDC_ISSUER: 'https://id.example.org/realms/trade',
  LODESTONE_OIDC_AUDIENCE: 'https://ledger.example.org',
};
const tls = { LODESTONE_TLS_CERT_FILE: '/tls.crt', LODESTONE_TLS_KEY_FILE: '/tls.key' };

describe('the door', () => {
  it('of an OpenID provider has usual claims, thirty seconds between clocks, and limits', () => {
    expect(doorFrom(oidc)).toStrictEqual({
      host: '127.0.0.1',
      tls: undefined,
      trustedProxies: [],
      limits: usualLimits,
      oidc: {
        issuer: 'https://id.example.org/realms/trade',
        audience: 'https://ledger.example.org',
        clientId: undefined,
        scope: 'openid',
        claims: {
          role: 'role',
          enterprise: 'enterpriseId',
          permissions: 'permissions',
          prefix: '',
        },
        skewSeconds: 30,
      },
    });
  });

  it('takes claims, skew and limits as they are said, and leaves the rest', () => {
    const door = doorFrom({
      ...oidc,
      LODESTONE_OIDC_CLAIMS: 'role=/realm_access/roles, prefix=ls-',
      LODESTONE_OIDC_SKEW_SECONDS: '0',
      LODESTONE_LIMITS: 'tenant-rate=7,tenant-streams=off',
    });

    expect(door.oidc).toMatchObject({
      claims: { role: '/realm_access/roles', enterprise: 'enterpriseId', prefix: 'ls-' },
      skewSeconds: 0,
    });
    expect(door.limits).toStrictEqual({
      ...usualLimits,
      'tenant-rate': 7,
      'tenant-streams': Infinity,
    });
    expect(doorFrom({}).limits).toStrictEqual(noLimits);
  });

  it.each([
    ['its own certificate', tls],
    ['proxies that have one', { LODESTONE_TRUSTED_PROXIES: '10.0.0.5, fd00::/16' }],
  ])('is open to other machines with an OpenID provider and %s', (_, besides) => {
    expect(doorFrom({ ...oidc, ...besides, LODESTONE_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it.each<[Record<string, string>, string]>([
    [{ LODESTONE_HOST: '0.0.0.0' }, 'signs people in without passwords'],
    [{ ...tls, LODESTONE_HOST: '0.0.0.0' }, 'signs people in without passwords'],
    [{ ...oidc, LODESTONE_HOST: '0.0.0.0' }, 'in the clear'],
    [{ ...oidc, ...tls, LODESTONE_HOST: 'localhost:80' }, 'no address and no name'],
    [{ LODESTONE_OIDC_AUDIENCE: 'x' }, 'says something only with LODESTONE_AUTH=oidc'],
    [{ LODESTONE_AUTH: 'oidc' }, 'needs LODESTONE_OIDC_ISSUER'],
    [{ ...oidc, LODESTONE_OIDC_ISSUER: 'http://id.example.org' }, 'no issuer over https'],
    [{ ...oidc, LODESTONE_OIDC_ISSUER: 'https://id.example.org/?x=1' }, 'no issuer over https'],
    [{ ...oidc, LODESTONE_OIDC_AUDIENCE: '' }, 'names nothing that tokens could be for'],
    [
      { ...oidc, LODESTONE_OIDC_CLIENT_ID: oidc.LODESTONE_OIDC_AUDIENCE },
      'is the audience as well',
    ],
    [{ ...oidc, LODESTONE_OIDC_CLAIMS: 'roles=x' }, "'roles=x' does not say"],
    [{ ...oidc, LODESTONE_OIDC_CLAIMS: 'role=' }, "'role=' does not say"],
    [{ ...oidc, LODESTONE_OIDC_CLAIMS: 'role=a,role=b' }, "'role=b' does not say"],
    [{ ...oidc, LODESTONE_OIDC_SKEW_SECONDS: '301' }, 'no difference of clocks'],
    [{ LODESTONE_TLS_CERT_FILE: '/x' }, 'LODESTONE_TLS_KEY_FILE is not'],
    [{ LODESTONE_TLS_KEY_FILE: '/x' }, 'LODESTONE_TLS_CERT_FILE is not'],
    [{ LODESTONE_TRUSTED_PROXIES: 'proxy.example' }, 'a name could be anybody'],
    [{ LODESTONE_TRUSTED_PROXIES: '0.0.0.0/0' }, 'no range of addresses'],
    [{ LODESTONE_TRUSTED_PROXIES: '10.0.0.1/33' }, 'no range of addresses'],
    [{ LODESTONE_LIMITS: 'tenant-rate=0' }, "'tenant-rate=0' is not one limit"],
    [{ LODESTONE_LIMITS: 'rate=1' }, "'rate=1' is not one limit"],
    [{ LODESTONE_LIMITS: 'tenant-rate=1,tenant-rate=2' }, 'is not one limit'],
  ])('is not opened with %j, and says why and what to try', (environment, words) => {
    expect(() => doorFrom(environment)).toThrow(
      expect.objectContaining({
        line: expect.stringMatching(/^Error: [^\n]+ Try: [^\n]+\.$/),
      }),
    );
    const line = (): string => {
      try {
        doorFrom(environment);
        return '';
      } catch (error) {
        return (error as { line: string }).line;
      }
    };
    expect(line()).toContain(words);
  });
});
