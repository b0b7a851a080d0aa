import type { LogPlace } from '@lodestone/event-store';
import type { Rules } from '@lodestone/read-models';
import type { Limits } from '../access/limits';
import { KeptExports } from '../exports/kept-exports';
import { MakerInProcess } from '../exports/making/maker-in-process';
import { MakerThread } from '../exports/making/maker-thread';
import type { Closing } from '../running/closing';
import type { DataFolder } from './data-folder';

type ExportsOptions = Readonly<{
  folder: DataFolder;
  place: LogPlace;
  rules: Rules;
  exportBytesMax: number;
  limits: Limits;
  chainBytesMax: number;
  threads: boolean;
  closing: Closing;
  log: (line: string) => void;
}>;

/** Files are made by a thread of their own, over connections of their own. */
export function beginExports(options: ExportsOptions): KeptExports {
  const { folder, place, rules, exportBytesMax, chainBytesMax, limits, threads, closing, log } =
    options;
  const places = {
    readModels: folder.readModels,
    journal: folder.journal,
    log: place,
    rules,
    chainBytesMax,
  };
  const maker = threads
    ? new MakerThread(places, (message) => log(`exports: ${message}`))
    : new MakerInProcess(places);
  const kept = new KeptExports({ folder: folder.exports, bytesMax: exportBytesMax, maker, limits });
  closing.add('exports', () => kept.stop());
  return kept;
}
