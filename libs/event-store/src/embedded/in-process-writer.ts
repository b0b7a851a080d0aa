import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type AppendResult } from '@lodestone/kernel';
import { errorOf, resultOf, troubleIn, type AppendOutcome } from './append-outcome';
import type { AppendRequest, EmbeddedWriter, WriterNews } from './append-request';
import { GroupCommit } from './group-commit';
import { groupsOf } from './groups';

type Waiting = Readonly<{
  request: AppendRequest;
  resolve: (result: AppendResult) => void;
  reject: (error: Error) => void;
}>;

/** Writes in the calling thread, which stands still for each sync. Owns the connection. */
export class InProcessWriter implements EmbeddedWriter {
  readonly #groups: GroupCommit;
  #waiting: Waiting[] = [];
  #isClosed = false;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
    private readonly news: WriterNews,
  ) {
    this.#groups = new GroupCommit(database, file);
  }

  append(request: AppendRequest): Promise<AppendResult> {
    if (this.#isClosed) {
      return Promise.reject(new StoreUnavailable(`the log ${this.file} was closed`));
    }
    return new Promise((resolve, reject) => {
      // Every append in this turn of the event loop shares the sync with this one.
      if (this.#waiting.length === 0) setImmediate(() => this.#drain());
      this.#waiting.push({ request, resolve, reject });
    });
  }

  async probe(): Promise<string | undefined> {
    return this.#isClosed ? `the log ${this.file} was closed` : this.#groups.probe();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#drain();
    this.database.close();
  }

  #drain(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const outcomes = groupsOf(waiting.map(({ request }) => request)).flatMap((group) =>
      this.#groups.commit(group),
    );
    if (outcomes.some(({ kind }) => kind === 'appended')) this.news.committed();
    const trouble = troubleIn(outcomes);
    if (trouble !== undefined) this.news.failed(trouble);
    for (const [index, outcome] of outcomes.entries()) settle(waiting[index] as Waiting, outcome);
  }
}

function settle({ request, resolve, reject }: Waiting, outcome: AppendOutcome): void {
  if (outcome.kind === 'appended') resolve(resultOf(outcome.revision, outcome.position));
  else reject(errorOf(outcome, request));
}
