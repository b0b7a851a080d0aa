import type { EventStore, Ordinal } from '@lodestone/kernel';
import { inspectFile, projectionPath, type Place, type Projection } from '@lodestone/projections';
import { statSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { figure } from '../terminal/figures';
import { mendLogFirst } from './examine-log';
import { fail, ok, warn, type Finding } from './finding';
import type { Looking } from './looking';

export type LedgerAtHand = Readonly<{
  /** Undefined where the log is damaged: then it has to be mended before anything is made of it. */
  store: EventStore | undefined;
  folder: string;
  fingerprint: string;
  headOrdinal: Ordinal;
  /** A running ledger follows the log by itself. */
  isRunning: boolean;
  looking: Looking;
}>;

/** A ledger that is running is rarely behind at all; this is no longer a moment's delay. */
export const lagMax = 10_000;

/** Whether the file of a read model is one that can be gone on with; every page of it is read. */
export async function examineReadModel(readModel: Projection, at: LedgerAtHand): Promise<Finding> {
  const { name, version } = readModel;
  const check = `read model ${name}`;
  const facts = { name, version };
  const rebuild = howToRebuild(name, at);
  const path = projectionPath(at.folder, readModel);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  at.looking.atFile(`read-models/${name}-v${version}.sqlite`, bytes);
  const condition = await inspectFile(readModel, at);
  switch (condition.is) {
    case 'sound':
      return examinePlace(readModel, condition.place, { at, mend: rebuild });
    case 'damaged':
      return fail(check, `its file is damaged: ${condition.says.join('; ')}`, rebuild, facts);
    case 'of-something-else':
      return fail(check, `its file is not this one’s: ${condition.says}`, rebuild, facts);
    default: {
      const older = condition.is === 'missing' ? condition.olderVersion : undefined;
      const says =
        older === undefined ? 'is not built yet' : `is not built yet; version ${older} is there`;
      const begin = at.store ? `start the ledger, or ${rebuild}` : rebuild;
      const wait = at.isRunning ? 'wait a moment.' : begin;
      return warn(check, says, wait, facts);
    }
  }
}

/** Not from a damaged log: what was made of it while it was well may be all that is left of something. */
function howToRebuild(name: string, { store, isRunning }: LedgerAtHand): string {
  if (!store) return mendLogFirst;
  const command = runAs(`rebuild ${name}`);
  return isRunning ? `stop the ledger, then ${command}` : command;
}

function examinePlace(
  { name, version }: Projection,
  { checkpoint, parked }: Place,
  { at, mend }: Readonly<{ at: LedgerAtHand; mend: string }>,
): Finding {
  const check = `read model ${name}`;
  const ordinal = checkpoint === 'start' ? -1 : checkpoint.ordinal;
  const lag = Math.max(0, at.headOrdinal - ordinal);
  const facts = { name, version, ordinal, lag };
  if (parked) {
    const event = `${parked.type} (${parked.stream}@${parked.revision}, ordinal ${figure(parked.ordinal)})`;
    const says = `stands still before ${event}: ${parked.message}`;
    return fail(check, says, mend, { ...facts, parked });
  }
  const says = `v${version}, ordinal ${figure(ordinal)}, ${figure(lag)} behind`;
  if (lag > 0 && !at.isRunning) return ok(check, `${says}: follows at the next start`, facts);
  if (lag > lagMax)
    return warn(check, says, 'wait; if it does not shrink, look at the log.', facts);
  return ok(check, says, facts);
}
