import { analysis } from './papers';

/** How matter is counted, measured, regrouped and let go. */
export const keepingExamples = {
  StockTaken: {
    type: 'StockTaken',
    occurredOn: '2025-12-31',
    method: 'weighed',
    lots: [
      { lotId: 'ORE-0301', countedGrams: 39_990_000 },
      { lotId: 'RNO-1', countedGrams: 94_300, gainLotId: 'RNO-1-G1' },
    ],
    units: [{ unitId: 'SX-1', countedMicrograms: { Nd: '14400000000', Dy: '66000000' }, analysis }],
  },
  LotAssayed: {
    type: 'LotAssayed',
    occurredOn: '2025-05-06',
    lotId: 'MAG',
    ppm: { Nd: 221_700, Pr: 70_400, Dy: 4_100, Fe: 640_000, B: 9_600 },
    analysis,
  },
  LotsRegrouped: {
    type: 'LotsRegrouped',
    occurredOn: '2025-05-07',
    kind: 'split',
    takes: [{ lotId: 'MAG', massGrams: 200_000 }],
    makes: [
      { lotId: 'MAG-A', massGrams: 150_000 },
      { lotId: 'MAG-B', massGrams: 50_000 },
    ],
  },
  Discarded: {
    type: 'Discarded',
    occurredOn: '2025-05-05',
    kind: 'laboratory-sample',
    takes: [{ lotId: 'MAG', massGrams: 200 }],
  },
  Lost: {
    type: 'Lost',
    occurredOn: '2025-05-09',
    cause: 'fire',
    takes: [{ lotId: 'EOL-0304', massGrams: 5_000 }],
  },
} as const;
