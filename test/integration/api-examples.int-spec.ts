import { agencyExamples } from '../../apps/api/src/enterprises/agency-examples';
import { standingExamples } from '../../apps/api/src/enterprises/standing-examples';
import { recordExamples } from '../../apps/api/src/acts/examples/record-examples';
import type { RecordType } from '../../apps/api/src/acts/record-types';
import { begin, record } from './chain';
import { RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

/** What has to be there before an example can be recorded, and is not an example itself. */
const before: Readonly<Record<string, object>> = {
  '/sites/BT-SEP/records/OPEN-1': stock([
    { lotId: 'OXB', material: 'neodymium-oxide', massGrams: 1_000_000, ppm: { Nd: 850_000 } },
    {
      lotId: 'NDPR-1',
      material: 'praseodymium-neodymium-oxide',
      massGrams: 2_000_000,
      ppm: { Nd: 639_000, Pr: 206_000 },
    },
  ]),
  '/sites/TJ-WORKS/records/OPEN-2': stock([
    {
      lotId: 'BLK-1',
      material: 'ndfeb-sintered-block',
      massGrams: 2_640_000,
      ppm: { Nd: 225_800 },
    },
  ]),
  '/sites/BT-SEP/records/SALE-0302': {
    type: 'SoldToClient',
    occurredOn: '2025-03-02',
    receivingSiteId: 'TJ-WORKS',
    destinationCountryCode: 'CN',
    contractNumber: 'BT-2025-0302',
    invoiceNumber: '25442000000087654321',
    goods: [
      {
        goodsCode: '2846901920',
        grade: 'ungraded',
        valueMinor: '99000000',
        currency: 'CNY',
        takes: [{ lotId: 'NDPR-1', massGrams: 2_000_000 }],
      },
    ],
  },
};

/** Where each example is recorded, and under which id, in this order. */
const story = [
  ['OpeningStockDeclared', 'TJ-WORKS', 'OPEN-0101'],
  ['Mined', 'BT-SEP', 'MINE-0301'],
  ['ImportLanded', 'BT-SEP', 'IMP-0303'],
  ['ScrapCollected', 'BT-SEP', 'SCRAP-0304'],
  ['Received', 'TJ-WORKS', 'REC-0305'],
  ['Refined', 'BT-SEP', 'RED-0310'],
  ['MagnetProduced', 'TJ-WORKS', 'MACH-0320'],
  ['Recycled', 'BT-SEP', 'RCY-0324'],
  ['SoldToClient', 'TJ-WORKS', 'SALE-0401'],
  ['Exported', 'TJ-WORKS', 'EXP-0420'],
  ['Dispatched', 'TJ-WORKS', 'TOLL-0422'],
  ['DestinationChanged', 'TJ-WORKS', 'DEST-0423'],
  ['Discarded', 'TJ-WORKS', 'SAMPLE-0505'],
  ['LotAssayed', 'TJ-WORKS', 'ASSAY-0506'],
  ['LotsRegrouped', 'TJ-WORKS', 'SPLIT-0507'],
  ['Lost', 'BT-SEP', 'FIRE-0509'],
  ['LotHeld', 'TJ-WORKS', 'HOLD-0510'],
  ['LotReleased', 'TJ-WORKS', 'FREE-0512'],
  ['PeriodClosed', 'TJ-WORKS', 'CLOSE-2025-04'],
  ['RecordCorrected', 'TJ-WORKS', 'CORR-0516'],
  ['RecordVoided', 'TJ-WORKS', 'VOID-0517'],
  ['SaleGivenUp', 'TJ-WORKS', 'REST-0518'],
  ['DealValueAdjusted', 'TJ-WORKS', 'CN-0519'],
  ['StockTaken', 'BT-SEP', 'COUNT-1231'],
  ['SiteActivitiesChanged', 'TJ-WORKS', '~ACT-0101'],
  ['SiteTransferred', 'TJ-WORKS', '~SOLD-0201'],
  ['SiteClosed', 'TJ-WORKS', '~CLOSED-1231'],
] as const satisfies ReadonlyArray<readonly [RecordType, string, string]>;

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  for (const [url, body] of Object.entries(before)) await record(ledger, url, body);
});

afterAll(() => ledger.stop());

describe('the published examples', () => {
  it('are one of each type', () => {
    expect(story.map(([type]) => type).toSorted()).toStrictEqual(
      Object.keys(recordExamples).toSorted(),
    );
  });

  it.each(story)('are recorded as they stand: %s', async (type, siteId, recordId) => {
    const url = `/sites/${siteId}/records/${recordId}`;
    const owner = siteId === 'BT-SEP' ? 'BT-RE' : 'TJ-MAG';
    const account = recordId.startsWith('~') ? 'regulator' : owner;
    const sent = await ledger.put(account, url, recordExamples[type]);
    const read = await ledger.get(account, url);

    expect(sent).toMatchObject({ status: 201, body: { type, outcome: 'recorded' } });
    expect(read).toMatchObject({ status: 200, body: { type, state: 'live', recordId } });
    expect(read.body['flags']).toStrictEqual(sent.body['flags']);
    if (account === 'regulator') return;
    const { body } = (await ledger.get(account, `${url}/sent`)).body;
    // Judged by the form; and of what was said as it is left out here, the same record again.
    expect(withoutFilledIn(body)).toStrictEqual(withoutFilledIn(recordExamples[type]));
    const again = await ledger.post(account, `${url}/dry-run`, body as object);
    expect(again.status).toBe(200);
  });

  it.each(Object.entries(standingExamples))(
    'are recorded as they stand: %s',
    async (type, body) => {
      const url = `/enterprises/BT-RE/records/${type}`;

      expect(await ledger.put('regulator', url, body)).toMatchObject({
        status: 201,
        body: { type, data: { enterpriseId: 'BT-RE', recordId: type, ...standing(body) } },
      });
      expect(await ledger.put('regulator', url, body)).toMatchObject({
        status: 200,
        body: { outcome: 'unchanged' },
      });
    },
  );

  it('are recorded as they stand: a grant, and its end', async () => {
    const url = '/enterprises/TJ-MAG/records';
    const { AgencyGranted, AgencyRevoked } = agencyExamples;
    const recordId = AgencyRevoked.grantRecordId;

    expect(await ledger.put('TJ-MAG', `${url}/${recordId}`, AgencyGranted)).toMatchObject({
      status: 201,
      body: { data: { enterpriseId: 'TJ-MAG', recordId, ...standing(AgencyGranted) } },
    });
    expect(await ledger.put('TJ-MAG', `${url}/END`, AgencyRevoked)).toMatchObject({
      status: 201,
      body: { data: { enterpriseId: 'TJ-MAG', recordId: 'END', ...standing(AgencyRevoked) } },
    });
  });

  it('are how the enterprise stands on each day', async () => {
    const on = async (day: string) =>
      (await ledger.get('analyst', `/enterprises/BT-RE?asOf=${day}`)).body['standing'];

    expect(await on('2024-09-30')).toStrictEqual({ asOf: '2024-09-30', designatedFor: [] });
    expect(await on('2025-06-30')).toStrictEqual({
      asOf: '2025-06-30',
      suspendedSince: '2025-06-01',
      designatedFor: ['separation'],
    });
    expect(await on('2025-10-01')).toStrictEqual({ asOf: '2025-10-01', designatedFor: [] });
  });
});

function stock(makes: readonly object[]): object {
  return { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes };
}

/** Lists that may be left out are, and what stands for being left out. */
function withoutFilledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFilledIn);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(
    ([name, part]) =>
      !(['wastes', 'adds', 'lots', 'units'].includes(name) && String(part) === '') &&
      !(name === 'closes' && part === true) &&
      !(name === 'status' && part === 'free') &&
      name !== 'movementIds',
  );
  return Object.fromEntries(said.map(([name, part]) => [name, withoutFilledIn(part)]));
}

function standing({ type: _, ...rest }: Readonly<{ type: string }>): object {
  return rest;
}

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
