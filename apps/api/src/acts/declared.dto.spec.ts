import { ProblemException } from '../http/problem';
import { movementExamples } from './examples/movement-examples';
import { originExamples } from './examples/origin-examples';
import { productionExamples } from './examples/production-examples';
import { client } from './examples/papers';
import { RecordBodyPipe } from './record-body.pipe';

const wrongIn = async (body: unknown): Promise<string[]> => {
  try {
    await new RecordBodyPipe().transform(body);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return (error.options.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

const { Exported, SoldToClient, Received } = movementExamples;
const [line] = Exported.goods;
const [arrived] = Received.receipts;

const exported = (change: object) => wrongIn({ ...Exported, ...change });
const ofLine = (change: object) => exported({ goods: [{ ...line, ...change }] });
const received = (change: object) =>
  wrongIn({ ...Received, receipts: [{ ...arrived, ...change }] });

describe('what a declaration says', () => {
  it('may all be said of an export, and all be left out', async () => {
    const principal = { ...client };
    expect(
      await exported({ handbookNumber: 'C02025000123', principal, returnedImportRecordId: 'P/I' }),
    ).toEqual([]);
    const { goodsCode, grade, valueMinor, currency, takes } = line;
    const bare = { goodsCode, grade, valueMinor, currency, takes };
    const names = ['tradeMode', 'portCode', 'transportMode', 'incoterm', 'paymentMode'];
    const without = Object.fromEntries(
      [...names, 'contractedOn', 'producerId'].map((name) => [name, undefined]),
    );
    expect(await exported({ ...without, goods: [bare] })).toEqual([]);
  });

  it('may be said of a sale, an import and a step as far as it belongs there', async () => {
    const handbookNumber = 'C02025000123';
    const principal = client;
    expect(
      await wrongIn({ ...SoldToClient, handbookNumber, principal, deliveryCountryCode: 'CN' }),
    ).toEqual([]);
    expect(await wrongIn({ ...originExamples.ImportLanded, handbookNumber, principal })).toEqual(
      [],
    );
    for (const step of [productionExamples.Refined, productionExamples.MagnetProduced]) {
      expect(await wrongIn({ ...step, handbookNumber })).toEqual([]);
      expect(await wrongIn({ ...step, principal })).not.toEqual([]);
    }
  });

  it.each([
    [{ tradeMode: '9999' }, '/tradeMode code-unknown'],
    [{ tradeMode: 110 }, '/tradeMode code-unknown'],
    [{ portCode: 'Tianjin' }, '/portCode port-malformed'],
    [{ transportMode: 'sea' }, '/transportMode code-unknown'],
    [{ incoterm: 'DAT' }, '/incoterm code-unknown'],
    [{ paymentMode: 'cash' }, '/paymentMode code-unknown'],
    [{ contractedOn: '2025-02-30' }, '/contractedOn date-malformed'],
    [{ producerId: 'no id' }, '/producerId id-malformed'],
    [{ handbookNumber: '' }, '/handbookNumber text-malformed'],
    [{ returnedImportRecordId: 'IMP-0303' }, '/returnedImportRecordId record-name-malformed'],
    [{ returnedImportRecordId: 'A/B/1' }, '/returnedImportRecordId record-name-malformed'],
    [{ deliveryCountryCode: 'CN' }, '/deliveryCountryCode field-unknown'],
    [{ agencies: [] }, '/agencies field-unknown'],
    [{ siteOperatorId: 'TJ-MAG' }, '/siteOperatorId field-unknown'],
  ])('is not %j', async (change, wrong) => {
    expect(await exported(change)).toEqual([wrong]);
  });

  it('names a principal with a country', async () => {
    const { countryCode: _, ...nowhere } = client;

    expect(await exported({ principal: nowhere })).toEqual([
      '/principal/countryCode field-missing',
    ]);
  });
});

describe('what a declaration says of a line', () => {
  const bill = { lotId: 'MAG-S1', massGrams: 1, pieces: 1, processingDegree: 'end-product' };
  const licence = { licenceNumber: 'L', item: 1, massGrams: 1 };

  it.each([
    [{ processingDegree: 'polished' }, 'processingDegree code-unknown'],
    [{ netMassGrams: 0 }, 'netMassGrams mass-not-whole-grams'],
    [{ grossMassGrams: 1.5 }, 'grossMassGrams mass-not-whole-grams'],
    [{ isDeclaredControlled: 'yes' }, 'isDeclaredControlled not-yes-or-no'],
    [{ billOfMaterials: [] }, 'billOfMaterials not-a-list'],
    [{ billOfMaterials: [{ ...bill, pieces: 0 }] }, 'billOfMaterials/0/pieces not-a-whole-number'],
    [
      { billOfMaterials: [{ ...bill, processingDegree: 'x' }] },
      'billOfMaterials/0/processingDegree code-unknown',
    ],
    [{ licences: [{ ...licence, item: 0 }] }, 'licences/0/item not-a-whole-number'],
    [{ licences: [{ ...licence, massGrams: 0 }] }, 'licences/0/massGrams mass-not-whole-grams'],
    [
      { processingFee: { valueMinor: '1.5', currency: 'CNY' } },
      'processingFee/valueMinor value-malformed',
    ],
    [
      { processingFee: { valueMinor: '1', currency: 'RMB' } },
      'processingFee/currency currency-unknown',
    ],
    [{ statistics: { unitCode: 'KG', quantity: '1' } }, 'statistics/unitCode code-unknown'],
    [{ saleTerms: {} }, 'saleTerms field-unknown'],
  ])('is not %j', async (change, wrong) => {
    expect(await ofLine(change)).toEqual([`/goods/0/${wrong}`]);
  });

  it.each(['1', '0.5', '1200.000', '999999999999999.999999'])(
    'is in the unit of the statistics %s',
    async (quantity) => {
      expect(await ofLine({ statistics: { unitCode: 'KGM', quantity } })).toEqual([]);
    },
  );

  it.each(['', '0', '0.000', '01', '1.', '.5', '-1', '+1', '1e3', '1,200', '1.1234567', ' 1', 1])(
    'is in the unit of the statistics not %j',
    async (quantity) => {
      expect(await ofLine({ statistics: { unitCode: 'KGM', quantity } })).toEqual([
        '/goods/0/statistics/quantity quantity-malformed',
      ]);
    },
  );
});

describe('a surplus', () => {
  const surplus = { lotId: 'OX-1S', massGrams: 500 };

  it('is a lot with grams, perhaps with an assay', async () => {
    expect(await received({ surplus })).toEqual([]);
    const { ppm, analysis } = arrived;
    expect(await received({ surplus: { ...surplus, ppm, analysis } })).toEqual([]);
  });

  it('has an id and a mass', async () => {
    expect(await received({ surplus: { lotId: 'OX-1S' } })).toEqual([
      '/receipts/0/surplus/massGrams field-missing',
    ]);
    expect(await received({ surplus: { massGrams: 1 } })).toEqual([
      '/receipts/0/surplus/lotId field-missing',
    ]);
  });
});
