import { doings, permissions, type Permission } from '../../apps/api/src/access/permissions';
import { roles, type Role } from '../../apps/api/src/access/viewer';
import { recordExamples } from '../../apps/api/src/acts/examples/record-examples';
import { DeclaredRoutes, type DeclaredRoute } from '../../apps/api/src/openapi/routes';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger, type Answer } from './running-ledger';

// Every route for every role, tenant and permission.
jest.setTimeout(240_000);

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
});

afterAll(() => ledger.stop());

type Tenant = 'TJ-MAG' | 'XX' | undefined;
type Desk = Readonly<{ role: Role; tenant: Tenant; granted: readonly Permission[] }>;

/** The demonstration's own issuer grants whatever it is told to. */
async function bearerOf({ role, tenant, granted }: Desk): Promise<string> {
  const issued = await ledger.program.parts.issuer.issue({
    account: `desk-of-${tenant ?? role}`,
    name: { en: 'x', zh: 'x' },
    role,
    ...(tenant ? { enterpriseId: tenant } : {}),
    permissions: granted,
  });
  return `Bearer ${issued?.token}`;
}

const desksFor = (granted: readonly Permission[]): readonly Desk[] => [
  { role: 'enterprise', tenant: 'TJ-MAG', granted },
  { role: 'enterprise', tenant: 'XX', granted },
  { role: 'regulator', tenant: undefined, granted },
  { role: 'analyst', tenant: undefined, granted },
];

/** Of things that are not there, so that whoever passes the door changes nothing behind it. */
const urlOf = ({ path }: DeclaredRoute): string => path.replace(/:\w+/g, 'NOTHING-1');

/** What is said at the door: an answer of the route itself is neither of the two words. */
async function atTheDoor(route: DeclaredRoute, authorization: string): Promise<string> {
  const { status, body } = await ledger.inject({
    method: route.method,
    url: urlOf(route),
    headers: { authorization },
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} }),
  });
  if (status === 401) return String(body['code']);
  return status === 403 ? String(body['code']) : 'enters';
}

/** Said once more, from the declarations of the route and the one table. */
function expected(route: DeclaredRoute, { role, granted }: Desk): string {
  if (route.allowed === 'anyone') return 'enters';
  if (!route.allowed?.includes(role)) return 'role-not-allowed';
  const needs = route.needs ?? ['read'];
  if (needs.length === 0) return 'enters';
  const enough = needs.map((doing) => doings[doing][role]);
  return enough.some((each) => each !== 'never' && granted.includes(each))
    ? 'enters'
    : 'permission-missing';
}

/** All but looks at identities. */
async function recorded(): Promise<number> {
  let count = 0;
  for await (const { event } of ledger.program.parts.store.readAll()) {
    if (event.type !== 'IdentityViewed') count += 1;
  }
  return count;
}

describe('every route', () => {
  it.each([...permissions.map((each) => [each]), [], [...permissions]])(
    'lets in whoever has what it needs, of every role and tenant, and nobody else: %s %s',
    async (...granted: Permission[]) => {
      const routes = ledger.app.get(DeclaredRoutes).all();
      const before = await recorded();
      for (const desk of desksFor(granted)) {
        const authorization = await bearerOf(desk);
        for (const route of routes) {
          const where = `${route.method} ${route.path} as ${desk.role} of ${desk.tenant}`;
          const said = await atTheDoor(route, authorization);
          expect([where, said]).toStrictEqual([where, expected(route, desk)]);
        }
      }
      expect(await recorded()).toBe(before);
    },
  );

  it('is told apart by the table, or the walk would show nothing', () => {
    const routes = ledger.app.get(DeclaredRoutes).all();
    const needed = new Set(routes.flatMap(({ needs = ['read'] }) => needs));

    expect([...needed].toSorted()).toStrictEqual(Object.keys(doings).toSorted());
  });
});

/** Which permission a record of each type needs, said once more: of an enterprise, of an authority. */
const ofAuthorities: Readonly<Record<string, Permission>> = {
  LotHeld: 'hold',
  LotReleased: 'hold',
  SiteActivitiesChanged: 'enterprises',
  SiteClosed: 'enterprises',
  SiteTransferred: 'enterprises',
};
const mending = new Set(['RecordVoided', 'RecordCorrected']);

describe('a record', () => {
  const send = async (type: string, desk: Desk, place: string): Promise<string> => {
    const body = recordExamples[type as keyof typeof recordExamples];
    const recordId = desk.role === 'regulator' ? '~R-1' : 'R-1';
    const url = place.replace('{}', recordId);
    const { status, body: said } = await ledger.inject({
      method: place.endsWith('{}') ? 'PUT' : 'POST',
      url,
      headers: { authorization: await bearerOf(desk) },
      payload: url.includes('/batches') ? { records: [{ recordId, ...body }] } : body,
    });
    return status === 403 && said['code'] !== 'role-not-allowed' ? String(said['code']) : 'enters';
  };

  it.each([
    '/sites/NOWHERE/records/{}',
    '/sites/NOWHERE/records/{}/dry-run',
    '/sites/NOWHERE/batches',
    '/sites/TJ-WORKS/batches',
  ])('at %s needs the permission of its type, whether the site is there or not', async (place) => {
    for (const type of Object.keys(recordExamples)) {
      const own = ofAuthorities[type];
      const isDecision = own === 'enterprises';
      for (const granted of ['record', 'mend', 'read', 'hold', 'enterprises'] as const) {
        const desk: Desk = { role: 'enterprise', tenant: 'XX', granted: [granted] };
        const needed = mending.has(type) ? 'mend' : 'record';
        // What no enterprise records is told by its own words, to whoever may record at all.
        const isTold = isDecision && granted === 'record';
        const wanted = isTold || granted === needed ? 'enters' : 'permission-missing';
        expect([type, granted, await send(type, desk, place)]).toStrictEqual([
          type,
          granted,
          wanted,
        ]);
        if (place.includes('/batches')) continue;
        const authority: Desk = { role: 'regulator', tenant: undefined, granted: [granted] };
        const isAuthorityAtDoor = granted === 'hold' || granted === 'enterprises';
        const isOthers = own === undefined && isAuthorityAtDoor;
        const byAuthority = isOthers || own === granted ? 'enters' : 'permission-missing';
        expect([type, granted, await send(type, authority, place)]).toStrictEqual([
          type,
          granted,
          byAuthority,
        ]);
      }
    }
  });

  it('by somebody who only records is answered, and read by nobody without "read"', async () => {
    const url = '/sites/TJ-WORKS/records/OPEN-1';
    const desk: Desk = { role: 'enterprise', tenant: 'TJ-MAG', granted: ['record'] };
    const headers = { authorization: await bearerOf(desk) };
    const put = await ledger.inject({ method: 'PUT', url, headers, payload: opening });
    const get = await ledger.inject({ method: 'GET', url, headers });

    expect([put.status, put.body['outcome']]).toStrictEqual([200, 'unchanged']);
    expect(get).toMatchObject({
      status: 403,
      body: { code: 'permission-missing', facts: { needed: ['read'], granted: ['record'] } },
    });
  });
});

describe('inside the authority', () => {
  const ask = async (granted: readonly Permission[], url: string): Promise<Answer> => {
    const desk: Desk = { role: 'regulator', tenant: undefined, granted };
    return ledger.inject({ method: 'GET', url, headers: { authorization: await bearerOf(desk) } });
  };
  const looks = async (): Promise<number> => {
    let count = 0;
    for await (const { event } of ledger.program.parts.store.readAll()) {
      if (event.type === 'IdentityViewed') count += 1;
    }
    return count;
  };

  it('only those to whom identities are granted see one, and only their looks are written down', async () => {
    const places = [
      '/registers/client-identities',
      '/search?q=Köln',
      '/exports/clients?format=ndjson',
    ];
    for (const url of places) {
      const before = await looks();
      const hidden = await ask(['read'], url);
      expect([url, hidden.status, await looks()]).toStrictEqual([url, 200, before]);
      expect(JSON.stringify(hidden.body)).not.toContain('Kölner');
      const shown = await ask(['read', 'identities'], url);
      expect([url, shown.status, await looks()]).toStrictEqual([url, 200, before + 1]);
      expect(JSON.stringify(shown.body)).toContain('Kölner');
      // A file that was made for one is not handed to the other.
      expect(JSON.stringify((await ask(['read'], url)).body)).not.toContain('Kölner');
    }
  });

  it('nobody searches by what he does not see', async () => {
    for (const url of ['/registers/client-identities?text=Köln']) {
      expect((await ask(['read'], url)).body).toMatchObject({
        code: 'permission-missing',
        facts: { needed: ['identities'] },
      });
    }
  });
});

describe('the demonstration', () => {
  it('has an account with all permissions of each role, and narrower ones beside it', async () => {
    const { body } = await ledger.inject({ method: 'GET', url: '/accounts?text=Magnets' });

    expect(body.items).toMatchObject([
      {
        account: 'TJ-MAG',
        permissions: ['read', 'record', 'mend', 'names', 'agencies'],
        narrower: [
          { account: 'reader@TJ-MAG', permissions: ['read'] },
          { account: 'recorder@TJ-MAG', permissions: ['read', 'record'] },
          { account: 'machine@TJ-MAG', permissions: ['record'] },
        ],
      },
    ]);
    expect((await ledger.inject({ method: 'GET', url: '/accounts?text=监管' })).body.items).toEqual(
      [expect.objectContaining({ account: 'regulator' })],
    );
  });

  it('signs in as each of them, under an actor of its own', async () => {
    const { body } = await ledger.inject({ method: 'GET', url: '/accounts' });
    const accounts = (body.items ?? []).flatMap((each) => [
      each,
      ...(each['narrower'] as Record<string, unknown>[]),
    ]);
    const actors = new Set<unknown>();
    for (const { account, permissions: granted, role } of accounts) {
      const session = await ledger.get(String(account), '/session');
      expect(session).toMatchObject({ status: 200, body: { role, permissions: granted } });
      actors.add(session.body['actorId']);
    }
    expect([accounts.length, actors.size]).toStrictEqual([17, 17]);
    expect(roles.length).toBe(3);
  });

  it.each(['king@TJ-MAG', 'reader@NOBODY', 'reader@reader@TJ-MAG', '@TJ-MAG'])(
    'does not sign in %s',
    async (account) => {
      const payload = { account };
      const { status } = await ledger.inject({ method: 'POST', url: '/sign-in', payload });

      expect([400, 404]).toContain(status);
    },
  );

  it('says how one signs in', async () => {
    expect((await ledger.inject({ method: 'GET', url: '/auth/config' })).body).toStrictEqual({
      mode: 'demo',
      accountsPath: '/accounts',
      signInPath: '/sign-in',
    });
  });
});
