import { oxide, receipt, saleOnChain } from './acts';
import { begin, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;
const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;
const ofYard = (recordId: string): string => `/sites/XX-YARD/records/${recordId}`;

const sale = (n: number) => ({ ...saleOnChain, invoiceNumber: `2544200000008765432${n}` });
const toll = (change: object = {}) => ({
  type: 'Dispatched',
  occurredOn: '2025-03-02',
  receivingSiteId: 'TJ-WORKS',
  purpose: 'toll',
  takes: [{ lotId: 'OX', massGrams: 1_000 }],
  ...change,
});
const redirection = {
  type: 'DestinationChanged',
  occurredOn: '2025-03-20',
  targetRecordId: 'TOLL-2',
  receivingSiteId: 'XX-YARD',
  reason: 'misdirected',
};

/**
 * BT-RE sells oxide to TJ-MAG twice: one arrives 2,000 g short and with 1,000 ppm less neodymium, one
 * is still on its way. It has oxide tolled there too, of which one dispatch was sent on to XX.
 */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), sale(1));
  await record(ledger, ofSep('SALE-2'), sale(2));
  await record(ledger, ofSep('TOLL-1'), toll());
  await record(ledger, ofSep('TOLL-2'), toll({ occurredOn: '2025-03-10' }));
  await record(ledger, ofWorks('IN-1'), {
    ...receipt({
      massGrams: 998_000,
      ppm: { Nd: 638_000, Pr: 206_000 },
      analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-03-05' },
      discrepancy: 'scale-difference',
    }),
  });
  await record(ledger, ofSep('GO-ON'), redirection);
});

afterAll(() => ledger.stop());

const items = async (
  account: string,
  path: string,
): Promise<readonly Record<string, unknown>[]> => {
  const { status, body } = await ledger.get(account, path);
  expect([path, status]).toEqual([path, 200]);
  return body.items ?? [];
};

const named = (some: readonly Record<string, unknown>[]) => some.map((each) => each['movementId']);

type Ready = Readonly<{
  siteId: string;
  recordId: string;
  body: { receipts: Record<string, unknown>[] };
}>;

const put = ({ siteId, recordId, body }: Ready, account: string): Promise<Answer> =>
  ledger.put(account, `/sites/${siteId}/records/${recordId}`, body);

describe('GET /movements', () => {
  it('shows both sides of a sale: what was sent, what arrived, and by how much it differs', async () => {
    const [line] = await items('BT-RE', '/movements/BT-SEP/SALE-1');

    expect(line).toMatchObject({
      movementId: 'BT-SEP/SALE-1/1',
      sentLotId: 'OX',
      kind: 'sale',
      status: 'short',
      statuses: ['short'],
      senderId: 'BT-RE',
      sellerId: 'BT-RE',
      receiverId: 'TJ-MAG',
      sent: { massGrams: 1_000_000, ppm: { Nd: 639_000, Pr: 206_000 }, ownerId: 'BT-RE' },
      receipts: [
        {
          recordId: 'IN-1',
          operatorId: 'TJ-MAG',
          massGrams: 998_000,
          ppm: { Nd: 638_000, Pr: 206_000 },
          discrepancy: 'scale-difference',
          closes: true,
        },
      ],
      differenceGrams: 2_000,
      // Nd: 1,000,000 × 639,000 − 998,000 × 638,000. Pr: 2,000 × 206,000.
      differenceMicrograms: { Nd: '2276000000', Pr: '412000000' },
      inTransitGrams: 0,
    });
    expect(await items('BT-RE', '/movements/BT-SEP/SALE-1/1')).toEqual([line]);
  });

  it('hides from the buyer whose the goods were, and shows it the rest', async () => {
    const [seen] = await items('TJ-MAG', '/movements/BT-SEP/SALE-1');
    const [whole] = await items('regulator', '/movements/BT-SEP/SALE-1');
    const { ownerId: _, ...sent } = whole?.['sent'] as Record<string, unknown>;

    expect(seen).toEqual({ ...whole, sent });
  });

  it('lists by status, kind, site, other side and day of sending', async () => {
    expect(named(await items('BT-RE', '/movements'))).toEqual([
      'BT-SEP/TOLL-2/1',
      'BT-SEP/TOLL-1/1',
      'BT-SEP/SALE-2/1',
      'BT-SEP/SALE-1/1',
    ]);
    expect(named(await items('BT-RE', '/movements?status=short'))).toEqual(['BT-SEP/SALE-1/1']);
    expect(named(await items('BT-RE', '/movements?kind=toll&status=redirected'))).toEqual([
      'BT-SEP/TOLL-2/1',
    ]);
    expect(named(await items('BT-RE', '/movements?from=2025-03-03'))).toEqual(['BT-SEP/TOLL-2/1']);
    expect(named(await items('BT-RE', '/movements?counterpartId=XX'))).toEqual(['BT-SEP/TOLL-2/1']);
    expect(named(await items('XX', '/movements'))).toEqual(['BT-SEP/TOLL-2/1']);
    expect(named(await items('regulator', '/movements?siteId=XX-YARD'))).toEqual([
      'BT-SEP/TOLL-2/1',
    ]);
    expect(await items('TJ-MAG', '/movements?side=sent')).toEqual([]);
  });

  it('is late by the day that is asked for, and by the last recorded one, never by the clock', async () => {
    expect(await items('BT-RE', '/movements?status=overdue&asOf=2025-03-23')).toEqual([]);
    expect(named(await items('BT-RE', '/movements?status=overdue&asOf=2025-03-24'))).toEqual([
      'BT-SEP/TOLL-1/1',
      'BT-SEP/SALE-2/1',
    ]);
    const { body } = await ledger.get('BT-RE', '/movements?status=overdue');
    expect(body['judgedOn']).toBe('2026-01-31');
  });

  it('tells a former receiver that the goods do not come, and not where they go', async () => {
    const [former] = await items('TJ-MAG', '/movements/BT-SEP/TOLL-2');
    const [coming] = await items('XX', '/movements/BT-SEP/TOLL-2');

    expect(former).toMatchObject({ toSiteId: 'TJ-WORKS', statuses: ['redirected'] });
    expect(former).toMatchObject({ redirections: [{ fromSiteId: 'TJ-WORKS' }] });
    expect(JSON.stringify(former)).not.toContain('XX');
    expect(former).not.toHaveProperty('inTransitGrams');
    expect(coming).toMatchObject({ toSiteId: 'XX-YARD', receiverId: 'XX', inTransitGrams: 1_000 });
    expect(JSON.stringify(coming)).not.toContain('TJ-');
  });

  it.each([
    ['XX', '/movements/BT-SEP/SALE-1'],
    ['XX', '/movements/BT-SEP/SALE-1/1'],
    ['XX', '/movements/BT-SEP/NONE'],
    ['TJ-MAG', '/movements/BT-SEP/SALE-1/2'],
    ['TJ-MAG', '/movements?enterpriseId=BT-RE'],
    ['TJ-MAG', '/movements?siteId=BT-SEP'],
    ['regulator', '/movements?enterpriseId=NOBODY'],
  ])('answers %s at %s as if there were nothing', async (account, path) => {
    const { status, body } = await ledger.get(account, path);
    const none = await ledger.get(account, '/movements/NOWHERE/NOTHING');

    expect(status).toBe(404);
    const unnamed = { instance: '', correlationId: '' };
    expect({ ...body, ...unnamed }).toEqual({ ...none.body, ...unnamed });
  });
});

describe('GET /movements/inbox', () => {
  it('waits with receipts that are accepted as they are: whole, in part, refused, and sent back', async () => {
    const [whole, part] = (await items('TJ-MAG', '/movements/inbox')).map(
      ({ ready }) => ready as Ready,
    );
    expect(named(await items('TJ-MAG', '/movements/inbox'))).toEqual([
      'BT-SEP/SALE-2/1',
      'BT-SEP/TOLL-1/1',
    ]);
    expect(whole).toMatchObject({ siteId: 'TJ-WORKS', body: { type: 'Received' } });
    expect((await put(whole as Ready, 'TJ-MAG')).status).toBe(201);

    const [line = {}] = part?.body.receipts ?? [];
    const some = { ...line, massGrams: 400, closes: false };
    const taken = { ...(part as Ready), body: { ...part?.body, receipts: [some] } };
    expect((await put(taken, 'TJ-MAG')).status).toBe(201);

    const [rest] = (await items('TJ-MAG', '/movements/inbox')).map(
      (each) => each['ready'] as Ready,
    );
    const [left] = rest?.body.receipts ?? [];
    expect(left).toMatchObject({ movementId: 'BT-SEP/TOLL-1/1', massGrams: 600 });
    expect([left?.['lotId'], rest?.recordId]).not.toContain(line['lotId']);
    const { lotId: _l, massGrams, ...named1 } = left as Record<string, unknown>;
    const refused = { ...named1, refused: { massGrams, reason: 'off-specification' } };
    const turned = { ...(rest as Ready), body: { ...rest?.body, receipts: [refused] } };
    expect((await put(turned, 'TJ-MAG')).status).toBe(201);
    expect(await items('TJ-MAG', '/movements/inbox')).toEqual([]);

    const [back] = await items('BT-RE', '/movements/inbox');
    expect(back).toMatchObject({ kind: 'return', returnOf: 'BT-SEP/TOLL-1/1', senderId: 'TJ-MAG' });
    expect(await items('TJ-MAG', '/movements/outbox')).toHaveLength(1);
    const [toll1] = await items('BT-RE', '/movements/BT-SEP/TOLL-1');
    expect(toll1).toMatchObject({ statuses: ['refused', 'returning'] });
    expect((await put(back?.['ready'] as Ready, 'BT-RE')).status).toBe(201);
    const [returned] = await items('BT-RE', '/movements/BT-SEP/TOLL-1');
    expect(returned).toMatchObject({ statuses: ['refused', 'returned'] });
  });
});

describe('GET /movements/differences', () => {
  it('ranks pairs by what is missing between them', async () => {
    const [pair] = await items('regulator', '/movements/differences?element=Nd');

    expect(pair).toMatchObject({
      fromSiteId: 'BT-SEP',
      toSiteId: 'TJ-WORKS',
      short: 1,
      over: 0,
      differenceGrams: '2000',
      trend: { direction: 'too-few-months' },
    });
    expect((await items('TJ-MAG', '/movements/differences'))[0]).toMatchObject({
      differenceGrams: '2000',
    });
    expect(await items('XX', '/movements/differences')).toEqual([]);
  });
});

describe('GET /movements/comparison', () => {
  it('names the records by which a line stands otherwise', async () => {
    const { body } = await ledger.get(
      'BT-RE',
      '/movements/comparison?fromAsOf=2025-03-04&toAsOf=2025-03-06',
    );

    expect(body).toMatchObject({
      items: [
        {
          movementId: 'BT-SEP/SALE-1/1',
          from: { statuses: ['open'], inTransitGrams: 1_000_000, differenceGrams: 0 },
          to: { statuses: ['short'], inTransitGrams: 0, differenceGrams: 2_000 },
          changes: [{ because: 'happened', recordId: 'IN-1', submitterId: 'TJ-MAG' }],
        },
      ],
    });
    expect(named(await items('XX', '/movements/comparison?fromAsOf=2025-03-01'))).toEqual([]);
  });
});

describe('a site that changes hands', () => {
  it('awaits what is on its way to it, and what comes back to it, for its new operator', async () => {
    await record(ledger, ofYard('GOT'), {
      type: 'Received',
      occurredOn: '2025-03-25',
      receipts: [
        {
          movementId: 'BT-SEP/TOLL-2/1',
          sentLotId: 'OX',
          refused: { massGrams: 1_000, reason: 'off-specification' },
        },
      ],
    });
    const sold = await ledger.put('regulator', '/sites/BT-SEP/records/~SOLD', {
      type: 'SiteTransferred',
      effectiveOn: '2025-06-01',
      toEnterpriseId: 'TJ-MAG',
    });
    expect(sold.status).toBe(201);

    expect(await items('BT-RE', '/movements/inbox')).toEqual([]);
    const [back] = await items('TJ-MAG', '/movements/inbox');
    expect(back).toMatchObject({ kind: 'return', receiverId: 'TJ-MAG', declaredToId: 'BT-RE' });
    const told = await ledger.get('TJ-MAG', ofYard('GOT'));
    expect(told.body['data']).toMatchObject({
      receipts: [{ movementId: 'BT-SEP/TOLL-2/1', refused: { massGrams: 1_000 } }],
    });
    expect((await put(back?.['ready'] as Ready, 'TJ-MAG')).status).toBe(201);
    expect(await items('TJ-MAG', '/movements/inbox')).toEqual([]);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(30);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
