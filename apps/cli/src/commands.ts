import { backup } from './backup.command';
import { balance } from './balance.command';
import type { CliCommand } from './command';
import { declareClockFault } from './declare-clock-fault.command';
import { demo } from './demo.command';
import { doctor } from './doctor.command';
import { dryRun } from './dry-run.command';
import { explain } from './explain.command';
import { exportCommand } from './export.command';
import { importCommand } from './import.command';
import { findings } from './findings.command';
import { licences } from './licences.command';
import { migrate } from './migrate.command';
import { movements } from './movements.command';
import { rebuild } from './rebuild.command';
import { replay } from './replay.command';
import { reference } from './reference.command';
import { restore } from './restore.command';
import { restored } from './restored.command';
import { rules } from './rules.command';
import { scrub } from './scrub.command';
import { seal } from './seal.command';
import { status } from './status.command';
import { stock } from './stock.command';
import { trace } from './trace.command';
import { whatIf } from './what-if.command';
import { upgrade } from './upgrade.command';
import { verifyBackup } from './verify-backup.command';

export const commands: readonly CliCommand[] = [
  demo,
  rebuild,
  doctor,
  status,
  explain,
  dryRun,
  importCommand,
  reference,
  rules,
  whatIf,
  findings,
  stock,
  movements,
  licences,
  balance,
  trace,
  replay,
  exportCommand,
  backup,
  verifyBackup,
  restore,
  upgrade,
  migrate,
  scrub,
  seal,
  restored,
  declareClockFault,
];
