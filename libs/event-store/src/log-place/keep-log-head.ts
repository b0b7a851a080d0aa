import type { EventStore } from '@lodestone/kernel';
import { logHeadOf, writeLogHead } from './log-head';
import type { LogPlace } from './log-place';

type Kept = Readonly<{
  folder: string;
  place: LogPlace;
  /**
   * Rises whenever this program has written. Somebody else may write a log on a server, and the server
   * itself does all the time: to find the last event of ours among those costs more than it is worth.
   */
  written: () => number;
  /** Told once for a while in which it cannot be written: the ledger goes on without. */
  say: (line: string) => void;
}>;

/** Between two looks: what is lost with a log within this time, nobody notices at the start. */
const lookMs = 5_000;

/**
 * Keeps what a folder has seen of its log up to date: now, every few seconds, and at the end. Only
 * what can be read is written down, and only what is durable can be read.
 */
export class LogHeadKeeper {
  readonly #timer: NodeJS.Timeout;
  #seen: string | undefined;
  #writtenThen: number;
  #isFailing = false;
  #under: Promise<void> = Promise.resolve();

  static async start(log: EventStore, kept: Kept): Promise<LogHeadKeeper> {
    const keeper = new LogHeadKeeper(log, kept);
    await keeper.look();
    return keeper;
  }

  private constructor(
    private readonly log: EventStore,
    private readonly kept: Kept,
  ) {
    this.#writtenThen = kept.written();
    this.#timer = setInterval(() => this.#lookIfWritten(), lookMs).unref();
  }

  /** To be called before the log is closed. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.look();
  }

  /** Resolves when what is durable now is written down. */
  look(): Promise<void> {
    this.#under = this.#under.then(() => this.#write());
    return this.#under;
  }

  #lookIfWritten(): void {
    const written = this.kept.written();
    if (written === this.#writtenThen) return;
    this.#writtenThen = written;
    void this.look();
  }

  async #write(): Promise<void> {
    const { folder, place, say } = this.kept;
    try {
      const head = await logHeadOf(this.log, place);
      const seen = JSON.stringify(head);
      if (!head || seen === this.#seen) return;
      await writeLogHead(folder, head);
      this.#seen = seen;
      this.#isFailing = false;
    } catch (error) {
      // A log that cannot be read says so to everybody who reads it.
      if (!this.#isFailing)
        say(`how far the log has come cannot be kept in ${folder}: ${wordsOf(error)}`);
      this.#isFailing = true;
    }
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
