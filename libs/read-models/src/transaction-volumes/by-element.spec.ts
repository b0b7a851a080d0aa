import { everyToldHistory } from '@lodestone/testing/histories/told-history';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { VolumeGroup, VolumesQuestion } from './sum-volumes';
import { usualColumns } from './volumes-question';

const histories = { runs: 3, moves: 150 };
const elements = ['Nd', 'Dy', 'La'] as const;

/** Of each history, whatever is asked about its volumes. */
function everyVolumes(
  rule: (ask: (question: VolumesQuestion) => ReturnType<typeof askIn>) => void,
): void {
  everyToldHistory(({ log }) => {
    const followed = new FollowedReadModels();
    try {
      followed.take(log);
      rule((question) => askIn(followed, question));
    } finally {
      followed.close();
    }
  }, histories);
}

const askIn = (followed: FollowedReadModels, question: VolumesQuestion) =>
  followed.ask('volumes', { limit: 500, ...question });

const contentIn = (group: VolumeGroup, side: 'sold' | 'exported', element: string): bigint =>
  BigInt(group[side]?.elementMicrograms[element] ?? 0);

const keysOf = (groups: readonly VolumeGroup[]) => groups.map(({ key }) => key);

describe('volumes by an element', () => {
  it('begin with the group that has most of it, page after page, and rank by it', () => {
    let compared = 0;
    everyVolumes((ask) => {
      for (const element of elements) {
        for (const order of ['sold', 'exported'] as const) {
          const question: VolumesQuestion = { groupBy: usualColumns, order, element };
          const { groups, totals } = ask(question);
          const contents = groups.map((group) => contentIn(group, order, element));

          expect(contents).toEqual(contents.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
          expect(groups.map((group) => group[order]?.rank)).toEqual(
            contents.map((content) => 1 + contents.filter((other) => other > content).length),
          );
          const shares = groups.reduce((sum, group) => sum + (group[order]?.sharePpm ?? 0), 0);
          expect(shares).toBe(totals[order]?.elementMicrograms[element] ? 1_000_000 : 0);
          expect(keysOf(inPages(ask, question))).toEqual(keysOf(groups));
          compared += new Set(contents).size;
        }
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  it('leave out what has less of it, and add up what is left', () => {
    let left = 0;
    everyVolumes((ask) => {
      for (const element of elements) {
        const all = ask({ groupBy: usualColumns, element }).groups;
        const most = (group: VolumeGroup): bigint => {
          const [sold, exported] = [
            contentIn(group, 'sold', element),
            contentIn(group, 'exported', element),
          ];
          return sold > exported ? sold : exported;
        };
        const least = all.map(most).toSorted((a, b) => (a < b ? -1 : 1))[all.length >> 1] ?? 1n;
        const minMicrograms = String(least);
        const { groups, totals } = ask({ groupBy: usualColumns, element, minMicrograms });

        expect(keysOf(groups)).toEqual(keysOf(all.filter((group) => most(group) >= least)));
        const sum = groups.reduce(
          (total, group) => total + contentIn(group, 'exported', element),
          0n,
        );
        expect(BigInt(totals.exported?.elementMicrograms[element] ?? 0)).toBe(sum);
        left += groups.length;
      }
    });
    expect(left).toBeGreaterThan(5);
  });

  it('are all there at once for a file', () => {
    everyVolumes((ask) => {
      const question: VolumesQuestion = { groupBy: usualColumns };
      const whole = ask({ ...question, isForFile: true, limit: Number.MAX_SAFE_INTEGER });

      expect(whole.next).toBeUndefined();
      expect(whole.groups).toEqual(inPages(ask, question));
    });
  });
});

function inPages(
  ask: (question: VolumesQuestion) => ReturnType<typeof askIn>,
  question: VolumesQuestion,
): readonly VolumeGroup[] {
  const groups: VolumeGroup[] = [];
  for (let after: string | undefined; ;) {
    const page = ask({ ...question, limit: 3, after });
    groups.push(...page.groups);
    if (page.next === undefined) return groups;
    after = page.next;
  }
}
