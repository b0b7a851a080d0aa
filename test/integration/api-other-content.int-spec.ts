import { begin, enterpriseBody, exportOf, kolner, opening, record, siteBody } from './chain';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url, opening);
  await record(ledger, exportUrl, exportOf(1_000));
});

afterAll(() => ledger.stop());

const url = '/sites/TJ-WORKS/records/OPEN-1';
const exportUrl = '/sites/TJ-WORKS/records/EXP-1';
const [lot] = opening.makes;

/** Which places are named, insisting that nothing but their places is. */
const differing = ({ status, body }: Answer): unknown => {
  expect(status).toBe(409);
  const errors = body['errors'] as { pointer: string; code: string; message: { en: string } }[];
  const parts = errors.filter(({ code }) => code === 'differs-from-what-stands');
  for (const { message } of parts) expect(message.en).toBe('is not what stands under this id');
  return parts.map(({ pointer }) => pointer);
};

describe('other content under an id that stands', () => {
  it.each<[string, object, string[]]>([
    ['a day', { ...opening, occurredOn: '2025-01-02' }, ['/occurredOn']],
    ['a mass', { ...opening, makes: [{ ...lot, massGrams: 7 }] }, ['/makes/0/massGrams']],
    [
      'an element',
      { ...opening, makes: [{ ...lot, ppm: { ...lot?.ppm, Nd: 1 } }] },
      ['/makes/0/ppm/Nd'],
    ],
    ['one more lot', { ...opening, makes: [lot, { ...lot, lotId: 'NEW' }] }, ['/makes']],
    [
      'two at once',
      { ...opening, occurredOn: '2025-01-02', makes: [{ ...lot, lotId: 'NEW' }] },
      ['/occurredOn', '/makes/0/lotId'],
    ],
    [
      'a time that was not said',
      { ...opening, occurredAt: '2025-01-01T12:00:00+08:00' },
      ['/occurredAt'],
    ],
  ])('is refused with the places at which it is other: %s', async (_, body, pointers) => {
    expect(differing(await ledger.put('TJ-MAG', url, body))).toStrictEqual(pointers);
  });

  it('names an identity as a whole, and says nothing of who stands there', async () => {
    const buyer = { ...kolner, name: 'Kölner Motoren SE' };
    const answer = await ledger.put('TJ-MAG', exportUrl, exportOf(1_000, buyer));

    expect(differing(answer)).toContain('/buyer');
    expect(JSON.stringify(answer.body)).not.toMatch(/Kölner/);
  });

  it('is named by its type when that is another', async () => {
    const body = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'did-not-occur' };

    expect(differing(await ledger.put('TJ-MAG', url, body))).toContain('/type');
  });

  it('is named in the directory as well', async () => {
    const enterprise = { ...enterpriseBody('BT-RE'), nameLatin: 'Other' };
    const site = { ...siteBody('BT-RE'), name: 'Other' };

    expect(
      differing(await ledger.put('regulator', '/enterprises/BT-RE', enterprise)),
    ).toStrictEqual(['/nameLatin']);
    expect(differing(await ledger.put('regulator', '/sites/BT-SEP', site))).toStrictEqual([
      '/name',
    ]);
  });

  it('is named where it stands in a batch, also against what came before it there', async () => {
    const batch = '/sites/TJ-WORKS/batches';
    const other = { ...opening, makes: [{ ...lot, massGrams: 7 }] };
    const against = await ledger.post('TJ-MAG', batch, {
      records: [{ recordId: 'OPEN-1', ...other }],
    });
    const fresh = { ...opening, makes: [{ ...lot, lotId: 'FRESH' }] };
    const twice = await ledger.post('TJ-MAG', batch, {
      records: [
        { recordId: 'FRESH', ...fresh },
        { recordId: 'FRESH', ...fresh, occurredOn: '2025-01-02' },
      ],
    });

    expect(differing(against)).toStrictEqual(['/records/0/makes/0/massGrams']);
    expect(differing(twice)).toStrictEqual(['/records/1/occurredOn']);
  });

  it('is nothing that another tenant learns of', async () => {
    const answer = await ledger.put('XX', url, { ...opening, occurredOn: '2025-01-02' });

    expect([answer.status, answer.body['errors']]).toStrictEqual([404, undefined]);
  });

  it('is a record that was voided, too', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/V-1', {
      type: 'RecordVoided',
      targetRecordId: 'EXP-1',
      reason: 'did-not-occur',
    });
    const answer = await ledger.put('TJ-MAG', exportUrl, {
      ...exportOf(1_000),
      invoiceNumber: 'X',
    });

    expect(answer.body['code']).toBe('record-voided-with-other-content');
    expect(differing(answer)).toStrictEqual(['/invoiceNumber']);
  });
});
