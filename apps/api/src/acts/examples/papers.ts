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

/** What a declaration says of the whole. */
export const terms = {
  tradeMode: '0110',
  portCode: 'CNTXG',
  transportMode: '2',
  incoterm: 'FOB',
  paymentMode: 'telegraphic-transfer',
  contractedOn: '2025-03-14',
  producerId: 'TJ-MAG',
};

/** What it says of a line of goods. */
export const declaredGoods = {
  processingDegree: 'machined-magnet',
  netMassGrams: 1_200_000,
  grossMassGrams: 1_260_000,
  statistics: { unitCode: 'KGM', quantity: '1200.000' },
  isDeclaredControlled: true,
};

export const goods = {
  goodsCode: '8505111000',
  grade: 'N42SH',
  pieces: 60_000,
  valueMinor: '5520000',
  currency: 'EUR',
};
