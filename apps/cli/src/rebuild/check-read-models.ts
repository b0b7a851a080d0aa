import {
  CannotBuild,
  checkRebuild,
  NotBuiltYet,
  projectionPath,
  UnusableFile,
  type Digest,
  type Projection,
} from '@lodestone/projections';
import { existsSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { CannotRun, type ExitCode } from '../command';
import { figure } from '../terminal/figures';
import { buildOptionsFor } from './build-options';
import { checkedJournal } from './journal';
import type { Work } from './work';

export type Checked = Readonly<{
  name: string;
  version: number;
  agrees: boolean;
  ordinal?: number | undefined;
  rows?: number;
  live?: string;
  rebuilt?: string;
  eventsPerSecond?: number;
  /** Why there is nothing to compare. */
  problem?: string;
}>;

/** Are the rows in use what the log says? Builds each on the side and compares the digests. */
export async function checkReadModels(work: Work): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const readModel of work.readModels) checked.push(await checkOne(readModel, work));
  if (work.hasJournal) checked.push(await checkedJournal(work));
  const agrees = checked.every((one) => one.agrees);
  const mend = runAs('rebuild');
  work.print.answer({
    text: [
      ...checked.map(lineOf),
      agrees ? 'Rebuilt and live agree.' : `They differ. Stop the ledger, then try: ${mend}`,
    ].join('\n'),
    json: { agrees, checked },
  });
  return agrees ? 0 : 1;
}

async function checkOne(readModel: Projection, work: Work): Promise<Checked> {
  const { folder } = work.ledger;
  const { name, version } = readModel;
  const missing = { name, version, agrees: false, problem: 'is not built yet' };
  if (!existsSync(projectionPath(folder, readModel))) return missing;
  const begunAt = performance.now();
  try {
    const options = buildOptionsFor(readModel, work, { verb: 'checking', upTo: undefined });
    const { agrees, live, rebuilt } = await checkRebuild({ ...options, folder });
    return { ...digestsOf(live, rebuilt), name, version, agrees, ...speedOf(rebuilt, begunAt) };
  } catch (error) {
    if (work.signal.aborted) {
      throw new CannotRun('stopped; nothing was changed.', runAs('rebuild --check'));
    }
    if (error instanceof CannotBuild || error instanceof UnusableFile) {
      return { ...missing, problem: error.message };
    }
    if (error instanceof NotBuiltYet) return missing;
    throw error;
  }
}

const digestsOf = (live: Digest, rebuilt: Digest) => ({
  ordinal: live.ordinal,
  rows: live.rows,
  live: live.digest,
  rebuilt: rebuilt.digest,
});

function speedOf({ ordinal }: Digest, begunAt: number): Readonly<{ eventsPerSecond: number }> {
  const seconds = (performance.now() - begunAt) / 1_000;
  return { eventsPerSecond: Math.round(((ordinal ?? -1) + 1) / Math.max(seconds, 0.001)) };
}

function lineOf(checked: Checked): string {
  const { name, version, agrees, problem, ordinal = -1, rows = 0, live = '' } = checked;
  if (problem !== undefined) return `${name} v${version}  ${problem}`;
  const verdict = agrees ? 'agrees ' : 'DIFFERS';
  const speed = `${figure(checked.eventsPerSecond ?? 0)} events/s`;
  const reach = `ordinal ${figure(ordinal)}  ${figure(rows)} rows`;
  const digests = agrees ? live.slice(0, 16) : `${live} in use, ${checked.rebuilt} rebuilt`;
  return `${verdict}  ${name} v${version}  ${reach}  ${speed}  ${digests}`;
}
