import type { Ordinal } from '@lodestone/kernel';
import { everyToldHistory, type ToldHistory } from '@lodestone/testing/histories/told-history';
import {
  asOfOrdinal,
  countedIn,
  dated,
  stoppedAt,
  subjectsOf,
  type DatedName,
} from '@lodestone/testing/read-models/dated-questions';
import type { Client } from './client-identities/client';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { AnswerOf, QuestionOf } from './queries';

describe('what was known at an ordinal', () => {
  it('is what a ledger says that stopped there, whatever is asked', () => {
    everyToldHistory(agreesAtSomeOrdinals, { runs: 3, moves: 140 });
  });

  it('is so where sites contradict each other', () => {
    everyToldHistory(agreesAtSomeOrdinals, { runs: 1, moves: 140, mayContradict: true });
  });
});

function agreesAtSomeOrdinals({ log, kept }: ToldHistory): void {
  const [whole, stopping] = [new FollowedReadModels(), new FollowedReadModels()];
  try {
    whole.take(log);
    let taken = 0;
    for (const knownAt of someOrdinals(countedIn(log).length - 1)) {
      const stopped = stoppedAt(kept, knownAt);
      stopping.take(stopped.slice(taken));
      taken = stopped.length;
      for (const [name, question] of questionsAt(kept, knownAt)) {
        const asked = { name, question, knownAt };
        const then = stopping.ask(name, question);
        const now = whole.ask(name, asOfOrdinal(name, question, knownAt));
        const answer = name === 'client' ? unlessForgotten(then, now, knownAt) : then;
        expect({ ...asked, answer: now }).toEqual({ ...asked, answer });
      }
    }
  } finally {
    whole.close();
    stopping.close();
  }
}

const questionsAt = (log: ToldHistory['log'], knownAt: Ordinal) =>
  (Object.keys(dated) as DatedName[]).flatMap((name) =>
    (dated[name](subjectsOf(log, knownAt)) as QuestionOf<DatedName>[]).map(
      (question) => [name, question] as const,
    ),
  );

/** Some dozen, the last among them. */
const someOrdinals = (head: Ordinal): readonly Ordinal[] =>
  Array.from({ length: 12 }, (_, n) => Math.floor((head * (n + 1)) / 12));

/** By an order that came later nobody is known; of all else on the page what was known is shown. */
function unlessForgotten<Answer extends AnswerOf<DatedName>>(
  then: Answer,
  now: Answer,
  knownAt: Ordinal,
): Answer {
  const page = now as Client | undefined;
  const isForgetting = ({ decision }: Client['decisions'][number]) => decision === 'forgetting';
  const isKnown = ({ ordinal }: Readonly<{ ordinal: Ordinal }>) => ordinal <= knownAt;
  if (!page?.isForgotten || page.decisions.filter(isForgetting).every(isKnown)) return then;
  const others = page.decisions.filter((each) => !isForgetting(each));
  return others.every((each) => isKnown(each) && isKnown(each.retraction ?? each)) ? now : then;
}
