/**
 * How fast origins are told of a lot with 10,000 and with 100,000 lots and movements behind it, beside a
 * recursive query of SQLite over the same edges; and how fast the index is made.
 * `npm run bench -- origins [--events 60000] [--sizes 1] [--rounds 61] [--json]`
 *
 * As it stands it takes some ten seconds of processor time; `--sizes 1,10` and `--events 1000000` take
 * minutes, and what is being measured is said on stderr. Times of the second mean little on a machine that
 * others use: processor time, which is of the whole process, is printed beside them.
 *
 * With `--data FOLDER` the same of the ledger that is there: of the lot with most behind it, and what is
 * asked of a country and of mines, as the API asks.
 */
import { elements } from '@lodestone/journal/posted-names';
import { FlowIndex } from '@lodestone/read-models/provenance/flow-index';
import type { Commodity } from '@lodestone/read-models/provenance/lines-by-number';
import { originsOf, type Chain } from '@lodestone/read-models/provenance/origins-of';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { EdgesInTables } from './origins/edges-in-tables';
import { Demonstration } from './origins/on-demonstration';
import { WorkedChain } from './origins/worked-chain';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '61' },
    /** Tens of thousands of lots and movements behind the lot that is asked for. */
    sizes: { type: 'string', default: '1' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const numberOf = (element: string): number => elements.indexOf(element);
const dy = numberOf('Dy');
/** Rounds of what takes long. */
const few = 5;
/** Rounds in which V8 compiles: a thread that answers has them behind it after a dozen questions. */
const warmUp = 15;
const four = ['La', 'Ce', 'Nd', 'Dy'].map(numberOf);

type Row = Readonly<Record<string, string | number>>;

function main(): void {
  const measured = values.data
    ? [measureLedger(values.data)]
    : values.events.split(',').map(Number).map(measure);
  const load = loadavg()[0]?.toFixed(1);
  if (values.json) return console.log(JSON.stringify({ benchmark: 'origins', load, measured }));
  for (const { about, rows } of measured) {
    console.log(`${about}, load ${load}`);
    console.table(rows);
  }
}

function measure(events: number): Readonly<{ about: string; rows: readonly Row[] }> {
  const sizes = values.sizes.split(',').map(Number);
  const rows = sizes.flatMap((size) => {
    const worked = new WorkedChain(events, size);
    const index = new FlowIndex();
    const begun = performance.now();
    index.take(worked.pieces);
    const takenMs = performance.now() - begun;
    const chain = { index, dictionaries: worked.dictionaries, countryOf: () => undefined };
    const bytes = (index.bytes / index.lineCount).toFixed(0);
    const about = `${worked.events} events, ${index.lineCount} lines`;
    const taken = { what: `index: ${about}, ${bytes} B a line`, 'median ms': round(takenMs) };
    const behind = `${size}0,000 behind`;
    return [taken, ...timesOf(chain, worked, behind), ...inTables(chain, worked, behind)];
  });
  return { about: `${events} events`, rows };
}

function measureLedger(folder: string): Readonly<{ about: string; rows: readonly Row[] }> {
  const ledger = new Demonstration(folder);
  const { about, chain, largest } = ledger;
  // No query of SQLite beside it: a unit is fed and drawn in turns, and paths that do not know days never end.
  const rows = [
    ...timesOf(chain, { lasts: [largest] }, largest),
    ...ledger.questions.map(([what, ask]) => timed(what, ask, few)),
  ];
  ledger.close();
  return { about, rows };
}

function timesOf(
  chain: Chain,
  { lasts }: Pick<WorkedChain, 'lasts'>,
  behind: string,
): readonly Row[] {
  const asked: ReadonlyArray<readonly [string, readonly Commodity[]]> = [
    ['Dy', [dy]],
    ['grams, La, Ce, Nd and Dy', ['mass', ...four]],
  ];
  return asked.map(([what, commodities]) =>
    timed(`${behind}: origins in ${what}`, (n) =>
      originsOf(chain, { of: lasts[n % lasts.length] as string, commodities }),
    ),
  );
}

function inTables(chain: Chain, { lasts }: WorkedChain, behind: string): readonly Row[] {
  const tables = new EdgesInTables(chain, dy);
  const last = lasts[0] as string;
  const rows = [
    timed(`${behind}: SQLite, lots behind only`, () => tables.behind(last), few),
    timed(`${behind}: SQLite, with shares in doubles`, () => tables.shares(last), few),
  ];
  tables.close();
  return rows;
}

function timed(what: string, ask: (n: number) => unknown, rounds = Number(values.rounds)): Row {
  process.stderr.write(`${what} …\n`);
  const notCounted = rounds === few ? 1 : warmUp;
  const ms = Array.from({ length: rounds + notCounted }, (_, n) => {
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    ask(n);
    const { user, system } = process.cpuUsage(cpu);
    return [performance.now() - begun, (user + system) / 1_000] as const;
  }).slice(notCounted);
  const at = (column: 0 | 1, share: number): number => {
    const sorted = ms.map((each) => each[column]).sort((a, b) => a - b);
    return round(sorted[Math.floor(sorted.length * share)] ?? 0);
  };
  const wall = { 'median ms': at(0, 0.5), 'best ms': at(0, 0), 'p95 ms': at(0, 0.95) };
  const cpu = { 'median CPU ms': at(1, 0.5), 'best CPU ms': at(1, 0), 'p95 CPU ms': at(1, 0.95) };
  return { what, ...wall, ...cpu };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

main();
