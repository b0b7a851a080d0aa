import { begin, enterpriseBody, exportOf, kolner, opening, record, siteBody } from './chain';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
});

afterAll(() => ledger.stop());

/** Sends it, and insists that nothing was stored. */
async function send(body: object | string, url = '/sites/TJ-WORKS/records/BAD-1'): Promise<Answer> {
  const before = await ledger.eventsInLog();
  const answer = await ledger.put('TJ-MAG', url, body);
  expect(await ledger.eventsInLog()).toBe(before);
  return answer;
}

const lot = opening.makes[0];
const making = (change: object) => ({ ...opening, makes: [{ ...lot, lotId: 'NEW', ...change }] });

describe('input that is not a sentence', () => {
  it.each<[string, object, string]>([
    ['an unknown field', { ...opening, colour: 'red' }, '/colour field-unknown'],
    ['a wrong type', { ...opening, occurredOn: 20250101 }, '/occurredOn date-malformed'],
    ['a negative mass', making({ massGrams: -1 }), '/makes/0/massGrams mass-not-whole-grams'],
    ['no mass', making({ massGrams: 0 }), '/makes/0/massGrams mass-not-whole-grams'],
    ['a fraction', making({ massGrams: 0.5 }), '/makes/0/massGrams mass-not-whole-grams'],
    ['an unsafe mass', making({ massGrams: 2 ** 53 }), '/makes/0/massGrams mass-not-whole-grams'],
    ['a type that is none', { type: 'Stolen' }, '/type record-type-unknown'],
    [
      'a country that does not exist',
      { ...exportOf(1), destinationCountryCode: 'ZZ' },
      '/destinationCountryCode country-unknown',
    ],
    [
      'a LEI with a wrong check digit',
      exportOf(1, { ...kolner, identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D16' }] }),
      '/buyer/identifiers/0/value identifier-wrong-check-digit',
    ],
    [
      'a VAT number with a wrong check digit',
      exportOf(1, {
        ...kolner,
        identifiers: [{ scheme: 'vat', issuer: 'DE', value: 'DE136695977' }],
      }),
      '/buyer/identifiers/0/value identifier-wrong-check-digit',
    ],
    [
      'a moment on another day',
      { ...opening, occurredAt: '2025-01-01T23:00:00Z' },
      '/occurredAt instant-not-on-date',
    ],
    ['a sale to nobody', { ...saleTerms(), receivingSiteId: undefined }, '/buyer field-missing'],
    ['a sale to two', { ...saleTerms(), buyer: kolner }, '/receivingSiteId buyer-given-twice'],
  ])('is refused: %s', async (_, body, part) => {
    const answer = await send(body);

    expect(codesOf(answer).slice(0, 3)).toStrictEqual([400, 'invalid-input', part]);
    for (const error of answer.body['errors'] as object[]) {
      expect(error).toMatchObject({
        in: 'body',
        message: { en: expect.any(String), zh: expect.any(String) },
      });
    }
  });

  it.each(['911100006OOO37341L', '9111000060003734IL'])('is refused: USCC %s', async (value) => {
    const body = { ...enterpriseBody('BT-RE'), identifiers: [{ scheme: 'uscc', value }] };
    const answer = await ledger.put('regulator', '/enterprises/NEW', body);

    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/identifiers/0/value identifier-forbidden-character',
    ]);
  });

  it.each(['.hidden', 'a b', 'x'.repeat(65), '%00'])('is refused: the id %s', async (recordId) => {
    const url = `/sites/TJ-WORKS/records/${encodeURIComponent(recordId)}`;

    expect(codesOf(await send(opening, url))).toStrictEqual([
      400,
      'invalid-input',
      '/recordId id-malformed',
    ]);
  });

  it('is refused: an id that is kept for authorities', async () => {
    expect(codesOf(await send(opening, '/sites/TJ-WORKS/records/~OPEN-2'))).toStrictEqual([
      400,
      'invalid-input',
      '/recordId id-reserved',
    ]);
  });
});

describe('sentences that the ledger refuses', () => {
  const taking = (lotId: string, massGrams: number) => ({
    ...exportOf(1),
    goods: [{ ...exportOf(1).goods[0], takes: [{ lotId, massGrams }] }],
  });

  it.each<[string, object, unknown[]]>([
    [
      'a lot that is not there',
      taking('NONE', 1),
      [422, 'lot-not-found', '/goods/0/takes/0 lot-not-found'],
    ],
    [
      'more than the lot holds',
      taking('MAG', 2_000_001),
      [422, 'mass-exceeds-lot', '/goods/0/takes/0 mass-exceeds-lot'],
    ],
    [
      'before the lot was there',
      { ...exportOf(1), occurredOn: '2024-12-31' },
      [422, 'occurred-before-lot', '/goods/0/takes/0 occurred-before-lot'],
    ],
    [
      'in the future',
      { ...opening, occurredOn: '2026-02-01' },
      [422, 'occurred-in-future', '/occurredOn occurred-in-future'],
    ],
    [
      'a site that is not in the directory',
      { ...saleTerms(), receivingSiteId: 'NOWHERE' },
      [422, 'receiving-site-not-found', '/receivingSiteId receiving-site-not-found'],
    ],
    [
      'more rare earth out than in',
      {
        type: 'MagnetProduced',
        occurredOn: '2025-02-01',
        step: 'machining',
        takes: [{ lotId: 'MAG', massGrams: 1000 }],
        makes: [{ ...lot, lotId: 'MORE', massGrams: 2000 }],
      },
      [422, 'more-rare-earth-out-than-in'],
    ],
  ])('%s', async (_, body, codes) => {
    expect(codesOf(await send(body))).toStrictEqual(codes);
  });

  it('somebody else’s lot is a lot that is not there', async () => {
    const answer = await ledger.put('XX', '/sites/XX-YARD/records/E-1', taking('MAG', 1));

    expect(codesOf(answer)).toStrictEqual([422, 'lot-not-found', '/goods/0/takes/0 lot-not-found']);
  });

  it('an enterprise or a site with other content', async () => {
    const enterprise = { ...enterpriseBody('BT-RE'), nameLatin: 'Other' };
    const site = { ...siteBody('BT-RE'), name: 'Other' };

    expect(codesOf(await ledger.put('regulator', '/enterprises/BT-RE', enterprise))).toStrictEqual([
      409,
      'enterprise-exists-with-other-content',
      '/nameLatin differs-from-what-stands',
    ]);
    expect(codesOf(await ledger.put('regulator', '/sites/BT-SEP', site))).toStrictEqual([
      409,
      'site-exists-with-other-content',
      '/name differs-from-what-stands',
    ]);
    expect(codesOf(await ledger.put('regulator', '/sites/NEW', siteBody('NOBODY')))).toStrictEqual([
      422,
      'enterprise-not-found',
      '/enterpriseId enterprise-not-found',
    ]);
  });
});

describe('questions about what cannot be known', () => {
  it('are refused beyond the head, and the head is named', async () => {
    const answer = await ledger.get('TJ-MAG', '/registers/transaction-volumes?knownAt=9999');

    expect(answer.body).toMatchObject({
      status: 400,
      code: 'known-at-beyond-head',
      facts: { knownAt: 9999, head: ledger.program.parts.readSide.reachedOrdinal() },
    });
  });

  it('are refused in the future, and the head is named', async () => {
    const head = ledger.program.parts.readSide.reachedOrdinal();
    for (const url of [
      '/records',
      '/registers/transaction-volumes',
      '/registers/client-identities',
    ]) {
      const answer = await ledger.get('TJ-MAG', `${url}?knownAt=2026-01-31T12:00:00.001%2B08:00`);

      expect(answer.body).toMatchObject({
        status: 400,
        code: 'known-at-beyond-head',
        facts: { knownAt: '2026-01-31T12:00:00.001+08:00', head },
      });
    }
  });

  it('are answered with nothing before the first record', async () => {
    for (const moment of ['knownAt=2020-01-01T00:00:00Z', 'asOf=1999-12-31']) {
      expect((await ledger.get('TJ-MAG', `/records?${moment}`)).body.items).toStrictEqual([]);
    }
    const { body } = await ledger.get('TJ-MAG', '/records?knownAt=2020-01-01T00:00:00Z');
    expect(body['knownAt']).toBe(-1);
  });

  it.each([
    ['knownAt', '1.5', 'known-at-malformed'],
    ['knownAt', 'yesterday', 'known-at-malformed'],
    ['knownAt', '2026-01-31', 'known-at-malformed'],
    ['knownAt', '2026-01-31T12:00:00+08:00', 'known-at-malformed'],
    ['asOf', '2025-02-29', 'date-malformed'],
    ['asOf', '20250228', 'date-malformed'],
  ])('are refused with %s=%s', async (name, value, code) => {
    for (const url of [
      '/records',
      '/registers/transaction-volumes',
      '/registers/client-identities',
    ]) {
      expect(codesOf(await ledger.get('TJ-MAG', `${url}?${name}=${value}`))).toStrictEqual([
        400,
        'invalid-input',
        `/${name} ${code}`,
      ]);
    }
  });

  it.each(['AAAA', 'bm8', Buffer.from('{"v":1,"of":"x","at":"y"}').toString('base64url')])(
    'are refused with the cursor %s',
    async (cursor) => {
      const answer = await ledger.get('TJ-MAG', `/records?cursor=${cursor}`);

      expect(answer.body).toMatchObject({ status: 400, code: 'cursor-invalid' });
    },
  );

  it('are refused with an ordinal that is none', async () => {
    expect(codesOf(await ledger.get('TJ-MAG', '/records', { 'min-ordinal': 'x' }))).toStrictEqual([
      400,
      'invalid-input',
      '/min-ordinal not-a-whole-number',
    ]);
    expect(codesOf(await ledger.get('TJ-MAG', '/records?minOrdinal=-1'))).toStrictEqual([
      400,
      'invalid-input',
      '/minOrdinal not-a-whole-number',
    ]);
  });
});

function saleTerms() {
  const { type: _t, buyer: _b, finalDestinationCountryCode: _f, ...terms } = exportOf(1);
  return { ...terms, type: 'SoldToClient', receivingSiteId: 'BT-SEP' };
}
