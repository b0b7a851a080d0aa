import { everyToldHistory, type ToldHistory } from '@lodestone/testing/histories/told-history';
import { toldByDay } from '@lodestone/testing/histories/told-by-day';
import {
  countedIn,
  dated,
  subjectsOf,
  type DatedName,
} from '@lodestone/testing/read-models/dated-questions';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { actTypes } from '@lodestone/ledger';
import type { Client } from './client-identities/client';
import type { QuestionOf } from './queries';
import type { ReadModelName } from './read-models';

const days = ['2025-01-15', '2025-02-13', '2025-02-28', '2025-03-31', '2025-04-20'];

/** All that adds up what happened. */
const summed = ['volumes', 'deals', 'compare-volumes'] as const satisfies readonly DatedName[];

describe('what had happened by a day', () => {
  it('comes to what a ledger says that was told of nothing later', () => {
    everyToldHistory(
      onSomeDays(
        ({ whole, byDay, day, subjects }) => {
          for (const name of summed) {
            for (const question of dated[name](subjects) as QuestionOf<DatedName>[]) {
              const asked = { name, day, ...question, knownAt: subjects.head };
              const answer = whole.ask(name, dayOf(name, asked, day));
              const expected = byDay.ask(name, dayOf(name, asked, undefined));
              expect({ asked, ...withoutDay(answer) }).toEqual({ asked, ...withoutDay(expected) });
            }
          }
        },
        ['transaction-volumes'],
      ),
      { runs: 3, moves: 140 },
    );
  });

  it('says how often a client was named by then, and not who it is: that was told on no day', () => {
    everyToldHistory(
      onSomeDays(
        ({ whole, byDay, day, subjects: { head: knownAt } }) => {
          for (const exporterId of [undefined, 'E1', 'E3']) {
            const question = { exporterId, knownAt, limit: 500 };
            const { clients } = whole.ask('clients', { ...question, asOf: day });
            const always = whole.ask('clients', question).clients;
            expect(clients.map(withoutUsage)).toEqual(always.map(withoutUsage));

            const byThen = byDay.ask('clients', question).clients;
            const usages = new Map(byThen.map((client) => [client.clientIds.join(), client.usage]));
            for (const { clientIds, usage } of clients) {
              const expected = usages.get(clientIds.join());
              if (clientIds.length > 0 && expected) expect(usage).toEqual(expected);
            }
          }
        },
        ['client-identities'],
      ),
      { runs: 2, moves: 140 },
    );
  });

  it('is of acts what happened by then in their newest version', () => {
    everyToldHistory(
      onSomeDays(({ whole, day, subjects: { head: knownAt } }) => {
        const question = { types: actTypes, knownAt, limit: 500 };
        const { records } = whole.ask('records', { ...question, asOf: day });
        const all = whole.ask('records', question).records;
        expect(records).toEqual(all.filter(({ occurredOn = '' }) => occurredOn <= day));
      }, []),
      { runs: 2, moves: 140 },
    );
  });
});

const all = ['records', 'client-identities', 'transaction-volumes'] as const;

type OnDay = Readonly<{
  whole: FollowedReadModels;
  byDay: FollowedReadModels;
  day: string;
  subjects: ReturnType<typeof subjectsOf>;
}>;

function onSomeDays(rule: (given: OnDay) => void, names: readonly ReadModelName[]) {
  return ({ kept }: ToldHistory): void => {
    const head = countedIn(kept).length - 1;
    following((whole) => {
      whole.take(kept);
      for (const [n, day] of days.entries()) {
        following((byDay) => {
          // Who was told what, and when, is the same in both.
          byDay.take(
            kept,
            all.filter((name) => !names.includes(name)),
          );
          byDay.take(toldByDay(kept, day), [...names]);
          rule({ whole, byDay, day, subjects: subjectsOf(kept, head - n * 9) });
        });
      }
    });
  };
}

function following(rule: (followed: FollowedReadModels) => void): void {
  const followed = new FollowedReadModels();
  try {
    rule(followed);
  } finally {
    followed.close();
  }
}

const dayOf = <Name extends DatedName>(
  name: Name,
  question: QuestionOf<Name>,
  asOf: string | undefined,
): QuestionOf<Name> => {
  if (name !== 'compare-volumes') return { ...question, asOf };
  const { from, to } = question as QuestionOf<'compare-volumes'>;
  return { ...question, from: { ...from, asOf }, to: { ...to, asOf } };
};

/** A comparison repeats the day that it was asked of. */
const withoutDay = (answer: object): object =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === 'asOf' ? undefined : value)),
  ) as object;

const withoutUsage = (client: Client): object => ({
  ...client,
  usage: undefined,
  identities: client.identities.map((each) => ({
    ...each,
    usage: undefined,
    exporterIds: undefined,
  })),
});
