/** What several examples share. */
export const analysis = {
  method: 'icp-oes',
  laboratoryId: 'LAB-NCRE',
  analysedOn: '2025-03-02',
  uncertaintyPpm: { Nd: 40, Dy: 1 },
};

export const client = {
  name: 'Kölner Motorenwerke AG',
  nameLatin: 'Koelner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
  address: 'Domstraße 1, 50668 Köln',
};

export const papers = {
  destinationCountryCode: 'DE',
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
};

export const goods = {
  goodsCode: '8505111000',
  grade: 'N42SH',
  pieces: 60_000,
  valueMinor: '5520000',
  currency: 'EUR',
};
