import { recordedLog } from '@lodestone/testing/followed-read-model';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { enterpriseIds } from '@lodestone/testing/histories/world';
import { assay, allOf, discarded } from '@lodestone/testing/keeping';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { isCounted } from '@lodestone/kernel';
import { openingStock } from '@lodestone/testing/chain';
import {
  addContents,
  contentOfMicrograms,
  microgramsOf,
  type SubmittedAct,
  type SubmittedBringing,
} from '@lodestone/ledger';
import type { StockGroupsQuestion } from './sum-stock';
import type { StockLot } from './list-stock';

const days = [
  undefined,
  '2024-12-31',
  '2025-01-20',
  '2025-02-28',
  '2025-05-01',
  '2025-05-07',
  '2025-05-11',
  '2025-09-30',
  '2099-12-31',
];

const groupBy = ['site', 'owner', 'material', 'grade', 'status'] as const;

/** Every lot by itself, as the list has them. */
function lotByLot(followed: FollowedReadModels, asked: Omit<StockGroupsQuestion, 'groupBy'>) {
  const lots: StockLot[] = [];
  for (let after: string | undefined; ;) {
    const page = followed.ask('stock', { ...asked, limit: 500, after });
    lots.push(...page.lots);
    if (page.next === undefined) break;
    after = page.next;
  }
  const groups = Map.groupBy(lots, ({ siteId, ownerId, material, grade = '', status }) =>
    JSON.stringify([siteId, ownerId, material, grade, status]),
  );
  return Object.fromEntries(
    [...groups].map(([key, some]) => [
      key,
      {
        lots: some.length,
        massGrams: String(some.reduce((sum, { massGrams }) => sum + massGrams, 0)),
        elementMicrograms: microgramsOf(
          addContents(some.map((lot) => contentOfMicrograms(lot.elementMicrograms))),
        ),
      },
    ]),
  );
}

function rolledUp(followed: FollowedReadModels, asked: Omit<StockGroupsQuestion, 'groupBy'>) {
  const { groups } = followed.ask('stock-groups', { ...asked, groupBy, limit: 500 });
  return Object.fromEntries(
    groups.map(({ key, lots, massGrams, elementMicrograms }) => [
      JSON.stringify(groupBy.map((column) => key[column])),
      { lots, massGrams, elementMicrograms },
    ]),
  );
}

describe('sums of stock', () => {
  it('are those of the lots, group by group and at every moment, to the microgram', () => {
    everyHistory(
      ({ ledger }) => {
        const followed = new FollowedReadModels();
        const log = recordedLog(ledger.log);
        followed.take(log, ['stock', 'directory']);
        const head = log.filter(({ stream }) => isCounted(stream)).length - 1;
        for (const asked of questions(head)) {
          expect({ ...asked, ...rolledUp(followed, asked) }).toEqual({
            ...asked,
            ...lotByLot(followed, asked),
          });
        }
        followed.close();
      },
      { runs: 4 },
    );
  });

  it('have what comes back in the composition that the lot has by now', () => {
    const chain = new TradedChain();
    chain.record('SEP', 'waste', discarded({ takes: [allOf('OX', 400)] }));
    chain.record('SEP', 'assay', assay());
    chain.void('SEP', 'waste');
    const followed = new FollowedReadModels();
    followed.take(chain.log, ['stock', 'directory']);

    // 10,000 g of 640,000 ppm Nd and 205,000 ppm Pr, on every day since they were there.
    for (const asOf of ['2025-01-31', '2025-02-01', undefined]) {
      const { totals } = followed.ask('stock-groups', { asOf, groupBy: [] });
      expect({ asOf, ...totals }).toMatchObject({
        asOf,
        lots: 1,
        massGrams: '10000',
        elementMicrograms: { Nd: '6400000000', Pr: '2050000000' },
      });
    }
    followed.close();
  });

  it('have a lot of which a correction says something else under what it is now, at any day', () => {
    const chain = new TradedChain();
    chain.record('SEP', 'more', graded('MORE', 'NdPr-A'));
    const before = chain.log.length - 1;
    chain.correct('SEP', 'more', graded('MORE', 'NdPr-B'));
    const followed = new FollowedReadModels();
    followed.take(chain.log, ['stock', 'directory']);
    const gradesAt = (asOf: string, knownAt?: number) =>
      followed
        .ask('stock-groups', { knownAt, asOf, groupBy: ['grade'] })
        .groups.map(({ key, lots, massGrams }) => [key.grade, lots, massGrams]);

    expect(gradesAt('2025-01-31', before)).toEqual([
      ['', 1, '10000'],
      ['NdPr-A', 1, '500'],
    ]);
    expect(gradesAt('2025-01-31')).toEqual([
      ['', 1, '10000'],
      ['NdPr-B', 1, '500'],
    ]);
    followed.close();
  });
});

function graded(lotId: string, grade: string): SubmittedAct {
  const act = openingStock(lotId, 500) as SubmittedBringing;
  return { ...act, makes: act.makes.map((lot) => ({ ...lot, grade })) };
}

const questions = (head: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8, undefined].flatMap((eighths, n) =>
    days.flatMap((asOf) =>
      [undefined, enterpriseIds[n % enterpriseIds.length]].map((enterpriseId) => ({
        knownAt: eighths && Math.floor((head * eighths) / 8),
        asOf,
        enterpriseId,
      })),
    ),
  );
