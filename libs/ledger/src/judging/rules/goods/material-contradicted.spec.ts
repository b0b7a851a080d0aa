import { openingStock, receipt, recordAct, saleOnChain } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { assay, count, regrouping } from '@lodestone/testing/keeping';
import type { Received, SubmittedAct, SubmittedLot } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { materialContradicted } from './material-contradicted';

type Ppm = SubmittedLot['ppm'];

const light = { La: 13_000, Ce: 26_000, Pr: 2_400, Nd: 8_000, Dy: 30 };
const magnet = { Nd: 230_000, Pr: 60_000, Fe: 680_000 };

describe('what a lot holds, beside what anything of its name holds', () => {
  const breaches = (material: string, ppm: Ppm) =>
    breachesOf(materialContradicted, stored(stockOf(lotOf(material, ppm))));

  it.each([
    ['ore of 60 % Nd', 'rock-ore', { Nd: 600_000 }, 'rare-earths', 600_000],
    ['ore without lanthanum or cerium', 'rock-ore', { Nd: 9_000, Pr: 3_000 }, 'share', 0],
    ['ore of mostly dysprosium', 'rock-ore', { Ce: 9_000, Dy: 9_000 }, 'share', 500_000],
    ['barren rock', 'rock-ore', { Ce: 100 }, 'rare-earths', 100],
    ['clay of 5 %', 'ion-adsorption-clay', { Y: 20_000, La: 30_000 }, 'rare-earths', 50_000],
    ['sand of one element', 'heavy-mineral-sand', { Dy: 40_000, Ce: 1_000 }, 'largest', 975_610],
    ['concentrate like ore', 'bastnaesite-concentrate', light, 'oxides', 59_449],
    [
      'xenotime without yttrium',
      'xenotime-concentrate',
      { Dy: 250_000, Y: 50_000 },
      'share',
      166_667,
    ],
    [
      'leached terbium',
      'ion-clay-oxide-concentrate',
      { Tb: 300_000, Y: 400_000 },
      'share',
      428_571,
    ],
    [
      'tailings of Tb and Dy',
      'stockpiled-tailings',
      { Tb: 70_000, Dy: 70_000 },
      'share',
      1_000_000,
    ],
    [
      'a concentrate of no name',
      'other-rare-earth-concentrate',
      { Tb: 90_000, Dy: 90_000, Y: 200_000 },
      'share',
      473_684,
    ],
    ['scrap of no name, half Tb', 'other-rare-earth-scrap', { Tb: 500_000 }, 'elements', 500_000],
    ['batteries of Tb', 'battery-scrap', { Tb: 60_000, La: 90_000 }, 'share', 400_000],
    ['oxide of half its oxide', 'neodymium-oxide', { Nd: 500_000 }, 'oxides', 583_189],
    [
      'oxide of a fifth of another',
      'neodymium-oxide',
      { Nd: 690_000, Dy: 160_000 },
      'principal',
      811_765,
    ],
    [
      'mixed oxide of one',
      'mixed-rare-earth-oxide',
      { Dy: 800_000, Y: 60_000 },
      'largest',
      930_233,
    ],
    [
      'mixed carbonate of Tb',
      'mixed-rare-earth-carbonate',
      { Tb: 200_000, La: 300_000 },
      'share',
      400_000,
    ],
    [
      'heavy oxide of light ones',
      'mixed-heavy-rare-earth-oxide',
      { La: 500_000, Ce: 330_000 },
      'share',
      0,
    ],
    ['carbonate like an oxide', 'lanthanum-carbonate', { La: 800_000 }, 'oxides', 938_215],
    ['fluoride like a carbonate', 'terbium-fluoride', { Tb: 300_000 }, 'oxides', 352_852],
    ['hydride of half', 'terbium-hydride', { Tb: 500_000 }, 'rare-earths', 500_000],
    [
      'metal that is half lanthanum',
      'lanthanum-metal',
      { La: 500_000, Fe: 490_000 },
      'rare-earths',
      500_000,
    ],
    [
      'metal half of another',
      'neodymium-metal',
      { Nd: 500_000, La: 495_000 },
      'principal',
      502_513,
    ],
    [
      'NdPr metal with a fifth Dy',
      'praseodymium-neodymium-metal',
      { Nd: 790_000, Dy: 200_000 },
      'principal',
      797_980,
    ],
    ['mischmetal of cerium', 'mischmetal', { Ce: 950_000, La: 40_000 }, 'largest', 959_596],
    [
      'master alloy of iron',
      'dysprosium-iron-alloy',
      { Dy: 100_000, Fe: 890_000 },
      'rare-earths',
      100_000,
    ],
    [
      'ferrosilicon of terbium',
      'rare-earth-ferrosilicon',
      { Ce: 200_000, Tb: 100_000 },
      'share',
      333_333,
    ],
    ['powder of metal', 'ndfeb-melt-spun-powder', { Nd: 900_000 }, 'rare-earths', 900_000],
    [
      'blank of SmCo without Sm enough',
      'smco-machined-blank',
      { Sm: 100_000, Co: 800_000 },
      'rare-earths',
      100_000,
    ],
    ['bonded magnet of metal', 'ndfeb-bonded-magnet', { Nd: 900_000 }, 'rare-earths', 900_000],
    ['bonded magnet of binder', 'smfen-bonded-magnet', { Sm: 20_000 }, 'rare-earths', 20_000],
    [
      'magnet of a fifth dysprosium',
      'ndfeb-magnet',
      { Nd: 150_000, Dy: 150_000 },
      'elements',
      150_000,
    ],
    [
      'old magnets of 85 % Tb',
      'ndfeb-end-of-life-magnets',
      { Tb: 850_000 },
      'rare-earths',
      850_000,
    ],
    [
      'old magnets of a seventh Tb',
      'ndfeb-end-of-life-magnets',
      { Nd: 150_000, Tb: 140_000 },
      'elements',
      140_000,
    ],
    ['swarf like metal', 'ndfeb-swarf', { Nd: 800_000, Pr: 150_000 }, 'rare-earths', 950_000],
    ['swarf of samarium', 'ndfeb-swarf', { Sm: 200_000 }, 'principal', 0],
    ['motors that are magnets', 'end-of-life-assemblies', magnet, 'rare-earths', 290_000],
    ['catalyst like polishing powder', 'catalyst-scrap', { Ce: 500_000 }, 'rare-earths', 500_000],
    ['phosphor of neodymium', 'phosphor-scrap', { Nd: 200_000, Y: 10_000 }, 'principal', 47_619],
  ] as ReadonlyArray<readonly [string, string, Ppm, string, number]>)(
    'is flagged of %s',
    (_, material, ppm, of, valuePpm) => {
      expect(breaches(material, ppm)).toContainEqual(
        expect.objectContaining({ lotId: 'LOT', material, of, valuePpm }),
      );
    },
  );

  it.each([
    ['rock-ore', light],
    ['ion-adsorption-clay', { Y: 400, La: 300, Nd: 200, Dy: 50 }],
    ['heavy-mineral-sand', { Ce: 20_000, Y: 9_000 }],
    ['bastnaesite-concentrate', { La: 172_000, Ce: 250_000, Pr: 20_200, Nd: 61_500 }],
    ['xenotime-concentrate', { Y: 250_000, Dy: 40_000, Er: 30_000, Yb: 30_000, Gd: 20_000 }],
    ['ion-clay-oxide-concentrate', { Y: 449_900, Dy: 60_100, Gd: 55_900, Er: 36_200, La: 130_000 }],
    ['ion-clay-carbonate-concentrate', { Y: 120_000, La: 100_000, Nd: 80_000 }],
    ['neodymium-oxide', { Nd: 840_000, Pr: 9_000 }],
    ['terbium-oxide', { Tb: 845_500 }],
    ['mixed-rare-earth-oxide', { La: 250_000, Ce: 400_000, Nd: 130_000 }],
    ['samarium-europium-gadolinium-oxide', { Sm: 400_000, Gd: 200_000, Y: 150_000, Dy: 30_000 }],
    ['lanthanum-carbonate', { La: 385_000 }],
    ['terbium-fluoride', { Tb: 730_500 }],
    ['dysprosium-oxyfluoride', { Dy: 820_000 }],
    ['dysprosium-hydride', { Dy: 985_000 }],
    ['praseodymium-neodymium-metal', { Pr: 239_000, Nd: 756_000, Fe: 1_500 }],
    ['mischmetal', { Ce: 500_000, La: 300_000, Nd: 150_000, Pr: 45_000 }],
    ['terbium-dysprosium-iron-alloy', { Dy: 420_000, Tb: 180_000, Fe: 400_000 }],
    ['scandium-aluminium-alloy', { Sc: 20_000, Al: 980_000 }],
    ['ndfeb-bonded-magnet', { Nd: 210_000, Pr: 20_000, Fe: 650_000 }],
    ['ndfeb-magnet', { Nd: 200_000, Dy: 110_000, Fe: 670_000 }],
    ['ndfeb-powder-scrap', { Nd: 450_000, Pr: 100_000 }],
    ['ndfeb-end-of-life-magnets', { Nd: 209_000, Pr: 58_000, Dy: 12_500 }],
    ['end-of-life-assemblies', { Nd: 20_000, Pr: 5_000, Fe: 900_000 }],
    ['electrolysis-slag', { Nd: 300_000, Pr: 90_000 }],
    ['metal-scrap', { Tb: 900_000 }],
    ['other-rare-earth-scrap', { Sm: 200_000, Fe: 700_000 }],
  ] as ReadonlyArray<readonly [string, Ppm]>)('is not flagged of %s with %o', (material, ppm) => {
    expect(breaches(material, ppm)).toEqual([]);
  });

  it('says what was measured, and what is usual', () => {
    expect(breaches('heavy-mineral-sand', { Y: 40_000, Ce: 1_000 })).toStrictEqual([
      {
        lotId: 'LOT',
        material: 'heavy-mineral-sand',
        of: 'largest',
        valuePpm: 975_610,
        fromPpm: 0,
        toPpm: 750_000,
        source: expect.stringContaining('general knowledge') as string,
      },
    ]);
  });
});

describe('the same', () => {
  const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
  const oxide = lotOf('neodymium-oxide', { Nd: 850_000 }, { massGrams: 1_000_000 });
  const isFlagged = (act: SubmittedAct, ...before: readonly SubmittedAct[]): boolean =>
    breachesOf(materialContradicted, stored(act, ...before)).length > 0;

  it('is flagged of what a new assay says', () => {
    const anew = (ppm: Ppm) => assay({ lotId: 'LOT', ppm, analysis });

    expect(isFlagged(anew({ Nd: 400_000 }), stockOf(oxide))).toBe(true);
    expect(isFlagged(anew({ Nd: 700_000, Dy: 100_000 }), stockOf(oxide))).toBe(true);
    expect(isFlagged(anew({ Nd: 848_000 }), stockOf(oxide))).toBe(false);
  });

  it('is flagged of what a count found and had analysed, and not of what it found more of', () => {
    const found = (grams: number, gain: object) =>
      count({
        lots: [{ lotId: 'LOT', countedGrams: 1_000_000 + grams, gainLotId: 'MORE', ...gain }],
      });
    const of = (ppm: Ppm) => ({ gain: { ppm, analysis } });

    expect(isFlagged(found(20_000, of({ Tb: 800_000 })), stockOf(oxide))).toBe(true);
    expect(isFlagged(found(20_000, of({ Nd: 300_000 })), stockOf(oxide))).toBe(true);
    expect(isFlagged(found(20_000, of({ Nd: 845_000 })), stockOf(oxide))).toBe(false);
    expect(isFlagged(found(500, {}), stockOf(oxide))).toBe(false);
  });

  it('is flagged of what a receiver finds in it, or beyond it', () => {
    const received = (change: object): Received => {
      const ledger = beginChain();
      submitted(ledger, recordAct('SEP', 'stock', openingStock('KILO', 1_000)));
      const takes = [{ lotId: 'KILO', massGrams: 1_000 }];
      const line = { goodsCode: '2846901999', grade: 'ungraded', valueMinor: '1', currency: 'CNY' };
      submitted(ledger, recordAct('SEP', 'sale', saleOnChain({ goods: [{ ...line, takes }] })));
      const said = receipt({ sentLotId: 'KILO', massGrams: 1_000, ...change });
      submitted(ledger, recordAct('WORKS', 'rec', said));
      return ledger.log.at(-1)?.event as Received;
    };
    const lotsOf = (change: object) =>
      breachesOf(materialContradicted, received(change)).map(({ lotId }) => lotId);
    const surplus = (ppm: Ppm) => ({ surplus: { lotId: 'MORE', massGrams: 900, ppm, analysis } });

    expect(lotsOf({ ppm: { Dy: 600_000 }, analysis })).toContain('IN');
    expect(lotsOf(surplus({ Nd: 100_000 }))).toEqual(['MORE']);
    expect(lotsOf(surplus({ Nd: 639_000, Pr: 206_000 }))).toEqual([]);
  });

  it('is flagged of what is written off under a name that it does not bear', () => {
    const scrapped = (material: string) =>
      regrouping(
        'scrap',
        [{ lotId: 'LOT', massGrams: 1_000 }],
        [{ lotId: 'SCRAP', massGrams: 1_000, material }],
      );
    const metal = stockOf(lotOf('terbium-metal', { Tb: 990_000 }));

    expect(isFlagged(scrapped('ndfeb-swarf'), metal)).toBe(true);
    expect(isFlagged(scrapped('electrolysis-slag'), metal)).toBe(true);
    expect(isFlagged(scrapped('metal-scrap'), metal)).toBe(false);
  });
});
