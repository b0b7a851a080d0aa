import type { Ordinal } from '@lodestone/kernel';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NoJournalYet } from '../journal-feed';
import { notePath } from '../manifest';
import { Damaged } from '../segment';
import { dimensionOf, type Dimension } from './dimensions';
import { openPieces, type Pieces } from './pieces';
import { sealedDeals } from './sealed-piece';
import type { FromSummer } from './sum.thread';
import type { CodedSums } from './group-tree';
import { ColumnTotals, noDeal, type Conditions, type SaidOfDeal } from './sum-columns';
import { sumSegments, type SegmentSums, type SumTask } from './sum-segments';
import { addSums, rowsOf, type WordedSums } from './sums';
import { conditionsOf, type Totals, type TotalsRow } from './totals';

export type SumOptions = Readonly<{
  totals: Totals;
  /** Of the ledger whose journal it should be. */
  fingerprint: string;
  /** Both included. */
  from: Ordinal;
  to: Ordinal;
  /** Default: one for each core. */
  threads?: number;
  /** Of how many segments how many are summed, now and then. */
  onProgress?: (done: number, of: number) => void;
}>;

export type SummedJournal = Readonly<{
  rows: readonly TotalsRow[];
  /** The last event that the journal had: of a range that ends later the rest is missing. */
  lastOrdinal: Ordinal;
}>;

/**
 * Sums what the columns of a journal say, on all cores, beside its writer. What the memory of a thread
 * holds is a segment and the sums.
 *
 * @throws NoJournalYet also where it is damaged: the writer is told, and makes it anew
 * @throws ForeignJournal
 */
export async function sumJournal(folder: string, options: SumOptions): Promise<SummedJournal> {
  try {
    return await summed(folder, options);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    if (existsSync(folder)) writeFileSync(notePath(folder), error.message);
    throw new NoJournalYet(error.message);
  }
}

async function summed(
  folder: string,
  { totals, fingerprint, from, to, onProgress, ...options }: SumOptions,
): Promise<SummedJournal> {
  const words = dimensionsOf(totals).flatMap(({ dictionaries }) => dictionaries);
  const pieces = openPieces(folder, { fingerprint, words: [...new Set(words)] });
  const { segments } = pieces;
  const conditions = numbered(totals, pieces);
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const range = { from, to };
  const task: SumTask = { folder, segments, totals, conditions, range, counters };
  const threads = Math.min(options.threads ?? availableParallelism(), segments.length);
  const told = setInterval(() => onProgress?.(Atomics.load(counters, 1), segments.length), 100);
  try {
    // Starting a thread costs more than some segments do.
    const all =
      threads < 2 || segments.length < segmentsForThreads
        ? [sumSegments(task)]
        : await Promise.all(Array.from({ length: threads }, () => inThread(task)));
    const rows = rowsOf(totals, joined({ totals, task, pieces, all }));
    return { rows, lastOrdinal: pieces.lastOrdinal };
  } finally {
    clearInterval(told);
  }
}

const segmentsForThreads = 6;

const dimensionsOf = (totals: Totals): readonly Dimension[] =>
  [...totals.by, ...conditionsOf(totals).map(({ name }) => name)].map(dimensionOf);

/** A word that nobody has said has no number, and no line has it. */
const numbered = (totals: Totals, { dictionaries }: Pieces): Conditions =>
  conditionsOf(totals).map(({ name, words }) => ({
    name,
    codes: new Set(words.flatMap((word) => dimensionOf(name).codeOf(word, dictionaries) ?? [])),
  }));

type Joining = Readonly<{
  totals: Totals;
  task: SumTask;
  pieces: Pieces;
  all: readonly SegmentSums[];
}>;

/** All threads' sums and the tail's, with what only earlier pieces tell, in words. */
function joined({ totals, task, pieces, all }: Joining): Iterable<WordedSums> {
  const { conditions, range, segments } = task;
  const summing = new ColumnTotals(totals, conditions);
  for (const { groups } of all) for (const group of groups) summing.addCoded(group);
  const ofTail = { segment: segments.length, sums: summing.add(pieces.tail, range) };
  closeOpen(summing, task, [...all.flatMap(({ open }) => open), ofTail]);
  const worded = new Map<string, WordedSums>();
  for (const group of summing.groups) {
    const words = wordsOf(totals, group, pieces);
    const key = JSON.stringify(words);
    const known = worded.get(key);
    if (known) addSums(known.sums, group.sums);
    else worded.set(key, { words, sums: group.sums });
  }
  return worded.values();
}

const wordsOf = (totals: Totals, { codes }: CodedSums, { dictionaries }: Pieces) =>
  codes.map((code, n) => {
    const name = totals.by[n] as Totals['by'][number];
    return code === noDeal ? '' : dimensionOf(name).wordOf(code, dictionaries);
  });

/** What is taken back of a deal is of the last version of it that was said before. */
function closeOpen(
  summing: ColumnTotals,
  { folder, segments }: SumTask,
  open: SegmentSums['open'],
): void {
  const wanted = new Set(open.flatMap(({ sums }) => sums.map(({ deal }) => deal)));
  if (wanted.size === 0) return;
  const said = new Map<number, SaidOfDeal>();
  for (let n = 0; n <= segments.length; n++) {
    for (const sums of open.filter(({ segment }) => segment === n).flatMap((each) => each.sums)) {
      const last = said.get(sums.deal);
      if (!last) throw new Error(`nothing is said of deal ${sums.deal} before segment ${n}`);
      summing.close(sums, last);
    }
    const segment = segments[n];
    if (!segment) return;
    const deals = sealedDeals(folder, segment);
    for (let row = 0; row < deals.length; row++) {
      const deal = deals.columns.deal[row] as number;
      if (wanted.has(deal)) said.set(deal, { deals, row });
    }
  }
}

async function inThread(task: SumTask): Promise<SegmentSums> {
  // It makes almost nothing: what it reads are arrays.
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const thread = new Worker(threadEntry(), { workerData: task, resourceLimits });
  try {
    const answer = await new Promise<FromSummer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`a thread that sums ended with ${code}`)));
    });
    if ('damaged' in answer) throw new Damaged(answer.damaged);
    return answer.summed;
  } finally {
    await thread.terminate();
  }
}

/** This file lies four folders below the root, in the sources and in dist/ alike. */
const root = resolve(__dirname, '../../../..');

/** A thread does not load TypeScript: run from source (in jest) it starts what was built of it. */
function threadEntry(): string {
  const beside = join(__dirname, 'sum.thread.js');
  if (existsSync(beside)) return beside;
  return join(root, 'dist', relative(root, __dirname), 'sum.thread.js');
}
