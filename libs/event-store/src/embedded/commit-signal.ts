import { CommitChannel } from './commit-channel';

/** How late a reader hears of what another process has written, at most. */
const pollMs = 250;

type Source = Readonly<{
  /** Absent in memory: nobody else can write there. */
  file?: string | undefined;
  /** Whether other threads may write the file without this store knowing it. */
  listens: boolean;
  /** Changes whenever another connection has written the file. */
  dataVersion: () => number;
}>;

/**
 * Wakes who waits for the log to grow: after a commit of this store at once, of another thread by a
 * message, of another process by looking four times a second while somebody waits.
 */
export class CommitSignal {
  #channel: CommitChannel | undefined;
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #polledVersion = 0;
  #commits = 0;

  constructor(private readonly source: Source) {
    if (source.listens) this.#channelOf()?.listen(() => this.wake());
  }

  /** Read it before reading the log: what comes after it ends a wait at once. */
  get commits(): number {
    return this.#commits;
  }

  /** A commit of the calling thread. */
  announce(): void {
    this.#channelOf()?.announce();
    this.wake();
  }

  wake(): void {
    this.#commits += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#stopPolling();
    for (const resolve of waiting) resolve();
  }

  /** Resolves once there was a commit after `seen`, or when `ended` is aborted. */
  async after(seen: number, ended: AbortSignal): Promise<void> {
    if (this.#commits !== seen || ended.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        ended.removeEventListener('abort', done);
        this.#waiting.delete(done);
        if (this.#waiting.size === 0) this.#stopPolling();
        resolve();
      };
      ended.addEventListener('abort', done);
      this.#waiting.add(done);
      this.#startPolling();
    });
  }

  close(): void {
    this.wake();
    this.#channel?.close();
  }

  /** Only where it is needed: every message wakes each thread that has one. */
  #channelOf(): CommitChannel | undefined {
    const { file } = this.source;
    if (file !== undefined) this.#channel ??= new CommitChannel(file);
    return this.#channel;
  }

  #startPolling(): void {
    if (this.#timer || this.source.file === undefined) return;
    this.#timer = setInterval(() => this.#poll(), pollMs).unref();
  }

  #stopPolling(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #poll(): void {
    const version = this.source.dataVersion();
    if (version === this.#polledVersion) return;
    this.#polledVersion = version;
    this.wake();
  }
}
