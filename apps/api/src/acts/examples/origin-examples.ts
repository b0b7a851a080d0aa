import { analysis } from './papers';

/** How matter comes into the books. */
export const originExamples = {
  OpeningStockDeclared: {
    type: 'OpeningStockDeclared',
    occurredOn: '2025-01-01',
    makes: [
      {
        lotId: 'MAG',
        material: 'ndfeb-magnet',
        grade: 'N42SH',
        massGrams: 2_016_000,
        ppm: { Nd: 221_700, Pr: 70_400, Dy: 4_330, Fe: 640_000, B: 9_600 },
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
  ImportLanded: {
    type: 'ImportLanded',
    occurredOn: '2025-03-03',
    originCountryCode: 'MM',
    dispatchCountryCode: 'MM',
    supplier: { name: 'Kachin Mining Co.', countryCode: 'MM', identifiers: [] },
    customsDeclarationNumber: '870120250000012345',
    tradeMode: '0110',
    contractNumber: 'MM-2025-003',
    makes: [
      {
        lotId: 'IMP-0303',
        material: 'ion-clay-oxide-concentrate',
        massGrams: 100_000_000,
        ppm: { La: 60_000, Ce: 100_000, Pr: 26_000, Nd: 95_000, Sm: 9_000, Tb: 150, Dy: 900 },
      },
    ],
  },
  ScrapCollected: {
    type: 'ScrapCollected',
    occurredOn: '2025-03-04',
    scrapSource: 'elevators-and-motors',
    collectedFrom: { name: '包头电机回收站', countryCode: 'CN', identifiers: [] },
    makes: [
      {
        lotId: 'EOL-0304',
        material: 'ndfeb-end-of-life-magnets',
        massGrams: 500_000,
        ppm: { Nd: 210_000, Dy: 9_000 },
      },
    ],
  },
} as const;
