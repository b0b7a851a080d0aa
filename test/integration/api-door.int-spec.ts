import { DeclaredRoutes, type DeclaredRoute } from '../../apps/api/src/openapi/routes';
import { begin, opening } from './chain';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

// Every route several times, on whichever machine.
jest.setTimeout(60_000);

let ledger: RunningLedger;
let routes: readonly DeclaredRoute[];

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  routes = ledger.app.get(DeclaredRoutes).all();
});

afterAll(() => ledger.stop());

const url = '/sites/TJ-WORKS/records/OPEN-1';

/** Of ids that are well formed: nothing is wrong with the path. */
const pathOf = ({ path }: DeclaredRoute): string =>
  path.replace(':clientId', '00000000-0000-8000-8000-000000000000').replace(/:\w+/g, 'ID-1');

const accountFor = ({ allowed }: DeclaredRoute): string | undefined => {
  if (allowed === undefined || allowed === 'anyone') return undefined;
  return allowed.includes('regulator') ? 'regulator' : 'TJ-MAG';
};

const call = async (
  route: DeclaredRoute,
  { query = '', ...change }: Readonly<{ query?: string; headers?: object; payload?: string }>,
): Promise<Answer> => {
  const account = accountFor(route);
  const authorization = account && `Bearer ${await ledger.tokenOf(account)}`;
  const { headers, ...rest } = change;
  return ledger.inject({
    method: route.method,
    url: pathOf(route) + query,
    headers: { ...(authorization ? { authorization } : {}), ...headers },
    ...(route.method === 'GET' ? {} : { payload: {} }),
    ...rest,
  });
};

/** What every route answers, by its name, so that the one that does not shows itself. */
const onEach = async (
  some: (route: DeclaredRoute) => boolean,
  ask: (route: DeclaredRoute) => Promise<unknown>,
  expected: unknown,
): Promise<void> => {
  const asked = routes.filter(some);
  expect(asked.length).toBeGreaterThan(5);
  for (const route of asked) {
    const name = `${route.method} ${route.path}`;
    expect([name, await ask(route)]).toStrictEqual([name, expected]);
  }
};

const every = (): boolean => true;
const isWrite = ({ method }: DeclaredRoute): boolean => method !== 'GET';

describe('every route', () => {
  it('refuses a parameter that it does not know, also one that every object has', async () => {
    const names = ['dryRun', 'toString', 'constructor', '__proto__', 'hasOwnProperty'];
    for (const name of names) {
      const ask = async (route: DeclaredRoute) => {
        const codes = codesOf(await call(route, { query: `?${name}=true` }));
        return codes.filter((code) => code === 400 || String(code).includes(name));
      };
      await onEach(every, ask, [400, `/${name} field-unknown`]);
    }
  });

  it('refuses a parameter that is given twice', async () => {
    const ask = async (route: DeclaredRoute) => {
      const codes = codesOf(await call(route, { query: '?minOrdinal=1&minOrdinal=2' }));
      return codes.slice(0, 2);
    };
    await onEach(every, ask, [400, 'invalid-input']);
    const twice = await ledger.get('TJ-MAG', '/records?type=Mined&limit=1&type=Mined');
    expect(codesOf(twice)).toStrictEqual([400, 'invalid-input', '/type parameter-repeated']);
    const list = '/registers/transaction-volumes?grade=N35&grade=N42';
    expect(codesOf(await ledger.get('TJ-MAG', list))).toStrictEqual([
      400,
      'invalid-input',
      '/grade parameter-repeated',
    ]);
  });

  it('refuses a query that does not decode', async () => {
    const ask = async (route: DeclaredRoute) => codesOf(await call(route, { query: '?q=%FF%zz' }));
    await onEach(every, ask, [400, 'invalid-input', ' percent-encoding-malformed']);
  });

  it('answers 406 in JSON, and names what it offers, when that is not taken', async () => {
    const ask = async (route: DeclaredRoute) => {
      const { status, headers, body } = await call(route, { headers: { accept: 'image/png' } });
      const { offered } = body['facts'] as { offered: string[] };
      expect(String(body['detail'])).toContain(offered[0]);
      return [status, headers['content-type'], body['code']];
    };
    await onEach(every, ask, [406, 'application/problem+json; charset=utf-8', 'not-acceptable']);
  });

  it('answers who takes anything, or what it offers, and does not say 406', async () => {
    for (const accept of ['*/*', '*/*;q=0.1', 'application/*, text/*', '']) {
      const ask = async (route: DeclaredRoute) =>
        (await call(route, { headers: { accept } })).status === 406;
      await onEach(every, ask, false);
    }
    const page = { method: 'GET', url: '/docs', headers: { accept: 'text/html' } } as const;
    expect((await ledger.inject(page)).status).toBe(200);
    const numbers = { ...page, url: '/metrics', headers: { accept: 'application/json' } };
    expect((await ledger.inject(numbers)).body).toMatchObject({
      status: 406,
      facts: { offered: ['text/plain; version=0.0.4; charset=utf-8'] },
    });
  });

  it('asks who it is before it says anything about a body', async () => {
    for (const [type, payload] of [
      ['application/json', '{"broken'],
      ['application/json', ''],
      ['text/plain', 'x'],
      ['application/json', 'x'.repeat(2_000_000)],
    ] as const) {
      const ask = async (route: DeclaredRoute) => {
        const headers = { 'content-type': type, accept: 'image/png' };
        const request = { method: route.method as 'PUT', url: `${pathOf(route)}?x=1` };
        return codesOf(await ledger.inject({ ...request, headers, payload }));
      };
      const isClosed = (route: DeclaredRoute): boolean =>
        isWrite(route) && accountFor(route) !== undefined;
      await onEach(isClosed, ask, [401, 'token-missing']);
    }
  });
});

describe('a record', () => {
  const send = async (
    change: Readonly<{ query?: string; headers?: object; payload?: unknown }>,
  ) => {
    const authorization = `Bearer ${await ledger.tokenOf('TJ-MAG')}`;
    const before = await ledger.eventsInLog();
    const answer = await ledger.inject({
      method: 'PUT',
      url: url + (change.query ?? ''),
      headers: { authorization, 'content-type': 'application/json', ...change.headers },
      payload: change.payload ?? opening,
    });
    expect(await ledger.eventsInLog()).toBe(before);
    return answer;
  };
  const [lot] = opening.makes;

  it('is not recorded with a parameter that nobody knows', async () => {
    expect(codesOf(await send({ query: '?dryRun=true' }))).toStrictEqual([
      400,
      'invalid-input',
      '/dryRun field-unknown',
    ]);
  });

  it('is not recorded without its composition because of a name that every object has', async () => {
    const payload = { ...opening, makes: [{ ...lot, ppm: { toString: 1, Nd: 1 } }] };

    expect(codesOf(await send({ payload }))).toStrictEqual([
      400,
      'invalid-input',
      '/makes/0/ppm/toString field-unknown',
    ]);
  });

  it.each(['gzip', 'br', 'deflate', 'identity, gzip', 'x'])(
    'is not taken with Content-Encoding: %s',
    async (encoding) => {
      const answer = await send({ headers: { 'content-encoding': encoding } });

      expect(answer).toMatchObject({
        status: 415,
        headers: { 'accept-encoding': 'identity' },
        body: { code: 'content-encoding-unsupported' },
      });
    },
  );

  it.each([
    'application/json; charset=gb18030',
    'application/json; charset=utf-16',
    'application/json; profile=x',
    'application/problem+json',
    'application/jsonp',
  ])('is not taken as %s', async (type) => {
    const answer = await send({ headers: { 'content-type': type } });

    expect(answer.body).toMatchObject({ status: 415, code: 'media-type-unsupported' });
  });

  it.each([
    'application/json; charset=utf8',
    'Application/JSON;charset="UTF-8"',
    'application/json;',
  ])('is taken as %s, by whichever name UTF-8 goes', async (type) => {
    await ledger.put('TJ-MAG', url, opening);
    const answer = await send({ headers: { 'content-type': type } });

    expect(answer).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  });
});

describe('a path', () => {
  it('that is too long is a problem and no fault', async () => {
    const long = 'x'.repeat(257);
    for (const path of [
      `/sites/${long}/records`,
      `/sites/A/records/${long}`,
      `/refusals/${long}`,
    ]) {
      const { status, headers, body } = await ledger.get('TJ-MAG', path);

      expect([status, body['code']]).toStrictEqual([414, 'uri-too-long']);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
  });

  it('that does not decode says where', async () => {
    for (const path of ['/sites/%zz/records', '/sites/%E9/records', '/sites/A%/records']) {
      expect(codesOf(await ledger.get('TJ-MAG', path))).toStrictEqual([
        400,
        'invalid-input',
        ' percent-encoding-malformed',
      ]);
    }
  });

  it('with a NUL in it is no id', async () => {
    expect(codesOf(await ledger.get('TJ-MAG', '/sites/A%00/records'))).toStrictEqual([
      400,
      'invalid-input',
      '/siteId id-malformed',
    ]);
  });
});

describe('a question with If-None-Match', () => {
  it.each([(tag: string) => `W/${tag}`, (tag: string) => `"x", ${tag}`, () => '*'])(
    'is answered 304 when the caller has it already (%#)',
    async (headerOf) => {
      const first = await ledger.get('TJ-MAG', '/records');
      const header = headerOf(String(first.headers['etag']));
      const again = await ledger.get('TJ-MAG', '/records', { 'if-none-match': header });

      expect([again.status, again.headers['etag']]).toStrictEqual([304, first.headers['etag']]);
    },
  );

  it('is answered whole when the caller has another one', async () => {
    const answer = await ledger.get('TJ-MAG', '/records', { 'if-none-match': 'W/"x", "999999"' });

    expect(answer.status).toBe(200);
  });
});
