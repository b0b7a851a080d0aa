/** Whether the log can be written, for whoever says so to others. */
export type WritingNews = Readonly<{
  /** Once, until `recovered`: from here on nothing is recorded. */
  failed: (message: string) => void;
  recovered: () => void;
}>;

export type WriterHealthOptions = WritingNews &
  Readonly<{
    /** Says what is wrong, or `undefined`. MUST leave nothing behind in the log. */
    probe: () => Promise<string | undefined>;
  }>;

/** A disk that was full is asked often at first: who records waits for it. */
const probeMs = { first: 250, most: 10_000 };

/**
 * Once writing has failed, nobody may send anything until it is said to work again: so it is tried
 * out, ever more seldom, until it works, or an append does.
 */
export class WriterHealth {
  #isFailing = false;
  #isClosed = false;
  #pauseMs = probeMs.first;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: WriterHealthOptions) {}

  /** An append failed for a reason of the machine. */
  failed(message: string): void {
    if (this.#isFailing || this.#isClosed) return;
    this.#isFailing = true;
    this.#pauseMs = probeMs.first;
    this.options.failed(message);
    this.#probeLater();
  }

  /** An append, or the trial of one, is durable. */
  worked(): void {
    if (!this.#isFailing) return;
    this.#isFailing = false;
    clearTimeout(this.#timer);
    this.options.recovered();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #probeLater(): void {
    this.#timer = setTimeout(() => void this.#probe(), this.#pauseMs).unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, probeMs.most);
  }

  async #probe(): Promise<void> {
    const trouble = await this.options.probe().catch(String);
    if (!this.#isFailing || this.#isClosed) return;
    if (trouble === undefined) this.worked();
    else this.#probeLater();
  }
}
