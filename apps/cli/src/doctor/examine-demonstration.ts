import { runAs } from '../arguments/run-as';
import { counted } from '../terminal/figures';
import { ok, warn, type Finding } from './finding';
import type { LogSurvey } from './survey-log';

const check = 'demonstration';

export function examineDemonstration({ opened, loaded }: LogSurvey, isRunning: boolean): Finding {
  const demonstration = opened?.demonstration;
  if (!demonstration) return ok(check, 'this ledger has none');
  const { nation, seed } = demonstration;
  const facts = { nation, seed, records: loaded?.records };
  if (loaded) {
    return ok(check, `nation ${nation}, seed ${seed}: ${counted(loaded.records, 'record')}`, facts);
  }
  return warn(
    check,
    `nation ${nation}, seed ${seed}: ${isRunning ? 'still being loaded' : 'half loaded'}`,
    isRunning ? 'wait a moment.' : `${runAs('demo')}, which goes on where it stopped.`,
    facts,
  );
}
