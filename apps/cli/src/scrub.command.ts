import type { CliCommand } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { lockStopped } from './folder/lock-stopped';
import { placesIn } from './folder/places';
import { openLedger } from './rebuild/open-ledger';
import { scrubFolder } from './scrub/scrub-folder';
import { figure } from './terminal/figures';

export const scrub: CliCommand = {
  name: 'scrub',
  summary: 'Leave no byte of forgotten identities in the data folder.',
  about: [
    'Ends the streams of identities that were forgotten by order, as far as a crash left any, writes',
    'the log anew without what was deleted, and deletes read models and decisions, which the next',
    'start makes anew. The ledger must be stopped, and there must be room for the log once more.',
    'Backups and copies of the folder are not touched: they have to be scrubbed as well.',
  ],
  options: { data: dataOption },

  async run(given, outside) {
    const folder = dataFolderOf(given, outside);
    const places = placesIn(folder, outside.environment);
    // Opened first and closed at once: it says in plain words what is wrong with folder or key.
    const ledger = await openLedger(places);
    await ledger.close();
    const lock = lockStopped(folder, { why: 'writes its log', mend: 'stop it first.' });
    try {
      const scrubbed = await scrubFolder(places, ledger.key);
      const { ended, log } = scrubbed;
      const made = log
        ? `the log had ${figure(log.bytesBefore)} bytes and has ${figure(log.bytesAfter)}`
        : 'their bytes go with the next scavenge of the server';
      outside.print.answer({
        text:
          `scrubbed  ${figure(ended)} streams ended now, ${made}; ` +
          'read models are made anew at the next start',
        json: scrubbed,
      });
      return 0;
    } finally {
      lock.release();
    }
  },
};
