import { rareEarths, type RareEarth } from './elements';
import {
  metalMicrogramsInOxide,
  oxideEquivalentMicrograms,
  oxideFactors,
  oxygenWeightMicro,
} from './oxide-factors';

describe('oxide factors', () => {
  it.each(rareEarths)('are the exact stoichiometry of the weights: %s', (element) => {
    const { metalAtoms, oxygenAtoms, weightMicro, ...factor } = oxideFactors[element];
    const metal = BigInt(metalAtoms) * BigInt(weightMicro);
    const oxide = metal + BigInt(oxygenAtoms) * BigInt(oxygenWeightMicro);
    expect(factor.metalPerOxideMicro).toBe(nearestMillionths(metal, oxide));
    expect(factor.oxidePerMetalMicro).toBe(nearestMillionths(oxide, metal));
  });

  it.each(rareEarths)('have a formula that says the same atoms: %s', (element) => {
    const { formula, metalAtoms, oxygenAtoms } = oxideFactors[element];
    expect(formula).toBe(`${element}${metalAtoms === 1 ? '' : metalAtoms}O${oxygenAtoms}`);
  });

  it.each(domainTable())(
    'are the table of the handbooks to four digits: %s',
    (element, metalPerOxide, oxidePerMetal) => {
      const { metalPerOxideMicro, oxidePerMetalMicro } = oxideFactors[element];
      expect((metalPerOxideMicro / 1e6).toFixed(4)).toBe(metalPerOxide);
      expect((oxidePerMetalMicro / 1e6).toFixed(4)).toBe(oxidePerMetal);
    },
  );

  it('give neodymium oxide the 857,360 ppm of postings.md §8.7, to five digits', () => {
    expect(Math.round(oxideFactors.Nd.metalPerOxideMicro / 10) * 10).toBe(857_360);
  });

  it('give 75:25 NdPr oxide 0.8499', () => {
    const { Nd, Pr } = oxideFactors;
    const mixed = (3 * Nd.metalPerOxideMicro + Pr.metalPerOxideMicro) / 4;
    expect((mixed / 1e6).toFixed(4)).toBe('0.8499');
  });
});

describe('the oxide equivalent', () => {
  it('is rounded once, on the finished sum, and not line by line', () => {
    const line = oxideEquivalentMicrograms({ La: 1n });
    expect(10n * line).toBe(10n);
    expect(oxideEquivalentMicrograms({ La: 10n })).toBe(12n);
  });

  it('adds up elements before it rounds', () => {
    // 2.345538 + 2.332754 + 3.067646 = 7.745938
    expect(oxideEquivalentMicrograms({ La: 2n, Nd: 2n, Sc: 2n })).toBe(8n);
    const alone = (['La', 'Nd', 'Sc'] as const).map((element) =>
      oxideEquivalentMicrograms({ [element]: 2n }),
    );
    expect(alone).toStrictEqual([2n, 2n, 3n]);
  });

  it('rounds halves away from zero, on either side of it', () => {
    // 500,000 µg of lanthanum are 586,384.5 µg of oxide exactly.
    expect(oxideEquivalentMicrograms({ La: 500_000n })).toBe(586_385n);
    expect(oxideEquivalentMicrograms({ La: -500_000n })).toBe(-586_385n);
  });

  it('stays exact where a number would not', () => {
    const micrograms = 300_000n * 10n ** 12n;
    expect(oxideEquivalentMicrograms({ Nd: micrograms })).toBe(349_913_100_000_000_000n);
  });

  it('is nothing for nothing', () => {
    expect(oxideEquivalentMicrograms({})).toBe(0n);
  });
});

describe('metal held by an oxide', () => {
  it('follows the factor of its element', () => {
    expect(metalMicrogramsInOxide('Nd', 1_000_000n)).toBe(857_356n);
    expect(metalMicrogramsInOxide('Ce', -1_000_000n)).toBe(-814_088n);
  });
});

const nearestMillionths = (numerator: bigint, denominator: bigint): number =>
  Number((numerator * 2_000_000n + denominator) / (2n * denominator));

function domainTable(): readonly (readonly [RareEarth, string, string])[] {
  return [
    ['La', '0.8527', '1.1728'],
    ['Ce', '0.8141', '1.2284'],
    ['Pr', '0.8277', '1.2082'],
    ['Nd', '0.8574', '1.1664'],
    ['Sm', '0.8624', '1.1596'],
    ['Eu', '0.8636', '1.1579'],
    ['Gd', '0.8676', '1.1526'],
    ['Tb', '0.8502', '1.1762'],
    ['Dy', '0.8713', '1.1477'],
    ['Ho', '0.8730', '1.1455'],
    ['Er', '0.8745', '1.1435'],
    ['Tm', '0.8756', '1.1421'],
    ['Yb', '0.8782', '1.1387'],
    ['Lu', '0.8794', '1.1372'],
    ['Y', '0.7874', '1.2699'],
    ['Sc', '0.6520', '1.5338'],
  ];
}
