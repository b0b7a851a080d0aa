import { bodyOf, isWrong, type FormDraft } from './form-body';
import { fieldsOf, forms } from './form-fields';

const sale: FormDraft = {
  occurredOn: '2025-12-31',
  'goods/0/takes/0/lotId': 'L-1',
  'goods/0/takes/0/massGrams': '8,128.9',
  'goods/0/goodsCode': '8505111000',
  'goods/0/grade': 'N48H',
  'goods/0/valueMinor': '435,552.97',
  'goods/0/currency': 'EUR',
  'buyer/name': 'Querfurth <b>Lenkungen</b> GmbH',
  'buyer/countryCode': 'DE',
  'buyer/identifiers/0/scheme': 'vat',
  'buyer/identifiers/0/value': 'DE999005116',
  destinationCountryCode: 'DE',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
};

const fields = fieldsOf('SoldToClient', {});
const buyer = {
  name: 'Querfurth <b>Lenkungen</b> GmbH',
  countryCode: 'DE',
  identifiers: [{ scheme: 'vat', issuer: 'DE', value: 'DE999005116' }],
};

describe('a form', () => {
  it('says what is typed as the ledger wants it: grams, minor units, parties as declared', () => {
    expect(bodyOf('SoldToClient', { fields, draft: sale })).toStrictEqual({
      type: 'SoldToClient',
      occurredOn: '2025-12-31',
      goods: [
        {
          takes: [{ lotId: 'L-1', massGrams: 8_128_900 }],
          goodsCode: '8505111000',
          grade: 'N48H',
          valueMinor: '43555297',
          currency: 'EUR',
        },
      ],
      buyer,
      importer: buyer,
      consignee: buyer,
      endUser: buyer,
      destinationCountryCode: 'DE',
      contractNumber: 'C-1',
      invoiceNumber: 'I-1',
    });
  });

  it.each([
    ['g', '8128900', 8_128_900],
    ['t', '8.1289', 8_128_900],
    ['kg', '0.001', 1],
  ])('counts masses in %s', (unit, typed, massGrams) => {
    const draft = { ...sale, unit, 'goods/0/takes/0/massGrams': typed };

    expect(bodyOf('SoldToClient', { fields, draft })).toMatchObject({
      goods: [{ takes: [{ massGrams }] }],
    });
  });

  it.each(fields.filter(({ isNeeded }) => isNeeded).map(({ at }) => at))(
    'says nothing without %s',
    (at) => {
      const without = Object.fromEntries(
        Object.entries(sale).filter(([key]) => !key.startsWith(at)),
      );

      expect(bodyOf('SoldToClient', { fields, draft: without })).toBeUndefined();
    },
  );

  it('says nothing with a figure that is none, needed or not', () => {
    const magnets = fieldsOf('SoldToClient', { takenMaterial: 'ndfeb-magnet' });
    const draft = { ...sale, 'goods/0/pieces': 'many' };
    const pieces = magnets.find(({ label }) => label === 'pieces');

    expect(bodyOf('SoldToClient', { fields: magnets, draft })).toBeUndefined();
    expect(pieces && isWrong(pieces, draft)).toBe(true);
  });

  it('follows the material: pieces of magnets alone, the sale of what is sold', () => {
    const labels = (matter: object) => fieldsOf('Exported', matter).map(({ label }) => label);

    expect(labels({ takenMaterial: 'dysprosium-oxide' })).not.toContain('pieces');
    expect(labels({ takenMaterial: 'ndfeb-magnet' })).toContain('pieces');
    expect(labels({ takenStatus: 'sold' })).toContain('saleDealId');
    expect(labels({ takenStatus: 'free' })).not.toContain('saleDealId');
  });

  it('says what a lot holds where it is made', () => {
    const draft: FormDraft = {
      occurredOn: '2025-01-02',
      'makes/0/lotId': 'M-1',
      'makes/0/material': 'rock-ore',
      'makes/0/massGrams': '5',
      'makes/0/ppm/Nd': '12,000',
    };

    expect(bodyOf('Mined', { fields: forms.Mined, draft })).toStrictEqual({
      type: 'Mined',
      occurredOn: '2025-01-02',
      makes: [{ lotId: 'M-1', material: 'rock-ore', massGrams: 5_000, ppm: { Nd: 12_000 } }],
    });
  });
});
