import type { MemoryLedger } from '@lodestone/testing';
import { correctRecord } from '@lodestone/testing/keeping';
import type { AnyCommand } from '@lodestone/testing';
import { Books, postedBy } from '@lodestone/testing/histories/books';
import { Draws } from '@lodestone/testing/histories/draws';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { actsWithPapers, withOtherPapers } from '@lodestone/testing/histories/papers-moves';
import {
  recordsOf,
  remember,
  wheelOfActs,
  type Played,
  type Verb,
} from '@lodestone/testing/histories/play-history';
import { beginWorld, rowsOfSite, siteIds } from '@lodestone/testing/histories/world';
import type { PostingLine } from '../postings/posting-line';
import type { RecordCorrected } from '../records/site.events';
import type { SubmittedAct } from './submitted';

describe.each([
  { told: 'any history', runs: { runs: 4 } },
  { told: 'a history of sites that contradict each other', runs: { runs: 3, mayContradict: true } },
])('papers that are put right at any moment of $told', ({ runs }) => {
  it('are accepted, and leave every sum of every day as it was', () => {
    const types = new Set<string>();
    everyHistory((played) => {
      for (const event of toldTwice(played).papers) {
        types.add(event.data.act.type);
        expect(event.data).toMatchObject({ leavesFlows: true, restated: [] });
        const [{ lines } = { lines: [] }] = postedBy([{ event } as never]);
        expect(new Books(everyColumn, lines).all).toEqual({});
      }
    }, runs);
    expect([...types]).toEqual(expect.arrayContaining(['Received', 'SoldToClient', 'Dispatched']));
  });

  it('leave every row as it was but those of records', () => {
    everyHistory((played) => {
      const { plain, mended } = toldTwice(played);
      expect(rowsOf(mended)).toEqual(rowsOf(plain));
    }, runs);
  });

  it('change nothing of what is accepted or refused afterwards, nor of what it posts', () => {
    const outcomes = new Set<string>();
    everyHistory((played) => {
      const { answers } = toldTwice(played);
      expect(answers.mended).toEqual(answers.plain);
      for (const { outcome } of answers.plain) outcomes.add(outcome);
    }, runs);
    expect([...outcomes].sort()).toEqual(['accepted', 'refused']);
  });
});

const twice = new WeakMap<Played, Twice>();

/** Once for all rules: what came of it is only ever read. */
function toldTwice(played: Played): Twice {
  const known = twice.get(played) ?? new Twice(played);
  twice.set(played, known);
  return known;
}

type Answer = Readonly<{ outcome: string; refusal?: unknown; lines?: unknown }>;

/** One history, told as it was, and told with papers put right in between; each is asked the same. */
class Twice {
  readonly plain = beginWorld();
  readonly mended = beginWorld();
  readonly papers: RecordCorrected[] = [];
  readonly answers = { plain: [] as Answer[], mended: [] as Answer[] };
  readonly #submitted = new Map<string, SubmittedAct>();
  readonly #draws: Draws;

  constructor({ commands }: Played) {
    this.#draws = new Draws(commands.length);
    for (const [n, command] of commands.entries()) {
      this.#record(command);
      for (const each of recordsOf(command)) remember(this.#submitted, each);
      if (this.#draws.chance(40)) this.#putRight(`p${n}`);
      if (this.#draws.chance(30)) this.#ask(n);
    }
  }

  #record(command: AnyCommand): void {
    const [plain, mended] = [this.plain, this.mended].map((ledger) => ledger.submit(command));
    expect({ command, outcome: mended?.outcome }).toEqual({ command, outcome: plain?.outcome });
  }

  #putRight(recordId: string): void {
    const target = this.#draws.pick(
      actsWithPapers({ ledger: this.plain, submitted: this.#submitted }),
    );
    if (!target) return;
    const act = worthAsMuch(target.act, withOtherPapers(target.act, this.#draws));
    const right = { targetRecordId: target.recordId, act };
    const command = correctRecord(target.siteId, recordId, right);
    const decision = this.mended.submit(command);
    expect({ command, decision }).toMatchObject({ decision: { outcome: 'accepted' } });
    this.papers.push(this.mended.log.at(-1)?.event as RecordCorrected);
  }

  /** What would be answered to whatever else could be told next. */
  #ask(n: number): void {
    const verb = this.#draws.pick(wheelOfActs) as Verb;
    const turn = {
      ledger: this.plain,
      siteId: this.#draws.one(siteIds),
      recordId: `q${n}`,
      day: n,
      draws: this.#draws,
      submitted: this.#submitted,
      submitCrossing: () => false,
      mayContradict: false,
    };
    for (const command of verb(turn)) {
      this.answers.plain.push(answerOf(this.plain, command));
      this.answers.mended.push(answerOf(this.mended, command));
    }
  }
}

/** What a deal is worth is a paper, and the one on which others rest: credit notes about it. */
const worthAsMuch = (was: SubmittedAct, is: SubmittedAct): SubmittedAct =>
  'goods' in was && 'goods' in is
    ? ({
        ...is,
        goods: is.goods.map((line, n) => ({ ...line, valueMinor: was.goods[n]?.valueMinor })),
      } as SubmittedAct)
    : is;

function answerOf(ledger: MemoryLedger, command: AnyCommand): Answer {
  const decision = ledger.decide(command);
  const { outcome } = decision;
  if (decision.outcome === 'refused') return { outcome, refusal: decision.refusal };
  if (decision.outcome === 'unchanged') return { outcome };
  const posted = postedBy(decision.events.map((event) => ({ event }) as never));
  return { outcome, lines: posted.map(({ lines }) => lines) };
}

/** All that tells one line from another, but for how much and in which sense. */
const everyColumn = ({ sense: _, massGrams: _g, content: _c, ...columns }: PostingLine): string =>
  JSON.stringify(columns);

/** Without places in the stream, which are others where more was recorded. */
const rowsOf = (ledger: MemoryLedger): unknown =>
  siteIds.map((siteId) =>
    rowsOfSite(ledger, siteId)
      .entries()
      // What was declared of a deal is papers.
      .filter(([key]) => !/^(record|deal)\//.test(key))
      .map(([key, row]) => [key.replace(/\/[0-9]{12}$/, ''), withoutPlaces(row)]),
  );

const places: ReadonlySet<string> = new Set(['revision', 'madeRevision', 'undoes', 'looked']);

const withoutPlaces = (row: unknown): unknown =>
  JSON.parse(
    JSON.stringify(row, (key, value: unknown) => (places.has(key) ? undefined : value)),
  ) as unknown;
