import { newestForm, openLogForReading, type LogPlace } from '@lodestone/event-store';
import {
  datasetOf,
  linesOfLog,
  writeTable,
  type EventLine,
  type Source,
} from '@lodestone/exchange';
import { ChainInProcess, scanJournal, type Chain } from '@lodestone/journal';
import type { RecordedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import { openQueries, type Rules } from '@lodestone/read-models';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { LineFacts } from '../../events/stream/line-facts';
import { LineSight } from '../../events/stream/line-sight';
import { ledgerEventSchemas } from '../../running/event-schemas';
import type { ExportJob, Made, MadeSoFar } from './export-job';
import { sightOf } from './sight-of';

/** Where everything lies that a table is made of. */
export type ExportPlaces = Readonly<{
  readModels: string;
  journal: string;
  log: LogPlace;
  rules: Rules;
  /** Lines in memory, for what computes over all of them. */
  chainBytesMax: number;
}>;

/** More than may be kept. */
class ExportTooLarge extends Error {
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
  let lines: ChainInProcess | undefined;
  const chain = (): Chain => (lines ??= linesIn(places)).refreshed();
  const queries = openQueries(places.readModels, { rules: places.rules, stillAsked, chain });
  const clientIds = new Set<string>();
  const source: Source = {
    ...job,
    ...(job.viewer.role === 'enterprise' ? { enterpriseId: job.viewer.enterpriseId } : {}),
    sight: sightOf(job.viewer),
    ask: (name, question) => queries.ask(name, question).answer,
    journal: () => scanJournal(places.journal),
    events: () => eventsOf(places, job),
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

/** Begun by the first table that asks for it, and gone with the file. */
const linesIn = ({ journal: folder, chainBytesMax: bytesMax }: ExportPlaces): ChainInProcess =>
  new ChainInProcess({ folder, bytesMax });

/** Over a connection of its own, which ends with the file. */
async function* eventsOf(
  { log, readModels }: ExportPlaces,
  { viewer, knownAt: to }: ExportJob,
): AsyncGenerator<readonly EventLine[]> {
  const store = await openLogForReading(log);
  const facts = new LineFacts(readModels);
  const sight = new LineSight(facts);
  const asked = { viewer, form: 'ndjson', from: 0, to, filter: {}, hasPostings: false } as const;
  const knownTypes = new Set(eventTypes);
  const upcast = (recorded: RecordedEvent): RecordedEvent =>
    newestForm(ledgerEventSchemas, recorded);
  try {
    for await (const lines of linesOfLog({ store, from: 0, to, knownTypes, upcast })) {
      yield (await sight.seen(asked, lines)).lines;
    }
  } finally {
    facts.close();
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
