import { isCounted, type FoldedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf } from '@lodestone/ledger';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import type { Played } from '@lodestone/testing/histories/play-history';
import { enterpriseIds, ownersOfSites, siteIds } from '@lodestone/testing/histories/world';
import { addedUp, addUp, inside, within, type Dated } from './added-up.fixture';
import { balanceElements, type BalanceElement } from './amounts';
import { booksOf, less, nothing, plus, type Books, type Sum } from './books';
import type { Chain } from './chain';
import { chainOfLog } from './chain-of-log.fixture';
import { compare, type CompareAsked } from './compared';
import { figures, linesOf, type Figure, type LinesPage } from './drilled';
import { materialsOf } from './materials';
import { periodOf, type Period } from './period';
import type { Asked, Sites } from './scope';
import { balanceOf } from './site-balance';
import { terms, unaccounted, type Term } from './terms';

describe('a balance of any history', () => {
  it('closes to the microgram, and is the sum of the postings', () => {
    everyHistory(
      inColumns(({ chain, lines, head }) => {
        for (const [n, asked] of questions(head).entries()) {
          const element = elementOf(n);
          const books = booksOf(chain, asked, element);
          const change = terms.reduce((sum, term) => plus(sum, books.posted[term]), nothing);

          expect({ asked, ...inside(books.after) }).toEqual({
            asked,
            ...less(inside(books.before), change),
          });
          expect({ asked, element, ...books }).toEqual({
            asked,
            element,
            ...addedUp(lines, asked, element),
          });
        }
      }),
      { runs: 2 },
    );
  });

  it('of the nation is that of its enterprises, and of its sites, together', () => {
    everyHistory(
      inColumns(({ chain, head }) => {
        for (const [n, asked] of questions(head).entries()) {
          const element = elementOf(n);
          const of = (sites: Sites) => booksOf(chain, { ...asked, sites }, element);
          const nation = of('all');
          const ofEnterprises = enterpriseIds.map((enterpriseId) =>
            of(siteIds.filter((siteId) => ownersOfSites[siteId] === enterpriseId)),
          );
          for (const parts of [siteIds.map((siteId) => of([siteId])), ofEnterprises]) {
            for (const term of terms.filter((each) => each !== 'sent' && each !== 'received')) {
              expect([term, sumOf(parts, (books) => books.posted[term])]).toEqual([
                term,
                nation.posted[term],
              ]);
            }
            for (const when of ['before', 'after'] as const) {
              for (const holding of ['stock', 'in-process'] as const) {
                expect(sumOf(parts, (books) => books[when][holding])).toEqual(
                  nation[when][holding],
                );
              }
            }
            // What one site sent to another is on its way, or has come.
            const crossed = sumOf(parts, ({ posted }) => plus(posted.sent, posted.received));
            const within = sumOf(parts, ({ before, after }) =>
              less(after['in-transit'], before['in-transit']),
            );
            expect(plus(crossed, within)).toEqual(
              less(nation.after['in-transit'], nation.before['in-transit']),
            );
          }
        }
      }),
      { runs: 2 },
    );
  });

  it('is told line by line, page by page, and the lines come to every figure of it', () => {
    everyHistory(
      inColumns(({ chain, head }) => {
        for (const [n, asked] of questions(head).entries()) {
          const element = elementOf(n);
          const books = booksOf(chain, asked, element);
          for (const figure of figures) {
            const { told, first } = everyPage(chain, { ...asked, figure, element });
            const sum = addUp(told, element);
            expect([figure, sum]).toEqual([figure, figureIn(books, figure)]);
            expect([figure, first.count]).toEqual([figure, told.length]);
            expect({ massGrams: first.massGrams, micrograms: first.micrograms }).toEqual(sum);
          }
        }
      }),
      { runs: 1 },
    );
  });

  it('of every material closes, and together they are the stock', () => {
    everyHistory(
      inColumns(({ chain, lines, head }) => {
        for (const [n, asked] of questions(head).entries()) {
          const element = elementOf(n);
          const materials = materialsOf(chain, asked, element);
          const { before, after } = booksOf(chain, asked, element);
          for (const { material, changes, after: left } of materials) {
            const own = within(lines, asked).filter((line) => line.material === material);
            const stock = own.filter(({ account }) => account === 'stock');
            expect([material, left]).toEqual([material, addUp(stock, element)]);
            const flows = flowsIn(own, asked.period, element);
            expect({ material, ...Object.fromEntries(changes) }).toMatchObject({
              material,
              ...flows,
            });
          }
          expect(materials.reduce((sum, each) => plus(sum, each.before), nothing)).toEqual(
            before.stock,
          );
          expect(materials.reduce((sum, each) => plus(sum, each.after), nothing)).toEqual(
            after.stock,
          );
        }
      }),
      { runs: 2 },
    );
  });

  it('known at an ordinal is that of a ledger that stopped there', () => {
    everyHistory(
      inColumns(({ chain, log, head }) => {
        for (const [n, asked] of questions(head).entries()) {
          const stopped = chainOfLog(upTo(log, asked.knownAt));
          const question = { ...asked, element: elementOf(n) };
          expect(balanceOf(chain, question)).toEqual(balanceOf(stopped, question));
        }
      }),
      { runs: 1 },
    );
  });

  it('differs between two moments by the events that it names', () => {
    everyHistory(
      inColumns(({ chain, head }) => {
        const asked = questions(head);
        for (const [n, { sites, period, ...from }] of asked.entries()) {
          const { asOf, knownAt } = asked[(n * 7 + 5) % asked.length] as Asked;
          const question = { sites, period, element: elementOf(n), from, to: { asOf, knownAt } };
          const { changes, books } = everyChange(chain, question);
          const difference = less(inside(books.to.after), inside(books.from.after));

          expect(changes.reduce<Sum>((sum, change) => plus(sum, change), nothing)).toEqual(
            difference,
          );
          expect(changes.reduce((sum, each) => sum + each.missingMicrograms, 0n)).toBe(
            missingOf(books.to) - missingOf(books.from),
          );
          const known = Math.min(from.knownAt, knownAt);
          expect(changes.every((each) => (each.because === 'told') === each.ordinal > known)).toBe(
            true,
          );
        }
      }),
      { runs: 1 },
    );
  });
});

type Given = Readonly<{
  chain: Chain;
  log: readonly FoldedEvent[];
  lines: readonly Dated[];
  head: number;
}>;

const inColumns =
  (rule: (given: Given) => void) =>
  ({ ledger: { log } }: Played): void => {
    const counted = log.filter(({ stream }) => isCounted(stream));
    const lines = counted.flatMap(({ event }, ordinal) =>
      isPosted(event) ? postingsOf(event).map((line) => ({ ...line, ordinal })) : [],
    );
    rule({ chain: chainOfLog(log), log, lines, head: counted.length - 1 });
  };

const upTo = (log: readonly FoldedEvent[], ordinal: number): readonly FoldedEvent[] => {
  let counted = -1;
  return log.filter(({ stream }) => (isCounted(stream) ? ++counted : counted) <= ordinal);
};

const periods = ['2025-01', '2025-Q1', '2025', '2025-02-10/2025-06-03', '2024', '2027'].map(
  (text) => periodOf(text) as Period,
);

const scopes: readonly Sites[] = ['all', ['A'], ['B'], ['C', 'D'], ['A', 'C'], []];

const questions = (head: number): readonly Asked[] =>
  periods.flatMap((period, n) =>
    scopes.map((sites, m) => ({
      sites,
      period,
      asOf: (n + m) % 3 === 0 ? '2025-03-15' : undefined,
      knownAt: Math.floor((head * ((n * scopes.length + m) % 7)) / 6),
    })),
  );

const elementOf = (n: number): BalanceElement =>
  (['Nd', 'total', 'Dy', 'Pr'] as const)[n % 4] ?? (balanceElements[0] as BalanceElement);

const sumOf = (parts: readonly Books[], of: (books: Books) => Sum): Sum =>
  parts.reduce((sum, books) => plus(sum, of(books)), nothing);

/** Each by the account on the other side, or by what the step did; only what is not nil. */
function flowsIn(lines: readonly Dated[], { from }: Period, element: BalanceElement) {
  const within = lines.filter(({ occurredOn }) => occurredOn >= from);
  const outer = ['mined', 'imported', 'opening', 'collected', 'exported', 'delivered', 'lost'];
  const of = (flow: string): Sum =>
    outer.includes(flow)
      ? less(
          nothing,
          addUp(
            within.filter(({ account, step }) => account === flow && !step),
            element,
          ),
        )
      : addUp(
          within.filter((line) => line.account === 'stock' && line.step && line.role === flow),
          element,
        );
  return Object.fromEntries(
    [...outer, 'taken', 'made']
      .map((flow) => [flow, of(flow)] as const)
      .filter(([, { massGrams, micrograms }]) => massGrams !== 0n || micrograms !== 0n),
  );
}

function everyPage(chain: Chain, asked: Parameters<typeof linesOf>[1]) {
  const first = linesOf(chain, { ...asked, limit: 37 });
  const told = [...first.lines];
  for (let page: LinesPage = first; page.next !== undefined;) {
    page = linesOf(chain, { ...asked, limit: 37, after: page.next });
    told.push(...page.lines);
  }
  return { first, told };
}

function everyChange(chain: Chain, question: CompareAsked) {
  const first = compare(chain, { ...question, limit: 11 });
  const changes = [...first.changes];
  for (let page = first; page.next !== undefined;) {
    page = compare(chain, { ...question, limit: 11, after: page.next });
    changes.push(...page.changes);
  }
  return { changes, books: { from: first.from.books, to: first.to.books } };
}

const missingOf = ({ posted }: Books): bigint =>
  unaccounted.reduce((sum, term) => sum + posted[term].micrograms, 0n);

function figureIn({ before, after, posted }: Books, figure: Figure): Sum {
  if (figure === 'before') return inside(before);
  if (figure === 'after') return inside(after);
  const of: readonly Term[] = figure === 'missing' ? unaccounted : [figure];
  return of.reduce((sum, term) => plus(sum, posted[term]), nothing);
}
