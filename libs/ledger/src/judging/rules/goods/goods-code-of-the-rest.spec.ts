import type { SubmittedLot } from '../../../index';
import { breachesOf, lotOf, soldAtHome } from '../../judged.fixture';
import { goodsCodeContradicted } from './goods-code-contradicted';

const breaches = (goodsCode: string, material: string, ppm: SubmittedLot['ppm']) =>
  breachesOf(
    goodsCodeContradicted,
    soldAtHome(lotOf(material, ppm), { goodsCode, grade: 'ungraded' }),
  );

const terbium = { Tb: 845_000 };
const didymium = { Nd: 560_000, Pr: 190_000 };
const heavy = { Dy: 300_000, Tb: 100_000, Y: 300_000, Gd: 100_000 };

describe('a tariff number for all the rest, or for mixtures', () => {
  it.each([
    ['terbium oxide among other oxides', '2846901999', 'terbium-oxide', terbium],
    ['terbium oxide as a mixture', '2846901993', 'terbium-oxide', terbium],
    ['terbium oxide as heavy mixed oxide', '2846901992', 'terbium-oxide', terbium],
    ['terbium oxide among other compounds', '2846909920', 'terbium-oxide', terbium],
    ['terbium oxalate among light compounds', '2846909920', 'terbium-oxalate', { Tb: 500_000 }],
    ['mixed heavy oxide among other oxides', '2846901999', 'mixed-heavy-rare-earth-oxide', heavy],
    ['light mixed oxide as heavy', '2846901992', 'mixed-rare-earth-oxide', { Ce: 600_000 }],
    [
      'a tenth of terbium in didymium',
      '2846901999',
      'mixed-rare-earth-oxide',
      {
        ...didymium,
        Tb: 90_000,
      },
    ],
    ['dysprosium metal as mixed metals', '2805302900', 'dysprosium-metal', { Dy: 990_000 }],
    ['dysprosium and iron as mixed metals', '2805302900', 'dysprosium-iron-alloy', { Dy: 800_000 }],
    ['dysprosium chloride as mixed', '2846902890', 'dysprosium-chloride', { Dy: 420_000 }],
    ['samarium chloride, unlisted', '2846902990', 'samarium-chloride', { Sm: 400_000 }],
    ['terbium fluoride among the others', '2846903990', 'terbium-fluoride', { Tb: 700_000 }],
    ['magnets as pole pieces', '8505190010', 'ndfeb-magnet', { Nd: 280_000, Fe: 700_000 }],
  ])('is flagged of %s', (_, goodsCode, material, ppm) => {
    expect(breaches(goodsCode, material, ppm)).toHaveLength(1);
  });

  it.each([
    ['2846901999', 'praseodymium-neodymium-oxide', { Nd: 639_000, Pr: 206_000, Dy: 500 }],
    ['2846901999', 'lanthanum-cerium-oxide', { La: 290_000, Ce: 520_000 }],
    ['2846901999', 'holmium-oxide', { Ho: 860_000 }],
    ['2846901992', 'holmium-oxide', { Ho: 860_000 }],
    ['2846901992', 'mixed-heavy-rare-earth-oxide', heavy],
    ['2846901992', 'ion-clay-oxide-concentrate', { Y: 300_000, Nd: 200_000, La: 200_000 }],
    ['2846901993', 'samarium-europium-gadolinium-oxide', { Sm: 450_000, Eu: 80_000, Gd: 250_000 }],
    ['2846909920', 'lanthanum-carbonate', { La: 600_000 }],
    ['2846909920', 'samarium-oxalate', { Sm: 200_000 }],
    ['2846909910', 'terbium-oxalate', { Tb: 500_000 }],
    ['2805302900', 'praseodymium-neodymium-metal', { Nd: 750_000, Pr: 245_000 }],
    ['2805302900', 'mischmetal', { Ce: 500_000, La: 300_000, Nd: 190_000 }],
    ['2846902890', 'lanthanum-cerium-chloride', { La: 150_000, Ce: 250_000 }],
    ['2846903990', 'praseodymium-neodymium-fluoride', { Nd: 520_000, Pr: 170_000 }],
    ['2846902910', 'samarium-chloride', { Sm: 400_000 }],
  ])('%s is not flagged of %s', (goodsCode, material, ppm) => {
    expect(breaches(goodsCode, material, ppm)).toEqual([]);
  });

  it('says which number names it', () => {
    expect(breaches('2846901999', 'terbium-oxide', terbium)).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        goodsCode: '2846901999',
        lotId: 'LOT',
        material: 'terbium-oxide',
        needed: ['2846901600'],
        element: 'Tb',
        valuePpm: 1_000_000,
        toPpm: 950_000,
        source: expect.any(String),
      },
    ]);
  });
});
