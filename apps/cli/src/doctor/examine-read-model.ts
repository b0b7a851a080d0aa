import type { Ordinal } from '@lodestone/kernel';
import { NotBuiltYet, ProjectionReader, type Parked } from '@lodestone/projections';
import type { ReadModel } from '@lodestone/read-models';
import { runAs } from '../arguments/run-as';
import { figure } from '../terminal/figures';
import { fail, messageOf, ok, warn, type Finding } from './finding';

export type LedgerAtHand = Readonly<{
  folder: string;
  fingerprint: string | undefined;
  headOrdinal: Ordinal;
  /** A running ledger follows the log by itself. */
  isRunning: boolean;
}>;

/** A ledger that is running is rarely behind at all; this is no longer a moment's delay. */
const lagMax = 10_000;

export function examineReadModel(readModel: ReadModel, at: LedgerAtHand): Finding {
  const { name, version } = readModel;
  const check = `read model ${name}`;
  const mend = at.isRunning
    ? `stop the ledger, then ${runAs(`rebuild ${name}`)}`
    : runAs(`rebuild ${name}`);
  const reader = new ProjectionReader(at.folder, readModel);
  try {
    const { ordinal, answer: rows } = reader.read((reading) =>
      reading.select(placeColumns, 'SELECT name, version, fingerprint, parked FROM _projection'),
    );
    const [answer] = rows;
    const lag = Math.max(0, at.headOrdinal - ordinal);
    const facts = { name, version, ordinal, lag };
    if (answer?.name !== name || answer.version !== version) {
      return fail(check, `its file holds ${answer?.name} v${answer?.version}`, mend, facts);
    }
    if (at.fingerprint !== undefined && answer.fingerprint !== at.fingerprint) {
      return fail(check, 'its file was built from another ledger', mend, facts);
    }
    if (answer.parked !== null) return parkedAt(check, answer.parked, { facts, mend });
    if (lag > 0 && !at.isRunning) {
      const says = `v${version}, ordinal ${figure(ordinal)}, ${figure(lag)} behind`;
      return ok(check, `${says}: follows at the next start`, facts);
    }
    const says = `v${version}, ordinal ${figure(ordinal)}, ${figure(lag)} behind`;
    if (lag > lagMax)
      return warn(check, says, 'wait; if it does not shrink, look at the log.', facts);
    return ok(check, says, facts);
  } catch (error) {
    if (error instanceof NotBuiltYet) {
      const wait = at.isRunning ? 'wait a moment.' : `${runAs('demo')}, or ${mend}`;
      return warn(check, 'is not built yet', wait, { name, version });
    }
    return fail(check, `its file cannot be read: ${messageOf(error)}`, mend, { name, version });
  } finally {
    reader.close();
  }
}

const placeColumns = {
  name: 'text',
  version: 'integer',
  fingerprint: 'text',
  parked: 'text?',
} as const;

function parkedAt(
  check: string,
  text: string,
  { facts, mend }: Readonly<{ facts: Record<string, unknown>; mend: string }>,
): Finding {
  const parked = JSON.parse(text) as Parked;
  const { type, stream, revision, ordinal, message } = parked;
  const event = `${type} (${stream}@${revision}, ordinal ${figure(ordinal)})`;
  return fail(check, `stands still before ${event}: ${message}`, mend, { ...facts, parked });
}
