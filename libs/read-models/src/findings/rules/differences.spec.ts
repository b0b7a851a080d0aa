import { openingStock, recordAct, reduction } from '@lodestone/testing';
import { allOf, count } from '@lodestone/testing/keeping';
import { countOfUnit, draw, eachWithChain, feed, oxide } from '../found-in.fixture';

const chainNow = eachWithChain();

/** So many lots of a kilogram, each counted with a difference of so many grams. */
function counted(differences: readonly number[], occurredOn = '2025-06-30', from = 0): void {
  const chain = chainNow();
  const lots = differences.map((difference, n) => {
    const lotId = `LOT-${from + n}`;
    chain.record('SEP', `open-${lotId}`, openingStock(lotId, 1_000));
    const gain = difference > 0 ? { gainLotId: `${lotId}-G` } : {};
    return { lotId, countedGrams: 1_000 + difference, ...gain };
  });
  chain.record('SEP', `count-${occurredOn}`, count({ occurredOn, lots }));
}

const twelve = (difference: number) => Array.from({ length: 12 }, () => difference);

describe('counts of lots', () => {
  it('that never differ from the books are told', () => {
    counted(twelve(0));
    expect(chainNow().open('count-differences-nil')).toMatchObject([
      { siteId: 'SEP', detail: { subject: 'lots/2025', counted: 12, nil: 12 } },
    ]);
  });

  it('are so also over several counts of a year, until one differs', () => {
    counted(twelve(0).slice(0, 6), '2025-03-31');
    counted(twelve(0).slice(0, 6), '2025-06-30', 6);
    expect(chainNow().open('count-differences-nil')).toHaveLength(1);
    counted([-3], '2025-09-30', 12);
    expect(chainNow().open('count-differences-nil')).toStrictEqual([]);
  });

  it('that differ now and then are not', () => {
    counted([...twelve(0).slice(0, 11), -1]);
    expect(chainNow().open('count-differences-nil')).toStrictEqual([]);
  });

  it('that differ always to one side are told, with the side', () => {
    counted(twelve(-5));
    expect(chainNow().open('count-differences-one-sign')[0]?.detail).toMatchObject({
      side: 'less-than-books',
      less: 12,
      more: 0,
    });
  });

  it('are so as well where they always find more', () => {
    counted(twelve(5));
    expect(chainNow().open('count-differences-one-sign')[0]?.detail).toMatchObject({
      side: 'more-than-books',
    });
  });

  it('that find more by far oftener than less are so, whatever one loss among them says', () => {
    counted([...twelve(5), ...twelve(5).slice(0, 5), -1]);
    expect(chainNow().open('count-differences-one-sign')).toStrictEqual([]);
    counted(twelve(5).slice(0, 2), '2025-09-30', 18);
    expect(chainNow().open('count-differences-one-sign')[0]?.detail).toMatchObject({
      side: 'more-than-books',
      more: 19,
      less: 1,
    });
  });

  it('that always find some grams more of next to nothing are so', () => {
    const chain = chainNow();
    const lots = Array.from({ length: 12 }, (_, n) => {
      chain.record('SEP', `open-${n}`, openingStock(`LOT-${n}`, 5));
      return { lotId: `LOT-${n}`, countedGrams: 45, gainLotId: `LOT-${n}-G` };
    });
    chain.record('SEP', 'count', count({ occurredOn: '2025-06-30', lots }));

    expect(chain.open('count-differences-one-sign')[0]?.detail).toMatchObject({ more: 12 });
  });

  it('that differ to both sides are not', () => {
    counted([...twelve(-5), 4]);
    expect(chainNow().open('count-differences-one-sign')).toStrictEqual([]);
  });

  it('that write remainders off are not', () => {
    counted(twelve(-1_000));
    expect(chainNow().open('count-differences-one-sign')).toStrictEqual([]);
  });

  it('are told no more when one of them is void', () => {
    counted(twelve(0));
    const chain = chainNow();
    const countedAt = chain.head;
    chain.void('SEP', 'count-2025-06-30');
    expect(chain.open('count-differences-nil')).toStrictEqual([]);
    expect(chain.open('count-differences-nil', countedAt)).toHaveLength(1);
  });
});

describe('counts of a unit', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, n) => `2025-${String(n + 1).padStart(2, '0')}`);
  /** Month after month a kilogram is fed, and 900 g are drawn; each count finds so much less. */
  function runs(count: number, lost: number): void {
    const chain = chainNow();
    let heldGrams = 0;
    for (const month of months(count)) {
      chain.record('SEP', `feed-${month}`, feed(`${month}-05`, [allOf('OX', 1_000)]));
      const out = oxide({ lotId: `OUT-${month}`, massGrams: 900 });
      chain.record('SEP', `draw-${month}`, draw(`${month}-15`, [out]));
      heldGrams += 100 - lost;
      chain.record('SEP', `count-${month}`, countOfUnit(`${month}-25`, heldGrams));
    }
  }

  it('that find to the microgram what the books say are told', () => {
    runs(2, 0);
    expect(chainNow().open('count-differences-nil')).toMatchObject([
      { detail: { subject: 'unit/SX', counted: 2 } },
    ]);
  });

  it('of which there is but one say nothing yet', () => {
    runs(1, 0);
    expect(chainNow().open('count-differences-nil')).toStrictEqual([]);
  });

  it('that find always less are told, and not before there are many', () => {
    runs(5, 10);
    expect(chainNow().open('count-differences-one-sign')).toStrictEqual([]);
    const chain = chainNow();
    chain.record('SEP', 'count-last', countOfUnit('2025-06-20', 440));
    expect(chain.open('count-differences-one-sign')).toMatchObject([
      { detail: { subject: 'unit/SX', side: 'less-than-books' } },
    ]);
  });
});

describe('a step that loses matter', () => {
  /** What goes in comes out, but for so many parts per million. */
  function reduced(acts: number, lostPpm: number, from = 0): void {
    const chain = chainNow();
    for (let n = from; n < from + acts; n++) {
      const lotId = `RAW-${n}`;
      chain.submit(recordAct('SEP', `raw-${n}`, openingStock(lotId, 1_000_000)));
      const kept = 1_000_000 - lostPpm;
      const metal = {
        lotId: `MET-${n}`,
        material: 'praseodymium-neodymium-metal',
        massGrams: 850_000,
        ppm: {
          Nd: Math.floor((639_000 * kept) / 850_000),
          Pr: Math.floor((206_000 * kept) / 850_000),
        },
      };
      const takes = [allOf(lotId, 1_000_000)];
      chain.record('SEP', `step-${n}`, reduction({ takes, makes: [metal] }));
    }
  }

  it('and never loses any is told', () => {
    reduced(12, 0);
    expect(chainNow().open('step-differences-nil')).toMatchObject([
      { siteId: 'SEP', detail: { step: 'metal-reduction', year: '2025', acts: 12 } },
    ]);
  });

  it('is told no more when one act loses some', () => {
    reduced(13, 0);
    reduced(1, 20_000, 13);
    expect(chainNow().open('step-differences-nil')).toStrictEqual([]);
  });

  it('as usual is not, nor one that was done but a few times', () => {
    reduced(12, 20_000);
    expect(chainNow().open('step-differences-nil')).toStrictEqual([]);
  });

  it('is not told of a few acts', () => {
    reduced(11, 0);
    expect(chainNow().open('step-differences-nil')).toStrictEqual([]);
  });
});
