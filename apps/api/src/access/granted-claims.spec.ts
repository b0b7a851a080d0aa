import { grantedClaims, usualClaimNames } from './granted-claims';

const granted = (payload: object, names = {}) =>
  grantedClaims({ ...payload }, { ...usualClaimNames, ...names });

describe('what claims grant', () => {
  it('is a role, an enterprise, and permissions of that role in the order of the table', () => {
    const payload = {
      role: 'enterprise',
      enterpriseId: 'TJ-MAG',
      permissions: ['record', 'read', 'identities', 'king'],
    };

    expect(granted(payload)).toStrictEqual({
      role: 'enterprise',
      enterpriseId: 'TJ-MAG',
      permissions: ['read', 'record'],
    });
  });

  it('is nothing where nothing is said', () => {
    expect(granted({})).toStrictEqual({
      role: undefined,
      enterpriseId: undefined,
      permissions: [],
    });
    expect(granted({ role: 'regulator' }).permissions).toStrictEqual([]);
  });

  it('is no role and no permission where there are two roles', () => {
    const payload = { role: ['regulator', 'enterprise'], permissions: ['read'] };

    expect(granted(payload)).toMatchObject({ role: undefined, permissions: [] });
  });

  it('stands where the names point, with what is before it taken off', () => {
    const payload = {
      realm_access: { roles: ['offline_access', 'lodestone-regulator', 'lodestone-hold', 'read'] },
      'https://example.org/org': ['TJ-MAG'],
    };
    const names = {
      role: '/realm_access/roles',
      permissions: '/realm_access/roles',
      enterprise: 'https://example.org/org',
      prefix: 'lodestone-',
    };

    expect(granted(payload, names)).toStrictEqual({
      role: 'regulator',
      enterpriseId: 'TJ-MAG',
      permissions: ['hold'],
    });
  });

  it('may be words of a scope', () => {
    const payload = { role: 'analyst', scope: 'openid read record' };

    expect(granted(payload, { permissions: 'scope' }).permissions).toStrictEqual(['read']);
  });

  it.each([[['A', 'B']], [7], ['a b'], [{ A: 1 }], [['']]])(
    'is no enterprise where that is %j',
    (enterpriseId) => {
      expect(granted({ enterpriseId }).enterpriseId).toBeUndefined();
    },
  );

  it('is nothing that every object has', () => {
    expect(granted({}, { role: '/constructor/name', enterprise: 'toString' })).toMatchObject({
      role: undefined,
      enterpriseId: undefined,
    });
  });
});
