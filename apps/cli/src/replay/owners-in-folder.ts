import { needsOwners, type EventLine, type LineFilter, type OwnerOf } from '@lodestone/exchange';
import type { EventStore, Ordinal } from '@lodestone/kernel';
import { holdsMark, ProjectionReader } from '@lodestone/projections';
import { ownersOfRecords, readModels } from '@lodestone/read-models';
import { runAs } from '../arguments/run-as';
import { CannotRun } from '../command';
import { markIn } from '../folder/head-ordinal';

/** Whose records are, as the read model of a data folder says. */
export class OwnersInFolder {
  readonly #records: ProjectionReader<(typeof readModels)['records']['tables']>;

  constructor(private readonly folder: string) {
    this.#records = new ProjectionReader(folder, readModels.records);
  }

  /** @throws CannotRun where a filter asks for it, and it is not there as far as it is asked */
  async assertKnow(filter: LineFilter, store: EventStore, upTo: Ordinal): Promise<void> {
    if (!needsOwners(filter)) return;
    const mark = markIn(this.#records);
    if (mark && mark.ordinal >= upTo && (await holdsMark(store, mark))) return;
    throw new CannotRun(
      `whose records are is not in ${this.folder}, or not up to ordinal ${upTo}.`,
      `start the ledger once, or ${runAs('rebuild records')}; or leave --enterprise out.`,
    );
  }

  of(filter: LineFilter, lines: readonly EventLine[]): OwnerOf {
    if (!needsOwners(filter)) return () => undefined;
    const range = { from: lines[0]?.ordinal ?? 0, to: lines.at(-1)?.ordinal ?? -1 };
    const owners = this.#records.read((reading) => ownersOfRecords(reading, range)).answer;
    return ({ ordinal }) => owners.get(ordinal);
  }

  close(): void {
    this.#records.close();
  }
}
