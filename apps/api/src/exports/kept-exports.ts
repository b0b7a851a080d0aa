import { tenantOf, type Limits } from '../access/limits';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '@lodestone/exchange';
import { ProblemException } from '../http/problem';
import type { ExportJob, ExportMaker, Made, MadeSoFar } from './making/export-job';

export type ExportAsked = Omit<ExportJob, 'path' | 'bytesMax'> &
  Readonly<{
    /** Whoever has the same sees the same bytes. */
    audience: string;
    /** Who has been forgotten, of a table in which that shows: one from before is not shown any more. */
    forgotten: string | undefined;
    /** Of the program: another one may write other bytes. */
    version: string;
  }>;

/** A file that is there, or is being made. */
export type Kept = Readonly<{
  /** Of exactly these bytes. */
  tag: string;
  /** Where it is now: under another name until it is whole. */
  path: () => string;
  /** Resolves when it is whole. */
  made: Promise<Made>;
  /** So much can be read. */
  so: () => MadeSoFar;
  /** Called whenever there is more, until it is whole or cannot be made. Returns what ends that. */
  onMore: (hear: () => void) => () => void;
}>;

type Entry = Kept & {
  readonly key: string;
  usedAt: number;
  bytes: number;
  isWhole: boolean;
  /** Whether what identities say shows in it. */
  readonly isOfIdentities: boolean;
};

export type KeptExportsOptions = Readonly<{
  folder: string;
  bytesMax: number;
  maker: ExportMaker;
  limits: Limits;
}>;

/** So long a file lies there unasked for. */
const keptMs = 60 * 60_000;
const sweepMs = 60_000;

/**
 * Files that somebody asked for, so that the next one who asks has the same one, and can have any part
 * of it. They are bounded in number of bytes and in time, and are gone after a restart: whoever asks
 * again has them made again, to the same bytes.
 */
export class KeptExports {
  private readonly entries = new Map<string, Entry>();
  private readonly sweeping: NodeJS.Timeout;
  private forgotten = '';

  constructor(private readonly options: KeptExportsOptions) {
    rmSync(options.folder, { recursive: true, force: true });
    this.sweeping = setInterval(() => this.sweep(), sweepMs).unref();
  }

  /** The one that is there, or one that is begun now. */
  obtain(asked: ExportAsked): Kept {
    this.forget(asked.forgotten);
    const key = keyOf(asked);
    const known = this.entries.get(key);
    if (known) {
      known.usedAt = performance.now();
      return known;
    }
    const entry = this.begun(key, asked);
    this.entries.set(key, entry);
    return entry;
  }

  /** Files that are whole, files that are being made, and their bytes. */
  status() {
    const all = [...this.entries.values()];
    const whole = all.filter(({ isWhole }) => isWhole).length;
    const bytes = all.reduce((sum, { so }) => sum + so().bytes, 0);
    return { whole, making: all.length - whole, bytes, bytesMax: this.options.bytesMax };
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeping);
    await this.options.maker.stop();
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private begun(key: string, asked: ExportAsked): Entry {
    const { folder, bytesMax, maker, limits } = this.options;
    const leave = limits.enter('tenant-jobs', tenantOf(asked.viewer));
    const { audience: _a, forgotten: _f, version: _v, ...job } = asked;
    const { extension } = formats[asked.format];
    const whole = join(folder, `${key}.${extension}`);
    const part = `${whole}.part`;
    const listeners = new Set<() => void>();
    let so: MadeSoFar = { rows: 0, bytes: 0 };
    const tell = (): void => listeners.forEach((hear) => hear());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = maker
      .make({ ...job, path: part, bytesMax }, (now) => {
        so = now;
        tell();
      })
      .then((done) => {
        // Somebody in it was forgotten while it was made.
        if (this.entries.get(key) !== entry) throw new ProblemException('list-outdated');
        renameSync(part, whole);
        entry.isWhole = true;
        entry.bytes = done.bytes;
        so = done;
        this.makeRoom(entry);
        return done;
      })
      .catch((error: unknown) => {
        rmSync(part, { force: true });
        if (this.entries.get(key) === entry) this.entries.delete(key);
        throw error;
      });
    // Whoever waits is told; that nobody does is no fault.
    const end = (): void => {
      leave();
      tell();
    };
    made.then(end, end);
    const entry: Entry = {
      key,
      tag: `"${asked.knownAt}-${key.slice(0, 16)}"`,
      usedAt: performance.now(),
      bytes: 0,
      isWhole: false,
      isOfIdentities: asked.forgotten !== undefined,
      made,
      path: () => (entry.isWhole ? whole : part),
      so: () => so,
      onMore: (hear) => {
        listeners.add(hear);
        return () => void listeners.delete(hear);
      },
    };
    return entry;
  }

  /** What was made before somebody was forgotten has that name in it: it goes at once. */
  private forget(forgotten: string | undefined): void {
    if (forgotten === undefined || forgotten === this.forgotten) return;
    this.forgotten = forgotten;
    for (const entry of [...this.entries.values()]) if (entry.isOfIdentities) this.drop(entry);
  }

  private sweep(): void {
    const now = performance.now();
    for (const entry of [...this.entries.values()]) {
      if (entry.isWhole && now - entry.usedAt > keptMs) this.drop(entry);
    }
  }

  /** The one that was not used for the longest goes first, and never the one that was just made. */
  private makeRoom(newest: Entry): void {
    const whole = [...this.entries.values()].filter(({ isWhole }) => isWhole);
    let bytes = whole.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const entry of whole.toSorted((a, b) => a.usedAt - b.usedAt)) {
      if (bytes <= this.options.bytesMax) return;
      if (entry === newest) continue;
      this.drop(entry);
      bytes -= entry.bytes;
    }
  }

  /** Whoever is reading it has it open, and reads on. */
  private drop(entry: Entry): void {
    this.entries.delete(entry.key);
    rmSync(entry.path(), { force: true });
  }
}

/** Everything on which the bytes depend; of the viewer no more than who sees the same. */
function keyOf({ viewer: _, ...asked }: ExportAsked): string {
  const filter = Object.entries(asked.filter).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([...Object.entries({ ...asked, filter }).toSorted()]))
    .digest('hex')
    .slice(0, 32);
}
