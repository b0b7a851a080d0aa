import { begin, enterpriseBody, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1'), opening);
});

afterAll(() => ledger.stop());

const url = (recordId: string) => `/sites/TJ-WORKS/records/${recordId}`;

/** Published by its bearer, and not given by the rule that its issuer has published. */
const rfc = { scheme: 'mx-rfc', value: 'RDE7910023J3' };

const client = (name: string, identifier: object, countryCode = 'MX') => ({
  name,
  countryCode,
  identifiers: [identifier],
});

const send = (recordId: string, body: object): Promise<Answer> =>
  ledger.put('TJ-MAG', url(recordId), body);

type Told = readonly { pointer: string; doubt: string }[] | undefined;

const toldIn = (body: object): readonly string[] | undefined =>
  (body as { doubts?: Told }).doubts?.map(({ pointer, doubt }) => `${pointer} ${doubt}`);

const everyParty = ['buyer', 'importer', 'consignee', 'endUser'];

const doubt = { doubt: 'check-digit-differs', scheme: 'mx-rfc', issuingCountryCode: 'MX' };

describe('a number that may be wrong', () => {
  const magnetos = client('Magnetos del Norte', rfc);

  it('is recorded, and the answer says where it stands, however often it is sent', async () => {
    const body = exportOf(10, magnetos);
    const [first, again] = [await send('DOUBT-1', body), await send('DOUBT-1', body)];

    expect([first.status, again.status]).toStrictEqual([201, 200]);
    for (const answer of [first, again]) {
      expect(toldIn(answer.body)).toStrictEqual(
        everyParty.map((party) => `/${party}/identifiers/0/value check-digit-differs`),
      );
    }
    expect(first.body['doubts']).toMatchObject([
      { scheme: 'mx-rfc', mend: { en: expect.stringMatching(/paper\.$/), zh: expect.any(String) } },
      {},
      {},
      {},
    ]);
  });

  it('is pointed to within a batch and within a correction', async () => {
    const sent = { ...exportOf(5), buyer: magnetos };
    const records = [
      { recordId: 'DOUBT-2', ...exportOf(10) },
      { recordId: 'DOUBT-3', ...sent },
    ];
    const { status, body } = await ledger.post('TJ-MAG', '/sites/TJ-WORKS/batches', { records });

    expect([status, body['code']]).toStrictEqual([201, undefined]);
    expect((body['records'] as object[]).map(toldIn)).toStrictEqual([
      undefined,
      ['/records/1/buyer/identifiers/0/value check-digit-differs'],
    ]);
    const corrected = await send('DOUBT-4', {
      type: 'RecordCorrected',
      targetRecordId: 'DOUBT-3',
      reason: 'wrong-papers',
      act: { ...sent, invoiceNumber: 'INV-CORRECTED' },
    });
    expect([corrected.status, toldIn(corrected.body)]).toStrictEqual([
      201,
      ['/act/buyer/identifiers/0/value check-digit-differs'],
    ]);
  });

  it('is a doubt on the page of the client, for analysts without the number', async () => {
    const pageOf = async (account: string) => {
      const { body } = await ledger.get(account, '/registers/client-identities?limit=500');
      const pages = body['items'] as { identities: { doubts: object[] }[] }[];
      return pages.filter(({ identities }) => identities.some(({ doubts }) => doubts.length > 0));
    };
    for (const account of ['TJ-MAG', 'regulator', 'analyst']) {
      expect((await pageOf(account)).map(({ identities }) => identities[0]?.doubts)).toStrictEqual([
        [doubt],
      ]);
    }
    expect(JSON.stringify(await pageOf('analyst'))).not.toContain(rfc.value);
    expect(JSON.stringify(await pageOf('regulator'))).toContain(rfc.value);
    expect((await ledger.get('BT-RE', '/registers/client-identities')).body['items']).toEqual([]);
  });

  it('is told of an enterprise, and shown in the directory', async () => {
    const body = { ...enterpriseBody('BT-RE'), countryCode: 'MX', identifiers: [rfc] };
    const registered = await ledger.put('regulator', '/enterprises/MX-WORKS', body);

    expect([registered.status, toldIn(registered.body)]).toStrictEqual([
      201,
      ['/identifiers/0/value check-digit-differs'],
    ]);
    const { body: shown } = await ledger.get('TJ-MAG', '/enterprises/MX-WORKS');
    expect(shown['doubts']).toStrictEqual([doubt]);
    const { body: others } = await ledger.get('TJ-MAG', '/enterprises/TJ-MAG');
    expect(others).not.toHaveProperty('doubts');
  });
});

describe('numbers of the world', () => {
  it.each<[string, string, object]>([
    ['GB-1', 'GB', { scheme: 'vat', issuer: 'GB', value: '980 7806 84' }],
    ['XI-1', 'GB', { scheme: 'vat', value: 'XI 980 7806 84' }],
    ['CH-1', 'CH', { scheme: 'ch-uid', value: 'CHE-105.909.036 MWST' }],
    ['BR-1', 'BR', { scheme: 'br-cnpj', value: '33.000.167/0001-01' }],
    ['TH-1', 'TH', { scheme: 'th-tin', value: '0-1075-44000-10-8' }],
    ['MY-1', 'MY', { scheme: 'my-ssm', value: '197401002911 (20076-K)' }],
    ['TR-1', 'TR', { scheme: 'tr-vkn', value: '876 004 7464' }],
    ['IL-1', 'IL', { scheme: 'national', issuer: 'IL', value: '516-179-157' }],
  ])('are recorded without a doubt: %s', async (recordId, countryCode, identifier) => {
    const { status, body } = await send(
      recordId,
      exportOf(1, client('A', identifier, countryCode)),
    );

    expect([status, body['doubts']]).toStrictEqual([201, undefined]);
  });

  it.each<[string, object, string]>([
    ['nobody’s', { scheme: 'mx-rfc', value: 'XEXX010101000' }, 'stands-for-anybody'],
    ['without issuer', { scheme: 'national', value: '516179157' }, 'unknown-issuer'],
    ['of two issuers', { scheme: 'eori', issuer: 'FR', value: 'DE1234567' }, 'unknown-issuer'],
    [
      'Greek and French',
      { scheme: 'vat', issuer: 'FR', value: 'EL023456780' },
      'wrong-check-digit',
    ],
    ['mistyped', { scheme: 'br-cnpj', value: '33000167000102' }, 'wrong-check-digit'],
  ])('are refused: %s', async (_, identifier, problem) => {
    const { status, body } = await send('NO-1', exportOf(1, client('A', identifier)));

    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string; code: string }[])[0]).toMatchObject({
      pointer: '/buyer/identifiers/0/value',
      code: `identifier-${problem}`,
    });
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(20);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
