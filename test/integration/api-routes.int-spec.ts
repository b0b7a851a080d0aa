import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { KnownRoutes } from '../../apps/api/src/http/known-routes';
import { Problem } from '../../apps/api/src/http/problem.answers';
import type { OpenApiDocument } from '../../apps/api/src/openapi/document';
import { DeclaredRoutes, type DeclaredRoute } from '../../apps/api/src/openapi/routes';
import { agencyExamples } from '../../apps/api/src/enterprises/agency-examples';
import { standingExamples } from '../../apps/api/src/enterprises/standing-examples';
import { recordExamples } from '../../apps/api/src/acts/examples/record-examples';
import { applicationExample, licenceExamples } from '../../apps/api/src/licences/licence-examples';
import { ruleExamples } from '../../apps/api/src/rules/rule-examples';
import { acceptance, listingBodies, supplement } from './licence-bodies';
import { findingIdOf } from '@lodestone/ledger';
import { begin, client, enterpriseBody, exportOf, opening, record, siteBody } from './chain';
import { imported, ndjsonType, wrongFile } from './imports-ledger';
import { ofEverybody, queryOf } from './route-queries';
import { RunningLedger, type Answer } from './running-ledger';

// Every route for everybody, on whichever machine.
jest.setTimeout(180_000);

let ledger: RunningLedger;
let document: OpenApiDocument;
let routes: readonly DeclaredRoute[];
let clientId: string;
let otherClientId: string;
let forgottenId: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/SENT-1', sent);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
  const second = client('Bonn Motoren AG', '529900T8BM49AURSDO55');
  await record(ledger, '/sites/TJ-WORKS/records/EXP-0', exportOf(1_000, second));
  const third = client('Ulm Motoren AG', '335800FVH4MOKZS9VH40');
  await record(ledger, '/sites/TJ-WORKS/records/EXP-2', exportOf(1_000, third));
  const known = (await ledger.get('regulator', '/registers/client-identities')).body;
  const ids = (known.items ?? []).map(({ canonicalId }) => String(canonicalId));
  [clientId = '', otherClientId = '', forgottenId = ''] = ids;
  for (const [kind, body] of Object.entries(decisions())) {
    const id = kind === 'forgettings' ? forgottenId : clientId;
    const url = `/clients/${id}/${kind}/${idOfDecision[kind]}`;
    expect([kind, (await ledger.put('regulator', url, body)).status]).toEqual([kind, 201]);
  }
  document = (await ledger.inject({ method: 'GET', url: '/openapi.json' })).body as never;
  routes = ledger.app.get(DeclaredRoutes).all();
  await ledger.put('regulator', '/sites/TJ-WORKS/records/~HOLD-1', hold);
  await ledger.put('regulator', '/enterprises/TJ-MAG/records/OPEN-1', standing);
  await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/GRANT-1', grant);
  await ledger.put('TJ-MAG', '/licences/L-1', applicationExample);
  await ledger.put('TJ-MAG', '/licences/L-1/records/OPEN-1', supplement);
  await ledger.put('regulator', '/licences/L-1/records/~HOLD-1', acceptance);
  await ledger.put('regulator', '/rules/announcement-57-2025/records/OPEN-1', ruleSet);
  for (const label of ['KMW', 'DROPPED']) {
    await ledger.put('TJ-MAG', `/enterprises/TJ-MAG/names/${label}`, namedClient);
  }
  await ledger.post('regulator', '/ledger/clock-faults', clockFault);
  await imported(ledger, 'FILE-1', { bytes: wrongFile, type: ndjsonType });
});

afterAll(() => ledger.stop());

/** What movements are asked about. */
const sent = {
  type: 'Dispatched',
  occurredOn: '2025-01-02',
  receivingSiteId: 'BT-SEP',
  purpose: 'toll',
  takes: [{ lotId: 'MAG', massGrams: 10 }],
};

/** Of three exports: found. */
const { invoiceNumber } = exportOf(1_000);
const standing = standingExamples.EnterpriseSuspended;
const hold = { ...recordExamples.LotHeld, lotIds: ['MAG'] };
/** Before the first record of anybody: nothing is known later because of it. */
const clockFault = { fromOrdinal: 0, toOrdinal: 0 };
const ruleSet = ruleExamples.RuleSetPublished;
const grant = agencyExamples.AgencyGranted;
/** Of the same route an enterprise says something else than an authority. */
const isGrant = (route: DeclaredRoute, caller: Caller): boolean =>
  caller !== 'regulator' && route.path === '/enterprises/:enterpriseId/records/:recordId';
const isHold = ({ method, path }: DeclaredRoute, caller: Caller): boolean =>
  caller === 'regulator' &&
  [
    'PUT /sites/:siteId/records/:recordId',
    'POST /sites/:siteId/records/:recordId/dry-run',
  ].includes(named({ method, path }));

const isOfLicence = ({ path }: DeclaredRoute): boolean => path.startsWith('/licences/:licenceId/');

/** Saved before it is asked for, and under a label that is dropped. */
const namedClient = client('Köln Neue Motoren AG', '529900T8BM49AURSDO55');

/** One decision of each kind, sent before: sent again it changes nothing. */
const idOfDecision: Readonly<Record<string, string>> = {
  merges: 'M-1',
  ownerships: 'O-1',
  retractions: 'R-1',
  forgettings: 'F-1',
  listings: 'LIST-1',
  delistings: 'DELIST-1',
};

const decisions = (): Readonly<Record<string, object>> => ({
  merges: { otherClientId, reason: 'renamed' },
  // While the merge stands both are one client, which does not own itself.
  retractions: { otherClientId, targetDecisionId: 'M-1', reason: 'separated' },
  ownerships: {
    ownedClientId: otherClientId,
    relation: 'parent',
    source: { kind: 'company-register', publishedOn: '2025-01-31' },
    reason: 'consolidated',
  },
  ...listingBodies,
  forgettings: { reason: 'court-order' },
});

const isOfAuthority = (route: DeclaredRoute, caller: Caller): boolean =>
  isHold(route, caller) || (isOfLicence(route) && caller === 'regulator');

/** Authorities record holds, under ids of their own. */
const urlOf = (route: DeclaredRoute, caller: Caller): string =>
  route.path
    .replace(':siteId', 'TJ-WORKS')
    .replace(':licenceId', 'L-1')
    .replace(':ruleSetId', 'announcement-57-2025')
    .replace(':recordId', isGrant(route, caller) ? 'GRANT-1' : ':recordId')
    .replace(':recordId', route.path.startsWith('/movements') ? 'SENT-1' : ':recordId')
    .replace(':recordId', isOfAuthority(route, caller) ? '~HOLD-1' : 'OPEN-1')
    .replace(':n', '1')
    .replace(':dataset', 'lots')
    .replace(':enterpriseId', 'TJ-MAG')
    .replace(':clientId', route.path.includes('/forgettings/') ? forgottenId : clientId)
    .replace(':findingId', findingIdOf('invoice-repeated', `TJ-MAG/${invoiceNumber}`))
    .replace(':label', route.method === 'DELETE' ? 'DROPPED' : 'KMW')
    .replace(':decisionId', idOfDecision[route.path.split('/')[3] ?? ''] ?? '')
    .replace(':table', 'void-reasons')
    .replace(':importId', 'FILE-1')
    .replace(':type', 'Exported')
    .replace(':code', route.path.startsWith('/problems') ? 'not-found' : 'lot-exists');

const bodyOf = (route: DeclaredRoute, caller: Caller): object | string => {
  const { path } = route;
  if (route.description?.body === 'file') return wrongFile;
  if (path.endsWith('/state')) return { state: 'running' };
  if (path.endsWith('/clock-faults')) return clockFault;
  if (path.includes('/batches')) return { records: [{ recordId: 'OPEN-1', ...opening }] };
  if (isGrant(route, caller)) return grant;
  if (isOfLicence(route)) return caller === 'regulator' ? acceptance : supplement;
  if (path.startsWith('/licences')) return applicationExample;
  if (path.startsWith('/rules')) return ruleSet;
  if (path.includes('/names/')) return namedClient;
  if (path.startsWith('/enterprises') && path.endsWith('/:recordId')) return standing;
  if (/:recordId(\/dry-run)?$/.test(path)) return isHold(route, caller) ? hold : opening;
  if (path.endsWith('/:siteId')) return siteBody('TJ-MAG');
  if (path.endsWith('/:enterpriseId')) return enterpriseBody('TJ-MAG');
  return decisions()[path.split('/')[3] ?? ''] ?? { account: 'TJ-MAG' };
};

const accountOf = { enterprise: 'TJ-MAG', regulator: 'regulator', analyst: 'analyst' } as const;
type Caller = keyof typeof accountOf | 'nobody' | 'stranger';

const call = async (route: DeclaredRoute, caller: Caller, change: object = {}): Promise<Answer> => {
  const account = caller === 'stranger' ? 'XX' : caller === 'nobody' ? '' : accountOf[caller];
  const authorization = account ? `Bearer ${await ledger.tokenOf(account)}` : undefined;
  const payload = route.method === 'GET' ? undefined : bodyOf(route, caller);
  return ledger.inject({
    method: route.method,
    url: urlOf(route, caller) + queryOf(route),
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(typeof payload === 'string' ? { 'content-type': ndjsonType } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
    ...change,
  });
};

const each = async (check: (route: DeclaredRoute) => Promise<void>): Promise<void> => {
  for (const route of routes) await check(route);
};

const named = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('every route, for everybody', () => {
  it('answers whom it is for, and nobody else', async () => {
    await each(async (route) => {
      for (const caller of ['nobody', 'enterprise', 'regulator', 'analyst'] as const) {
        const { status } = await call(route, caller);
        const isFor =
          route.allowed === 'anyone' || (caller !== 'nobody' && route.allowed?.includes(caller));
        const expected = isFor ? 200 : caller === 'nobody' ? 401 : 403;
        expect([named(route), caller, status]).toStrictEqual([named(route), caller, expected]);
      }
    });
  });

  it('shows another tenant nothing that belongs to others', async () => {
    const shared =
      /^\/(directory|enterprises(?!.*\/names)|ledger|health|metrics|openapi|docs|accounts|auth|session|sign-in|refusals|problems|reference|rules(?!\/what-if)|exports$|import-templates)/;
    await each(async (route) => {
      // A file that a stranger sends is an import of its own.
      if (shared.test(route.path) || route.description?.body === 'file') return;
      const { status, body } = await call(route, 'stranger');
      if (
        /^\/(records|registers|agencies|licences$|stock|movements(\/[a-z]+)?$|findings$)/.test(
          route.path,
        )
      ) {
        expect([named(route), body.items]).toStrictEqual([named(route), []]);
      } else if (route.path === '/events') {
        const lines = String(body['text']).split('\n').filter(Boolean);
        const types = lines.map(
          (line) => (JSON.parse(line) as { event: { type: string } }).event.type,
        );
        expect([...new Set(types)].sort()).toStrictEqual(ofEverybody);
      } else if (route.path === '/exports/:dataset') {
        expect([status, body['text']]).toStrictEqual([200, '']);
      } else if (route.path === '/search') {
        expect(body).toMatchObject({ numbers: [], enterprises: [], clients: [] });
      } else if (route.path === '/rules/what-if') {
        expect(body).toMatchObject({ deals: 0, groups: [] });
      } else if (route.path.startsWith('/balances')) {
        // Of its own sites, at which nothing happened.
        expect([named(route), status]).toStrictEqual([named(route), 200]);
        expect(JSON.stringify(body)).not.toMatch(/TJ-|BT-/);
      } else {
        expect([404, 403]).toContain(status);
        // `instance` only says back what was asked.
        expect(JSON.stringify({ ...body, instance: '' })).not.toMatch(/Kölner|TJ-MAG|MAG"/);
      }
    });
  });

  it('refuses a field that it does not know', async () => {
    await each(async (route) => {
      const { body: bodyClass, query } = route.classes;
      const caller = route.allowed?.includes('enterprise') ? 'enterprise' : 'regulator';
      if (query) {
        const { body } = await call(route, caller, {
          url: `${urlOf(route, caller)}${queryOf(route) || '?'}&nobody=1`,
        });
        expect(body).toMatchObject({ errors: [{ pointer: '/nobody', code: 'field-unknown' }] });
      }
      if (bodyClass) {
        const payload = { ...(bodyOf(route, caller) as object), nobody: 1 };
        const { body } = await call(route, caller, { payload });
        expect(body).toMatchObject({ errors: [{ pointer: '/nobody', code: 'field-unknown' }] });
      }
    });
  });
});

describe('the published document', () => {
  it('holds every route of the router, and no other', () => {
    const published = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => named({ method: method.toUpperCase(), path })),
    );
    const routed = ledger.app
      .get(KnownRoutes)
      .all()
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => named({ method, path: url.replace(/:(\w+)/g, '{$1}') }));

    expect(published.toSorted()).toStrictEqual(routed.toSorted());
    expect(published.length).toBeGreaterThan(15);
  });

  const compiled = new Map<string, ValidateFunction>();
  const schemaOf = (name: string): ValidateFunction => {
    const known = compiled.get(name);
    if (known) return known;
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    const made = ajv.compile({
      $ref: `#/components/schemas/${name}`,
      components: document.components,
    });
    compiled.set(name, made);
    return made;
  };

  const faultsOf = (name: string, value: unknown): unknown => {
    const validate = schemaOf(name);
    validate(value);
    return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
  };

  it('is a schema of what is taken: the examples, and not what is refused', () => {
    for (const [type, example] of Object.entries(recordExamples)) {
      expect([type, faultsOf(type, example)]).toStrictEqual([type, []]);
      expect(faultsOf(type, { ...example, nobody: 1 })).not.toStrictEqual([]);
    }
    for (const [type, example] of Object.entries({ ...standingExamples, ...agencyExamples })) {
      expect([type, faultsOf(type, example)]).toStrictEqual([type, []]);
    }
    for (const [type, example] of Object.entries(licenceExamples)) {
      expect([type, faultsOf(type, example)]).toStrictEqual([type, []]);
    }
    expect(faultsOf('LicenceApplication', applicationExample)).toStrictEqual([]);
    const { Exported } = recordExamples;
    for (const party of ['buyer', 'endUser'] as const) {
      expect(faultsOf('Exported', { ...Exported, [party]: { label: '科隆电机' } })).toEqual([]);
      const both = { ...Exported[party], label: '科隆电机' };
      expect(faultsOf('Exported', { ...Exported, [party]: both })).not.toEqual([]);
    }
    expect(faultsOf('Mined', { ...recordExamples.Mined, occurredOn: 'yesterday' })).not.toEqual([]);
    expect(faultsOf('Enterprise', enterpriseBody('TJ-MAG'))).toStrictEqual([]);
    expect(faultsOf('Site', siteBody('TJ-MAG'))).toStrictEqual([]);
  });

  it('is a schema of what is answered, whoever asks', async () => {
    let judged = 0;
    await each(async (route) => {
      for (const caller of ['enterprise', 'regulator', 'analyst'] as const) {
        const { status, body } = await call(route, caller);
        const schema = status < 400 ? route.description?.answers[status as 200] : Problem;
        if (!schema || typeof schema === 'string') continue;
        const { name = '' } = schema;
        judged += 1;
        expect([named(route), caller, faultsOf(name, body)]).toStrictEqual([
          named(route),
          caller,
          [],
        ]);
      }
    });
    expect(judged).toBeGreaterThan(30);
  });

  it('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);

    expect(refs.filter((name) => !document.components.schemas[name ?? ''])).toStrictEqual([]);
  });

  it('is read on a page that fetches nothing from elsewhere', async () => {
    const { body, headers } = await ledger.inject({ method: 'GET', url: '/docs' });

    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(body['text'])).not.toMatch(/https?:\/\//);
  });
});

describe('ordinals', () => {
  it('stand in the ETag, and what did not change is not sent again', async () => {
    const { headers } = await ledger.get('TJ-MAG', '/records');
    const etag = String(headers['etag']);
    const again = await ledger.get('TJ-MAG', '/records', { 'if-none-match': etag });

    const ordinal = ledger.program.parts.readSide.reachedOrdinal();
    expect(etag).toMatch(new RegExp(`^"${ordinal}-[\\w-]{16}"$`));
    expect(again).toMatchObject({ status: 304, headers: { etag } });
  });

  it('are waited for, so that a reader sees its own write', async () => {
    const head = ledger.program.parts.readSide.reachedOrdinal();
    const waiting = ledger.get('TJ-MAG', '/records', { 'min-ordinal': String(head + 1) });
    const url = '/sites/TJ-WORKS/records/OPEN-2';
    await record(ledger, url, { ...opening, makes: [{ ...opening.makes[0], lotId: 'MAG-2' }] });

    expect((await waiting).body.items?.[0]).toMatchObject({ recordId: 'OPEN-2' });
  });

  it('are not waited for for ever', async () => {
    const answer = await ledger.get('TJ-MAG', '/records?minOrdinal=999999');

    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      body: { code: 'min-ordinal-not-reached', facts: { minOrdinal: 999999 } },
    });
  }, 10_000);

  it('lead through pages without a gap or a repetition', async () => {
    const seen: unknown[] = [];
    let url: string | undefined = '/records?limit=1';
    while (url) {
      const { body }: Answer = await ledger.get('regulator', url);
      seen.push(...(body.items ?? []).map(({ recordId }) => recordId));
      url = body.next === undefined ? undefined : `/records?limit=1&cursor=${body.next}`;
    }

    expect(seen).toStrictEqual([
      'OPEN-2',
      '~HOLD-1',
      'EXP-2',
      'EXP-0',
      'EXP-1',
      'SENT-1',
      'OPEN-1',
    ]);
  });
});
