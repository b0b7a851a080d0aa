import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { begin, exportOf, kolner, opening, record } from './chain';
import { OpenStream } from './open-stream';
import { codesOf, RunningLedger } from './running-ledger';

jest.setTimeout(60_000);

let ledger: RunningLedger;
let log: readonly RecordedEvent[];
let url: string;

/**
 * Three enterprises with their sites; stock, a sale on the chain, a dispatch, an export that is
 * corrected and voided, and a grant.
 */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  ledger.moveTo('2026-01-31T05:00:00Z');
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/SALE-1', soldToSeparator);
  await record(ledger, '/sites/TJ-WORKS/records/SENT-1', sent);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
  ledger.moveTo('2026-01-31T06:00:00Z');
  await record(ledger, '/sites/TJ-WORKS/records/FIX-1', correction);
  await record(ledger, '/sites/TJ-WORKS/records/VOID-1', voiding);
  await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/GRANT-1', grant);
  await ledger.caughtUp();
  log = await counted();
  await ledger.app.listen(0, '127.0.0.1');
  const { port } = ledger.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}/events`;
});

afterAll(() => ledger.stop());

describe('GET /events, line by line', () => {
  it('gives every event, oldest first, and says which ordinals these are', async () => {
    const { status, headers, body } = await ledger.get('regulator', '/events');

    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect([headers['from-ordinal'], headers['to-ordinal']]).toEqual(['0', `${log.length - 1}`]);
    expect(linesIn(String(body['text']))).toStrictEqual(
      log.map(({ stream, revision, event, metadata }, ordinal) => ({
        ordinal,
        recordedAt: metadata.recordedAt,
        stream,
        revision,
        event,
        metadata: { channel: metadata.channel, schemaVersion: metadata.schemaVersion },
      })),
    );
  });

  it('gives the same bytes in parts as in one piece, and again', async () => {
    const whole = await textOf('regulator', '');
    const parts = [
      await textOf('regulator', '?from=0&to=3'),
      await textOf('regulator', '?from=4&to=4'),
      await textOf('regulator', '?from=5'),
    ];

    expect(parts.join('')).toBe(whole);
    expect(await textOf('regulator', `?from=${log.length}`)).toBe('');
  });

  it('begins and ends at instants', async () => {
    expect(
      await namesOf('regulator', '?from=2026-01-31T05:00:00Z&to=2026-01-31T05:59:59Z'),
    ).toEqual(['OPEN-1', 'SALE-1', 'SENT-1', 'EXP-1']);
    expect(
      await namesOf('regulator', '?from=2026-01-31T05:00:00.001Z&to=2026-01-31T05:30:00Z'),
    ).toEqual([]);
    expect(await namesOf('regulator', '?knownAt=2026-01-31T05:00:00Z&type=Exported')).toEqual([
      'EXP-1',
    ]);
  });

  it.each([
    ['type=SoldToClient,Exported', ['SALE-1', 'EXP-1']],
    ['siteId=BT-SEP', ['SiteOpened']],
    ['record=TJ-WORKS/EXP-1', ['EXP-1', 'FIX-1', 'VOID-1']],
    ['exporterId=TJ-MAG&type=RecordVoided', ['VOID-1']],
    ['enterpriseId=BT-RE', ['EnterpriseRegistered', 'SiteOpened', 'GRANT-1']],
    ['occurredFrom=2025-04-20&occurredTo=2025-04-20', ['EXP-1', 'FIX-1']],
    ['occurredFrom=2025-05-01', ['FIX-1', 'VOID-1', 'GRANT-1']],
    ['asOf=2025-01-01&siteId=TJ-WORKS', ['SiteOpened', 'OPEN-1']],
  ])('filters by %s', async (filter, expected) => {
    expect(await namesOf('regulator', `?${filter}`)).toEqual(expected);
  });

  it('gives postings where they are asked for, which sum to zero', async () => {
    const lines = linesIn(await textOf('analyst', '?postings=true&siteId=TJ-WORKS'));
    const grams = lines.map(({ postings }) =>
      (postings as { massGrams: number }[]).reduce((sum, { massGrams }) => sum + massGrams, 0),
    );

    expect(lines.map(({ postings }) => postings.length > 0)).toEqual([
      ...[false, true, true, true, true, true, true],
    ]);
    expect(grams.every((sum) => sum === 0)).toBe(true);
  });
});

describe('what a viewer gets', () => {
  const everything = [
    ...['EnterpriseRegistered', 'EnterpriseRegistered', 'EnterpriseRegistered'],
    ...['SiteOpened', 'SiteOpened', 'SiteOpened'],
  ];

  it.each([
    ['regulator', ['LedgerOpened', ...everything, ...all()]],
    ['analyst', ['LedgerOpened', ...everything, ...all().slice(0, -1)]],
    ['TJ-MAG', ['LedgerOpened', ...everything, ...all()]],
    ['BT-RE', ['LedgerOpened', ...everything, 'SALE-1', 'SENT-1', 'GRANT-1']],
    ['XX', ['LedgerOpened', ...everything]],
  ])('is of %s: %j', async (account, expected) => {
    expect(await namesOf(account, '')).toEqual(expected);
  });

  it('is the part that was declared to it, without what is between others', async () => {
    const [own, part] = [
      linesIn(await textOf('TJ-MAG', '?record=TJ-WORKS/SALE-1&postings=true'))[0],
      linesIn(await textOf('BT-RE', '?record=TJ-WORKS/SALE-1&postings=true'))[0],
    ];

    expect(own).toHaveProperty('event.data.endUseCode');
    expect(own).toHaveProperty('postings');
    expect(part).not.toHaveProperty('event.data.endUseCode');
    expect(part).not.toHaveProperty('postings');
    expect(part).toMatchObject({ ordinal: own?.ordinal, event: { data: { recordId: 'SALE-1' } } });
  });

  it('is nothing of others, whatever it asks for', async () => {
    for (const filter of ['siteId=TJ-WORKS', 'exporterId=TJ-MAG', 'record=TJ-WORKS/OPEN-1']) {
      const names = await namesOf('XX', `?${filter}`);
      expect(names.filter((name) => name !== 'SiteOpened')).toEqual([]);
    }
    expect(await textOf('XX', '?siteId=NOWHERE')).toBe('');
  });

  it('has no names of clients in it, for nobody', async () => {
    for (const account of ['regulator', 'analyst', 'TJ-MAG']) {
      expect(await textOf(account, '?postings=true')).not.toContain(kolner.name);
    }
  });

  it('is the same, live', async () => {
    for (const account of ['regulator', 'analyst', 'TJ-MAG', 'BT-RE', 'XX']) {
      const stream = await opened(account, '');
      await stream.until('caught-up');
      expect([account, ...stream.lines()]).toStrictEqual([
        account,
        ...linesIn(await textOf(account, '')),
      ]);
      stream.close();
    }
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['?from=5&to=4', [400, 'invalid-input', '/to range-backwards']],
    [
      '?from=2026-01-31T05:00:00Z&to=2026-01-31T04:00:00Z',
      [400, 'invalid-input', '/to range-backwards'],
    ],
    ['?from=10&to=2026-01-31T04:00:00Z', [400, 'invalid-input', '/to range-backwards']],
    ['?from=10&knownAt=3', [400, 'invalid-input', '/knownAt range-backwards']],
    [
      '?occurredFrom=2025-02-01&occurredTo=2025-01-31',
      [400, 'invalid-input', '/occurredTo range-backwards'],
    ],
    ['?to=100000', [400, 'ordinal-beyond-head']],
    ['?from=100000', [400, 'ordinal-beyond-head']],
    ['?knownAt=100000', [400, 'known-at-beyond-head']],
    ['?from=-1', [400, 'invalid-input', '/from known-at-malformed']],
    ['?type=Exportd', [400, 'invalid-input', '/type codes-unknown']],
    ['?type=PartyDeclared', [400, 'invalid-input', '/type codes-unknown']],
    ['?clientName=Bonn', [400, 'invalid-input', '/clientName field-unknown']],
    ['?record=TJ-WORKS', [400, 'invalid-input', '/record record-name-malformed']],
    ['?siteId=NOWHERE', [404, 'not-found']],
    ['?exporterId=NOBODY', [404, 'not-found']],
  ])('is refused: %s', async (query, expected) => {
    expect(codesOf(await ledger.get('analyst', `/events${query}`))).toEqual(expected);
  });

  it.each([
    [{ accept: 'text/csv' }, [406, 'not-acceptable']],
    [{ 'last-event-id': 'x' }, [400, 'invalid-input', '/last-event-id not-a-whole-number']],
    [{ 'last-event-id': '100000' }, [400, 'ordinal-beyond-head']],
  ])('is refused with %j', async (headers, expected) => {
    expect(codesOf(await ledger.get('analyst', '/events', headers))).toEqual(expected);
  });

  it('is waited for, where whoever asks says so', async () => {
    const to = (await counted()).length;
    const asked = ledger.get('regulator', `/events?from=${to}&to=${to}`, { prefer: 'wait=5' });
    await record(ledger, '/sites/TJ-WORKS/records/LATER-1', ofGrams('LATER-1'));
    const { headers, body } = await asked;

    expect(headers['preference-applied']).toBe('wait=5');
    expect(linesIn(String(body['text'])).map(nameOf)).toEqual(['LATER-1']);
    const wait = { prefer: 'wait=1' };
    expect(codesOf(await ledger.get('regulator', '/events?to=100000', wait))).toEqual([
      400,
      'ordinal-beyond-head',
    ]);
  });
});

describe('GET /events, as it comes', () => {
  it('tells what is there, that this is all, and then what is recorded', async () => {
    const stream = await opened('regulator', '');
    await stream.until('caught-up');
    const before = linesIn(await textOf('regulator', ''));
    expect(stream.lines()).toStrictEqual(before);
    expect(stream.ids()).toEqual([...before.keys()].map(String));

    await record(ledger, '/sites/TJ-WORKS/records/LIVE-1', ofGrams('LIVE-1'));
    await stream.until((lines) => lines.length > before.length);
    expect(nameOf(stream.lines().at(-1))).toBe('LIVE-1');
    stream.close();
  });

  it('goes on after any ordinal, without a loss or a repetition', async () => {
    const whole = linesIn(await textOf('regulator', ''));
    for (const [ordinal] of whole.entries()) {
      const stream = await opened('regulator', '', { 'last-event-id': String(ordinal) });
      await stream.until('caught-up');
      expect([ordinal, ...stream.lines()]).toStrictEqual([ordinal, ...whole.slice(ordinal + 1)]);
      stream.close();
    }
  });

  it('ends after the last ordinal that was asked for', async () => {
    const stream = await opened('regulator', '?from=2&to=4');
    await stream.ended;

    expect(stream.lines().map(({ ordinal }) => ordinal)).toEqual([2, 3, 4]);
    expect(stream.names().at(-1)).toBe('end');
  });

  it('ends with the token, says so, and is gone on with by another', async () => {
    const now = Math.floor(ledger.clock.now().getTime() / 1_000);
    const stream = await OpenStream.at(url, await tokenUntil(now + 1));
    const lines = await fetch(url, {
      headers: { authorization: `Bearer ${await tokenUntil(now + 1)}` },
    });
    await stream.ended;

    expect(stream.names().slice(-2)).toEqual(['caught-up', 'cut']);
    expect(stream.last()).toMatchObject({
      code: 'token-expired',
      ordinal: (await counted()).length - 1,
    });
    expect(lines.status).toBe(200);
  });

  it('ends before the server closes', async () => {
    const other = await RunningLedger.start();
    await begin(other);
    await other.app.listen(0, '127.0.0.1');
    const { port } = other.app.getHttpServer().address() as { port: number };
    const token = await other.tokenOf('regulator');
    const stream = await OpenStream.at(`http://127.0.0.1:${port}/events`, token);
    await stream.until('caught-up');
    const begun = performance.now();
    await other.stop();
    await stream.ended;

    expect(stream.last()).toMatchObject({ code: 'closing', message: { en: expect.any(String) } });
    expect(performance.now() - begun).toBeLessThan(4_000);
  });

  it('is counted', async () => {
    const stream = await opened('analyst', '');
    await stream.until('caught-up');
    const numbers = async () => String((await ledger.inject({ url: '/metrics' })).body['text']);

    expect(await numbers()).toContain('lodestone_event_streams{form="sse"} 1');
    stream.close();
    await stream.ended;
    expect(await numbers()).toMatch(/lodestone_event_streams_ended\{because="token-expired"\} 1/);
  });
});

const textOf = async (account: string, query: string): Promise<string> => {
  const { status, body } = await ledger.get(account, `/events${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return String(body['text']);
};

type Line = Readonly<{
  ordinal: number;
  event: { type: string; data: { recordId?: string } };
  postings: readonly unknown[];
}>;

const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const nameOf = (line: unknown): string => {
  const { event } = line as Line;
  return event.data.recordId ?? event.type;
};

const namesOf = async (account: string, query: string): Promise<readonly string[]> =>
  linesIn(await textOf(account, query)).map(nameOf);

const opened = async (account: string, query: string, headers: Record<string, string> = {}) =>
  OpenStream.at(`${url}${query}`, await ledger.tokenOf(account), headers);

async function counted(): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const recorded of ledger.program.parts.store.readAll()) all.push(recorded);
  return all.filter(({ stream }) => isCounted(stream));
}

async function tokenUntil(expires: number): Promise<string> {
  const now = Math.floor(ledger.clock.now().getTime() / 1_000);
  return new SignJWT({ role: 'analyst' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('lodestone-demo')
    .setAudience('lodestone')
    .setSubject('analyst')
    .setIssuedAt(now)
    .setExpirationTime(expires)
    .sign(createPrivateKey(readFileSync(join(ledger.folder, 'issuer.key'), 'utf8')));
}

function all(): readonly string[] {
  return ['OPEN-1', 'SALE-1', 'SENT-1', 'EXP-1', 'FIX-1', 'VOID-1', 'GRANT-1'];
}

const ofGrams = (lotId: string) => ({
  ...opening,
  makes: [{ ...opening.makes[0], lotId, massGrams: 1_000 }],
});

const soldToSeparator = {
  type: 'SoldToClient',
  occurredOn: '2025-02-01',
  receivingSiteId: 'BT-SEP',
  destinationCountryCode: 'CN',
  contractNumber: 'C-1',
  invoiceNumber: '25442000000013370002',
  endUser: kolner,
  endUseCode: 'traction-motors',
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      valueMinor: '92000000',
      currency: 'CNY',
      takes: [{ lotId: 'MAG', massGrams: 1_000 }],
    },
  ],
};

const sent = {
  type: 'Dispatched',
  occurredOn: '2025-03-01',
  receivingSiteId: 'BT-SEP',
  purpose: 'toll',
  takes: [{ lotId: 'MAG', massGrams: 10 }],
};

const { type: _, ...exported } = exportOf(1_000);

const correction = {
  type: 'RecordCorrected',
  targetRecordId: 'EXP-1',
  reason: 'wrong-date',
  act: { type: 'Exported', ...exported, occurredOn: '2025-05-20' },
};

const voiding = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'wrong-mass' };

const grant = {
  type: 'AgencyGranted',
  effectiveOn: '2025-06-01',
  agentId: 'BT-RE',
  acts: ['sale'],
};
