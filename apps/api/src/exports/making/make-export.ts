import { newestForm, openLogForReading, type LogPlace } from '@lodestone/event-store';
import {
  datasetOf,
  linesOfLog,
  writeTable,
  type EventLine,
  type Source,
} from '@lodestone/exchange';
import { scanJournal } from '@lodestone/journal';
import { eventTypes } from '@lodestone/ledger';
import { openQueries, type Rules } from '@lodestone/read-models';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { ledgerEventSchemas } from '../../running/event-schemas';
import type { ExportJob, Made, MadeSoFar } from './export-job';
import { sightOf } from './sight-of';

/** Where everything lies that a table is made of. */
export type ExportPlaces = Readonly<{
  readModels: string;
  journal: string;
  log: LogPlace;
  rules: Rules;
}>;

/** More than may be kept. */
export class ExportTooLarge extends Error {
  override readonly name = 'ExportTooLarge';
}

type Watch = Readonly<{
  progress: (so: MadeSoFar) => void;
  /** Called for every row that is read: what it throws ends the file. */
  stillAsked: () => void;
}>;

/**
 * Writes one file, whole or not at all: where it cannot be finished, as on a full disk, nothing of it
 * is left.
 */
export async function makeExport(
  job: ExportJob,
  places: ExportPlaces,
  { progress, stillAsked }: Watch,
): Promise<Made> {
  const dataset = datasetOf(job.dataset);
  if (!dataset) throw new Error(`there is no dataset ${job.dataset}`);
  const queries = openQueries(places.readModels, { rules: places.rules, stillAsked });
  const clientIds = new Set<string>();
  const source: Source = {
    ...job,
    ...(job.viewer.role === 'enterprise' ? { enterpriseId: job.viewer.enterpriseId } : {}),
    sight: sightOf(job.viewer),
    ask: (name, question) => queries.ask(name, question).answer,
    journal: () => scanJournal(places.journal),
    events: () => eventsOf(places.log, job.knownAt),
    show: (shown) => shown.forEach((clientId) => clientIds.add(clientId)),
  };
  const file = new WrittenFile(job);
  try {
    const { format } = job;
    const written = await writeTable(dataset, { format, source, progress }, (bytes) => {
      stillAsked();
      file.add(bytes);
    });
    file.close();
    return { ...written, clientIds: [...clientIds] };
  } catch (error) {
    file.remove();
    throw error;
  } finally {
    queries.close();
  }
}

/** Over a connection of its own, which ends with the file. */
async function* eventsOf(place: LogPlace, to: number): AsyncGenerator<readonly EventLine[]> {
  const store = await openLogForReading(place);
  try {
    yield* linesOfLog({
      store,
      from: 0,
      to,
      knownTypes: new Set(eventTypes),
      upcast: (recorded) => newestForm(ledgerEventSchemas, recorded),
    });
  } finally {
    await store.close();
  }
}

/** Readable by nobody else, as everything in the data folder. */
const mode = 0o600;

class WrittenFile {
  readonly #file: number;
  #bytes = 0;
  #isOpen = true;

  constructor(private readonly job: ExportJob) {
    this.#file = openSync(job.path, 'w', mode);
  }

  /** @throws ExportTooLarge · what the disk says */
  add(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    const { bytesMax } = this.job;
    if (this.#bytes > bytesMax) {
      throw new ExportTooLarge(`the file has more than ${bytesMax} bytes`);
    }
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  remove(): void {
    this.close();
    rmSync(this.job.path, { force: true });
  }
}
