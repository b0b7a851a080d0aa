import {
  acceptLicence,
  applyForLicence,
  exported,
  goods,
  grantLicence,
  licenceClient,
  licenceItem,
  tellOfLicence,
} from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof recordsWithKey.tables>;

const buyer = { ref: 'motors', countryCode: 'DE' };
const terms = {
  clients: [licenceClient()],
  items: [licenceItem({ massGrams: 500 }), licenceItem({ massGrams: 100 })],
};

beforeEach(() => {
  chain = new TradedChain();
  chain.submit(applyForLicence('GEN', 'RE', { terms }), acceptLicence('GEN'), grantLicence('GEN'));
  readModel = new FollowedReadModel(recordsWithKey);
});

afterEach(() => readModel.close());

/** What RE exports under an item of a licence. */
const under = (licenceNumber: string, massGrams = 400, change: object = {}) => {
  const { item = 1, line = {}, ...rest } = change as { item?: number; line?: object };
  const use = { licenceNumber, item, massGrams };
  return exported({
    buyer,
    importer: buyer,
    consignee: buyer,
    endUser: buyer,
    goods: [goods({ takes: [{ lotId: 'OX', massGrams }], licences: [use], ...line })],
    ...rest,
  });
};

/** Of licences, with what they tell. */
function flagsOf(recordId: string, knownAt?: number): readonly unknown[] {
  readModel.take(chain.news);
  const asked = { siteId: 'SEP', recordId, ...(knownAt === undefined ? {} : { knownAt }) };
  const found = readModel.ask((reading) => findRecord(reading, asked));
  return (found?.flags ?? [])
    .filter(({ code }) => code.startsWith('licence'))
    .map(({ code, detail }) => [code, detail]);
}

describe('an export under a licence', () => {
  it('has no flag where it is the exporter’s, in its time, for its client and goods', () => {
    chain.record('SEP', 'exp', under('NO-GEN'));

    expect(flagsOf('exp')).toStrictEqual([]);
  });

  it('says of a licence of somebody else what it says of none, and of an item that there is not', () => {
    chain.submit(
      applyForLicence('MAGS', 'MAG', { terms }),
      acceptLicence('MAGS'),
      grantLicence('MAGS'),
    );
    chain.record('SEP', 'of-another', under('NO-MAGS', 10));
    chain.record('SEP', 'of-nobody', under('NO-BODY', 10));
    chain.record('SEP', 'of-no-item', under('NO-GEN', 10, { item: 3 }));

    const said = (licenceNumber: string, recordId: string, item = 1) => [
      ['licence-unknown', { dealId: `SEP/${recordId}/1`, licenceNumber, item, massGrams: 10 }],
    ];
    expect(flagsOf('of-another')).toStrictEqual(said('NO-MAGS', 'of-another'));
    expect(flagsOf('of-nobody')).toStrictEqual(said('NO-BODY', 'of-nobody'));
    expect(flagsOf('of-no-item')).toStrictEqual(said('NO-GEN', 'of-no-item', 3));
  });

  it('is out of time before the licence holds, after it, and while it rests or is taken away', () => {
    chain.submit(
      tellOfLicence('GEN', 'pause', {
        type: 'LicencePaused',
        occurredOn: '2025-03-01',
        reason: 'investigation',
      }),
      tellOfLicence('GEN', 'on', {
        type: 'LicenceReinstated',
        occurredOn: '2025-03-10',
        reason: 'cleared',
      }),
    );
    const states = ['2025-01-10', '2025-02-28', '2025-03-01', '2025-03-10', '2026-01-01'].map(
      (occurredOn, n) => {
        chain.record('SEP', `exp-${n}`, under('NO-GEN', 10, { occurredOn }));
        return flagsOf(`exp-${n}`).map((flag) => (flag as [string, { state: string }])[1].state);
      },
    );

    expect(states).toStrictEqual([['in-review'], [], ['paused'], [], ['granted']]);
    expect(flagsOf('exp-4')).toStrictEqual([
      [
        'licence-not-in-force',
        {
          licenceNumber: 'NO-GEN',
          state: 'granted',
          validFrom: '2025-01-20',
          expiresOn: '2025-12-31',
          occurredOn: '2026-01-01',
        },
      ],
    ]);
  });

  it('is for its client, end use, country and goods', () => {
    const other = { ref: 'pumps', countryCode: 'DE' };
    chain.record(
      'SEP',
      'exp',
      under('NO-GEN', 10, {
        endUser: other,
        endUseCode: 'wind-turbines',
        finalDestinationCountryCode: 'FR',
        line: { goodsCode: '2846901993' },
      }),
    );
    const named = { dealId: 'SEP/exp/1', licenceNumber: 'NO-GEN', item: 1 };

    expect(flagsOf('exp')).toStrictEqual([
      [
        'licence-terms-broken',
        { ...named, term: 'goodsCode', licensed: '2846901920', exported: '2846901993' },
      ],
      ['licence-terms-broken', { ...named, term: 'endUser' }],
      [
        'licence-terms-broken',
        { ...named, term: 'endUseCode', licensed: 'traction-motors', exported: 'wind-turbines' },
      ],
      [
        'licence-terms-broken',
        { ...named, term: 'finalDestinationCountryCode', licensed: 'DE', exported: 'FR' },
      ],
    ]);
  });

  it('is held against the client of the licence who is most like its own, whatever ref names it', () => {
    const declaration = (name: string) => ({
      name,
      countryCode: 'DE',
      identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
    });
    const [one, again] = ['Motoren AG', 'MOTOREN-WERKE AG'].map((name) =>
      chain.declare('RE', declaration(name)),
    );
    const clients = [licenceClient(), licenceClient({ endUserRef: one?.ref ?? '' })];
    chain.submit(
      applyForLicence('TWO', 'RE', { terms: { ...terms, clients } }),
      acceptLicence('TWO'),
      grantLicence('TWO'),
    );
    chain.record('SEP', 'exp', under('NO-TWO', 10, { endUser: again }));

    expect(flagsOf('exp')).toStrictEqual([]);
  });

  it('draws on its item, together with what left before, and gives back what is voided', () => {
    chain.record('SEP', 'one', under('NO-GEN', 400));
    chain.record('SEP', 'two', under('NO-GEN', 101));
    const exceeded = { licenceNumber: 'NO-GEN', item: 1, grantedGrams: 500, drawnGrams: 501 };
    expect(flagsOf('one')).toStrictEqual([]);
    expect(flagsOf('two')).toStrictEqual([['licence-exceeded', exceeded]]);

    chain.correct('SEP', 'one', under('NO-GEN', 399));
    expect(flagsOf('two')).toStrictEqual([]);
    chain.correct('SEP', 'one', under('NO-GEN', 400), 'again');
    expect(flagsOf('two')).toStrictEqual([['licence-exceeded', exceeded]]);
    chain.void('SEP', 'one');
    expect(flagsOf('two')).toStrictEqual([]);
  });

  it('is the only one of a single licence: the second names the first', () => {
    chain.submit(
      applyForLicence('ONE', 'RE', { route: 'single', terms }),
      acceptLicence('ONE'),
      grantLicence('ONE'),
    );
    chain.record('SEP', 'first', under('NO-ONE', 10));
    chain.record('SEP', 'second', under('NO-ONE', 10));
    expect(flagsOf('first')).toStrictEqual([]);
    expect(flagsOf('second')).toStrictEqual([
      [
        'licence-used-twice',
        { licenceNumber: 'NO-ONE', route: 'single', exportRecordId: 'SEP/first' },
      ],
    ]);

    chain.void('SEP', 'first');
    expect(flagsOf('second')).toStrictEqual([]);
  });

  it('is judged by what was known of the licence at an ordinal', () => {
    chain.record('SEP', 'exp', under('NO-LATE', 10));
    readModel.take(chain.news);
    const before = readModel.ask(({ ordinal }) => ordinal);
    chain.submit(
      applyForLicence('LATE', 'RE', { terms }),
      acceptLicence('LATE'),
      grantLicence('LATE'),
    );

    expect(flagsOf('exp')).toStrictEqual([]);
    expect(flagsOf('exp', before)).toMatchObject([['licence-unknown', {}]]);
  });
});
