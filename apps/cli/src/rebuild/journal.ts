import {
  checkJournal,
  journalFormat,
  NoJournalYet,
  rebuildJournal,
  type JournalDigest,
} from '@lodestone/journal';
import { CannotBuild, UnusableFile } from '@lodestone/projections';
import { runAs } from '../arguments/run-as';
import { CannotRun } from '../command';
import type { Checked } from './check-read-models';
import type { Rebuilt } from './rebuild-read-models';
import type { Work } from './work';

export const journalName = 'journal';

/** The posting lines in columns are made of the log as read models are, and are not one. */
export async function rebuiltJournal(work: Work, upTo: number): Promise<Rebuilt> {
  const begunAt = performance.now();
  try {
    const digest = await rebuildJournal(optionsFor(work, 'rebuilding', upTo));
    const events = (digest.ordinal ?? -1) + 1;
    return { ...rowsOf(digest), events, eventsPerSecond: rateOf(events, begunAt) };
  } catch (error) {
    if (work.signal.aborted) {
      throw new CannotRun('stopped; the journal is as it was.', runAs('rebuild journal'));
    }
    if (error instanceof CannotBuild) throw new CannotRun(`${error.message}.`, runAs('doctor'));
    throw error;
  }
}

export async function checkedJournal(work: Work): Promise<Checked> {
  const begunAt = performance.now();
  const missing = { name: journalName, version: journalFormat, agrees: false };
  try {
    const { agrees, live, rebuilt } = await checkJournal(optionsFor(work, 'checking', undefined));
    const eventsPerSecond = rateOf((rebuilt.ordinal ?? -1) + 1, begunAt);
    const { digest, ...rows } = rowsOf(live);
    return { ...rows, live: digest, rebuilt: rebuilt.digest, agrees, eventsPerSecond };
  } catch (error) {
    if (work.signal.aborted) {
      throw new CannotRun('stopped; nothing was changed.', runAs('rebuild --check'));
    }
    if (error instanceof NoJournalYet) return { ...missing, problem: 'is not built yet' };
    if (error instanceof CannotBuild || error instanceof UnusableFile) {
      return { ...missing, problem: error.message };
    }
    throw error;
  }
}

const rowsOf = ({ ordinal = -1, lines, digest }: JournalDigest) => ({
  name: journalName,
  version: journalFormat,
  ordinal,
  rows: lines,
  digest,
});

function optionsFor({ ledger, print, signal }: Work, verb: string, upTo: number | undefined) {
  const { store, fingerprint, delivery, journal: folder } = ledger;
  const total = upTo === undefined ? undefined : upTo + 1;
  const onProgress = (ordinal: number): void =>
    print.progress.show({ what: `${verb} journal`, done: ordinal + 1, total, unit: 'events' });
  return { folder, store, fingerprint, signal, onProgress, ...delivery };
}

const rateOf = (events: number, begunAt: number): number =>
  Math.round(events / Math.max((performance.now() - begunAt) / 1_000, 0.001));
