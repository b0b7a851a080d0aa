const koelner = {
  name: 'Kölner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
};

/** The same firm, by the same LEI, under the name that its buyers' office uses. */
const koelnerByOtherName = { ...koelner, name: 'KMW Einkauf GmbH' };

const nagoya = {
  name: '名古屋電機株式会社',
  nameLatin: 'Nagoya Denki K.K.',
  countryCode: 'JP',
  identifiers: [],
};

type Client = typeof koelner | typeof nagoya;

const goods = (massGrams: number) => ({
  goodsCode: '8505111000',
  grade: 'N42SH',
  pieces: massGrams / 20,
  valueMinor: String(massGrams * 4),
  currency: 'EUR',
});

const partiesOf = (client: Client) => ({
  buyer: client,
  importer: client,
  consignee: client,
  endUser: { ...client, endUse: 'rotor magnets of traction motors for regional trains' },
  endUseCode: 'traction-motors',
  destinationCountryCode: client.countryCode,
});

/** The goods stay at the works as lot `MAG-S1`, which is the client's. */
export const saleAbroad = {
  type: 'SoldToClient',
  occurredOn: '2025-04-01',
  ...partiesOf(koelner),
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
  goods: [
    {
      ...goods(1_200_000),
      takes: [{ lotId: 'MAG', massGrams: 1_200_000, successorLotId: 'MAG-S1' }],
    },
  ],
};

export const exportOfSale = {
  type: 'Exported',
  occurredOn: '2025-04-20',
  ...partiesOf(koelnerByOtherName),
  finalDestinationCountryCode: 'DE',
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
  customsDeclarationNumber: '020220250000123456',
  goods: [
    {
      ...goods(1_200_000),
      saleDealId: 'TJ-WORKS/SALE-4/1',
      takes: [{ lotId: 'MAG-S1', massGrams: 1_200_000 }],
    },
  ],
};

/** Straight from stock, without a sale before it. */
export const exportFromStock = {
  type: 'Exported',
  occurredOn: '2025-05-06',
  ...partiesOf(nagoya),
  finalDestinationCountryCode: 'JP',
  contractNumber: 'TJ-2025-0502',
  invoiceNumber: '25442000000012345699',
  goods: [{ ...goods(300_000), takes: [{ lotId: 'MAG', massGrams: 300_000 }] }],
};
