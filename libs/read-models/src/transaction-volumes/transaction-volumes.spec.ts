import { exported, goods, openingStock, sale, saleAbroad, saleOnChain } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { sumVolumes, type GroupVolume, type VolumesQuestion } from './sum-volumes';
import { transactionVolumes } from './transaction-volumes';
import type { Volume } from './volume';

describe('transaction volumes', () => {
  itIsAReadModel(transactionVolumes, () => {
    const traded = new TradedChain();
    trade(traded);
    traded.void('SEP', 'export');
    return traded.log;
  });

  it('keeps what was sold and what was exported apart, though they are the same goods', () => {
    trade(chain);

    expect(ask({ exporterId: 'RE' })).toStrictEqual({
      groups: [
        {
          key: {},
          sold: alone(soldInAll),
          exported: alone(exportedInAll),
          returned: nothing,
          givenUp: nothing,
        },
      ],
      totals: {
        sold: soldInAll,
        exported: exportedInAll,
        returned: nothing,
        givenUp: nothing,
      },
      knownAt: 10,
      next: undefined,
    });
  });

  it('counts the deals of sales on the chain, at home and abroad, each once', () => {
    trade(chain);

    const { groups } = ask({ kind: 'sold', groupBy: ['client'] });
    expect(groups.map(({ key, sold }) => [key.client, sold?.deals, sold?.massGrams])).toEqual([
      ['enterprise:MAG', 1, '400'],
      ['party:ref-of-a-client-abroad', 2, '700'],
      ['party:ref-of-a-client-at-home', 1, '400'],
    ]);
  });

  it('takes a voided deal back on its own date, and forgets it where nothing is left', () => {
    trade(chain);
    chain.void('SEP', 'export');

    expect(ask({ groupBy: ['month'] }).groups.map(({ key }) => key.month)).toEqual(['2025-02']);
    expect(ask({}).totals.exported).toEqual(nothing);
    expect(ask({}).totals.sold).toEqual(soldInAll);
  });

  it('tells what was known before the void', () => {
    trade(chain);
    chain.void('SEP', 'export');

    expect(ask({ knownAt: 10 }).totals.exported).toEqual(exportedInAll);
    expect(ask({ knownAt: 11 }).totals.exported).toEqual(nothing);
    expect(ask({ knownAt: 6 }).groups).toEqual([]);
  });

  it('tells what had happened by a day', () => {
    trade(chain);

    expect(ask({ asOf: '2025-03-04' }).totals.exported).toEqual(nothing);
    expect(ask({ asOf: '2025-03-05' }).totals.exported).toEqual(exportedInAll);
  });

  it.each<[string, VolumesQuestion, number, number]>([
    ['from a month', { monthFrom: '2025-03' }, 0, 500],
    ['to a month', { monthTo: '2025-02' }, 1_500, 0],
    ['of a month', { monthFrom: '2025-02', monthTo: '2025-03' }, 1_500, 500],
    ['of goods', { goodsCodes: ['8505111000'] }, 300, 0],
    ['of a grade', { grades: ['N42SH'] }, 300, 0],
    ['of no goods', { goodsCodes: [] }, 0, 0],
    ['to a country', { destinations: ['FR'] }, 0, 500],
    ['of one column', { kind: 'sold', destinations: ['DE', 'FR'] }, 1_500, 0],
    ['of a client', { subjects: ['enterprise/MAG'] }, 400, 0],
    ['of an exporter', { exporterId: 'MAG' }, 0, 0],
  ])('sums only those %s', (_, question, sold, sent) => {
    trade(chain);
    const { totals } = ask(question);

    const grams = [totals.sold, totals.exported].map((side) => Number(side?.massGrams ?? 0));
    expect(grams).toEqual([sold, sent]);
  });

  it('groups by any columns, in the order of the key, each group on one page', () => {
    trade(chain);
    const question: VolumesQuestion = { groupBy: ['goodsCode', 'grade', 'month'], limit: 1 };
    const first = ask(question);
    const second = ask({ ...question, after: first.next });
    const third = ask({ ...question, after: second.next });

    expect([first, second, third].map(({ groups }) => groups.map(({ key }) => key))).toEqual([
      [{ goodsCode: '2846901920', grade: 'ungraded', month: '2025-02' }],
      [{ goodsCode: '2846901920', grade: 'ungraded', month: '2025-03' }],
      [{ goodsCode: '8505111000', grade: 'N42SH', month: '2025-02' }],
    ]);
    expect(third.next).toBeUndefined();
    expect([first.totals, second.totals]).toEqual([third.totals, third.totals]);
  });

  it('keeps its pages as of one ordinal while others record', () => {
    trade(chain);
    const question: VolumesQuestion = { groupBy: ['month'], limit: 1 };
    const first = ask(question);
    chain.void('SEP', 'export');

    const second = ask({ ...question, after: first.next });

    expect(second).toMatchObject({
      knownAt: first.knownAt,
      groups: [{ exported: alone(exportedInAll) }],
    });
  });

  it('is exact beyond 2^53', () => {
    // 4 × 10^12 g of 639,000 ppm: more neodymium than a double can count.
    const huge = 1_000_000_000_000;
    for (const n of [1, 2, 3, 4]) {
      chain.record('SEP', `stock-${n}`, {
        type: 'OpeningStockDeclared',
        occurredOn: '2025-01-01',
        makes: [
          {
            lotId: `L${n}`,
            material: 'praseodymium-neodymium-oxide',
            massGrams: huge - n,
            ppm: { Nd: 639_001 },
          },
        ],
      });
      const takes = [{ lotId: `L${n}`, massGrams: huge - n }];
      const valueMinor = '9007199254740993';
      chain.record('SEP', `sale-${n}`, sale({ goods: [goods({ takes, valueMinor })] }));
    }

    expect(ask({ kind: 'sold' }).totals.sold).toMatchObject({
      massGrams: '3999999999990',
      valueMinor: { CNY: '36028797018963972' },
      elementMicrograms: { Nd: String(3_999_999_999_990n * 639_001n) },
    });
  });

  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(transactionVolumes);
  });
  afterEach(() => readModel.close());

  const ask = (question: VolumesQuestion) => {
    readModel.take(chain.news);
    return readModel.ask((reading) =>
      sumVolumes(reading, question, (subject) => subject.replace('/', ':')),
    );
  };
});

/** A sale of each kind in February, and in March an export directly from stock. */
function trade(chain: TradedChain): void {
  chain.record('SEP', 'open-2', openingStock('OX2', 100));
  chain.record('SEP', 'open-3', openingStock('OX3', 200));
  chain.record('SEP', 'home', sale());
  chain.record(
    'SEP',
    'abroad',
    saleAbroad({
      goods: [
        goods({ takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'OX-S1' }] }),
        goods({
          goodsCode: '8505111000',
          grade: 'N42SH',
          pieces: 60,
          valueMinor: '7',
          currency: 'EUR',
          takes: [
            { lotId: 'OX2', massGrams: 100, successorLotId: 'OX-S2' },
            { lotId: 'OX3', massGrams: 200, successorLotId: 'OX-S3' },
          ],
        }),
      ],
    }),
  );
  chain.record('SEP', 'chain', saleOnChain());
  chain.record(
    'SEP',
    'export',
    exported({
      occurredOn: '2025-03-05',
      destinationCountryCode: 'NL',
      finalDestinationCountryCode: 'FR',
      goods: [goods({ pieces: 3, takes: [{ lotId: 'OX', massGrams: 500 }] })],
    }),
  );
}

/** The only one of its side. */
const alone = (volume: Volume): GroupVolume => ({ ...volume, sharePpm: 1_000_000, rank: 1 });

/** Oxide of 639,000 ppm neodymium and 206,000 ppm praseodymium. */
function content(massGrams: number) {
  const [neodymium, praseodymium] = [massGrams * 639_000, massGrams * 206_000];
  // Nd₂O₃ and Pr₆O₁₁ from their metals: × 1.166377 and × 1.208161 (by stoichiometry).
  const [neodymia, praseodymia] = [neodymium * 1.166377, praseodymium * 1.208161];
  return {
    elementMicrograms: { Nd: String(neodymium), Pr: String(praseodymium) },
    oxideMicrograms: { Nd: neodymia.toFixed(0), Pr: praseodymia.toFixed(0) },
    metalEquivalentMicrograms: String(neodymium + praseodymium),
    oxideEquivalentMicrograms: (neodymia + praseodymia).toFixed(0),
  };
}

const soldInAll: Volume = {
  deals: 4,
  massGrams: '1500',
  pieces: '60',
  valueMinor: { CNY: '300', EUR: '7' },
  adjustedMinor: {},
  ...content(1_500),
};

const exportedInAll: Volume = {
  deals: 1,
  massGrams: '500',
  pieces: '3',
  valueMinor: { CNY: '100' },
  adjustedMinor: {},
  ...content(500),
};

const nothing: Volume = {
  deals: 0,
  massGrams: '0',
  pieces: '0',
  valueMinor: {},
  adjustedMinor: {},
  elementMicrograms: {},
  oxideMicrograms: {},
  metalEquivalentMicrograms: '0',
  oxideEquivalentMicrograms: '0',
};
