import { begin, exportOf, opening, record } from './chain';
import { RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

const inJanuary = (massGrams: number) => ({ ...exportOf(massGrams), occurredOn: '2026-01-20' });

/** An export in time; in March its void, and another record of it, which is late. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', inJanuary(1_240_000));
  ledger.moveTo('2026-03-12T04:00:00Z');
  const voiding = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'wrong-mass' };
  await record(ledger, '/sites/TJ-WORKS/records/VOID-1', voiding);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-2', inJanuary(1_200_000));
});

afterAll(() => ledger.stop());

const url = '/registers/transaction-volumes';
const january = 'monthFrom=2026-01&monthTo=2026-01';
const before = '2026-03-12T11:59:59%2B08:00';

describe('GET /registers/transaction-volumes', () => {
  it('tells what was known at a time, in oxide and in metal', async () => {
    const { body } = await ledger.get('TJ-MAG', `${url}?groupBy=month&knownAt=${before}`);

    expect(body.items).toStrictEqual([
      {
        key: { month: '2026-01' },
        sold: { ...nothing, sharePpm: 0, rank: 1 },
        exported: {
          deals: 1,
          massGrams: '1240000',
          pieces: '600',
          valueMinor: { EUR: '5520000' },
          adjustedMinor: {},
          elementMicrograms: { Dy: '5369200000', Nd: '274908000000' },
          // × 1.147683 and × 1.166377, each sum rounded once (postings.md N4).
          oxideMicrograms: { Dy: '6162139564', Nd: '320646368316' },
          metalEquivalentMicrograms: '280277200000',
          oxideEquivalentMicrograms: '326808507880',
          sharePpm: 1_000_000,
          rank: 1,
        },
        returned: nothing,
        givenUp: nothing,
      },
    ]);
  });

  it('tells a client’s exporters', async () => {
    const clients = await ledger.get('regulator', '/registers/client-identities');
    const clientId = String(clients.body.items?.[0]?.['canonicalId']);
    const query = `clientId=${clientId}&groupBy=exporter&order=exported`;

    const { body } = await ledger.get('regulator', `${url}?${query}`);

    expect(body.items).toMatchObject([
      { key: { exporter: 'TJ-MAG' }, exported: { massGrams: '1200000', rank: 1 } },
    ]);
  });

  it('sets months beside those before', async () => {
    const { body } = await ledger.get('analyst', `${url}?groupBy=month&trend=true&kind=exported`);

    expect(body.items).toMatchObject([
      {
        key: { month: '2026-01' },
        trend: {
          exported: { previousMonth: { massGrams: '0' }, yearToDate: { massGrams: '1200000' } },
        },
      },
    ]);
    expect(body.items?.[0]).not.toHaveProperty('sold');
    expect(body.items?.[0]).not.toHaveProperty('returned');
  });
});

describe('GET /registers/transaction-volumes/records', () => {
  it('leads from a number to its records, late ones marked', async () => {
    const { body } = await ledger.get('TJ-MAG', `${url}/records?${january}&kind=exported`);

    expect(body.items).toMatchObject([
      {
        siteId: 'TJ-WORKS',
        recordId: 'EXP-2',
        dealId: 'TJ-WORKS/EXP-2/1',
        contractNumber: 'TJ-2025-0417',
        occurredOn: '2026-01-20',
        recordedAt: '2026-03-12T04:00:00.000Z',
        isLate: true,
        isCorrectedLate: false,
        volume: { massGrams: '1200000' },
      },
    ]);
  });

  it('leads to those that stood then', async () => {
    const { body } = await ledger.get('analyst', `${url}/records?${january}&knownAt=${before}`);

    expect(body.items).toMatchObject([{ recordId: 'EXP-1', isLate: false }]);
    expect(JSON.stringify(body)).not.toContain('Kölner');
  });
});

describe('GET /registers/transaction-volumes/comparison', () => {
  it('says since when a number is another one, by which records, and whose', async () => {
    const { body } = await ledger.get(
      'TJ-MAG',
      `${url}/comparison?${january}&fromKnownAt=${before}`,
    );

    expect(body).toMatchObject({
      from: { totals: { exported: { massGrams: '1240000' } } },
      to: { totals: { exported: { massGrams: '1200000' } } },
      difference: { exported: { massGrams: '-40000', deals: 0 } },
      submitters: [{ submitterId: 'TJ-MAG', recorded: 1, voided: 1, corrected: 0 }],
      items: [
        {
          change: 'voided',
          recordId: 'VOID-1',
          targetRecordId: 'EXP-1',
          recordedAt: '2026-03-12T04:00:00.000Z',
          isLate: true,
          volumes: { exported: { massGrams: '-1240000' } },
        },
        { change: 'recorded', recordId: 'EXP-2', isLate: true },
      ],
    });
    expect(body).not.toHaveProperty('next');
  });

  it('comes in pages', async () => {
    const query = `${url}/comparison?${january}&fromKnownAt=${before}&limit=1`;
    const first = await ledger.get('TJ-MAG', query);
    const second = await ledger.get('TJ-MAG', `${query}&cursor=${first.body.next}`);

    expect([first, second].map(recordIdsOf)).toStrictEqual([['VOID-1'], ['EXP-2']]);
    expect(second.body).not.toHaveProperty('next');
  });

  it('is refused of a moment in the future, and the head is named', async () => {
    for (const name of ['fromKnownAt', 'toKnownAt']) {
      const answer = await ledger.get('TJ-MAG', `${url}/comparison?${name}=2026-03-12T04:00:01Z`);

      expect(answer.body).toMatchObject({
        status: 400,
        code: 'known-at-beyond-head',
        facts: { head: ledger.program.parts.readSide.reachedOrdinal() },
      });
    }
  });
});

describe('somebody else’s numbers', () => {
  it.each([url, `${url}/records`, `${url}/comparison`])('are nobody’s: %s', async (path) => {
    const [theirs, nobodys] = await Promise.all(
      ['TJ-MAG', 'NOBODY'].map((exporterId) =>
        ledger.get('XX', `${path}?exporterId=${exporterId}`),
      ),
    );

    expect([theirs?.status, nobodys?.status]).toStrictEqual([404, 404]);
    expect(theirs?.body['message']).toStrictEqual(nobodys?.body['message']);
  });
});

describe('GET /records', () => {
  it('marks what was told late, and tells states as they were known', async () => {
    const { body } = await ledger.get('TJ-MAG', '/records?type=Exported');
    const then = await ledger.get('TJ-MAG', `/records?type=Exported&knownAt=${before}`);

    expect(body.items).toMatchObject([
      { recordId: 'EXP-2', state: 'live', isLate: true },
      { recordId: 'EXP-1', state: 'voided', isLate: false },
    ]);
    expect(then.body.items).toMatchObject([{ recordId: 'EXP-1', state: 'live' }]);
    const voids = await ledger.get('TJ-MAG', '/records?type=RecordVoided');
    expect(voids.body.items).toMatchObject([{ recordId: 'VOID-1', isLate: true }]);
    const one = await ledger.get('TJ-MAG', `/sites/TJ-WORKS/records/EXP-1?knownAt=${before}`);
    expect(one.body).toMatchObject({ state: 'live', history: [{ change: 'recorded' }] });
    const none = await ledger.get('TJ-MAG', `/sites/TJ-WORKS/records/EXP-2?knownAt=${before}`);
    expect(none.status).toBe(404);
  });
});

const recordIdsOf = ({ body }: Answer): unknown[] =>
  (body.items ?? []).map(({ recordId }) => recordId);

const nothing = {
  deals: 0,
  massGrams: '0',
  pieces: '0',
  valueMinor: {},
  adjustedMinor: {},
  elementMicrograms: {},
  oxideMicrograms: {},
  metalEquivalentMicrograms: '0',
  oxideEquivalentMicrograms: '0',
};

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
