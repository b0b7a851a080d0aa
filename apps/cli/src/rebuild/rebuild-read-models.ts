import {
  CannotBuild,
  digestOf,
  projectionPath,
  rebuild,
  type Projection,
} from '@lodestone/projections';
import type { Ordinal } from '@lodestone/kernel';
import { runAs } from '../arguments/run-as';
import { CannotRun, type ExitCode } from '../command';
import { headOrdinalOf } from '../folder/head-ordinal';
import { lockStopped } from '../folder/lock-stopped';
import { figure } from '../terminal/figures';
import { buildOptionsFor } from './build-options';
import { rebuiltJournal } from './journal';
import type { Work } from './work';

export type Rebuilt = Readonly<{
  name: string;
  version: number;
  ordinal: number;
  events: number;
  rows: number;
  digest: string;
  eventsPerSecond: number;
}>;

/** Builds each anew and puts it in place, one after the other; a stop leaves the others as they are. */
export async function rebuildReadModels(work: Work): Promise<ExitCode> {
  const lock = lockStopped(work.ledger.dataFolder, {
    why: 'keeps its read models itself',
    mend: `stop it first, or ${runAs('rebuild --check')}`,
  });
  try {
    const { store, folder } = work.ledger;
    const head = await headOrdinalOf(store, folder);
    const rebuilt: Rebuilt[] = [];
    for (const readModel of work.readModels) rebuilt.push(await rebuildOne(readModel, work, head));
    if (work.hasJournal) rebuilt.push(await rebuiltJournal(work, head));
    work.print.answer({ text: rebuilt.map(lineOf).join('\n'), json: { rebuilt } });
    return 0;
  } finally {
    lock.release();
  }
}

async function rebuildOne(readModel: Projection, work: Work, upTo: Ordinal): Promise<Rebuilt> {
  const { folder } = work.ledger;
  const { name, version } = readModel;
  const begunAt = performance.now();
  try {
    const options = buildOptionsFor(readModel, work, { verb: 'rebuilding', upTo });
    const { events } = await rebuild({ ...options, folder });
    const seconds = Math.max((performance.now() - begunAt) / 1_000, 0.001);
    const { ordinal = -1, rows, digest } = digestOf(projectionPath(folder, readModel));
    const eventsPerSecond = Math.round(events / seconds);
    return { name, version, ordinal, events, rows, digest, eventsPerSecond };
  } catch (error) {
    if (work.signal.aborted) {
      const says = `stopped; ${name} is as it was.`;
      throw new CannotRun(says, runAs(`rebuild ${name}`));
    }
    if (error instanceof CannotBuild) throw new CannotRun(`${error.message}.`, runAs('doctor'));
    throw error;
  }
}

function lineOf({ name, version, ordinal, rows, digest, eventsPerSecond }: Rebuilt): string {
  const reach = `ordinal ${figure(ordinal)}  ${figure(rows)} rows`;
  return `rebuilt  ${name} v${version}  ${reach}  ${figure(eventsPerSecond)} events/s  ${digest.slice(0, 16)}`;
}
