import { assertMay } from './may';
import { doings, permissions, permissionsOf, type Doing } from './permissions';
import { roles, type Viewer } from './viewer';

const as = (role: Viewer['role'], granted: Viewer['permissions']): Viewer => ({
  role,
  enterpriseId: 'TJ-MAG',
  actorId: 'a',
  permissions: granted,
});

const codeOf = (viewer: Viewer, ...any: readonly Doing[]): string => {
  try {
    assertMay(viewer, ...any);
    return 'may';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what somebody may do', () => {
  it('needs for every role the one permission that the table names', () => {
    for (const [doing, needs] of Object.entries(doings)) {
      for (const role of roles) {
        for (const granted of permissions) {
          const expected =
            needs[role] === 'never'
              ? 'role-not-allowed'
              : needs[role] === granted
                ? 'may'
                : 'permission-missing';
          const told = [doing, role, granted, codeOf(as(role, [granted]), doing as Doing)];
          expect(told).toStrictEqual([doing, role, granted, expected]);
        }
      }
    }
  });

  it('is one of several things, where a route does several', () => {
    expect(codeOf(as('enterprise', ['mend']), 'record', 'mend')).toBe('may');
    expect(codeOf(as('enterprise', ['read']), 'record', 'mend')).toBe('permission-missing');
    expect(codeOf(as('analyst', ['read']), 'record', 'mend')).toBe('role-not-allowed');
  });

  it('names what is missing', () => {
    expect(() => assertMay(as('regulator', ['read']), 'hold-lots')).toThrow(
      expect.objectContaining({
        options: expect.objectContaining({ facts: { needed: ['hold'], granted: ['read'] } }),
      }),
    );
  });
});

describe('the permissions of a role', () => {
  it('are known, and every one is of some role', () => {
    const granted = new Set(Object.values(permissionsOf).flat());

    expect(permissions.filter((permission) => !granted.has(permission))).toStrictEqual([]);
  });

  it('hold everything that the role does', () => {
    for (const [doing, needs] of Object.entries(doings)) {
      for (const role of roles) {
        const needed = needs[role];
        const isGranted = needed === 'never' || permissionsOf[role].includes(needed);
        expect([doing, role, isGranted]).toStrictEqual([doing, role, true]);
      }
    }
  });
});
