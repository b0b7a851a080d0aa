import { serverNameOf } from '@lodestone/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAs } from '../arguments/run-as';
import type { Places } from '../folder/places';
import type { Printer } from '../terminal/printer';
import type { ApiMessage } from './api-message';
import { exampleAccounts } from './example-accounts';
import { isSettled, LedgerClient, type LedgerHealth } from './ledger-client';
import { logFactsOf, type LogFacts } from './log-facts';
import { suggestionsFor } from './suggestions';
import { welcome } from './welcome';

export type DemoScreenOptions = Readonly<{
  print: Printer;
  projectRoot: string;
  places: Places;
  /** Then the commands that are printed need not name it. */
  isDefaultFolder: boolean;
}>;

const askEveryMs = 100;

/** What people see while the ledger comes up, and once it is ready. */
export class DemoScreen {
  readonly #ended = new AbortController();

  constructor(private readonly options: DemoScreenOptions) {}

  hear(message: ApiMessage): void {
    switch (message.kind) {
      case 'loading': {
        const { done, total } = message;
        const what = 'loading the demonstration';
        this.options.print.progress.show({ what, done, total, unit: 'submissions' });
        return;
      }
      case 'listening':
        void this.#welcomeAt(message.url);
        return;
      case 'loaded':
        return;
    }
  }

  /** The ledger is gone: nothing more is said of it. */
  end(): void {
    this.options.print.progress.clear();
    this.#ended.abort();
  }

  async #welcomeAt(url: string): Promise<void> {
    const { print, projectRoot, places, isDefaultFolder } = this.options;
    const { folder: dataFolder } = places;
    const client = new LedgerClient(url);
    try {
      const health = await this.#readiness(client);
      const log = await this.#caughtUp(client);
      if (!health || !log) return;
      const facts = {
        url,
        accounts: await client.accounts(),
        dataFolder,
        ...(places.log.url === undefined ? {} : { logServer: serverNameOf(places.log.url) }),
        projectRoot,
        ...log,
        suggestions: await suggestionsFor(client, isDefaultFolder ? undefined : dataFolder),
      };
      const examples = await exampleAccounts(facts.accounts, client);
      if (this.#ended.signal.aborted) return;
      print.answer(welcome({ facts, examples }, print));
      if (health.status === 'faulty') {
        print.note(`A part of the ledger is not well. Try: ${runAs('doctor')}`);
      }
    } catch (error) {
      if (this.#ended.signal.aborted) return;
      // The ledger runs all the same: only our words about it are missing.
      print.note(`The ledger runs at ${url}, but could not be described: ${String(error)}`);
    }
  }

  /** Once everything is loaded and the read models are followed, or a part is not well. */
  async #readiness(client: LedgerClient): Promise<LedgerHealth | undefined> {
    while (!this.#ended.signal.aborted) {
      const health = await client.health();
      if (health && isSettled(health)) return health;
      await sleep(askEveryMs);
    }
    return undefined;
  }

  /** What is said to be there can be asked for: the read models have come to the head of the log. */
  async #caughtUp(client: LedgerClient): Promise<LogFacts | undefined> {
    if (this.#ended.signal.aborted) return undefined;
    const log = await logFactsOf(this.options.places);
    while (!this.#ended.signal.aborted) {
      const health = await client.health();
      const done = (health?.ordinal ?? -1) + 1;
      if (health?.status === 'faulty' || done > log.headOrdinal) return log;
      const what = 'bringing the read models up to date';
      const total = log.headOrdinal + 1;
      this.options.print.progress.show({ what, done, total, unit: 'events' });
      await sleep(askEveryMs);
    }
    return undefined;
  }
}
