import { elements } from '@lodestone/journal/posted-names';
import { isCounted } from '@lodestone/kernel';
import { isPosted, postingsOf } from '@lodestone/ledger';
import { Books } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { accounts } from '@lodestone/ledger';
import { LinesOfLog } from './chain-of.fixture';
import { FlowIndex } from './flow-index';

const everyDay = Infinity;

describe('the flow index', () => {
  it('puts lines into groups of which each sums to zero in grams and in every rare earth', () => {
    everyHistory(
      ({ ledger }) => {
        const index = indexOf(LinesOfLog.of(ledger.log));
        for (let group = 0; group < index.groupCount; group++) {
          expect([group, sumOf(index, group)]).toEqual([group, {}]);
        }
      },
      { runs: 4, mayContradict: true },
    );
  });

  it('counts at every ordinal exactly what stands in the books then', () => {
    everyHistory(
      ({ ledger }) => {
        const lines = LinesOfLog.of(ledger.log);
        const index = indexOf(lines);
        const counted = ledger.log.filter(({ stream }) => isCounted(stream));
        for (let ordinal = 0; ordinal < counted.length; ordinal += 13) {
          const posted = counted
            .slice(0, ordinal + 1)
            .flatMap(({ event }) => (isPosted(event) ? postingsOf(event) : []));
          const { all } = new Books(
            ({ account, occurredOn }) => `${account} ${occurredOn}`,
            posted,
          );
          const inIndex = new Books<Counted>(({ key }) => key, countedLines(index, ordinal));
          expect([ordinal, inIndex.all]).toEqual([ordinal, all]);
        }
      },
      { runs: 3, mayContradict: true },
    );
  });

  it('is the same in whichever portions the lines come', () => {
    everyHistory(
      ({ ledger }) => {
        const whole = indexOf(LinesOfLog.of(ledger.log));
        const inPieces = LinesOfLog.of(ledger.log, 5);
        const grown = new FlowIndex();
        for (let n = 1; n <= inPieces.pieces.length; n++) grown.take(inPieces.pieces.slice(0, n));

        expect(told(grown)).toEqual(told(whole));
      },
      { runs: 2 },
    );
  });

  it('takes less than 40 bytes a line besides the room that its arrays grow into', () => {
    const lines = new LinesOfLog();
    everyHistory(
      ({ ledger }) => {
        for (const { event } of ledger.log) lines.add(isPosted(event) ? postingsOf(event) : []);
      },
      { runs: 1, moves: 2_000 },
    );
    lines.seal();
    const index = indexOf(lines);

    expect(index.lineCount).toBeGreaterThan(2_000);
    expect(index.bytes / index.lineCount).toBeLessThan(2 * 40);
  });
});

type Counted = Readonly<{ key: string; massGrams: number; content: Map<never, bigint> }>;

function indexOf(lines: LinesOfLog): FlowIndex {
  const index = new FlowIndex();
  index.take(lines.pieces);
  return index;
}

function linesOfGroup(index: FlowIndex, group: number): Counted[] {
  const all: Counted[] = [];
  for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
    index.lines.seek(line);
    const content = new Map<string, bigint>();
    elements.forEach((element, n) => {
      const micrograms = index.lines.exactAmount(n);
      if (micrograms !== 0n) content.set(element, micrograms);
    });
    const day = new Date(index.lines.column('date') * 86_400_000).toISOString().slice(0, 10);
    const key = `${accounts[index.lines.account()]} ${day}`;
    all.push({ key, massGrams: index.lines.grams(), content: content as Counted['content'] });
  }
  return all;
}

const sumOf = (index: FlowIndex, group: number) =>
  new Books<Counted>(() => 'all', linesOfGroup(index, group)).all;

const countedLines = (index: FlowIndex, ordinal: number): Counted[] =>
  Array.from({ length: index.groupCount }, (_, group) => group)
    .filter((group) => index.counts(group, { day: everyDay, ordinal }))
    .flatMap((group) => linesOfGroup(index, group));

const told = (index: FlowIndex) =>
  Array.from({ length: index.lineCount }, (_, line) => {
    const group = index.groupOfLine(line);
    const [pool, earlier] = [index.poolOfLine(line), index.earlierLine(line)];
    return [line, group, pool, earlier, index.keyOfGroup(group), index.startOfGroup(group)];
  });
