import { sealLog } from '@lodestone/event-store';
import { runAs } from './arguments/run-as';
import { CannotRun, type CliCommand } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { lockStopped } from './folder/lock-stopped';
import { asCannotRun, openLog } from './folder/open-log';
import { placesIn } from './folder/places';
import { figure } from './terminal/figures';

export const seal: CliCommand = {
  name: 'seal',
  summary: 'Give each event of an older log its checksum.',
  about: [
    'A log that was written before events had checksums is read as it is, and nobody would notice if',
    'something in it changed. This seals what is there now. Needs the ledger stopped. If it stops in',
    'the middle, the same command goes on from there. A log on EventStoreDB needs it not.',
  ],
  options: { data: dataOption },

  async run(given, outside) {
    const folder = dataFolderOf(given, outside);
    const places = placesIn(folder, outside.environment);
    const { file, url } = places.log;
    if (url !== undefined) {
      const mend = 'unset EVENTSTORE_URL where the log in the data folder is meant.';
      throw new CannotRun('the log is on a server, which keeps checksums of its own.', mend, 2);
    }
    // Opened first and closed at once: it says in plain words what is wrong with folder or log.
    await closeOpened(openLog(places));
    const lock = lockStopped(folder, { why: 'writes its log', mend: 'stop it first.' });
    const signal = outside.interruption();
    try {
      const sealed = await sealLog(file, {
        signal,
        onProgress: (done, total) =>
          outside.print.progress.show({ what: 'sealing', done, total, unit: 'events' }),
      });
      if (!sealed.isWhole) {
        throw new CannotRun('stopped; what was sealed stays sealed.', runAs('seal'));
      }
      const { sealed: events, empty } = sealed;
      const gaps = empty === 0 ? '' : `; ${figure(empty)} places are empty, of removed streams`;
      outside.print.answer({
        text:
          events === 0
            ? 'sealed  every event has its checksum already'
            : `sealed  ${figure(events)} events have a checksum now${gaps}`,
        json: { sealed: events, empty },
      });
      return 0;
    } catch (error) {
      throw asCannotRun(error);
    } finally {
      lock.release();
    }
  },
};

async function closeOpened(opening: ReturnType<typeof openLog>): Promise<void> {
  try {
    await (await opening).close();
  } catch (error) {
    throw asCannotRun(error);
  }
}
