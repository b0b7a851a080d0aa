import { elements } from '@lodestone/journal/posted-names';
import type { FoldedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import { Books } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { attributionModels } from './blend';
import { chainOf, someOrdinals } from './chain-of.fixture';
import { originsOf, type OriginVector } from './origins-of';

const [nd, dy] = ['Nd', 'Dy'].map((element) => elements.indexOf(element)) as [number, number];
const commodities = ['mass', nd, dy] as const;
const days = [undefined, '2025-02-28', '2025-05-01'];

describe('origins in any history', () => {
  it('sum to what is in each lot, unit and movement, at every moment, and no lot has undeclared ones', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, counted, lots } = chainOf(ledger.log);
        for (const knownAt of someOrdinals(counted.length - 1)) {
          for (const asOf of days) {
            const moment = { knownAt, ...(asOf === undefined ? {} : { asOf }) };
            const books = booksAt(counted, moment);
            for (const of of lots) {
              const [mass, ofNd] = originsOf(chain, { of, commodities, ...moment }) ?? [];
              const inBooks = books.of(of) ?? {};
              expect([of, moment, sumOf(mass?.left), sumOf(ofNd?.left)]).toEqual([
                of,
                moment,
                atLeastNothing(inBooks.grams),
                atLeastNothing(inBooks.Nd),
              ]);
              const kinds = mass?.brought.shares.map(({ origin }) => origin.kind) ?? [];
              expect([of, kinds.includes('lot-undeclared')]).toEqual([of, false]);
            }
          }
        }
      },
      { runs: 2 },
    );
  });

  it('are the same as known at an ordinal and in a ledger that stopped there', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, counted, lots } = chainOf(ledger.log);
        for (const knownAt of someOrdinals(counted.length - 1)) {
          const stopped = chainOf(counted.slice(0, knownAt + 1)).chain;
          for (const of of lots) {
            expect(originsOf(chain, { of, commodities, knownAt })).toEqual(
              originsOf(stopped, { of, commodities }),
            );
          }
        }
      },
      { runs: 2 },
    );
  });

  it('are by any model at most what they may be in the worst case', () => {
    everyHistory(
      ({ ledger }) => {
        const { chain, lots } = chainOf(ledger.log);
        for (const of of lots) {
          const [proportional, ...others] = attributionModels.map(
            (model) => originsOf(chain, { of, commodities: [nd], model })?.[0]?.brought,
          );
          const [fifo, worst] = others;
          expect([of, fifo && sumOf(fifo)]).toEqual([of, proportional && sumOf(proportional)]);
          const most = new Map(
            worst?.shares.map(({ origin, amount }) => [JSON.stringify(origin), amount]),
          );
          for (const { origin, amount } of [proportional, fifo].flatMap(
            (each) => each?.shares ?? [],
          )) {
            const isWithinBound = amount <= (most.get(JSON.stringify(origin)) ?? 0n);
            expect([of, origin, isWithinBound]).toEqual([of, origin, true]);
          }
        }
      },
      { runs: 2 },
    );
  });
});

function booksAt(
  counted: readonly FoldedEvent[],
  { knownAt, asOf = '9999' }: Readonly<{ knownAt: number; asOf?: string }>,
): Books {
  const lines = counted
    .slice(0, knownAt + 1)
    .flatMap(({ event }) => (isPosted(event) ? postingsOf(event) : []))
    .filter(({ occurredOn }) => occurredOn <= asOf);
  return new Books(nameOf, lines.filter(isInside));
}

const isInside = ({ account }: PostingLine): boolean =>
  ['stock', 'in-process', 'in-transit'].includes(account);

/** What was drawn from a unit beyond its content is owed by it, and not in it. */
const atLeastNothing = (amount: number | bigint = 0): bigint => (amount > 0 ? BigInt(amount) : 0n);

const nameOf = ({ account, siteId, lotId = '' }: PostingLine): string => {
  if (account === 'in-transit') return lotId;
  return account === 'stock' ? `${siteId}/${lotId}` : `${siteId}/unit:${lotId}`;
};

function sumOf(vector: OriginVector | undefined): bigint {
  const sum = vector?.shares.reduce((all, { amount }) => all + amount, 0n) ?? 0n;
  expect(vector?.total ?? 0n).toBe(sum);
  return sum;
}
