import { setTimeout as passed } from 'node:timers/promises';
import { UnreadableFile } from '@lodestone/exchange';
import type { ImportCounts, ImportResult, ImportRow, ProgressImport } from '@lodestone/ledger';
import type { Permission } from '../../access/permissions';
import type { Sender } from '../../submitting/submissions';
import type { WrongPlace } from '../columns/gather-records';
import { UnreadableColumns } from '../spool/file-records';
import type { Spool } from '../spool/import-spools';
import type { Door, SupposedDoor } from './door';
import { ImportPass, TooManyRecords } from './import-pass';

/** What a job needs of the program around it. */
export type Around = Readonly<{
  door: () => Door;
  supposed: () => SupposedDoor;
  look: () => Promise<ImportRow | undefined>;
  say: (command: ProgressImport['data']) => Promise<void>;
  close: (outcome: 'completed' | NonNullable<ImportRow['outcome']>) => Promise<void>;
  /** Waits for its turn among the jobs. */
  turn: (signal: AbortSignal) => Promise<() => void>;
  now: () => Date;
  log: (line: string) => void;
}>;

/** As far as it is, between two events that say it. */
export type Live = Readonly<{ rows: number; counts: ImportCounts }>;

const tellMs = 2_000;
const lookMs = 1_000;
/** So long whoever sent it may fetch what is wrong with it. */
const keptMs = 7 * 24 * 60 * 60_000;
const inFlightMax = 512;
/** Next to records that people send, what is only tried takes less. */
const triedInFlightMax = 64;
/** What is supposed of so many is held in memory. */
export const checkedRecordsMax = 200_000;
/** A site that is written to all the time is not waited for for ever. */
const checksMax = 3;

/**
 * Works a file off, in whatever state its events say that it is: so it is begun, gone on with after a
 * pause or a crash, and ended, by one and the same loop. What a crash leaves uncounted is recognised
 * when it comes again.
 */
export class ImportJob {
  readonly #stopping = new AbortController();
  #wake = Promise.withResolvers<void>();
  #done: Promise<void> | undefined;
  #live: Live | undefined;
  #lookedAt = 0;
  #toldAt = 0;
  #tries = 0;

  constructor(
    private readonly spool: Spool,
    private readonly around: Around,
  ) {}

  get live(): Live | undefined {
    return this.#live;
  }

  begin(): Promise<void> {
    this.#done ??= this.#run();
    return this.#done;
  }

  /** Something was said of it: it looks at once. */
  wake(): void {
    this.#wake.resolve();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        if (!(await this.#step())) return;
        this.#tries = 0;
      } catch (error) {
        if (this.#isStopping) return;
        // The ledger cannot take it now: what was not counted is sent again, from where it stood.
        this.#tries += 1;
        this.around.log(`imports: ${this.spool.job.importId} waits: ${String(error)}`);
        await this.#rest(Math.min(30_000, 250 * 2 ** this.#tries));
      }
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** @returns false when there is nothing left to be done */
  async #step(): Promise<boolean> {
    const row = await this.around.look();
    this.#live = undefined;
    if (!row || row.outcome !== undefined) return false;
    if (row.phase === 'finished') return this.#finished(row);
    if (row.isPaused) {
      await this.#rest(lookMs);
      return true;
    }
    const leave = await this.around.turn(this.#stopping.signal);
    try {
      if (row.phase === 'checking') await this.#check(row);
      else await this.#record(row);
    } finally {
      leave();
    }
    return true;
  }

  async #finished({ counts, result = 'completed', toldAt }: ImportRow): Promise<boolean> {
    const isOver = this.around.now().getTime() - new Date(toldAt).getTime() > keptMs;
    if (isOver || (counts.wrong === 0 && result === 'completed')) {
      await this.around.close(result);
      return false;
    }
    await this.#rest(lookMs);
    return true;
  }

  async #record(row: ImportRow): Promise<void> {
    const { spool } = this;
    await spool.wrong.keepUpTo(row.rows);
    const isChecked = row.opened.mode === 'checked';
    const pass = this.#pass(row, {
      door: this.around.door(),
      afterRow: row.rows,
      mayRepeat: row.rows > 0 || row.sequence > 1,
      stopsAtWrong: isChecked,
      inFlightMax,
    });
    const before = row.counts;
    const result = await this.#through(pass, (counts) => added(before, counts), 'recording');
    if (result === 'stopped') {
      if (!isChecked || pass.counts.wrong === 0) return;
    }
    const counts = added(before, pass.counts);
    await this.#finish(pass, counts, {
      result:
        result === 'unreadable'
          ? result
          : isChecked && pass.counts.wrong > 0
            ? 'changed-since-check'
            : 'completed',
    });
  }

  async #check(row: ImportRow): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      this.spool.wrong.clear();
      const supposed = this.around.supposed();
      try {
        const pass = this.#pass(row, {
          door: supposed.door,
          afterRow: 0,
          mayRepeat: false,
          stopsAtWrong: false,
          inFlightMax: triedInFlightMax,
          recordsMax: checkedRecordsMax,
        });
        const result = await this.#through(pass, checkedCounts, 'checking');
        if (result === 'stopped') return;
        if (tries < checksMax && (await supposed.hasMoved())) continue;
        const counts = checkedCounts(pass.counts);
        if (result === 'unreadable' || counts.wrong > 0) {
          const failed = result === 'unreadable' ? result : 'check-failed';
          return await this.#finish(pass, counts, { result: failed });
        }
        this.spool.wrong.keepConverted(pass.conversions.all());
        const { enterpriseId, importId } = this.spool.job;
        const none = { records: 0, recorded: 0, unchanged: 0, wrong: 0 };
        return await this.around.say({
          enterpriseId,
          importId,
          phase: 'recording',
          rows: 0,
          counts: none,
        });
      } finally {
        await supposed.close();
      }
    }
  }

  #pass(
    row: ImportRow,
    options: Omit<ConstructorParameters<typeof ImportPass>[0], 'file' | 'sender' | 'progressed'>,
  ): ImportPass {
    return new ImportPass({
      ...options,
      file: this.spool.file,
      sender: senderOf(row, this.spool.job.permissions),
      progressed: (pass) => this.#progressed(pass),
    });
  }

  #countsNow: (counts: ImportCounts) => ImportCounts = (counts) => counts;
  #phase: 'checking' | 'recording' = 'recording';

  async #through(
    pass: ImportPass,
    countsNow: (counts: ImportCounts) => ImportCounts,
    phase: 'checking' | 'recording',
  ): Promise<'read' | 'stopped' | 'unreadable'> {
    this.#countsNow = countsNow;
    this.#phase = phase;
    this.#toldAt = performance.now();
    try {
      return await pass.run();
    } catch (error) {
      const wrong = wrongOfFile(error);
      if (!wrong) throw error;
      this.spool.wrong.add([...pass.takeWrong(), ...wrong]);
      return 'unreadable';
    }
  }

  /** What is told is durable; whether it is to go on is looked up. */
  async #progressed(pass: ImportPass): Promise<boolean> {
    const { counts, row: rows } = pass;
    this.#live = { rows, counts: this.#countsNow(counts) };
    if (this.#isStopping) return this.#tell(pass);
    const now = performance.now();
    if (now - this.#lookedAt < 250) return false;
    this.#lookedAt = now;
    const row = await this.around.look();
    if (!row || row.outcome !== undefined) return true;
    if (row.isPaused || now - this.#toldAt > tellMs) await this.#tell(pass);
    return row.isPaused;
  }

  async #tell(pass: ImportPass): Promise<true> {
    this.#toldAt = performance.now();
    this.spool.wrong.add(pass.takeWrong());
    this.spool.wrong.keepConverted(pass.conversions.all());
    const { enterpriseId, importId } = this.spool.job;
    const counts = this.#countsNow(pass.counts);
    await this.around.say({ enterpriseId, importId, phase: this.#phase, rows: pass.row, counts });
    return true;
  }

  async #finish(
    pass: ImportPass,
    counts: ImportCounts,
    { result }: Readonly<{ result: ImportResult }>,
  ): Promise<void> {
    this.spool.wrong.add(pass.takeWrong());
    this.spool.wrong.keepConverted(pass.conversions.all());
    const { enterpriseId, importId } = this.spool.job;
    const rows = pass.row;
    await this.around.say({ enterpriseId, importId, phase: 'finished', rows, counts, result });
  }

  async #rest(ms: number): Promise<void> {
    const woken = this.#wake.promise.then(() => {
      this.#wake = Promise.withResolvers<void>();
    });
    const over = new AbortController();
    const slept = passed(ms, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
    await Promise.race([woken, slept]);
    over.abort();
  }
}

/** The account that sent the file, whose token may have ended since. */
export const senderOf = (
  { opened, actorId, correlationId }: ImportRow,
  permissions: readonly Permission[],
): Sender => ({
  viewer: { role: 'enterprise', enterpriseId: opened.enterpriseId, actorId, permissions },
  correlationId,
  channel: 'file',
});

const added = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  records: a.records + b.records,
  recorded: a.recorded + b.recorded,
  unchanged: a.unchanged + b.unchanged,
  wrong: a.wrong + b.wrong,
});

/** Nothing is recorded by being checked. */
const checkedCounts = ({ records, wrong }: ImportCounts): ImportCounts => ({
  ...{ records, wrong },
  recorded: 0,
  unchanged: 0,
});

/** Undefined where it was not the file that stood in the way. */
export function wrongOfFile(error: unknown): readonly WrongPlace[] | undefined {
  if (error instanceof UnreadableFile) {
    const { fault, row = 0 } = error;
    return [{ row, field: '', ...fault }];
  }
  if (error instanceof UnreadableColumns) {
    return error.faults.map((fault) => ({ row: error.row, field: '', ...fault }));
  }
  if (error instanceof TooManyRecords) return [{ row: 0, field: '', ...tooManyToCheck }];
  return undefined;
}

const tooManyToCheck = {
  code: 'records-too-many-to-check',
  message: {
    en: `has more than ${checkedRecordsMax} records, which cannot be checked together: send it in the mode each, or in parts`,
    zh: `超过 ${checkedRecordsMax} 条记录，无法一并校验：请以 each 模式提交，或分批提交`,
  },
};
