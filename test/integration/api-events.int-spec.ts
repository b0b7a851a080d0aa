import type { RecordedEvent } from '@lodestone/kernel';
import { kolner, record } from './chain';
import { EventsLedger, linesIn, nameOf, ofGrams } from './events-ledger';
import { codesOf, type RunningLedger } from './running-ledger';

jest.setTimeout(60_000);

let at: EventsLedger;
let ledger: RunningLedger;
let log: readonly RecordedEvent[];

beforeAll(async () => {
  at = await EventsLedger.start();
  ({ ledger } = at);
  log = await at.counted();
});

afterAll(() => ledger.stop());

const textOf = (account: string, query: string) => at.textOf(account, query);
const namesOf = (account: string, query: string) => at.namesOf(account, query);

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
      const stream = await at.opened(account, '');
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
    const to = (await at.counted()).length;
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

function all(): readonly string[] {
  return ['OPEN-1', 'SALE-1', 'SENT-1', 'EXP-1', 'FIX-1', 'VOID-1', 'GRANT-1'];
}
