import { elements } from '@lodestone/journal/posted-names';
import { ActsByHand } from './acts-by-hand.fixture';
import { originsOf } from './origins-of';
import { half } from './recycling.fixture';
import { told } from './told-origins.fixture';

const nd = elements.indexOf('Nd');

/** Whoever gives goods back does not weigh or analyse them anew. */
const asSent = { assayRecordId: 'S/assay' };

describe('a blended lot of three origins', () => {
  // 100 g of the mine {10,000,000 µg}, 50 g imported {10,000,000}, 30 g of opening stock {9,999,990}:
  // 180 g {29,999,990}. Out: 60 g of X {27,000,000}, 100 g of waste {1,000,000}, 2 g {1,999,990}
  // missing, 18 g of other matter.
  const chain = new ActsByHand()
    .brought('Mined', ['S', '2025-01-10'], [['A', 100, { Nd: 100_000 }]])
    .brought('ImportLanded', ['S', '2025-01-11'], [['B', 50, { Nd: 200_000 }]], 'MM')
    .brought('OpeningStockDeclared', ['S', '2025-01-12'], [['C', 30, { Nd: 333_333 }]])
    .transformed(
      ['S', '2025-02-01'],
      [
        ['A', 100, { Nd: 100_000 }],
        ['B', 50, { Nd: 200_000 }],
        ['C', 30, { Nd: 333_333 }],
      ],
      [['X', 60, { Nd: 450_000 }]],
      { wastes: [{ material: 'slag', massGrams: 100, ppm: { Nd: 10_000 } }] },
    ).chain;

  it('has of each its share of the grams, the odd one by the largest remainder', () => {
    // 60/180 of 100, 50 and 30: 33.3, 16.7 and 10. One gram is left: 16.7 has the largest rest.
    expect(told(chain, 'S/X', { commodity: 'mass' })).toEqual({
      total: 60n,
      'mined S 2025-01': 33n,
      'imported MM 2025-01': 17n,
      'opening S 2025-01': 10n,
    });
  });

  it('has of each its share of each rare earth', () => {
    // 10,000,000 × 27,000,000 ÷ 29,999,990 = 9,000,003 and 30 over, twice;
    // 9,999,990 × 27,000,000 ÷ 29,999,990 = 8,999,993 and 29,999,930 over. One is left: to the third.
    expect(told(chain, 'S/X', { commodity: nd })).toEqual({
      total: 27_000_000n,
      'mined S 2025-01': 9_000_003n,
      'imported MM 2025-01': 9_000_003n,
      'opening S 2025-01': 8_999_994n,
    });
  });

  it('gives each part its share of what is still there, so that parts sum to the whole', () => {
    // 15 g of 7, 5 and 3. The first 4 g: 1.87, 1.33, 0.8, so 2, 1, 1; of 5, 4 and 2 the next 4 g: 1.82,
    // 1.45, 0.73, so 2, 1, 1; what is left is 3, 3 and 1.
    const parts = new ActsByHand()
      .brought('Mined', ['S', '2025-01-10'], [['A', 7, half]])
      .brought('ImportLanded', ['S', '2025-01-11'], [['B', 5, half]], 'MM')
      .brought('OpeningStockDeclared', ['S', '2025-01-12'], [['C', 3, half]])
      .merged(
        ['S', '2025-02-01'],
        [
          ['A', 7, half],
          ['B', 5, half],
          ['C', 3, half],
        ],
        [['X', 15, half]],
      )
      .merged(['S', '2025-02-02'], [['X', 4, half]], [['X1', 4, half]])
      .merged(['S', '2025-02-02'], [['X', 4, half]], [['X2', 4, half]])
      .merged(['S', '2025-02-02'], [['X', 7, half]], [['X3', 7, half]]).chain;
    const shares = (lot: string) => {
      const { total: _, ...rest } = told(parts, lot, { commodity: 'mass' });
      return Object.values(rest).map(Number);
    };

    expect(['S/X1', 'S/X2', 'S/X3'].map(shares)).toEqual([
      [2, 1, 1],
      [2, 1, 1],
      [3, 3, 1],
    ]);
    expect(told(parts, 'S/X', { commodity: 'mass', what: 'left' })).toEqual({ total: 0n });
  });
});

describe('a loop through recycling', () => {
  // 8 g mined become 6 g of magnets and 2 g of swarf. The furnace is fed the swarf {1,000,000 mined} and
  // 2 g collected {1,000,000}, and gives 2 g {500,000 each}. With 2 g mined in February these become
  // magnets and swarf {250,000, 250,000, 500,000 each}. The swarf goes into the furnace again, which
  // has {750,000, 750,000, 500,000} then, and gives half of it.
  const chain = new ActsByHand()
    .brought('Mined', ['S', '2025-01-02'], [['N1', 8, half]])
    .transformed(
      ['S', '2025-01-03'],
      [['N1', 8, half]],
      [
        ['MAG1', 6, half],
        ['SWF1', 2, half],
      ],
    )
    .brought('ScrapCollected', ['S', '2025-01-04'], [['EOL', 2, half]])
    .transformed(
      ['S', '2025-01-05'],
      [
        ['SWF1', 2, half],
        ['EOL', 2, half],
      ],
      [],
      { unitId: 'RF' },
    )
    .transformed(['S', '2025-01-06'], [], [['R1', 2, half]], { unitId: 'RF' })
    .brought('Mined', ['S', '2025-02-01'], [['N2', 2, half]])
    .transformed(
      ['S', '2025-02-02'],
      [
        ['R1', 2, half],
        ['N2', 2, half],
      ],
      [
        ['MAG2', 2, half],
        ['SWF2', 2, half],
      ],
    )
    .transformed(['S', '2025-02-03'], [['SWF2', 2, half]], [], { unitId: 'RF' })
    .transformed(['S', '2025-02-04'], [], [['R2', 2, half]], { unitId: 'RF' }).chain;

  it('ends, and tells what went round from what came in later', () => {
    expect(told(chain, 'S/R1', { commodity: nd })).toEqual({
      total: 1_000_000n,
      'mined S 2025-01': 500_000n,
      'collected S 2025-01': 500_000n,
    });
    expect(told(chain, 'S/MAG2', { commodity: nd })).toEqual({
      total: 1_000_000n,
      'mined S 2025-01': 250_000n,
      'mined S 2025-02': 500_000n,
      'collected S 2025-01': 250_000n,
    });
    expect(told(chain, 'S/R2', { commodity: nd })).toEqual({
      total: 1_000_000n,
      'mined S 2025-01': 375_000n,
      'mined S 2025-02': 250_000n,
      'collected S 2025-01': 375_000n,
    });
    expect(told(chain, 'S/unit:RF', { commodity: nd, what: 'left' })).toEqual({
      total: 1_000_000n,
      'mined S 2025-01': 375_000n,
      'mined S 2025-02': 250_000n,
      'collected S 2025-01': 375_000n,
    });
  });

  it('is told as it was known, and as it was, before it closed', () => {
    const asked = { commodity: nd, what: 'left' } as const;
    const before = {
      total: 1_000_000n,
      'mined S 2025-01': 500_000n,
      'collected S 2025-01': 500_000n,
    };

    expect(told(chain, 'S/unit:RF', { ...asked, asOf: '2025-02-02' })).toEqual(before);
    expect(told(chain, 'S/unit:RF', { ...asked, knownAt: 6 })).toEqual(before);
    expect(originsOf(chain, { of: 'S/R2', commodities: [nd], knownAt: 7 })).toBeUndefined();
    expect(originsOf(chain, { of: 'S/R2', commodities: [nd], asOf: '1900-01-01' })).toBeUndefined();
    expect(told(chain, 'S/R2', { commodity: nd, asOf: '2100-01-01' }).total).toBe(1_000_000n);
  });
});

describe('a part that is refused and goes back', () => {
  // 1,500 g mined and 501 g imported are merged; 2,000 g of 2,001 are sent: 1,499.25 and 500.75, so
  // 1,499 and 501. Of these 1,400 g are taken in: 1,049.3 and 350.7, so 1,049 and 351. What is left,
  // 450 and 150, goes back.
  const chain = new ActsByHand()
    .brought('Mined', ['S', '2025-01-10'], [['A', 1_500, half]])
    .brought('ImportLanded', ['S', '2025-01-11'], [['B', 501, half]], 'MM')
    .merged(
      ['S', '2025-01-12'],
      [
        ['A', 1_500, half],
        ['B', 501, half],
      ],
      [['X', 2_001, half]],
    )
    .sent(['S', '2025-02-01'], ['mv', 'T'], ['X', 2_000, half])
    .received(['T', '2025-02-03'], {
      ...{ from: 'S', movementId: 'S/mv/1', sent: ['X', 2_000, half], cleared: 2_000 },
      made: ['XT', 1_400, half],
      refused: ['T/back/1', 600],
    })
    .received(['S', '2025-02-05'], {
      ...{ from: 'T', movementId: 'T/back/1', sent: ['X', 600, half, asSent], cleared: 600 },
      made: ['X-r', 600, half],
    }).chain;

  it('has the origins of what was sent, and the part that was taken in has the others', () => {
    const mass = { commodity: 'mass' } as const;

    expect(told(chain, 'T/XT', mass)).toEqual({
      total: 1_400n,
      'mined S 2025-01': 1_049n,
      'imported MM 2025-01': 351n,
    });
    expect(told(chain, 'S/X-r', mass)).toEqual({
      total: 600n,
      'mined S 2025-01': 450n,
      'imported MM 2025-01': 150n,
    });
    expect(told(chain, 'S/X', { ...mass, what: 'left' })).toEqual({
      total: 1n,
      'mined S 2025-01': 1n,
    });
    expect(told(chain, 'S/mv/1', { ...mass, what: 'left' })).toEqual({ total: 0n });
  });

  it('does not lend its origin to what came beyond the line', () => {
    // 10 g sent, 12 g there: 10 g have the origin of what was sent, 2 g have none but the receipt.
    const over = new ActsByHand()
      .brought('Mined', ['S', '2025-01-10'], [['A', 10, half]])
      .sent(['S', '2025-02-01'], ['mv', 'T'], ['A', 10, half])
      .received(['T', '2025-02-03'], {
        ...{ from: 'S', movementId: 'S/mv/1', sent: ['A', 10, half], cleared: 10 },
        made: ['AT', 10, { Nd: 480_000 }],
        surplus: ['AS', 2, half],
      }).chain;

    expect(told(over, 'T/AT', { commodity: nd })).toEqual({
      total: 4_800_000n,
      'mined S 2025-01': 4_800_000n,
    });
    const surplus = { total: 1_000_000n, 'receipt-surplus T': 1_000_000n };
    expect(told(over, 'T/AS', { commodity: nd })).toEqual(surplus);
  });
});

describe('a unit that is fed from two mines and drawn over three months', () => {
  // In µg: fed 3,000,000 of M in January and 500,000 drawn; 1,500,000 of the import in February, of
  // 4,000,000 then 1,000,000 drawn; in March 2,000,000 of 3,000,000; in April 1,500,000 of the 1,000,000
  // that are left, and 1,000,000 of M fed, of which 500,000 were drawn already.
  const chain = new ActsByHand()
    .brought('Mined', ['S', '2025-01-02'], [['A', 6, half]])
    .transformed(['S', '2025-01-05'], [['A', 6, half]], [], { unitId: 'SX' })
    .transformed(['S', '2025-01-20'], [], [['JAN', 1, half]], { unitId: 'SX' })
    .brought('ImportLanded', ['S', '2025-02-02'], [['B', 3, half]], 'MM')
    .transformed(['S', '2025-02-05'], [['B', 3, half]], [], { unitId: 'SX' })
    .transformed(['S', '2025-02-20'], [], [['FEB', 2, half]], { unitId: 'SX' })
    .transformed(['S', '2025-03-20'], [], [['MAR', 4, half]], { unitId: 'SX' })
    .transformed(['S', '2025-04-20'], [], [['APR', 3, half]], { unitId: 'SX' })
    .brought('Mined', ['S', '2025-04-21'], [['C', 2, half]])
    .transformed(['S', '2025-04-22'], [['C', 2, half]], [], { unitId: 'SX' }).chain;
  const [mine, abroad] = ['mined S 2025-01', 'imported MM 2025-02'];

  it('gives in proportion to what is in it on the day', () => {
    const shares = ['JAN', 'FEB', 'MAR', 'APR'].map((lot) =>
      told(chain, `S/${lot}`, { commodity: nd }),
    );

    expect(shares).toEqual([
      { total: 500_000n, [mine]: 500_000n },
      { total: 1_000_000n, [mine]: 625_000n, [abroad]: 375_000n },
      { total: 2_000_000n, [mine]: 1_250_000n, [abroad]: 750_000n },
      {
        total: 1_500_000n,
        [mine]: 625_000n,
        [abroad]: 375_000n,
        'unit-undeclared S': 500_000n,
      },
    ]);
    // What was drawn before it was declared is not there twice.
    expect(told(chain, 'S/unit:SX', { commodity: nd, what: 'left' })).toEqual({
      total: 500_000n,
      'mined S 2025-04': 500_000n,
    });
  });

  it('gives what came first, when asked first in first out', () => {
    const asked = { commodity: nd, model: 'fifo' } as const;

    expect(told(chain, 'S/FEB', asked)).toEqual({ total: 1_000_000n, [mine]: 1_000_000n });
    // 3,000,000 − 500,000 − 1,000,000 of the mine are left.
    expect(told(chain, 'S/MAR', asked)).toEqual({
      total: 2_000_000n,
      [mine]: 1_500_000n,
      [abroad]: 500_000n,
    });
  });

  it('may have given all that ever came, when asked for the worst case', () => {
    const asked = { commodity: nd, model: 'worst-case' } as const;

    expect(told(chain, 'S/FEB', asked)).toEqual({
      total: 1_000_000n,
      [mine]: 1_000_000n,
      [abroad]: 1_000_000n,
    });
    expect(told(chain, 'S/MAR', asked)).toEqual({
      total: 2_000_000n,
      [mine]: 2_000_000n,
      [abroad]: 1_500_000n,
    });
  });
});
