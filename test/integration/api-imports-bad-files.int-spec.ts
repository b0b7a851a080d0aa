import { begin, exportOf, kolner, opening, record } from './chain';
import {
  asLost,
  heading,
  imported,
  lost,
  ndjsonType,
  placesOf,
  sendFile,
  settled,
  table,
  tryFile,
  type Import,
} from './imports-ledger';
import { codesOf, RunningLedger } from './running-ledger';

jest.setTimeout(120_000);

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN', opening);
  await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/names/KMW', kolner);
});

afterAll(() => ledger.stop());

const tried = async (bytes: string | Buffer, query = asLost): Promise<Import> => {
  const { status, body } = await tryFile(ledger, { bytes, query });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as unknown as Import;
};

const lineOf = (recordId: string): string =>
  JSON.stringify({
    siteId: 'TJ-WORKS',
    recordId,
    type: 'Lost',
    occurredOn: '2025-02-01',
    cause: 'theft',
    takes: [{ lotId: 'MAG', massGrams: 1 }],
  });

describe('a file of records that is broken in places', () => {
  it('goes on behind a line of 50 MB, in CSV and in NDJSON', async () => {
    const long = 'x'.repeat(50 * 1024 * 1024);
    const csv = await tried(table(lost('A'), `B,2025-02-01,theft,MAG,${long}`, lost('C')));
    expect(placesOf(csv.wrong)).toEqual(['3   row-too-long']);
    expect(csv.counts).toMatchObject({ records: 3, recorded: 2, wrong: 1 });
    const bytes = [lineOf('A'), `{"a":"${long}"}`, lineOf('C')].join('\n');
    const lines = await tryFile(ledger, { bytes, type: ndjsonType });
    expect(placesOf((lines.body as unknown as Import).wrong)).toEqual(['2   row-too-long']);
  });

  it('ends with a line that never ends, and with a quote that is never closed', async () => {
    const endless = await tried(table(lost('A')) + 'B,'.repeat(2_000_000));
    expect(placesOf(endless.wrong)).toEqual(['3   row-too-long']);
    const open = await tried(`${table(lost('A'))}B,"2025-02-01,theft,MAG,1\n${lost('C')}\n`);
    expect(placesOf(open.wrong)).toEqual(['3   quote-unclosed']);
  });

  it('was cut within a character', async () => {
    const bytes = Buffer.concat([
      Buffer.from(table(lost('A'), lost('B'))),
      Buffer.from('C,2025-02-01,盗').subarray(0, -1),
    ]);
    const cut = await tried(bytes);
    expect(placesOf(cut.wrong)).toEqual(['4   malformed-text']);
    expect(cut.counts).toMatchObject({ recorded: 2, wrong: 1 });
  });

  it('has NUL bytes', async () => {
    const csv = await tried(table(lost('A'), lost('B\0'), lost('C')));
    expect(placesOf(csv.wrong)).toEqual(['3   nul-byte']);
    const bytes = `${lineOf('A')}\n${lineOf('B').replace('theft', 'th\0eft')}\n`;
    const lines = await tryFile(ledger, { bytes, type: ndjsonType });
    expect(placesOf((lines.body as unknown as Import).wrong)).toEqual(['2   malformed-json']);
  });

  it('has JSON with doubled keys, and with numbers that are not read as they were written', async () => {
    const bytes = [
      lineOf('A').replace('"cause":"theft"', '"cause":"theft","cause":"fire"'),
      lineOf('B').replace('"massGrams":1', '"massGrams":1e3'),
      'null',
    ].join('\n');
    const lines = await tryFile(ledger, { bytes, type: ndjsonType });
    expect(placesOf((lines.body as unknown as Import).wrong)).toEqual([
      '1   json-key-repeated',
      '2  /takes/0/massGrams mass-not-whole-grams',
      '3   not-an-object',
    ]);
  });

  it('has half a million lines that are wrong, and lets others have their turn', async () => {
    const rows = Array.from({ length: 500_000 }, (_, n) => `R${n},yesterday,theft,MAG,none\n`);
    const sent = await sendFile(ledger, 'HALF-A-MILLION', {
      bytes: `${heading}\n${rows.join('')}`,
      query: asLost,
    });
    expect(sent.status).toBe(201);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    // Nobody waits for the end of it to be answered.
    const { status } = await ledger.get('TJ-MAG', '/imports/HALF-A-MILLION');
    expect(status).toBe(200);
    const closed = await ledger.put('TJ-MAG', '/imports/HALF-A-MILLION/state', { state: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'cancelled' });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('encodings', () => {
  const named = 'recordId,occurredOn,场所编号,cause,takes.lotId,takes.massGrams\n';
  const chinese = `${named}A,2025-02-01,TJ-WORKS,盗窃,MAG,1\n`;
  const gb18030 = Buffer.from(
    chinese.replace(/[^\0-\x7f]/g, (sign) => {
      const known: Readonly<Record<string, string>> = {
        ...{ 场: '\xb3\xa1', 所: '\xcb\xf9', 编: '\xb1\xe0', 号: '\xba\xc5' },
        ...{ 盗: '\xb5\xc1', 窃: '\xc7\xd4' },
      };
      return known[sign] ?? '?';
    }),
    'latin1',
  );

  it('are found, with and without a mark, and said', async () => {
    for (const bytes of [Buffer.from(chinese), Buffer.from(`\ufeff${chinese}`), gb18030]) {
      const told = await tried(bytes, '?type=Lost');
      expect(told.encoding).toBe(bytes === gb18030 ? 'gb18030' : 'utf-8');
      expect(placesOf(told.wrong)).toEqual(['2 cause /cause code-unknown']);
      expect(told.wrong[0]?.message.zh).toContain('盗窃');
    }
  });

  it('are not guessed where a file is in both', async () => {
    const mixed = Buffer.concat([Buffer.from(chinese), gb18030.subarray(gb18030.indexOf(10) + 1)]);
    const answer = await tryFile(ledger, { bytes: mixed, query: '?type=Lost' });
    expect(codesOf(answer)).toEqual([400, 'file-unreadable', '/3 encodings-mixed']);
    const utf16 = Buffer.from(`\ufeff${chinese}`, 'utf16le');
    expect(codesOf(await tryFile(ledger, { bytes: utf16, query: '?type=Lost' }))).toEqual([
      400,
      'file-unreadable',
      '/1 encoding-unsupported',
    ]);
  });

  it.each([';', '\t'])('and separators: %j', async (separator) => {
    const told = await tried(table(lost('A')).replaceAll(',', separator));
    expect(told).toMatchObject({ separator, counts: { recorded: 1, wrong: 0 } });
  });
});

describe('columns', () => {
  it('that are missing, doubled or unknown are told together, with the nearest', async () => {
    const bytes = 'occurredOn,发生日期,taks.lotId,takes.massGrams\n2025-02-01,2025-02-01,MAG,1\n';
    const answer = await tryFile(ledger, { bytes });
    expect(answer.status).toBe(400);
    expect(codesOf(answer).slice(2)).toEqual(
      expect.arrayContaining([
        '/1/发生日期 column-repeated',
        '/1/taks.lotId column-unknown',
        '/1/siteId column-missing',
        '/1/recordId column-missing',
        '/1/type column-missing',
      ]),
    );
    expect(JSON.stringify(answer.body)).toContain('nearest is takes.lotId');
  });

  it('are each of their own kind of record', async () => {
    const bytes =
      'siteId,recordId,type,occurredOn,cause,step\nTJ-WORKS,A,Lost,2025-02-01,theft,x\n';
    const told = await tried(bytes, '');
    expect(placesOf(told.wrong)).toContain('2 step /step column-of-other-type');
  });
});

describe('what is written in cells', () => {
  it.each<[string, string, string | number]>([
    ['thousands separators', '"1,000"', 'number-with-separators'],
    ['full-width digits', '１２', 12],
    ['scientific notation', '1E+3', 'number-scientific'],
    ['a fraction', '1.5', 'not-a-whole-number'],
    ['words', 'many', 'not-a-number'],
  ])('is taken or refused, and never guessed: %s', async (_, grams, expected) => {
    const told = await tried(table(lost('A', grams)));
    if (typeof expected === 'string') {
      expect(placesOf(told.wrong)).toEqual([`2 takes.massGrams /takes/0/massGrams ${expected}`]);
    } else {
      expect(told.counts).toMatchObject({ recorded: 1 });
      expect(told.conversions).toMatchObject([{ rule: 'digits', example: { written: '12' } }]);
    }
  });

  it.each<[string, string | undefined]>([
    ['2025-02-01', undefined],
    ['2025/2/1', undefined],
    ['2025年2月1日', undefined],
    ['01/02/2025', 'date-ambiguous'],
    ['1-Feb-25', 'date-ambiguous'],
    ['2025-02-30', 'date-malformed'],
    ['20250201', 'date-malformed'],
  ])('of days: %s', async (day, expected) => {
    const told = await tried(table(lost('A', '1', day)));
    expect(placesOf(told.wrong)).toEqual(
      expected === undefined ? [] : [`2 occurredOn /occurredOn ${expected}`],
    );
  });

  it.each<[string, string, string | undefined]>([
    ['takes.massKg', '0.001', undefined],
    ['takes.massKg', '0.0001', 'too-many-decimals'],
    ['takes.massTonnes', '0.000001', undefined],
    ['takes.mass', '1 g', undefined],
    ['takes.mass', '0.001千克', undefined],
    ['takes.mass', '1', 'unit-missing'],
  ])('of masses: %s %s', async (column, mass, expected) => {
    const bytes = table(lost('A', mass)).replace('takes.massGrams', column);
    const told = await tried(bytes);
    expect(told.wrong.map(({ code }) => code)).toEqual(expected === undefined ? [] : [expected]);
    if (expected === undefined) {
      expect(told.conversions).toMatchObject([{ column, example: { written: '1' } }]);
    }
  });
});

describe('one import', () => {
  it('rests, goes on, and is cancelled; two at once under one id are one', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => lost(`P${n}`));
    const file = { bytes: table(...rows), query: asLost };
    const [one, other] = await Promise.all([
      sendFile(ledger, 'TWO', file),
      sendFile(ledger, 'TWO', file),
    ]);
    expect([codesOf(one), codesOf(other)]).toEqual(expect.not.arrayContaining([[500, 'fault']]));
    expect([one.body['outcome'], other.body['outcome']].toSorted()).toEqual([
      'opened',
      'unchanged',
    ]);
    await ledger.put('TJ-MAG', '/imports/TWO/state', { state: 'paused' });
    const rests = await settled(ledger, 'TWO');
    if (rests.state === 'paused') {
      expect(rests.counts.records).toBeLessThanOrEqual(3_000);
      await ledger.put('TJ-MAG', '/imports/TWO/state', { state: 'running' });
    }
    const told = await settled(ledger, 'TWO');
    expect(told).toMatchObject({
      outcome: 'completed',
      counts: { records: 3_000, recorded: 3_000, unchanged: 0, wrong: 0 },
    });
    const after = await ledger.put('TJ-MAG', '/imports/TWO/state', { state: 'paused' });
    expect(codesOf(after)).toEqual([409, 'import-closed']);
    expect((await ledger.get('XX', '/imports/TWO')).status).toBe(404);
    expect(codesOf(await sendFile(ledger, '~TWO', file))).toEqual([
      400,
      'invalid-input',
      '/importId id-reserved',
    ]);
  });

  it('goes with its file when somebody is forgotten by order', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/EXP-F', exportOf(1));
    const kept = await imported(ledger, 'KEPT', { bytes: table(lost('K', 'x')), query: asLost });
    expect(kept.state).toBe('finished');
    const clients = await ledger.get('regulator', '/registers/client-identities');
    const clientId = String(clients.body.items?.[0]?.['canonicalId']);
    const order = { reason: 'court-order' };
    const url = `/clients/${clientId}/forgettings/F-1`;
    expect((await ledger.put('regulator', url, order)).status).toBe(201);
    for (;;) {
      const { body } = await ledger.get('TJ-MAG', '/imports/KEPT');
      if (body['state'] === 'closed') {
        expect(body).toMatchObject({ outcome: 'forgotten', wrong: [], isHere: false });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('is not opened by a token that ended while the file came', async () => {
    const authorization = `Bearer ${await ledger.tokenOf('TJ-MAG')}`;
    const { Readable } = await import('node:stream');
    const slow = Readable.from(
      (async function* () {
        yield Buffer.from(table(lost('LATE')));
        ledger.moveTo('2027-01-31T04:00:00Z');
        yield Buffer.from(`${lost('LATER')}\n`);
      })(),
    );
    const answer = await ledger.inject({
      method: 'PUT',
      url: `/imports/LATE${asLost}`,
      headers: { authorization, 'content-type': 'text/csv' },
      payload: slow,
    });
    expect(codesOf(answer)).toEqual([401, 'token-expired']);
    expect((await ledger.get('TJ-MAG', '/imports/LATE')).status).toBe(404);
  });
});
