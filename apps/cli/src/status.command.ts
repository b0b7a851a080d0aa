import type { CliCommand } from './command';
import { runningLedgerOf, runningLedgerOptions } from './folder/running-ledger';
import { runningStatusOf } from './status/running-status';
import { statusText } from './status/status-text';

export const status: CliCommand = {
  name: 'status',
  summary: 'Say on one screen how a running ledger is: log, read models, who waits, disk.',
  about: [
    'Asks /health/ready and /metrics of a ledger that runs on this machine, and signs in nowhere.',
    'Exits 1 where records are not taken, a part is faulty or a read model is parked. What a folder',
    'holds, running or not, is said by `lodestone doctor`.',
  ],
  options: runningLedgerOptions,

  async run(given, outside) {
    const told = await runningStatusOf(runningLedgerOf('status', given, outside));
    const isParked = told.readModels.some(({ state }) => state === 'parked');
    const isWell = told.takesRecords && told.faults.length === 0 && !isParked;
    outside.print.answer({
      text: statusText(told, outside.print),
      json: { ok: isWell, ...told },
    });
    return isWell ? 0 : 1;
  },
};
