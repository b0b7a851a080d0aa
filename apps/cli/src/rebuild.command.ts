import { nearest } from '@lodestone/kernel';
import { helpOf } from './arguments/run-as';
import { UsageError, type CliCommand } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { placesIn } from './folder/places';
import { checkReadModels } from './rebuild/check-read-models';
import { journalName } from './rebuild/journal';
import { openLedger } from './rebuild/open-ledger';
import { rebuildReadModels } from './rebuild/rebuild-read-models';

export const rebuild: CliCommand = {
  name: 'rebuild',
  summary: 'Build read models anew from the log, or check them against it.',
  takes: '[<read-model>…]',
  about: [
    'Folds the log from its first event into each read model (all, unless some are named), lays its',
    'posting lines down in the journal, and puts the result in the place of the old one. The ledger',
    'must be stopped.',
    'With --check nothing is replaced: each is built anew on the side and their digests are',
    'compared, also beside a running ledger. Exits 1 when they differ.',
  ],
  options: { check: { about: 'compare only, and change nothing' }, data: dataOption },

  async run(given, outside) {
    const folder = dataFolderOf(given, outside);
    const ledger = await openLedger(placesIn(folder, outside.environment));
    try {
      const known = new Map(ledger.readModels.map((readModel) => [readModel.name, readModel]));
      const all = [...known.keys(), journalName];
      const chosen = new Set(given.names.length > 0 ? given.names : all);
      const hasJournal = chosen.delete(journalName);
      const readModels = [...chosen].map((name) => {
        const found = known.get(name);
        if (found) return found;
        throw unknownReadModel(name, all);
      });
      const work = {
        ledger,
        readModels,
        hasJournal,
        print: outside.print,
        signal: outside.interruption(),
      };
      return given.switches.has('check')
        ? await checkReadModels(work)
        : await rebuildReadModels(work);
    } finally {
      await ledger.close();
    }
  },
};

function unknownReadModel(name: string, known: readonly string[]): UsageError {
  const meant = nearest(name, known);
  return new UsageError(
    `there is no read model '${name}'.`,
    meant ?? `one of: ${known.join(', ')} (${helpOf('rebuild')}).`,
  );
}
