import type { LogPosition } from '@lodestone/kernel';
import { CannotCopy, refuseStopped, type Underway } from './cannot-copy';
import { compareLogs, type Comparison } from './compare-logs';
import type { ReadableLog, WritableLog } from './copied-event';
import { goesAcross, type SourceSurvey } from './survey-source';

export type Stage = 'comparing' | 'copying' | 'checking';

export type CopyOptions = Readonly<{
  signal: AbortSignal;
  onProgress: (stage: Stage, events: number) => void;
}>;

export type Copied = Readonly<{
  /** Events that an earlier attempt had brought. */
  alreadyThere: number;
  copied: number;
}>;

export type CopyWork = Readonly<{ source: ReadableLog; copy: WritableLog; survey: SourceSurvey }>;

/**
 * Makes `copy` what `source` is. Whatever ended an earlier attempt, at whatever point: the copy holds
 * a beginning of the source then, this one finds out how much of it, and goes on behind that.
 *
 * @throws CannotCopy when something else is there, or the check finds a difference
 * @throws CopyStopped, StoreUnavailable, OutcomeUnknown: the same again goes on from there
 */
export async function copyLog(work: CopyWork, options: CopyOptions): Promise<Copied> {
  const { copy, survey } = work;
  const before = await compareLogs(work, underway('comparing', options));
  const alreadyThere = before.events;
  if (before.outcome !== 'equal') {
    const isMarked = await copy.isMarkedUnfinished();
    refuseOthers(before, isMarked, copy.named);
    if (!isMarked) await copy.markUnfinished();
    await copyFrom(before.upTo, work, underway('copying', options, alreadyThere));
    const after = await compareLogs(work, underway('checking', options));
    if (after.outcome !== 'equal') throw notTheSame(after, work);
  }
  // Compared to the last event: from here on it may be opened.
  if (await copy.isMarkedUnfinished()) await copy.markFinished();
  return { alreadyThere, copied: survey.events - alreadyThere };
}

const underway = (stage: Stage, { signal, onProgress }: CopyOptions, before = 0): Underway => ({
  signal,
  onProgress: (events) => onProgress(stage, before + events),
});

function refuseOthers({ outcome, events, difference }: Comparison, isMarked: boolean, at: string) {
  if (outcome === 'copy-ends' && (events === 0 || isMarked)) return;
  const why =
    outcome === 'copy-ends'
      ? 'nothing says that an attempt of ours left them there'
      : `they are not a beginning of this log (${difference})`;
  throw new CannotCopy(
    `${at} is not empty: it holds events, and ${why}`,
    'name an empty log; nothing there was changed.',
  );
}

async function copyFrom(
  after: LogPosition | undefined,
  { source, copy, survey }: CopyWork,
  { signal, onProgress }: Underway,
): Promise<void> {
  let done = 0;
  for await (const page of source.pages(after)) {
    refuseStopped(signal);
    const events = page.filter((event) => goesAcross(event, survey));
    if (events.length === 0) continue;
    await copy.write(events);
    // Durable up to here: an attempt that ends now is taken up behind this page.
    done += events.length;
    onProgress(done);
  }
  refuseStopped(signal);
}

function notTheSame({ outcome, difference }: Comparison, { source, copy }: CopyWork): CannotCopy {
  if (outcome === 'copy-ends') {
    return new CannotCopy(
      `${source.named} has grown while it was copied (${difference})`,
      'stop the program that writes it, then run the same command again.',
    );
  }
  return new CannotCopy(
    `${copy.named} is not what ${source.named} says: ${difference}`,
    'empty it or name another one, see that nobody else writes it, and copy again.',
  );
}
