import { UnreadableLine } from '@lodestone/exchange';
import {
  EventTotals,
  ForeignJournal,
  NoJournalYet,
  sumJournal,
  type Totals,
  type TotalsRow,
} from '@lodestone/journal';
import { runAs } from '../../arguments/run-as';
import { CannotRun, UsageError } from '../../command';
import { asCannotRun } from '../../folder/open-log';
import { asJson } from './as-json';
import { foldLines, resultOf } from './fold-lines';
import type { FoldAnswer, FoldSource, FoldTask, FromFold } from './fold-messages';
import { FoldFault, loadFold, placed, type FoldModule } from './fold-module';
import { FoldPlace } from './fold-place';
import { foldedEvents, type FoldedEvents } from './folded-events';

type Tell = (message: FromFold) => void;

/** Runs an analyst's module over the events that were asked for, in the thread that calls it. */
export async function runFold(task: FoldTask, tell: Tell): Promise<FoldAnswer> {
  const { path } = task;
  const place = new FoldPlace(task.memory);
  try {
    const fold = await around(place, () => loadFold(path));
    const { state, source } = await foldedBy(fold, task, { place, tell });
    return await around(place, async () => ({
      result: written(resultOf(fold, state, path), path),
      source,
    }));
  } catch (error) {
    return toldOf(asCannotRun(error));
  }
}

function toldOf(error: unknown): FoldAnswer {
  if (error instanceof FoldFault) return { fault: error.message };
  if (error instanceof UnreadableLine) {
    return { cannot: `${error.message}.`, mend: runAs('doctor'), isMisused: false };
  }
  if (error instanceof CannotRun || error instanceof UsageError) {
    const { message, mend } = error;
    return { cannot: message, mend, isMisused: error instanceof UsageError };
  }
  throw error;
}

/** Code of the analyst that is handed no event. */
async function around<Answer>(place: FoldPlace, run: () => Promise<Answer>): Promise<Answer> {
  place.enter(-1);
  const answer = await run();
  place.leave();
  return answer;
}

type Folded = Readonly<{ state: unknown; source: FoldSource }>;
type Beside = Readonly<{ place: FoldPlace; tell: Tell }>;

async function foldedBy(
  fold: FoldModule,
  { path, given, outside }: FoldTask,
  { place, tell }: Beside,
): Promise<Folded> {
  const note = (text: string): void => tell({ note: text });
  const events = await foldedEvents({ given, outside: withoutScreen(outside), note });
  try {
    tell({ range: events.range });
    if (fold.kind === 'totals') return await summedBy(fold.totals, events, place);
    const state = await foldLines(events.lines(), { fold, path, place });
    return { state, source: events.source() };
  } finally {
    await events.close();
  }
}

/** The command line of a thread: it says nothing itself, and is interrupted by its end. */
const withoutScreen = (outside: FoldTask['outside']) => ({
  ...outside,
  print: undefined as never,
  interruption: () => new AbortController().signal,
});

/** Over columns where they have the whole range, and event by event otherwise. */
async function summedBy(totals: Totals, events: FoldedEvents, place: FoldPlace): Promise<Folded> {
  const rows = await summedColumns(totals, events, place);
  if (rows) return { state: rows, source: 'columns' };
  const summing = new EventTotals(totals);
  for await (const { lines, upTo } of events.lines()) {
    for (const { event } of lines) summing.add(event);
    place.reached(upTo);
  }
  return { state: summing.rows(), source: events.source() };
}

async function summedColumns(
  totals: Totals,
  { columns, range }: FoldedEvents,
  place: FoldPlace,
): Promise<readonly TotalsRow[] | undefined> {
  if (!columns) return undefined;
  const { from, to } = range;
  const { folder, fingerprint } = columns;
  const onProgress = (done: number, of: number): void =>
    place.reached(from + Math.floor(((to - from) * done) / Math.max(1, of)));
  try {
    const { rows, lastOrdinal } = await sumJournal(folder, {
      ...{ totals, fingerprint, from, to, onProgress },
    });
    return lastOrdinal >= to ? rows : undefined;
  } catch (error) {
    if (!(error instanceof NoJournalYet || error instanceof ForeignJournal)) throw error;
    // Whoever reads them one by one meets the same, and says so.
    return undefined;
  }
}

function written(result: unknown, path: string): string {
  try {
    return asJson(result);
  } catch (error) {
    throw new FoldFault(`its result cannot be written as JSON: ${placed(error, path)}`);
  }
}
