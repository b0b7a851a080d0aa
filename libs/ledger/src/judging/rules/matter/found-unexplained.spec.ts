import { count } from '@lodestone/testing/keeping';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { foundUnexplained } from './found-unexplained';

const tonne = 1_000_000;
const ppm = { Nd: 600_000 };
const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
const oxide = lotOf('neodymium-oxide', { Nd: 850_000 }, { massGrams: tonne });

const counted = (countedGrams: number) =>
  stored(
    count({ lots: [{ lotId: 'LOT', countedGrams, gainLotId: 'FOUND', gain: { ppm, analysis } }] }),
    stockOf(oxide),
  );

describe('what was found and cannot be explained', () => {
  it('is flagged of a lot with what the books said and what weighing allows', () => {
    expect(breachesOf(foundUnexplained, counted(900_000 * tonne))).toStrictEqual([
      {
        countedLotId: 'LOT',
        lotId: 'FOUND',
        bookGrams: tonne,
        countedGrams: 900_000 * tonne,
        gainGrams: 899_999 * tonne,
        allowedGrams: 8_485,
      },
    ]);
  });

  it.each([tonne + 5_000, tonne + 20_000])('is not flagged where it is not held: %d g', (grams) => {
    expect(breachesOf(foundUnexplained, counted(grams))).toEqual([]);
  });

  it('is flagged of a unit, element by element', () => {
    const countedMicrograms = { Dy: '1000000000000000' };
    const units = [{ unitId: 'SX-1', countedMicrograms, analysis }];

    expect(breachesOf(foundUnexplained, stored(count({ units })))).toStrictEqual([
      {
        unitId: 'SX-1',
        element: 'Dy',
        bookMicrograms: '0',
        countedMicrograms: '1000000000000000',
        allowedMicrograms: '0',
      },
    ]);
  });

  it('is not flagged of a unit that holds nothing', () => {
    const units = [{ unitId: 'SX-1', countedMicrograms: {} }];

    expect(breachesOf(foundUnexplained, stored(count({ units })))).toEqual([]);
  });
});
