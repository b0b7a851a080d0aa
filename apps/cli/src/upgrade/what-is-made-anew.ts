import { distrustIn, logSchemaIn, logSchemaVersion } from '@lodestone/event-store';
import { foldVersion } from '@lodestone/ledger';
import { inspectJournal, journalFormat } from '@lodestone/journal';
import { inspectFile, type Projection } from '@lodestone/projections';
import type { Places } from '../folder/places';
import type { OpenedLedger } from '../rebuild/open-ledger';

export type MadeAnew = Readonly<{
  /** A read model, `journal`, `decisions` or `log`. */
  what: string;
  because: string;
  /** `earlier-version`: its rows answer until the new ones are there; `nothing`: 503 until then. */
  answersMeanwhile: 'earlier-version' | 'nothing' | 'not-asked';
  /** Only of a read model: what is folded. */
  readModel?: Projection;
}>;

/** What a start of this program would make anew of what lies in a data folder, and why. */
export async function whatIsMadeAnew(
  ledger: OpenedLedger,
  { log, decisions }: Places,
): Promise<MadeAnew[]> {
  const anew: MadeAnew[] = [];
  const schema = log.url === undefined ? logSchemaIn(log.file) : logSchemaVersion;
  if (schema !== logSchemaVersion) {
    const because = `its file is of version ${schema} and is brought to ${logSchemaVersion}, which an earlier program cannot open; no event is changed`;
    anew.push({ what: 'log', because, answersMeanwhile: 'not-asked' });
  }
  const rows = { foldVersion, ledgerFingerprint: ledger.fingerprint };
  const distrust = distrustIn(decisions, rows);
  if (distrust !== undefined) {
    const because = `rows that decisions are taken on: ${distrust}`;
    anew.push({ what: 'decisions', because, answersMeanwhile: 'not-asked' });
  }
  for (const readModel of ledger.readModels) {
    const found = await readModelAnew(readModel, ledger);
    if (found) anew.push({ ...found, readModel });
  }
  const journal = await inspectJournal(ledger.journal, ledger);
  if (journal.is !== 'sound') {
    const because = 'says' in journal ? journal.says : `there is none of format ${journalFormat}`;
    anew.push({ what: 'journal', because, answersMeanwhile: 'nothing' });
  }
  return anew;
}

async function readModelAnew(
  readModel: Projection,
  ledger: OpenedLedger,
): Promise<MadeAnew | undefined> {
  const { name: what, version } = readModel;
  const condition = await inspectFile(readModel, ledger);
  switch (condition.is) {
    case 'sound':
      return undefined;
    case 'missing': {
      const older = condition.olderVersion;
      if (older === undefined)
        return { what, because: 'is not built', answersMeanwhile: 'nothing' };
      const isReadable = older >= (readModel.oldestReadable ?? 1);
      return {
        what,
        because: `version ${older} is there, and this program has version ${version}`,
        answersMeanwhile: isReadable ? 'earlier-version' : 'nothing',
      };
    }
    case 'being-made':
      return { what, because: 'its build did not end', answersMeanwhile: 'nothing' };
    default:
      return { what, because: [condition.says].flat().join('; '), answersMeanwhile: 'nothing' };
  }
}
