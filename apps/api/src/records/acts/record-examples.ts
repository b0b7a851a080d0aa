/** One honest body of each type, published with the forms and tested against them. */
const analysis = {
  method: 'icp-oes',
  laboratoryId: 'LAB-NCRE',
  analysedOn: '2025-03-02',
  uncertaintyPpm: { Nd: 40, Dy: 1 },
};

const client = {
  name: 'Kölner Motorenwerke AG',
  nameLatin: 'Koelner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
  address: 'Domstraße 1, 50668 Köln',
};

const papers = {
  destinationCountryCode: 'DE',
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
};

const goods = {
  goodsCode: '8505111000',
  grade: 'N42SH',
  pieces: 60_000,
  valueMinor: '5520000',
  currency: 'EUR',
};

export const recordExamples = {
  OpeningStockDeclared: {
    type: 'OpeningStockDeclared',
    occurredOn: '2025-01-01',
    makes: [
      {
        lotId: 'MAG',
        material: 'ndfeb-magnet',
        grade: 'N42SH',
        massGrams: 2_016_000,
        ppm: { Nd: 221_700, Dy: 4_330, Fe: 655_000, B: 9_800 },
        status: 'free',
        analysis,
      },
    ],
  },
  Mined: {
    type: 'Mined',
    occurredOn: '2025-03-01',
    makes: [{ lotId: 'ORE-0301', material: 'rock-ore', massGrams: 40_000_000, ppm: { Nd: 8_000 } }],
  },
  Refined: {
    type: 'Refined',
    occurredOn: '2025-03-10',
    step: 'metal-reduction',
    takes: [{ lotId: 'OXB', massGrams: 1_000_000 }],
    makes: [
      { lotId: 'MET-1', material: 'neodymium-metal', massGrams: 833_000, ppm: { Nd: 752_000 } },
    ],
  },
  MagnetProduced: {
    type: 'MagnetProduced',
    occurredOn: '2025-03-20',
    step: 'machining',
    takes: [{ lotId: 'BLK-1', massGrams: 2_640_000 }],
    makes: [
      {
        lotId: 'FIN-1',
        material: 'ndfeb-machined-blank',
        grade: 'N42SH',
        massGrams: 1_980_000,
        ppm: { Nd: 225_800 },
      },
    ],
    wastes: [],
    adds: [],
  },
  SoldToClient: {
    type: 'SoldToClient',
    occurredOn: '2025-04-01',
    buyer: client,
    endUser: { ...client, endUse: 'rotor magnets of traction motors for regional trains' },
    endUseCode: 'traction-motors',
    ...papers,
    goods: [
      { ...goods, takes: [{ lotId: 'MAG', massGrams: 1_200_000, successorLotId: 'MAG-S1' }] },
    ],
  },
  Exported: {
    type: 'Exported',
    occurredOn: '2025-04-20',
    occurredAt: '2025-04-20T16:05:00+08:00',
    buyer: client,
    importer: client,
    consignee: client,
    endUser: client,
    endUseCode: 'traction-motors',
    finalDestinationCountryCode: 'DE',
    ...papers,
    goods: [
      {
        ...goods,
        saleDealId: 'TJ-WORKS/SALE-0401/1',
        takes: [{ lotId: 'MAG-S1', massGrams: 1_200_000 }],
      },
    ],
  },
  Received: {
    type: 'Received',
    occurredOn: '2025-03-05',
    receipts: [
      {
        movementId: 'BT-SEP/SALE-0302/1',
        sentLotId: 'NDPR-1',
        lotId: 'OX-1',
        massGrams: 2_000_000,
      },
    ],
  },
  RecordVoided: {
    type: 'RecordVoided',
    targetRecordId: 'EXP-0420',
    reason: 'did-not-occur',
  },
} as const;
