/**
 * How fast the lines of the whole log are added up to balances in memory, beside the same sums by
 * GROUP BY in `node:sqlite` over a table that has nothing else.
 * `npm run bench -- balance [--events 60000,1000000] [--rounds 15] [--only TEXT] [--json]`
 */
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { fromStart, GrowingPart } from '@lodestone/journal/part';
import { balanceOf } from '@lodestone/read-models/site-balance/site-balance';
import { booksOf, type Books } from '@lodestone/read-models/site-balance/books';
import type { Chain } from '@lodestone/read-models/site-balance/chain';
import { linesOf } from '@lodestone/read-models/site-balance/drilled';
import { materialsOf } from '@lodestone/read-models/site-balance/materials';
import { dayNumber, periodOf, type Period } from '@lodestone/read-models/site-balance/period';
import { rank } from '@lodestone/read-models/site-balance/ranked';
import { holdings } from '@lodestone/read-models/site-balance/terms';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { SummedTable } from './balance/summed-table';
import { WorkedStock } from './stock/worked-stock';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});

type Row = Readonly<Record<string, string | number>>;

const year = periodOf('2025') as Period;
const segmentLines = 65_536;

const sql = 'the same, node:sqlite GROUP BY';

type Timed = readonly [what: string, ask: (n: number) => unknown];

function main(): void {
  const measured = values.events.split(',').map(Number).map(measure);
  const load = loadavg()[0]?.toFixed(1);
  if (values.json) return console.log(JSON.stringify({ benchmark: 'balance', load, measured }));
  for (const { about, rows } of measured) {
    console.log(`${about}, load ${load}`);
    console.table(rows);
  }
}

function measure(events: number): Readonly<{ about: string; rows: readonly Row[] }> {
  const chain = chainOf(events);
  const table = sql.includes(values.only) ? new SummedTable(chain.pieces) : undefined;
  const lines = chain.pieces.reduce((sum, { length }) => sum + length, 0);
  const asked = (n: number) =>
    ({ period: year, knownAt: events - 1 - (n % 7), sites: 'all' }) as const;
  const ofSite = (n: number) => ({ ...asked(n), sites: ['S-0'], element: 'Nd' }) as const;
  if (table) assertSame(booksOf(chain, asked(0), 'Nd'), table);
  const among = Array.from({ length: 200 }, (_, n) => ({ name: `S-${n}`, siteIds: [`S-${n}`] }));
  const questions: readonly Timed[] = [
    ['nation, one element, a year', (n) => booksOf(chain, asked(n), 'Nd')],
    [sql, (n) => table?.sums(boundsAt(events - 1 - (n % 7)))],
    ['nation, all rare earths', (n) => booksOf(chain, asked(n), 'total')],
    ['nation, by material', (n) => materialsOf(chain, asked(n), 'Nd')],
    ['largest site, with its three tests', (n) => balanceOf(chain, ofSite(n))],
    [
      'a page of the lines of a term',
      (n) => linesOf(chain, { ...asked(n), figure: 'process-difference', element: 'Nd' }),
    ],
    [
      'ranking of 200 sites, one element',
      (n) => rank(chain, { ...asked(n), among, element: 'Nd' }),
    ],
    ['ranking of 200 sites, the worst of each', (n) => rank(chain, { ...asked(n), among })],
  ];
  const rows = questions
    .filter(([what]) => what.includes(values.only))
    .map(([what, ask]) => timed(what, ask));
  table?.close();
  return { about: `${events} events, ${lines} lines`, rows };
}

function chainOf(events: number): Chain {
  const dictionaries = new Dictionaries();
  const parts = [new GrowingPart()];
  for (const delivery of new WorkedStock(events).deliveries()) {
    let part = parts.at(-1) as GrowingPart;
    if (part.lineCount >= segmentLines) parts.push((part = new GrowingPart()));
    part.add(delivery, dictionaries);
  }
  const read = parts.map((part) => part.since(fromStart));
  return {
    pieces: read.map(({ lines }) => lines),
    attributes: read.map(({ attributes }) => attributes),
    dictionaries,
    ordinal: events - 1,
  };
}

const boundsAt = (knownAt: number) => ({
  fromDay: dayNumber(year.from),
  toDay: dayNumber(year.to),
  knownAt,
});

/** Both must say the same, or one of them is fast at something else. */
function assertSame({ before, after, posted }: Books, table: SummedTable): void {
  const sums = table.sums(boundsAt(table.lastOrdinal));
  const told = [
    ...holdings.map((holding) => [holding, before[holding], after[holding]] as const),
    ...(['discarded', 'process-difference'] as const).map(
      (term) => [term, undefined, posted[term]] as const,
    ),
  ];
  for (const [account, was, is] of told) {
    const row = sums.get(account);
    const within = (is.micrograms ?? 0n) - (was?.micrograms ?? 0n);
    if ((row?.within ?? 0n) !== within || (was && (row?.before ?? 0n) !== was.micrograms)) {
      throw new Error(`${account}: ${row?.before} and ${row?.within} of SQLite, not ${within}`);
    }
  }
}

function timed(what: string, ask: (n: number) => unknown): Row {
  const rounds = Array.from({ length: Number(values.rounds) }, (_, n) => {
    const [begun, busy] = [performance.now(), process.cpuUsage()];
    ask(n);
    const { user, system } = process.cpuUsage(busy);
    return { ms: performance.now() - begun, cpuMs: (user + system) / 1_000 };
  });
  const at = (name: 'ms' | 'cpuMs', share: number): number => {
    const sorted = rounds.map((round) => round[name]).sort((a, b) => a - b);
    return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  };
  return {
    what,
    'median ms': at('ms', 0.5),
    'best ms': at('ms', 0),
    'p95 ms': at('ms', 0.95),
    'median CPU ms': at('cpuMs', 0.5),
    'best CPU ms': at('cpuMs', 0),
  };
}

main();
