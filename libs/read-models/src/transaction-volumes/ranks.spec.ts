import { exported, goods, openingStock } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { addPart, amassed, type Amassed } from './amassed';
import { ranksOf } from './ranks';
import { sumVolumes, type VolumesQuestion } from './sum-volumes';
import { transactionVolumes } from './transaction-volumes';

describe('shares and ranks', () => {
  it('are of all groups, whichever page shows them', () => {
    exports(['DE', '2025-01', 500], ['FR', '2025-01', 300], ['JP', '2025-01', 300]);
    exports(['KR', '2025-01', 100]);

    expect(ranks({ groupBy: ['destination'], order: 'exported' })).toEqual([
      ['DE', 1, 416_667],
      ['FR', 2, 250_000],
      ['JP', 2, 250_000],
      ['KR', 4, 83_333],
    ]);
  });

  it('come to the whole where the parts do not divide', () => {
    exports(['DE', '2025-01', 1], ['FR', '2025-01', 1], ['JP', '2025-01', 1]);

    expect(ranks({ groupBy: ['destination'] })).toEqual([
      ['DE', 1, 333_334],
      ['FR', 1, 333_333],
      ['JP', 1, 333_333],
    ]);
  });

  it('put the largest first, page after page', () => {
    exports(['DE', '2025-01', 1], ['FR', '2025-01', 3], ['JP', '2025-01', 2]);
    const question: VolumesQuestion = { groupBy: ['destination'], order: 'exported', limit: 2 };

    const first = ask(question);
    const second = ask({ ...question, after: first.next });

    expect([first, second].map(({ groups }) => groups.map(({ key }) => key.destination))).toEqual([
      ['FR', 'JP'],
      ['DE'],
    ]);
    expect(second.next).toBeUndefined();
  });
});

describe('shares of any masses', () => {
  const side = (grams: bigint): Amassed => {
    const some = amassed();
    addPart(some, { ...emptyPart, massGrams: String(grams) });
    return some;
  };
  const masses = fc.array(
    fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 16n })),
    { minLength: 1, maxLength: 40 },
  );

  it('are the largest remainders, and ranks count who has more, as numbers and beyond them', () => {
    fc.assert(
      fc.property(masses, fc.constantFrom(1n, 10n ** 3n, 10n ** 9n), (some, times) => {
        const all = some.map((mass) => mass * times);
        const sum = all.reduce((total, mass) => total + mass, 0n);
        const sums = (grams: bigint) => ({ ...nothingSold, sold: side(grams) });
        const groups = all.map((grams, n) => ({ sortKey: String(n), sums: sums(grams) }));
        const { sold } = ranksOf(groups, sums(sum));

        expect(all.map((_, place) => sold(place))).toStrictEqual(byRemainder(all, sum));
      }),
      // Equal remainders of masses that are not equal.
      { examples: [[[1n, 1n, 4n], 1n]] },
    );
  });

  function byRemainder(all: readonly bigint[], sum: bigint) {
    const million = 1_000_000n;
    const shares = all.map((mass) => (sum === 0n ? 0n : (mass * million) / sum));
    const missing = sum === 0n ? 0n : million - shares.reduce((a, b) => a + b, 0n);
    const places = [...all.keys()].sort((a, b) => {
      const [one, other] = [all[a] as bigint, all[b] as bigint];
      const [first, second] =
        sum === 0n ? [0n, 0n] : [(one * million) % sum, (other * million) % sum];
      return (
        Number(second > first) - Number(second < first) ||
        Number(other > one) - Number(other < one) ||
        a - b
      );
    });
    for (const place of places.slice(0, Number(missing)))
      shares[place] = (shares[place] as bigint) + 1n;
    return all.map((mass, place) => ({
      sharePpm: Number(shares[place]),
      rank: 1 + all.filter((other) => other > mass).length,
    }));
  }

  const emptyPart = {
    deals: 0,
    pieces: 0,
    valueMinor: {},
    elementMicrograms: {},
    adjustedMinor: {},
  };
  const nothingSold = {
    sold: amassed(),
    exported: amassed(),
    returned: amassed(),
    givenUp: amassed(),
  };
});

describe('trends', () => {
  it('set each month beside the one before, the year before and the year to date', () => {
    exports(['DE', '2023-12', 9], ['DE', '2024-01', 40], ['DE', '2024-02', 60]);
    exports(['DE', '2025-01', 50], ['DE', '2025-02', 90]);

    const { groups } = ask({ groupBy: ['month'], monthFrom: '2025-01', trend: true });

    expect(groups.map(({ key, trend }) => [key.month, trend?.exported])).toEqual([
      [
        '2025-01',
        {
          previousMonth: { massGrams: '0' },
          yearAgo: { massGrams: '40', changePpm: '250000' },
          yearToDate: { massGrams: '50' },
          yearAgoToDate: { massGrams: '40', changePpm: '250000' },
        },
      ],
      [
        '2025-02',
        {
          previousMonth: { massGrams: '50', changePpm: '800000' },
          yearAgo: { massGrams: '60', changePpm: '500000' },
          yearToDate: { massGrams: '140' },
          yearAgoToDate: { massGrams: '100', changePpm: '400000' },
        },
      ],
    ]);
  });

  it('compare a group with itself, and January with December', () => {
    exports(['DE', '2024-12', 100], ['FR', '2025-01', 1], ['DE', '2025-01', 48]);

    const { groups, totals } = ask({
      groupBy: ['destination', 'month'],
      monthFrom: '2025-01',
      trend: true,
    });

    expect(groups.map(({ trend }) => trend?.exported?.previousMonth)).toEqual([
      { massGrams: '100', changePpm: '-520000' },
      { massGrams: '0' },
    ]);
    // What is only compared with is not in the answer.
    expect(totals.exported?.massGrams).toBe('49');
  });
});

let chain: TradedChain;
let readModel: FollowedReadModel;
let exportsMade: number;
beforeEach(() => {
  chain = new TradedChain();
  readModel = new FollowedReadModel(transactionVolumes);
  exportsMade = 0;
});
afterEach(() => readModel.close());

function exports(...made: readonly (readonly [country: string, month: string, grams: number])[]) {
  for (const [finalDestinationCountryCode, month, massGrams] of made) {
    const lotId = `L-${(exportsMade += 1)}`;
    const occurredOn = `${month}-15`;
    const takes = [{ lotId, massGrams }];
    chain.record('SEP', `open-${exportsMade}`, openingStock(lotId, massGrams, '2023-01-01'));
    chain.record(
      'SEP',
      `export-${exportsMade}`,
      exported({ occurredOn, finalDestinationCountryCode, goods: [goods({ takes })] }),
    );
  }
}

const ask = (question: VolumesQuestion) => {
  readModel.take(chain.news);
  return readModel.ask((reading) => sumVolumes(reading, question, () => ''));
};

const ranks = (question: VolumesQuestion) =>
  ask(question).groups.map(({ key, exported: side }) => [
    key.destination,
    side?.rank,
    side?.sharePpm,
  ]);
