import type { SubmittedAct } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { wasteContradicted } from './waste-contradicted';

const oxide = lotOf('terbium-oxide', { Tb: 840_000 });
const reducing = (material: string, massGrams: number, Tb: number): SubmittedAct => ({
  type: 'Refined',
  step: 'metal-reduction',
  occurredOn: '2025-02-01',
  unitId: 'F1',
  takes: [{ lotId: 'LOT', massGrams: 1_000 }],
  makes: [],
  wastes: [{ material, massGrams, ppm: { Tb } }],
  adds: [],
});
const discarding = (kind: string): SubmittedAct => ({
  type: 'Discarded',
  occurredOn: '2025-02-01',
  kind,
  takes: [{ lotId: 'LOT', massGrams: 1_000 }],
});
const breaches = (act: SubmittedAct, lot: object = oxide) =>
  breachesOf(wasteContradicted, stored(act, stockOf(lot as typeof oxide)));

describe('what is thrown away, beside what it holds', () => {
  it('is flagged of tailings of four fifths terbium', () => {
    expect(breaches(reducing('tailings', 1_000, 800_000))).toMatchObject([
      { material: 'tailings', massGrams: 1_000, of: 'rare-earths', valuePpm: 800_000 },
      { material: 'tailings', of: 'share', elements: ['Tb', 'Dy'], valuePpm: 1_000_000 },
    ]);
  });

  it.each([
    ['smelting-slag', 660_000],
    ['waste-water', 30_000],
    ['waste-water-sludge', 410_000],
    ['leach-residue', 210_000],
  ])('is flagged of %s of %i', (material, ppm) => {
    expect(breaches(reducing(material, 1_000, ppm))).toHaveLength(1);
  });

  it.each([
    ['smelting-slag', 500_000],
    ['waste-water', 3_000],
    ['leach-residue', 150_000],
    ['laboratory-residue', 800_000],
  ])('is not flagged of %s of %i', (material, ppm) => {
    expect(breaches(reducing(material, 1_000, ppm))).toEqual([]);
  });

  it.each(['tailings', 'slag', 'sludge', 'dust', 'waste-water', 'radioactive-residue'])(
    'is flagged of terbium oxide that is discarded as %s',
    (kind) => {
      expect(breaches(discarding(kind))[0]).toMatchObject({
        kind,
        lotId: 'LOT',
        material: 'terbium-oxide',
      });
    },
  );

  it.each(['laboratory-sample', 'destroyed-goods', 'waste'])(
    'is not flagged of %s, which may be of anything',
    (kind) => {
      expect(breaches(discarding(kind))).toEqual([]);
    },
  );

  it('is not flagged of poor tailings that are discarded', () => {
    expect(breaches(discarding('tailings'), lotOf('stockpiled-tailings', { Ce: 40_000 }))).toEqual(
      [],
    );
  });
});
