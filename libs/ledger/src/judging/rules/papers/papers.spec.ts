import { exported, sale } from '@lodestone/testing';
import { imported } from '@lodestone/testing/submissions';
import type { SubmittedLot } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { destinationEmbargoed } from '../who/destination-embargoed';
import { declarationNumberInvalid } from './declaration-number-invalid';
import { figuresContradicted } from './figures-contradicted';

describe('the number of a customs declaration', () => {
  const numbered = (customsDeclarationNumber: string) =>
    breachesOf(declarationNumberInvalid, stored(exported({ customsDeclarationNumber })));

  it.each([
    ['1', 'not-eighteen-digits'],
    ['0202202500000123456', 'not-eighteen-digits'],
    ['02022025000001234X', 'not-eighteen-digits'],
    ['020220251000012345', 'other-direction'],
    ['020220190000012345', 'other-year'],
  ])('%s is flagged of an export: %s', (customsDeclarationNumber, problem) => {
    expect(numbered(customsDeclarationNumber)).toStrictEqual([
      { customsDeclarationNumber, problem, direction: 'export' },
    ]);
  });

  it.each(['020220250000012345', '02022025E000012345', '020220240000012345'])(
    '%s is not flagged of one in 2025',
    (number) => {
      expect(numbered(number)).toEqual([]);
    },
  );

  it('has the sign of an import on an import', () => {
    const landed = (customsDeclarationNumber: string) =>
      stored(imported([{ lotId: 'IN', massGrams: 5 }], { customsDeclarationNumber }));

    expect(breachesOf(declarationNumberInvalid, landed('020220251000012345'))).toEqual([]);
    expect(breachesOf(declarationNumberInvalid, landed('020220250000012345'))).toMatchObject([
      { problem: 'other-direction', direction: 'import' },
    ]);
  });
});

describe('the figures of a certificate', () => {
  const declared = (ppm: object, figures: object) => {
    const analysis = {
      method: 'icp-oes',
      laboratoryId: 'LAB',
      analysedOn: '2025-01-01',
      declared: figures,
    };
    const lot = lotOf('neodymium-oxide', ppm as SubmittedLot['ppm'], { analysis });
    return breachesOf(figuresContradicted, stored(stockOf(lot)));
  };
  const moist = { basis: 'dry', moisturePpm: 100_000 };

  it('are flagged where they are not what was recorded, by their own basis', () => {
    expect(declared({ Nd: 800_000 }, { basis: 'as-is', ppm: { Nd: 850_000 } })).toStrictEqual([
      {
        lotId: 'LOT',
        element: 'Nd',
        basis: 'as-is',
        declaredPpm: 850_000,
        expectedPpm: 850_000,
        recordedPpm: 800_000,
        mostApartPpm: 100,
      },
    ]);
    expect(declared({ Nd: 850_000 }, { ...moist, ppm: { Nd: 850_000 } })).toMatchObject([
      { expectedPpm: 765_000 },
    ]);
    expect(declared({ Nd: 850_000 }, { basis: 'oxide', ppm: { Nd: 900_000 } })).toMatchObject([
      { expectedPpm: 771_620 },
    ]);
    expect(
      declared({ Nd: 700_000 }, { basis: 'as-is', ppm: { Nd: 700_000, Dy: 9_000 } }),
    ).toMatchObject([{ element: 'Dy', recordedPpm: 0 }]);
  });

  it('are not flagged where they are the same to a hundredth of a percent', () => {
    expect(declared({ Nd: 765_090 }, { ...moist, ppm: { Nd: 850_000 } })).toEqual([]);
    expect(declared({ Nd: 771_620 }, { basis: 'oxide', ppm: { Nd: 900_000 } })).toEqual([]);
    expect(
      declared({ Nd: 694_458 }, { basis: 'dry-oxide', moisturePpm: 100_000, ppm: { Nd: 900_000 } }),
    ).toEqual([]);
  });

  it('are an upper bound where they are dry and the moisture is not said', () => {
    expect(declared({ Nd: 700_000 }, { basis: 'dry', ppm: { Nd: 800_000 } })).toEqual([]);
    expect(declared({ Nd: 800_101 }, { basis: 'dry', ppm: { Nd: 800_000 } })).toHaveLength(1);
  });
});

describe('a destination under embargo', () => {
  const breaches = (change: object) =>
    breachesOf(destinationEmbargoed, stored(exported({ occurredOn: '2026-01-20', ...change })));
  const toJapan = { destinationCountryCode: 'JP', finalDestinationCountryCode: 'JP' };

  it('is flagged of a use that it bars, once for each country', () => {
    expect(breaches({ ...toJapan, endUseCode: 'defence' })).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        goodsCode: '2846901920',
        countryCode: 'JP',
        endUseCode: 'defence',
        from: '2026-01-06',
        source: expect.stringContaining('MOFCOM'),
        status: 'reported',
      },
    ]);
    expect(breaches({ ...toJapan, endUseCode: 'loudspeakers' })).toEqual([]);
    expect(breaches({ ...toJapan, endUseCode: 'defence', occurredOn: '2026-01-05' })).toEqual([]);
  });

  it('is flagged behind another port, and of the goods that it bars alone', () => {
    const finalDestinationCountryCode = 'KP';
    const goodsOf = (goodsCode: string) => ({
      finalDestinationCountryCode,
      goods: [{ ...line, goodsCode }],
    });

    expect(breaches(goodsOf('8505111000'))).toMatchObject([{ countryCode: 'KP' }]);
    expect(breaches(goodsOf('2846901920'))).toEqual([]);
  });

  it('is flagged where only who receives or uses the goods is there', () => {
    const partyOf = (ref: string) => ({ ref, countryCode: 'DE' });
    const act = stored(
      exported({
        occurredOn: '2026-01-20',
        consignee: partyOf('CONSIGNEE'),
        endUser: partyOf('END-USER'),
        goods: [{ ...line, goodsCode: '8505111000' }],
      }),
    );
    const flagged = (there: string) =>
      breachesOf(destinationEmbargoed, act, {
        countryOf: (ref) => (ref === there ? 'KP' : 'DE'),
      }).map(({ countryCode, role }) => ({ countryCode, role }));

    expect(flagged('CONSIGNEE')).toStrictEqual([{ countryCode: 'KP', role: 'consignee' }]);
    expect(flagged('END-USER')).toStrictEqual([{ countryCode: 'KP', role: 'endUser' }]);
    expect(flagged('NOBODY')).toEqual([]);
  });

  it('is flagged of the sale already', () => {
    const act = sale({
      destinationCountryCode: 'KP',
      goods: [{ ...line, goodsCode: '8505111000' }],
    });

    expect(breachesOf(destinationEmbargoed, stored(act))).toHaveLength(1);
  });

  const line = {
    grade: 'ungraded',
    valueMinor: '1',
    currency: 'CNY',
    takes: [{ lotId: 'OX', massGrams: 4 }],
  };
});
