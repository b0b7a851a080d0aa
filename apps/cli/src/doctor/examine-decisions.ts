import {
  auditRows,
  UpcastingEventStore,
  type RowFault,
  type RowsAudit,
} from '@lodestone/event-store';
import { categoryOf, type EventStore } from '@lodestone/kernel';
import { foldOf, foldVersion } from '@lodestone/ledger';
import { existsSync, statSync } from 'node:fs';
import { ledgerSchemas } from '../folder/event-schemas';
import { counted } from '../terminal/figures';
import { fail, messageOf, ok, warn, type Finding } from './finding';
import type { Looking } from './looking';
import { wordsOf } from './row-fault-words';

const check = 'decisions';

/** Whatever is wrong with them, they hold nothing that the log does not. */
const foldAgain =
  'stop the ledger, move decisions.sqlite aside (with its -wal and -shm) and start it again: the rows ' +
  'are folded anew from the log, and nothing is lost.';

export type DecisionsAtHand = Readonly<{
  file: string;
  /** As it is stored. */
  log: EventStore;
  fingerprint: string;
  isRunning: boolean;
  looking: Looking;
}>;

/** Is what decisions are taken on what the log says? Folds the log anew, and compares every row. */
export async function examineDecisions(at: DecisionsAtHand): Promise<Finding> {
  const { file, log, fingerprint, isRunning, looking } = at;
  if (!existsSync(file)) return missing(at);
  looking.atFile('decisions.sqlite', statSync(file).size);
  try {
    const audit = await auditRows({
      file,
      store: new UpcastingEventStore(log, ledgerSchemas),
      folds: (stream) => {
        const fold = foldOf(stream);
        if (fold) return fold;
        throw new Error(`no decision is taken on ${stream}`);
      },
      header: { foldVersion, ledgerFingerprint: fingerprint },
      onProgress: looking.at('folding the log anew', 'events'),
    });
    return findingOf(audit, isRunning);
  } catch (error) {
    return fail(check, `${file} cannot be read: ${messageOf(error)}`, foldAgain);
  }
}

const missing = ({ file, isRunning }: DecisionsAtHand): Finding =>
  isRunning
    ? warn(check, `${file} was removed beside the ledger`, foldAgain)
    : ok(check, 'none are kept: the next start folds them from the log');

function findingOf(audit: RowsAudit, isRunning: boolean): Finding {
  const { distrust, pageFaults, faults, faultCount, streams, rows } = audit;
  if (distrust !== undefined) {
    if (isRunning) return fail(check, `the ledger uses a file of which ${distrust}`, foldAgain);
    return warn(
      check,
      `of another time: ${distrust}`,
      'start the ledger, which folds them again.',
      {
        distrust,
      },
    );
  }
  const facts = { streams, rows, faultCount, faults: faults.map(factsOf), pageFaults };
  if (faultCount + pageFaults.length === 0) {
    return ok(
      check,
      `${counted(rows, 'row')} of ${counted(streams, 'stream')} are what the log says`,
      facts,
    );
  }
  const more = faultCount > faults.length ? [`and ${faultCount - faults.length} more`] : [];
  const says = [...pageFaults, ...faults.map(wordsOf), ...more].join('; ');
  return fail(check, says, foldAgain, facts);
}

const factsOf = (fault: RowFault): Readonly<Record<string, unknown>> => ({
  ...(categoryOf(fault.stream) === 'site' ? { siteId: fault.stream.slice('site-'.length) } : {}),
  ...fault,
});
