import { knownOfSale } from './known-of-sale';

const sale = {
  buyer: {
    name: 'Moteurs',
    countryCode: 'FR',
    identifiers: [{ scheme: 'vat', issuer: 'FR', value: 'FR1' }],
  },
  destinationCountryCode: 'FR',
  endUseCode: 'traction-motors',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
  goods: [
    { goodsCode: '1', valueMinor: '1', currency: 'EUR' },
    { goodsCode: '8505111000', pieces: 7, valueMinor: '921717911', currency: 'EUR' },
  ],
};

describe('the export of sold goods', () => {
  it('begins with what the sale said of that line', () => {
    expect(knownOfSale(sale, 1)).toStrictEqual({
      'buyer/name': 'Moteurs',
      'buyer/countryCode': 'FR',
      'buyer/identifiers/0/scheme': 'vat',
      'buyer/identifiers/0/issuer': 'FR',
      'buyer/identifiers/0/value': 'FR1',
      destinationCountryCode: 'FR',
      finalDestinationCountryCode: 'FR',
      endUseCode: 'traction-motors',
      contractNumber: 'C-1',
      invoiceNumber: 'I-1',
      'goods/0/goodsCode': '8505111000',
      'goods/0/valueMinor': '9217179.11',
      'goods/0/currency': 'EUR',
      'goods/0/pieces': '7',
    });
  });

  it('begins with nothing where the sale said nothing', () => {
    expect(knownOfSale({}, 0)).toStrictEqual({});
  });
});
