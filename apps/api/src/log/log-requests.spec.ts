import { permissionsOf } from '../access/permissions';
import { lineOf } from './log-requests';

describe('the log line of a request', () => {
  it('has the path without what was searched for, and the role without who it was', () => {
    const request = {
      id: 'c-1',
      method: 'GET',
      url: '/registers/client-identities?text=K%C3%B6lner',
      viewer: {
        role: 'enterprise',
        enterpriseId: 'TJ-MAG',
        actorId: 'a',
        permissions: permissionsOf.enterprise,
      },
    } as const;

    expect(lineOf(request, { status: 200, ms: 1.234 })).toStrictEqual({
      correlationId: 'c-1',
      method: 'GET',
      path: '/registers/client-identities',
      status: 200,
      ms: 1.2,
      role: 'enterprise',
    });
  });
});
