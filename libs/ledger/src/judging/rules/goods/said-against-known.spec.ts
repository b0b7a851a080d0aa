import { dispatch } from '@lodestone/testing/keeping';
import type { SubmittedLot } from '../../../index';
import {
  breachesOf,
  codesOf,
  exportedFrom,
  lotOf,
  soldAtHome,
  stockOf,
  stored,
} from '../../judged.fixture';
import { degreeContradicted } from './degree-contradicted';
import { goodsCodeContradicted } from './goods-code-contradicted';
import { gradeContradicted } from './grade-contradicted';
import { massContradicted } from './mass-contradicted';
import { materialContradicted } from './material-contradicted';
import { piecesUnusual } from './pieces-unusual';

const ndfeb = { Nd: 230_000, Pr: 60_000, Fe: 680_000, B: 10_000 };
const smco = { Sm: 226_000, Co: 500_000, Fe: 200_000, Cu: 50_000 };
const withDysprosium = { Nd: 230_000, Pr: 60_000, Dy: 19_000, Fe: 670_000 };

const magnet = (ppm: SubmittedLot['ppm'], change: object = {}) =>
  lotOf('ndfeb-magnet', ppm, change) as SubmittedLot;

describe('what a lot is called, beside what it holds', () => {
  const breaches = (material: string, ppm: SubmittedLot['ppm']) =>
    breachesOf(materialContradicted, stored(stockOf(lotOf(material, ppm))));

  it.each([
    ['SmCo that is called NdFeB', 'ndfeb-magnet', smco, 'principal', 0],
    ['NdFeB that is called SmCo', 'smco-magnet', withDysprosium, 'principal', 0],
    ['NdFeB of 90 % Nd', 'ndfeb-magnet', { Nd: 900_000, Fe: 50_000 }, 'rare-earths', 900_000],
    ['NdFeB without Nd', 'ndfeb-magnet', { Fe: 900_000 }, 'principal', 0],
    ['bonded NdFeB without Nd', 'ndfeb-bonded-magnet', { Fe: 900_000 }, 'principal', 0],
    ['neodymium oxide of Dy', 'neodymium-oxide', { Dy: 800_000 }, 'principal', 0],
    ['terbium metal of Ce', 'terbium-metal', { Ce: 900_000, Tb: 90_000 }, 'principal', 90_909],
  ])('is flagged of %s', (_, material, ppm, of, valuePpm) => {
    expect(breaches(material, ppm as SubmittedLot['ppm'])).toContainEqual(
      expect.objectContaining({ lotId: 'LOT', material, of, valuePpm }),
    );
  });

  it.each([
    ['ndfeb-magnet', ndfeb],
    ['ndfeb-magnet', withDysprosium],
    ['ndfeb-magnet', { Nd: 130_000, Ce: 150_000, Gd: 20_000, Fe: 690_000 }],
    ['smco-magnet', smco],
    ['neodymium-oxide', { Nd: 850_000, Pr: 3_000 }],
    ['mixed-heavy-rare-earth-oxide', { Y: 400_000, Dy: 200_000 }],
    ['dysprosium-iron-alloy', { Dy: 800_000, Fe: 190_000 }],
    ['rock-ore', { Ce: 20_000, Nd: 8_000 }],
    ['ndfeb-swarf', { Nd: 180_000, Fe: 500_000 }],
  ])('is not flagged of %s with %o', (material, ppm) => {
    expect(breaches(material, ppm as SubmittedLot['ppm'])).toEqual([]);
  });

  it('says by how much, and what is usual', () => {
    expect(breaches('ndfeb-magnet', { Nd: 900_000 })).toStrictEqual([
      {
        lotId: 'LOT',
        material: 'ndfeb-magnet',
        of: 'rare-earths',
        valuePpm: 900_000,
        fromPpm: 267_000,
        toPpm: 340_000,
        source: expect.any(String),
      },
    ]);
  });

  it('is flagged again of a dispatch, a sale and an export', () => {
    const wrong = magnet(smco);
    const sent = dispatch({ takes: [{ lotId: 'LOT', massGrams: 1 }] });

    expect(codesOf(stored(sent, stockOf(wrong)))).toContain('material-contradicted');
    expect(codesOf(soldAtHome(wrong))).toContain('material-contradicted');
    expect(codesOf(exportedFrom(wrong))).toContain('material-contradicted');
  });
});

describe('the grade on an invoice, beside the lot', () => {
  const breaches = (grade: string, lot: SubmittedLot) =>
    breachesOf(gradeContradicted, soldAtHome(lot, { grade }));

  it('is flagged of N42SH where the lot is N48H', () => {
    const lot = magnet({ ...ndfeb, Dy: 12_000 }, { grade: 'N48H' });

    expect(breaches('N42SH', lot)).toStrictEqual([
      { dealId: 'SEP/act/1', lotId: 'LOT', grade: 'N42SH', lotGrade: 'N48H' },
    ]);
    expect(breaches('N42H', lot)).toHaveLength(1);
    expect(breaches('N48H', lot)).toEqual([]);
  });

  it('is flagged of a grade of NdFeB where the lot is SmCo, and the other way round', () => {
    const ofSmco = lotOf('smco-magnet', smco) as SubmittedLot;

    expect(breaches('N42', ofSmco)).toStrictEqual([
      { lotId: 'LOT', grade: 'N42', gradeOf: 'sintered-ndfeb', material: 'smco-magnet' },
    ]);
    expect(breaches('Sm2Co17-28', magnet(withDysprosium))).toMatchObject([
      { gradeOf: 'sintered-smco', material: 'ndfeb-magnet' },
    ]);
    expect(breaches('Sm2Co17-28', ofSmco)).toEqual([]);
    expect(breaches('ungraded', ofSmco)).toEqual([]);
  });

  it('is flagged of sludge, which has none, and not of magnets that were rejected', () => {
    const scrap = (material: string) => lotOf(material, withDysprosium) as SubmittedLot;

    expect(breaches('N42', scrap('ndfeb-swarf'))).toMatchObject([{ material: 'ndfeb-swarf' }]);
    expect(breaches('Sm2Co17-28', scrap('smco-swarf'))).toHaveLength(1);
    expect(breaches('ungraded', scrap('ndfeb-swarf'))).toEqual([]);
    expect(breaches('N42H', scrap('ndfeb-magnet-scrap'))).toEqual([]);
  });

  it('is flagged where the family asks for other heavy rare earth than the lot holds', () => {
    const holding = (Dy: number, Tb = 0) => magnet({ ...ndfeb, Dy, Tb });

    expect(breaches('N42', holding(19_000))).toMatchObject([
      { elements: ['Dy', 'Tb'], valuePpm: 19_000, fromPpm: 0, toPpm: 5_000 },
    ]);
    expect(breaches('N42', holding(5_000))).toEqual([]);
    expect(breaches('N42SH', holding(2_999))).toMatchObject([{ fromPpm: 3_000 }]);
    expect(breaches('N42SH', holding(1_500, 1_500))).toEqual([]);
  });
});

describe('the goods code, beside the lots', () => {
  const breaches = (goodsCode: string, lot: object) =>
    breachesOf(
      goodsCodeContradicted,
      exportedFrom(lot as SubmittedLot, {
        goodsCode: goodsCode,
      }),
    );

  it('is flagged of magnets with rare earths declared as magnets of other metals', () => {
    expect(breaches('8505119000', magnet(withDysprosium))).toMatchObject([
      { dealId: 'SEP/act/1', goodsCode: '8505119000', valuePpm: 309_000, toPpm: 1_000 },
    ]);
    expect(breaches('8505190090', magnet(ndfeb))).toHaveLength(1);
    expect(breaches('8505111000', magnet(withDysprosium))).toEqual([]);
  });

  const oxide = lotOf('dysprosium-oxide', { Dy: 860_000 });

  it.each([
    ['2846901300', oxide, { needed: ['Nd'], element: 'Dy', valuePpm: 860_000 }],
    ['2805301200', oxide, { needed: ['metal'], class: 'compound' }],
    ['2846902200', oxide, { needed: ['chloride'], form: 'oxide' }],
    ['7202999100', oxide, { needed: ['alloy', 'scrap'], class: 'compound' }],
  ])('%s is flagged of dysprosium oxide', (goodsCode, lot, detail) => {
    expect(breaches(goodsCode, lot)).toMatchObject([detail]);
  });

  it.each([
    ['2846901500', oxide],
    ['2805301200', lotOf('dysprosium-metal', { Dy: 990_000 })],
    ['7202999100', lotOf('ndfeb-strip-cast-flake', ndfeb)],
    ['3824999922', lotOf('terbium-metal', { Tb: 990_000 })],
    ['2846904820', lotOf('ion-clay-carbonate-concentrate', { Y: 120_000, Nd: 60_000 })],
  ])('%s is not flagged of %o', (goodsCode, lot) => {
    expect(breaches(goodsCode, lot)).toEqual([]);
  });

  it('is flagged of scrap that is not of what it names', () => {
    expect(breaches('8505111000', lotOf('ndfeb-swarf', { Nd: 200_000 }))).toMatchObject([
      { material: 'ndfeb-swarf', needed: expect.arrayContaining(['ndfeb-off-cuts']) },
    ]);
    expect(breaches('7202999100', lotOf('phosphor-scrap', { Y: 90_000 }))).toHaveLength(1);
    expect(breaches('7202999100', lotOf('smco-off-cuts', { Sm: 250_000 }))).toHaveLength(1);
    expect(breaches('3824999922', lotOf('ndfeb-swarf', { Nd: 200_000 }))).toHaveLength(1);
    expect(breaches('7202999100', lotOf('ndfeb-swarf', { Nd: 200_000 }))).toEqual([]);
    expect(breaches('8505111000', lotOf('smco-magnet-scrap', { Sm: 250_000 }))).toEqual([]);
  });
});

describe('how far goods are said to be made', () => {
  const breaches = (processingDegree: string, lot: SubmittedLot, change: object = {}) =>
    breachesOf(degreeContradicted, exportedFrom(lot, { processingDegree, ...change }));

  it('is flagged where the lots are made less, or are no magnets', () => {
    const block = lotOf('ndfeb-sintered-block', ndfeb) as SubmittedLot;
    const oxide = lotOf('neodymium-oxide', { Nd: 850_000 }) as SubmittedLot;

    expect(breaches('machined-magnet', block)).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        processingDegree: 'machined-magnet',
        lotId: 'LOT',
        material: 'ndfeb-sintered-block',
      },
    ]);
    expect(breaches('not-a-magnet', magnet(ndfeb))).toHaveLength(1);
    expect(breaches('blank', oxide)).toHaveLength(1);
    expect(breaches('blank', block)).toEqual([]);
    expect(breaches('not-a-magnet', oxide)).toEqual([]);
  });

  it('is flagged of an assembly that weighs no more than its magnets', () => {
    const rotor = (netMassGrams: number) =>
      breaches('rotor-or-stator-assembly', magnet(ndfeb), { netMassGrams });

    expect(rotor(1_000)).toMatchObject([{ netMassGrams: 1_000, takenGrams: 1_000 }]);
    expect(rotor(1_001)).toMatchObject([{ netMassGrams: 1_001, mostGrams: 901 }]);
    expect(rotor(1_110)).toHaveLength(1);
    expect(rotor(1_112)).toEqual([]);
    expect(breaches('machined-magnet', magnet(ndfeb), { netMassGrams: 1_000 })).toEqual([]);
  });
});

describe('the masses of a declaration, beside the lots', () => {
  const breaches = (change: object) =>
    breachesOf(massContradicted, exportedFrom(magnet(ndfeb), change));

  it('are counted in the statistics as they are on the line', () => {
    const counted = (unitCode: string, quantity: string) =>
      breaches({ pieces: 50, statistics: { unitCode, quantity } });

    expect(counted('H87', '999999')).toStrictEqual([
      { dealId: 'SEP/act/1', field: 'statistics', saidPieces: '999999', pieces: 50 },
    ]);
    expect(counted('C62', '49')).toHaveLength(1);
    expect(counted('H87', '50')).toEqual([]);
    expect(breaches({ statistics: { unitCode: 'H87', quantity: '7' } })).toEqual([]);
  });

  it('are flagged beyond what scales differ', () => {
    expect(breaches({ netMassGrams: 900 })).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        field: 'netMassGrams',
        saidGrams: 900,
        takenGrams: 1_000,
        mostApartGrams: 10,
      },
    ]);
    expect(breaches({ netMassGrams: 1_011 })).toHaveLength(1);
    expect(breaches({ netMassGrams: 990 })).toEqual([]);
    expect(breaches({ statistics: { unitCode: 'KGM', quantity: '0.1' } })).toMatchObject([
      { field: 'statistics', saidGrams: 100 },
    ]);
    expect(breaches({ statistics: { unitCode: 'H87', quantity: '3' } })).toEqual([]);
  });

  it('may be more of an assembly, and not less', () => {
    const rotor = { processingDegree: 'rotor-or-stator-assembly' };

    expect(breaches({ ...rotor, netMassGrams: 9_000 })).toEqual([]);
    expect(breaches({ ...rotor, netMassGrams: 900 })).toHaveLength(1);
  });
});

describe('pieces, beside grams', () => {
  const breaches = (pieces: number, change: object = {}) =>
    breachesOf(
      piecesUnusual,
      soldAtHome(magnet(ndfeb, { massGrams: 90_000 }), { pieces, ...change }),
    );

  it('are flagged where one magnet would weigh what none weighs', () => {
    const all = { takes: [{ lotId: 'LOT', massGrams: 90_000 }] };

    expect(breaches(1_000_000)).toMatchObject([
      { pieces: 1_000_000, massGrams: 1_000, milligramsPerPiece: 1, fromMilligrams: 2 },
    ]);
    expect(breaches(1, all)).toMatchObject([{ milligramsPerPiece: 90_000_000 }]);
    expect(breaches(1, { ...all, processingDegree: 'rotor-or-stator-assembly' })).toEqual([]);
    expect(breaches(500_000)).toEqual([]);
    expect(breaches(9, all)).toEqual([]);
  });

  it('are flagged of an article in a bill of materials', () => {
    const billOfMaterials = [
      { lotId: 'LOT', massGrams: 500, pieces: 9_000_000, processingDegree: 'magnet-segment' },
    ];
    expect(breaches(100, { billOfMaterials })).toMatchObject([{ pieces: 9_000_000 }]);
  });
});
