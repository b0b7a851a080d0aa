import { applicationExample, licenceExamples } from '../../apps/api/src/licences/licence-examples';
import { begin } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const url = '/licences/L-1';
const recordUrl = (recordId: string): string => `${url}/records/${recordId}`;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

describe('PUT /licences/{licenceId}', () => {
  it('records an application once, with refs in the place of who is named', async () => {
    const words = 'The motor is a new one: drawings are attached.';
    const sent = { ...applicationExample, words };
    const first = await ledger.put('TJ-MAG', url, sent);

    expect(first).toMatchObject({
      status: 201,
      body: {
        type: 'LicenceApplied',
        data: {
          licenceId: 'L-1',
          exporterId: 'TJ-MAG',
          route: 'single',
          terms: { clients: [{ endUserRef: expect.any(String), endUserCountryCode: 'DE' }] },
          wordsRef: expect.any(String),
        },
      },
    });
    expect(JSON.stringify(first.body)).not.toMatch(/Kölner|drawings/);
    expect(await ledger.put('TJ-MAG', url, sent)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged', data: first.body['data'] },
    });
  });

  it('refuses other content, and says of somebody else’s what it says of none', async () => {
    const other = await ledger.put('TJ-MAG', url, { ...applicationExample, route: 'general' });
    const stranger = await ledger.put('XX', url, applicationExample);
    const nothing = await ledger.put(
      'XX',
      '/licences/L-9/records/R',
      licenceExamples.LicenceUseReported,
    );

    expect(other).toMatchObject({
      status: 409,
      body: { code: 'licence-exists-with-other-content' },
    });
    expect(stranger.status).toBe(404);
    expect(nothing.status).toBe(404);
    const said = ({ body }: typeof stranger) => [body['code'], body['title'], body['type']];
    expect(said(stranger)).toStrictEqual(said(nothing));
  });

  it.each([
    [
      'nobody',
      { terms: { ...applicationExample.terms, clients: [] } },
      422,
      'licence-names-no-client',
    ],
    ['a route that is none', { route: 'quick' }, 400, 'invalid-input'],
    ['a malformed digest', { attachments: [{ sha256: 'abc' }] }, 400, 'invalid-input'],
    [
      'one digest for two files',
      {
        attachments: [
          applicationExample.attachments[0],
          { ...applicationExample.attachments[0], sizeBytes: 1 },
        ],
      },
      422,
      'attachment-contradicted',
    ],
  ])('is refused for %s', async (_, change, status, code) => {
    const answer = await ledger.put('TJ-MAG', '/licences/L-2', {
      ...applicationExample,
      ...change,
    });

    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('PUT /licences/{licenceId}/records/{recordId}', () => {
  const { LicenceAccepted, LicenceGranted, LicenceRefused, LicenceSupplementGiven } =
    licenceExamples;

  it('lets each say its own, and nothing of the other’s', async () => {
    expect(await ledger.put('TJ-MAG', recordUrl('ACCEPT'), LicenceAccepted)).toMatchObject({
      status: 403,
    });
    expect(await ledger.put('regulator', recordUrl('ADD'), LicenceSupplementGiven)).toMatchObject({
      status: 403,
    });
    expect(await ledger.put('regulator', recordUrl('ACCEPT'), LicenceAccepted)).toMatchObject({
      status: 201,
      body: { type: 'LicenceAccepted', data: { exporterId: 'TJ-MAG' } },
    });
  });

  it('keeps the words of an authority apart from the record', async () => {
    const { LicenceSupplementRequested } = licenceExamples;
    const { status, body } = await ledger.put(
      'regulator',
      recordUrl('ASK-1'),
      LicenceSupplementRequested,
    );

    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toMatch(/motor/);
    expect(body['data']).toMatchObject({ wordsRef: expect.any(String) });
    expect(await ledger.put('TJ-MAG', recordUrl('ANSWER-1'), LicenceSupplementGiven)).toMatchObject(
      {
        status: 201,
      },
    );
  });

  it('lets one of two officers decide who decide at one time', async () => {
    const answers = await Promise.all([
      ledger.put('regulator', recordUrl('GRANT'), LicenceGranted),
      ledger.put('regulator', recordUrl('REFUSE'), LicenceRefused),
    ]);
    const refused = answers.find(({ status }) => status === 409);

    expect(answers.map(({ status }) => status).toSorted()).toStrictEqual([201, 409]);
    expect(refused?.body).toMatchObject({ code: 'licence-decided-already' });
  });
});

it('answers everything as it is published', () => {
  expect(notAsPublished(ledger)).toStrictEqual([]);
});
