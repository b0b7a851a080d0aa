import { StoreUnavailable } from '@lodestone/kernel';
import { rmSync } from 'node:fs';
import { isStorageFailure, wordsOf } from '../embedded/log-failure';
import { WriterHealth, type WritingNews } from '../embedded/writer-health';
import {
  KeyedRowsLost,
  type KeyedRowStore,
  type RowChanges,
  type RowTexts,
  type StreamMark,
} from './keyed-row-store';
import { bootId } from './boot-id';
import { KeyedRowsFile } from './keyed-rows-file';
import { isDamage, isOfOtherTables } from './row-damage';

export type SqliteKeyedRowStoreOptions = Readonly<{
  file: string;
  /** Rows written by another version of the folds are thrown away. */
  foldVersion: number;
  /** As in `LedgerOpened`: rows of another ledger are thrown away. */
  ledgerFingerprint: string;
  /** Gets one line each time the rows were thrown away, with the reason. */
  log: (line: string) => void;
  /** Hears when rows cannot be written: from then on no command is decided, whatever the log says. */
  news?: WritingNews;
  /** The file does not grow beyond, as on a disk that is full. */
  pagesMax?: number;
}>;

const nobody: WritingNews = { failed: () => undefined, recovered: () => undefined };

/**
 * Rows in one `node:sqlite` file of their own. Nothing is synced, because nothing here is not also
 * in the log: what a crash of the process leaves is whole, and after a crash of the machine the file
 * is thrown away (`bootId`). Wherever the file cannot be trusted it is deleted and begun anew.
 */
export class SqliteKeyedRowStore implements KeyedRowStore {
  #file: KeyedRowsFile;
  #generation = 0;
  readonly #health: WriterHealth;

  private constructor(private readonly options: SqliteKeyedRowStoreOptions) {
    this.#file = this.#openOrBegin();
    this.#health = new WriterHealth({
      ...(options.news ?? nobody),
      probe: () => Promise.resolve(this.#trouble()),
    });
  }

  static open(options: SqliteKeyedRowStoreOptions): SqliteKeyedRowStore {
    return new SqliteKeyedRowStore(options);
  }

  get generation(): number {
    return this.#generation;
  }

  markOf(stream: string): StreamMark | undefined {
    return this.#guarded(() => this.#file.markOf(stream));
  }

  texts(stream: string): RowTexts {
    return {
      get: (key) => this.#guarded(() => this.#file.get(stream, key)),
      scan: (prefix, options) => this.#guarded(() => this.#file.scan(stream, prefix, options)),
    };
  }

  apply(stream: string, mark: StreamMark, changes: RowChanges): void {
    this.#written(() => this.#file.apply(stream, mark, changes));
  }

  forget(stream: string): void {
    this.#written(() => this.#file.forget(stream));
  }

  close(): void {
    this.#health.close();
    this.#file.close();
  }

  /** What a disk does not take now it may take later: that is tried out until it does. */
  #written(change: () => void): void {
    try {
      this.#guarded(change);
    } catch (error) {
      if (!isStorageFailure(error)) throw error;
      const words = this.#wordsFor(error);
      this.#health.failed(words);
      // Nothing was recorded, and it can be done later: who submitted hears that, and of no fault.
      throw new StoreUnavailable(words, { cause: error });
    }
    this.#health.worked();
  }

  #trouble(): string | undefined {
    try {
      this.#file.tryWriting();
      return undefined;
    } catch (error) {
      return this.#wordsFor(error);
    }
  }

  #wordsFor(error: unknown): string {
    return (
      `what decisions keep in ${this.options.file} cannot be written (${wordsOf(error)}): free ` +
      'space on its disk, or see the log of the system, then repeat'
    );
  }

  /** Damage that shows only now: begin anew, and have the caller fold and ask again. */
  #guarded<T>(use: () => T): T {
    try {
      return use();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#file.abandon();
      this.#file = this.#begin(`it is damaged (${error.message})`);
      this.#generation += 1;
      throw new KeyedRowsLost(`${this.options.file} was damaged and is folded again`);
    }
  }

  #openOrBegin(): KeyedRowsFile {
    const { file, foldVersion, ledgerFingerprint, pagesMax } = this.options;
    let opened: KeyedRowsFile | undefined;
    try {
      opened = new KeyedRowsFile(file, pagesMax);
      const distrust = opened.distrust({ foldVersion, ledgerFingerprint, bootId: bootId() });
      if (distrust === undefined) return opened;
      opened.abandon();
      return this.#begin(distrust);
    } catch (error) {
      opened?.abandon();
      if (isOfOtherTables(error)) return this.#begin(`it has other tables (${error.message})`);
      if (isDamage(error)) return this.#begin(`it is damaged (${error.message})`);
      throw error;
    }
  }

  #begin(reason: string): KeyedRowsFile {
    const { file, foldVersion, ledgerFingerprint, log, pagesMax } = this.options;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    log(`${file} is deleted and folded again from the log: ${reason}`);
    const begun = new KeyedRowsFile(file, pagesMax);
    begun.distrust({ foldVersion, ledgerFingerprint, bootId: bootId() });
    return begun;
  }
}
