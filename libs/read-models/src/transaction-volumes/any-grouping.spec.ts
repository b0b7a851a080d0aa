import { everyToldHistory, type ToldHistory } from '@lodestone/testing/histories/told-history';
import { countedIn, someFilter, subjectsOf } from '@lodestone/testing/read-models/dated-questions';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { VolumeGroup, VolumesPage, VolumesQuestion } from './sum-volumes';
import { addTo, isNothing, nothing, volumeOf, type Volume, type VolumeSum } from './volume';
import {
  lineKinds,
  usualColumns,
  volumeColumns,
  type LineKind,
  type VolumeColumn,
} from './volumes-question';

const limit = 500;
const histories = { runs: 2, moves: 120 };

describe('volumes in groups', () => {
  it('are under every grouping what the finest groups add up to, and so are the totals', () => {
    everyToldHistory((told) => {
      asked(told, (ask, question) => {
        const finest = ask({ ...question, groupBy: volumeColumns });
        for (const groupBy of everySubset) {
          const { groups, totals } = ask({ ...question, groupBy });

          expect({ question, groupBy, totals }).toEqual({
            question,
            groupBy,
            totals: finest.totals,
          });
          expect({ question, groupBy, sums: groups.map(sumsIn) }).toEqual({
            question,
            groupBy,
            sums: addedUp(finest.groups, groupBy),
          });
        }
      });
    }, histories);
  });

  it.each([
    ['regulator', [undefined]],
    ['analyst', [undefined]],
    ['exporter', ['E1', 'E2', 'E3']],
  ] as const)('are found again by the key of each group, and so are its deals: %s', (_, askers) => {
    everyToldHistory((told) => {
      for (const exporterId of askers) {
        asked(told, (ask, { asOf, knownAt, kind }, followed) => {
          for (const groupBy of someSubsets(exporterId)) {
            const question = { asOf, knownAt, kind, exporterId };
            for (const group of ask({ ...question, groupBy }).groups) {
              const filter = { ...question, ...filterOf(group), limit };
              const { totals } = ask(filter);
              const { deals } = followed.ask('deals', filter);

              const expected = sumsIn(group)[1];
              expect({ filter, sums: sidesIn(totals) }).toEqual({ filter, sums: expected });
              const listed = Map.groupBy(deals, (deal) => deal.kind);
              const summed = sidesOf((side) =>
                (listed.get(side) ?? []).map(({ volume }) => volume),
              );
              expect({ filter, sums: summed }).toEqual({ filter, sums: expected });
              for (const side of ['sold', 'exported'] as const) {
                const some = listed.get(side) ?? [];
                const counted = some.reduce((sum, { volume }) => sum + volume.deals, 0);
                expect(counted).toBe(totals[side]?.deals ?? 0);
                // A deal is listed once; papers about its value stand beside it. One with goods of
                // several owners is in the list of each, and counts for one.
                if (groupBy.includes('owner')) continue;
                const papers = some.filter(({ volume }) => volume.deals === 0);
                expect(papers.filter(({ volume }) => volume.massGrams !== '0')).toEqual([]);
              }
            }
          }
        });
      }
    }, histories);
  });
});

type Ask = (question: VolumesQuestion) => VolumesPage;

/** Two questions of each history: about everything as it is, and about some of it at some moment. */
function asked(
  { log }: ToldHistory,
  rule: (ask: Ask, question: VolumesQuestion, followed: FollowedReadModels) => void,
): void {
  const followed = new FollowedReadModels();
  try {
    followed.take(log);
    const ask: Ask = (question) => followed.ask('volumes', { ...question, limit });
    const head = countedIn(log).length - 1;
    rule(ask, {}, followed);
    const subjects = subjectsOf(log, head);
    const moment = { knownAt: Math.floor(head * 0.8), asOf: '2025-03-15' };
    rule(ask, { ...someFilter(subjects), ...moment }, followed);
  } finally {
    followed.close();
  }
}

const subsetsOf = <Column extends VolumeColumn>(columns: readonly Column[]): readonly Column[][] =>
  Array.from({ length: 2 ** columns.length }, (_, n) =>
    columns.filter((_column, at) => (n >> at) % 2 === 1),
  );

/** Every subset of the usual columns, and every one of the others with some of these. */
const everySubset: ReadonlyArray<readonly VolumeColumn[]> = [
  ...subsetsOf(usualColumns),
  ...subsetsOf(['operator', 'producer', 'owner'])
    .slice(1)
    .flatMap((whose, n) =>
      subsetsOf(usualColumns)
        .filter((_, at) => at % 15 === n)
        .map((usual) => [...usual, ...whose]),
    ),
];

/** An exporter's clients are told by its own declarations, so everybody's are not asked after by it. */
const someSubsets = (exporterId: string | undefined) =>
  everySubset.filter(
    (columns, n) =>
      n % 5 === 0 &&
      (exporterId !== undefined || !columns.includes('client') || !columns.includes('exporter')),
  );

function filterOf({ key }: VolumeGroup): VolumesQuestion {
  const only = (value: string | undefined) => (value === undefined ? undefined : [value]);
  return {
    ...(key.exporter === undefined ? {} : { exporterId: key.exporter }),
    monthFrom: key.month,
    monthTo: key.month,
    goodsCodes: only(key.goodsCode),
    grades: only(key.grade),
    destinations: only(key.destination),
    clientIds: only(key.client),
    operatorId: key.operator,
    producerId: key.producer,
    ownerId: key.owner,
  };
}

type Sides = Readonly<Record<LineKind, Volume>>;

/** Added anew, without what is derived on the way: that is derived once, from the finished sum. */
function sidesOf(volumesOf: (kind: LineKind) => readonly Volume[]): Sides {
  const sums = lineKinds.map((kind) => {
    const sum = nothing();
    for (const volume of volumesOf(kind)) addTo(sum, volume);
    return [kind, volumeOf(sum)] as const;
  });
  return Object.fromEntries(sums) as Sides;
}

const sidesIn = (sides: Partial<Sides>): Sides =>
  sidesOf((kind) => (sides[kind] === undefined ? [] : [sides[kind]]));

const sumsIn = (group: VolumeGroup): readonly [key: string, sums: Sides] => [
  JSON.stringify(group.key),
  sidesIn(group),
];

function addedUp(finest: readonly VolumeGroup[], groupBy: readonly VolumeColumn[]) {
  const groups = Map.groupBy(finest, ({ key }) =>
    JSON.stringify(Object.fromEntries(groupBy.map((column) => [column, key[column]]))),
  );
  return [...groups]
    .map(([key, some]) => {
      const sides = sidesOf((kind) => some.flatMap((group) => group[kind] ?? []));
      return [key, sides] as const;
    })
    .filter(([, sides]) => !lineKinds.every((kind) => isNothing(sumOf(sides[kind]))))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function sumOf(volume: Volume): VolumeSum {
  const sum = nothing();
  addTo(sum, volume);
  return sum;
}
