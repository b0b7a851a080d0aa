import fc from 'fast-check';
import { add, Desk, openStore, take, turns, voiding } from './desk.fixture';
import type { Fault } from './faulty-store.fixture';
import type { StockCommand } from './stock.fixture';

describe('commands submitted together', () => {
  it('leave the same stream and the same answers as one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(commands, pauses, faults, fc.boolean(), async (...given) => {
        const [sent, turnAfter, broken, soleWriter] = given;
        const oneByOne = await answersTo(sent, { soleWriter, turnAfter: () => true, broken: [] });
        const together = await answersTo(sent, {
          soleWriter,
          turnAfter: (i) => turnAfter[i % turnAfter.length] ?? false,
          broken,
        });

        expect(together).toStrictEqual(oneByOne);
      }),
      { numRuns: 60 },
    );
  });
});

const ids = fc.constantFrom('r-1', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6');
const massGrams = fc.integer({ min: 1, max: 5 });
const siteIds = fc.constantFrom('A', 'B');

/** Few ids and small amounts, so that repetitions, contradictions and refusals are frequent. */
const commands: fc.Arbitrary<readonly StockCommand[]> = fc.array(
  fc.oneof(
    fc.tuple(ids, massGrams, siteIds).map((given) => add(...given)),
    fc.tuple(ids, massGrams, siteIds).map((given) => take(...given)),
    fc.tuple(ids, ids, siteIds).map((given) => voiding(...given)),
  ),
  { minLength: 2, maxLength: 40 },
);

const pauses = fc.array(fc.boolean(), { minLength: 1, maxLength: 10 });

/** Whatever becomes of an append, but nothing that is answered with a fault. */
const faults = fc.array(
  fc.constantFrom<Fault>('none', 'stored-but-unknown', 'lost-and-unknown', 'none'),
  { maxLength: 4 },
);

type Sending = Readonly<{
  soleWriter: boolean;
  turnAfter: (i: number) => boolean;
  broken: readonly Fault[];
}>;

async function answersTo(
  sent: readonly StockCommand[],
  { soleWriter, turnAfter, broken }: Sending,
): Promise<unknown> {
  const store = await openStore();
  store.faults.push(...broken);
  const desk = new Desk(store, { soleWriter });
  const answers = [];
  for (const [i, command] of sent.entries()) {
    const answer = desk.send(command);
    answers.push(answer);
    if (turnAfter(i)) await (broken.length === 0 ? answer : turns());
  }
  const outcomes = (await Promise.all(answers)).map((answer) =>
    answer.outcome === 'recorded' ? { ...answer, position: undefined } : answer,
  );
  const streams = await Promise.all(
    ['A', 'B'].map(async (siteId) =>
      (await desk.history(siteId)).map(({ position: _, ...recorded }) => recorded),
    ),
  );
  await store.close();
  return { outcomes, streams };
}
