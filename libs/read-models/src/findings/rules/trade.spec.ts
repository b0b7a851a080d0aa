import { exported, goods, openingStock } from '@lodestone/testing';
import { clientAbroad } from '@lodestone/testing/chain';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();
let exports_ = 0;

function send(occurredOn: string, massGrams: number, change: object = {}): string {
  const recordId = `out-${exports_++}`;
  const lotId = `LOT-${recordId}`;
  chainNow().record('SEP', `open-${recordId}`, openingStock(lotId, massGrams));
  const line = goods({ takes: [{ lotId, massGrams }] });
  const invoiceNumber = recordId;
  chainNow().record(
    'SEP',
    recordId,
    exported({ occurredOn, invoiceNumber, goods: [line], ...change }),
  );
  return recordId;
}

const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const tonne = 1_000_000;

describe('exports to one client', () => {
  it('that jump to twelve times what is usual are told', () => {
    for (const month of months) send(`${month}-15`, tonne);
    send('2025-07-20', 12 * tonne);

    expect(chainNow().open('client-exports-jump')).toMatchObject([
      {
        enterpriseId: 'RE',
        occurredOn: '2025-07-31',
        listedAt:
          '/registers/transaction-volumes/records?kind=exported&exporterId=RE' +
          '&monthFrom=2025-07&monthTo=2025-07',
        detail: {
          buyerRef: clientAbroad.ref,
          month: '2025-07',
          massGrams: 12 * tonne,
          gramsOfMonthsBefore: 6 * tonne,
        },
      },
    ]);
  });

  it('jump also in many parts of one month', () => {
    for (const month of months) send(`${month}-15`, tonne);
    for (let day = 1; day <= 10; day++) send(`2025-07-${String(day + 10)}`, tonne);
    expect(chainNow().open('client-exports-jump')).toHaveLength(1);
  });

  it('do not jump where they grow to nine times, are small, or of a new client', () => {
    for (const month of months) send(`${month}-15`, tonne);
    send('2025-07-20', 9 * tonne);
    const small = { buyer: { ref: 'small', countryCode: 'DE' } };
    for (const month of months) send(`${month}-15`, 6_000, small);
    send('2025-07-20', 500_000, small);
    send('2025-07-20', 50 * tonne, { buyer: { ref: 'new', countryCode: 'DE' } });
    expect(chainNow().open('client-exports-jump')).toStrictEqual([]);
  });

  it('are told where the first of a new client is huge, and only the first', () => {
    const fresh = { buyer: { ref: 'fresh', countryCode: 'DE' } };
    send('2025-01-15', 60 * tonne);
    const first = send('2025-03-20', 500 * tonne, fresh);
    send('2025-03-21', 499 * tonne, { buyer: { ref: 'other', countryCode: 'DE' } });
    send('2025-04-20', 500 * tonne, fresh);

    expect(chainNow().open('client-exports-jump')).toMatchObject([
      {
        occurredOn: '2025-03-31',
        detail: { buyerRef: 'fresh', month: '2025-03', gramsOfMonthsBefore: 0 },
      },
    ]);
    chainNow().void('SEP', first);
    expect(chainNow().open('client-exports-jump')).toMatchObject([
      { detail: { month: '2025-04' } },
    ]);
  });

  it('are told where the first of a new client is ten times all that its exporter ever sent', () => {
    for (const month of months) send(`${month}-15`, 12 * tonne);
    send('2025-07-20', 119 * tonne, { buyer: { ref: 'nine-times', countryCode: 'DE' } });
    const large = send('2025-07-21', 120 * tonne, { buyer: { ref: 'new', countryCode: 'DE' } });

    const told = () =>
      chainNow()
        .open('client-exports-jump')
        .map(({ detail }) => [detail['buyerRef'], detail['gramsMin']]);
    expect(told()).toStrictEqual([['new', 120 * tonne]]);
    send('2025-06-20', 12 * tonne);
    chainNow().void('SEP', large);
    expect(told()).toStrictEqual([]);
  });

  it('are not told of an exporter of which nobody knows yet what is usual', () => {
    send('2025-03-20', 499 * tonne);
    send('2025-03-21', 499 * tonne, { buyer: { ref: 'new', countryCode: 'DE' } });

    expect(chainNow().open('client-exports-jump')).toStrictEqual([]);
  });

  it('jump no more when the export is void, or what came before is told late', () => {
    for (const month of months) send(`${month}-15`, tonne);
    const large = send('2025-07-20', 12 * tonne);
    const chain = chainNow();
    expect(chain.open('client-exports-jump')).toHaveLength(1);
    chain.void('SEP', large);
    expect(chain.open('client-exports-jump')).toStrictEqual([]);

    send('2025-07-21', 12 * tonne);
    expect(chain.open('client-exports-jump')).toHaveLength(1);
    for (const month of months.slice(0, 3)) send(`${month}-28`, 3 * tonne);
    expect(chain.open('client-exports-jump')).toStrictEqual([]);
  });
});

describe('small parcels', () => {
  const parcels = (count: number, grams: number, change: object = {}): void => {
    for (let n = 0; n < count; n++) {
      send(`2025-03-${String(n + 10)}`, grams, {
        finalDestinationCountryCode: 'HK',
        ...change,
      });
    }
  };

  it('of which there are ten to one country in a month are told', () => {
    parcels(11, 4_000);
    expect(chainNow().open('many-small-parcels')).toMatchObject([
      {
        enterpriseId: 'RE',
        occurredOn: '2025-03-19',
        listedAt:
          '/registers/transaction-volumes/records?kind=exported&exporterId=RE' +
          '&monthFrom=2025-03&monthTo=2025-03&destination=HK',
        detail: { finalDestinationCountryCode: 'HK', month: '2025-03', parcels: 11 },
      },
    ]);
  });

  it('are so to whomever they go', () => {
    parcels(5, 5_000, { buyer: { ref: 'one', countryCode: 'HK' } });
    parcels(5, 5_000, { buyer: { ref: 'other', countryCode: 'HK' } });
    expect(chainNow().open('many-small-parcels')).toHaveLength(1);
  });

  it('are not so few, of more weight, or to several countries', () => {
    parcels(9, 4_000);
    parcels(9, 6_000);
    parcels(9, 4_000, { finalDestinationCountryCode: 'DE' });
    expect(chainNow().open('many-small-parcels')).toStrictEqual([]);
  });
});
