import { begin, exportOf, kolner, opening, record } from './chain';
import {
  csvType,
  imported,
  ndjsonType,
  placesOf,
  sendFile,
  settled,
  tryFile,
  xlsxType,
  type Import,
} from './imports-ledger';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN', opening);
  await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/names/KMW', kolner);
});

afterAll(() => ledger.stop());

const ndjson = (...records: readonly object[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');

const shipment = (recordId: string, massGrams = 10) => ({
  siteId: 'TJ-WORKS',
  recordId,
  ...exportOf(massGrams),
});

const headings = [
  'recordId,occurredOn,buyer.label,importer.label,consignee.label,endUser.label,endUseCode',
  'destinationCountryCode,finalDestinationCountryCode,contractNumber,invoiceNumber',
  'goods.goodsCode,goods.grade,goods.pieces,goods.value,goods.currency',
  'goods.takes.lotId,goods.takes.massKg',
].join(',');

const row = (recordId: string, kg = '0.01', change: Readonly<Record<string, string>> = {}) => {
  const { occurredOn = '2025-04-20', label = 'KMW', code = '8505111000', lotId = 'MAG' } = change;
  const { value = '55200.00', pieces = '600' } = change;
  return `${recordId},${occurredOn},${label},${label},${label},${label},traction-motors,DE,DE,TJ-2025-0417,25442000000012345678,${code},N42SH,${pieces},${value},EUR,${lotId},${kg}`;
};

const asTable = '?type=Exported&siteId=TJ-WORKS';

describe('PUT /imports/:importId', () => {
  it('records every record of NDJSON, as it would be alone, and is closed', async () => {
    const file = ndjson(shipment('N-1'), shipment('N-2'));
    const sent = await sendFile(ledger, 'LINES', { bytes: file, type: ndjsonType });
    expect(sent.status).toBe(201);
    expect(await settled(ledger, 'LINES')).toMatchObject({
      state: 'closed',
      outcome: 'completed',
      counts: { records: 2, recorded: 2, unchanged: 0, wrong: 0 },
    });
    await ledger.caughtUp();
    // The same alone is the same record.
    const { recordId: _, siteId: __, ...body } = shipment('N-1');
    const alone = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/N-1', body);
    expect([alone.status, alone.body['outcome']]).toEqual([200, 'unchanged']);
  });

  it('takes a table with kilograms, money and labels, and says what it rewrote', async () => {
    const told = await imported(ledger, 'TABLE', {
      bytes: `${headings}\n${row('T-1', '0.01')}\n${row('T-2', '0.0205', { occurredOn: '2025/4/21' })}\n${row('T-3', 'x')}\n`,
      query: asTable,
    });
    expect(told).toMatchObject({
      state: 'finished',
      result: 'completed',
      encoding: 'utf-8',
      separator: ',',
    });
    expect(placesOf(told.wrong)).toEqual([
      '3 goods.takes.massKg /goods/0/takes/0/massGrams too-many-decimals',
      '4 goods.takes.massKg /goods/0/takes/0/massGrams not-a-number',
    ]);
    expect(told.counts).toEqual({ records: 3, recorded: 1, unchanged: 0, wrong: 2 });
    expect(told.conversions).toEqual(
      expect.arrayContaining([
        {
          column: 'goods.takes.massKg',
          rule: 'kg → g',
          cells: 1,
          example: { row: 2, given: '0.01', written: '10' },
        },
        {
          column: 'goods.value',
          rule: 'EUR → minor',
          cells: 3,
          example: { row: 2, given: '55200.00', written: '5520000' },
        },
        {
          column: 'occurredOn',
          rule: 'date',
          cells: 1,
          example: { row: 3, given: '2025/4/21', written: '2025-04-21' },
        },
      ]),
    );
    await ledger.caughtUp();
    const { recordId: _, siteId: __, ...body } = shipment('T-1');
    const alone = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/T-1', body);
    expect([alone.status, alone.body['outcome']]).toEqual([200, 'unchanged']);

    const errors = await ledger.get('TJ-MAG', '/imports/TABLE/errors', { accept: csvType });
    const lines = String(errors.body['text']).split('\r\n');
    expect(lines[0]).toBe(`\ufeff${headings},lodestone-outcome,lodestone-error,lodestone-错误`);
    expect(lines[1]).toBe(`${row('T-1', '0.01')},,,`);
    expect(lines[3]).toContain(`${row('T-3', 'x')},not-a-number,`);
    const closed = await ledger.put('TJ-MAG', '/imports/TABLE/state', { state: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'completed' });
    const gone = await ledger.get('TJ-MAG', '/imports/TABLE/errors', { accept: csvType });
    expect(gone.status).toBe(404);

    // Mended in place and sent again: what stands is recognised.
    const mended = lines
      .slice(0, 4)
      .join('\r\n')
      .replace(',x,', ',0.02,')
      .replace('0.0205', '0.02');
    expect(await imported(ledger, 'TABLE-2', { bytes: mended, query: asTable })).toMatchObject({
      outcome: 'completed',
      counts: { records: 3, recorded: 2, unchanged: 1, wrong: 0 },
    });
  });

  it('is the same import however often the same file is sent, and says so', async () => {
    const file = { bytes: ndjson(shipment('S-1')), type: ndjsonType };
    expect((await sendFile(ledger, 'SAME', file)).status).toBe(201);
    await settled(ledger, 'SAME');
    const before = await ledger.eventsInLog();
    const again = await sendFile(ledger, 'SAME', file);
    expect([again.status, again.body['outcome']]).toEqual([200, 'unchanged']);
    expect(await ledger.eventsInLog()).toBe(before);
    const other = await sendFile(ledger, 'SAME', { ...file, bytes: ndjson(shipment('S-2')) });
    expect(codesOf(other)).toEqual([409, 'import-exists-with-other-content']);
    // Under another id: the records are there, and nothing is recorded.
    expect(await imported(ledger, 'SAME-2', file)).toMatchObject({
      outcome: 'completed',
      counts: { records: 1, recorded: 0, unchanged: 1, wrong: 0 },
    });
  });

  it('records nothing in the mode checked where one record is wrong, and all where none is', async () => {
    const good = [shipment('C-1'), shipment('C-2')];
    const tooMuch = { ...shipment('C-3', 5_000_000) };
    const bad = { bytes: ndjson(...good, tooMuch), type: ndjsonType, query: '?mode=checked' };
    const failed = await imported(ledger, 'CHECKED', bad);
    expect(failed).toMatchObject({ state: 'finished', result: 'check-failed' });
    expect(failed.counts).toEqual({ records: 3, recorded: 0, unchanged: 0, wrong: 1 });
    expect(failed.wrong).toMatchObject([{ row: 3, code: 'mass-exceeds-lot' }]);
    await ledger.caughtUp();
    expect((await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/C-1')).status).toBe(404);
    const fine = { ...bad, bytes: ndjson(...good) };
    expect(await imported(ledger, 'CHECKED-2', fine)).toMatchObject({
      outcome: 'completed',
      counts: { records: 2, recorded: 2, unchanged: 0, wrong: 0 },
    });
  });

  it('tells every wrong line in one pass, with candidates', async () => {
    const told = await imported(ledger, 'WRONG', {
      bytes: [
        headings,
        row('W-1', '0.01', { code: '8505111001' }),
        row('W-2', '0.01', { label: 'KWM' }),
        row('W-3', '0.01', { lotId: 'NOBODY' }),
        row('W-4', '0.01', { occurredOn: '20/04/2025', pieces: '"1,000"' }),
        '',
      ].join('\r\n'),
      query: asTable,
    });
    expect(placesOf(told.wrong)).toEqual([
      '2 goods.goodsCode /goods/0/goodsCode code-unknown',
      ...['buyer', 'importer', 'consignee', 'endUser'].map(
        (party) => `3 ${party}.label /${party}/label label-unknown`,
      ),
      '4 goods.takes.lotId /goods/0/takes/0 lot-not-found',
      '5 occurredOn /occurredOn date-ambiguous',
      '5 goods.pieces /goods/0/pieces number-with-separators',
    ]);
    expect(told.wrong[0]?.message.en).toMatch(/nearest to "8505111001" is 8505111000/);
    expect(told.wrong[1]?.message.zh).toMatch(/KMW/);
  });
});

describe('POST /imports/dry-run', () => {
  it('says what the import would come to, record by record, and moves nothing', async () => {
    const file = {
      bytes: ndjson(shipment('D-1'), shipment('D-2', 9_000_000), shipment('D-1'), shipment('S-1')),
      type: ndjsonType,
    };
    const before = await ledger.eventsInLog();
    const { status, body } = await tryFile(ledger, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'wrong',
      judgedAt: [{ siteId: 'TJ-WORKS' }],
      counts: { records: 4, recorded: 1, unchanged: 2, wrong: 1 },
    });
    expect(placesOf((body as unknown as Import).wrong)).toEqual([
      '2  /goods/0/takes/0 mass-exceeds-lot',
    ]);
    expect(await ledger.eventsInLog()).toBe(before);
    const told = await imported(ledger, 'DRY', file);
    expect(told.counts).toEqual(body['counts']);
    expect(told.wrong).toEqual(body['wrong']);
  });

  it('judges a receipt at one site after the dispatch at another that stands before it', async () => {
    const dispatched = {
      siteId: 'TJ-WORKS',
      recordId: 'OUT-1',
      type: 'Dispatched',
      occurredOn: '2025-01-02',
      receivingSiteId: 'TJ-DEPOT',
      purpose: 'own-site',
      takes: [{ lotId: 'MAG', massGrams: 100 }],
    };
    const site = { ...depot };
    expect((await ledger.put('regulator', '/sites/TJ-DEPOT', site)).status).toBe(201);
    const received = {
      siteId: 'TJ-DEPOT',
      recordId: 'IN-1',
      type: 'Received',
      occurredOn: '2025-01-03',
      receipts: [
        { movementId: 'TJ-WORKS/OUT-1/1', sentLotId: 'MAG', lotId: 'MAG-D', massGrams: 100 },
      ],
    };
    const sold = { ...shipment('D-EXP'), siteId: 'TJ-DEPOT' };
    const goods = [{ ...sold.goods[0], takes: [{ lotId: 'MAG-D', massGrams: 60 }] }];
    const file = { bytes: ndjson(dispatched, received, { ...sold, goods }), type: ndjsonType };
    const tried = await tryFile(ledger, file);
    expect(tried.body).toMatchObject({ outcome: 'recorded', counts: { recorded: 3, wrong: 0 } });
    expect(await imported(ledger, 'ACROSS', file)).toMatchObject({
      outcome: 'completed',
      counts: { records: 3, recorded: 3, unchanged: 0, wrong: 0 },
    });
  });
});

const depot = {
  enterpriseId: 'TJ-MAG',
  name: '仓库',
  nameLatin: 'Depot',
  place: { countryCode: 'CN', regionCode: '120111', locality: 'Tianjin' },
  activities: ['export'],
};

describe('GET /import-templates/:type', () => {
  it.each(['csv', 'xlsx'] as const)('is a table that can be sent as it is: %s', async (form) => {
    const token = await ledger.tokenOf('TJ-MAG');
    for (const language of ['en', 'zh']) {
      const { rawPayload } = await ledger.app.inject({
        method: 'GET',
        url: `/import-templates/Exported?format=${form}&language=${language}`,
        headers: { host: '127.0.0.1:3180', authorization: `Bearer ${token}` },
      });
      const type = form === 'csv' ? csvType : xlsxType;
      const { status, body } = await tryFile(ledger, { bytes: rawPayload, type });
      expect([language, status, body['counts']]).toEqual([
        language,
        200,
        { records: 1, recorded: 0, unchanged: 0, wrong: 1 },
      ]);
      // Of the example only the lot is not there.
      expect((body as unknown as Import).wrong).toMatchObject([
        { code: expect.stringMatching(/^lot|deal/) as string },
      ]);
    }
  });
});

describe('whatever was answered here', () => {
  it('is as it is published', () => {
    expect(notAsPublished(ledger)).toEqual([]);
  });
});
