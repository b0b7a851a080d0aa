import type { ChainKeeperOptions, ChainNews } from '@lodestone/journal';
import { StoreUnavailable, type Ordinal } from '@lodestone/kernel';
import { RestartPace } from '../../running/restart-pace';
import { faultOf } from '../questions/asked';
import { KeeperThread, type KeeperMessage } from './keeper-thread';

export type ChainStatus = Readonly<{ ordinal: Ordinal; bytes: number; restarts: number }>;

type KeptChainOptions = ChainKeeperOptions &
  Readonly<{
    /** The compiled entry of its thread. */
    entry: string;
    fault: (message: string) => void;
    recovered: () => void;
  }>;

/** Nobody makes a journal anew so often in the life of one thread. */
const generationsMax = 1_000_000;

type Known = Pick<ChainNews, 'generation' | 'sealed'>;

type Waiter = Readonly<{ resolve: () => void; reject: (error: Error) => void }>;

/**
 * The thread that keeps the lines, as the main thread sees it: it is asked to look at the journal,
 * and what it tells is handed on to each thread that looks at the lines. Memory is handed on by name;
 * nothing is copied.
 */
export class KeptChain {
  private thread: KeeperThread | undefined;
  private news: ChainNews | undefined;
  /** Those who are told when the look that is under way is over, and those who came later. */
  private waiting: Waiter[] = [];
  private later: Waiter[] = [];
  private isLooking = false;
  private restarts = 0;
  private readonly pace = new RestartPace(5_000);
  private isClosed = false;

  constructor(private readonly options: KeptChainOptions) {
    this.begin();
  }

  status(): ChainStatus {
    const { ordinal = -1, bytes = 0 } = this.news ?? {};
    return { ordinal, bytes, restarts: this.restarts };
  }

  /**
   * Resolves when what the journal had at the call is known.
   *
   * @throws ProblemException `read-model-building`, `chain-too-large`
   * @throws StoreUnavailable when the thread died, or the program closes
   */
  refreshed(): Promise<void> {
    if (this.isClosed || !this.thread) {
      return Promise.reject(new StoreUnavailable('the lines are not kept now'));
    }
    return new Promise((resolve, reject) => {
      // What is read already may lack what came just now.
      (this.isLooking ? this.later : this.waiting).push({ resolve, reject });
      if (!this.isLooking) this.look();
    });
  }

  /** What a thread does not know yet; undefined where it knows all. */
  newsFor(known: ChainNews | undefined): ChainNews | undefined {
    const { news } = this;
    if (!news || news === known) return undefined;
    const from = known?.generation === news.generation ? known.sealed : 0;
    return { ...news, from, parts: news.parts.slice(from) };
  }

  async stop(): Promise<void> {
    this.isClosed = true;
    await this.thread?.stop();
  }

  private begin(): void {
    const { entry, folder, bytesMax, fault } = this.options;
    this.thread = new KeeperThread({
      entry,
      keeper: { folder, bytesMax, firstGeneration: this.restarts * generationsMax },
      hear: (message) => this.hear(message),
      died: (reason) => {
        if (!this.isClosed) fault(`the thread that keeps the lines died: ${reason}`);
        this.mourn(reason);
      },
    });
  }

  private look(): void {
    this.isLooking = true;
    const known: Known | undefined = this.news && {
      generation: this.news.generation,
      sealed: this.news.sealed,
    };
    this.thread?.refresh({ known });
  }

  private hear(message: KeeperMessage): void {
    this.isLooking = false;
    const told = this.waiting;
    this.waiting = this.later;
    this.later = [];
    if ('news' in message) {
      this.keep(message.news);
      this.pace.worked();
      this.options.recovered();
      for (const { resolve } of told) resolve();
    } else {
      for (const { reject } of told) reject(faultOf(message.failed));
    }
    if (this.waiting.length > 0) this.look();
  }

  /** Whole: a thread that begins later is told everything. */
  private keep(news: ChainNews): void {
    const before = this.news?.parts.slice(0, news.from) ?? [];
    this.news = { ...news, from: 0, parts: [...before, ...news.parts] };
  }

  private mourn(reason: string): void {
    this.thread = undefined;
    this.isLooking = false;
    const told = [...this.waiting, ...this.later];
    this.waiting = [];
    this.later = [];
    // Another one keeps them in memory of its own.
    this.news = undefined;
    for (const { reject } of told) reject(new StoreUnavailable(reason));
    if (this.isClosed) return;
    this.restarts += 1;
    setTimeout(() => {
      if (!this.isClosed) this.begin();
    }, this.pace.died()).unref();
  }
}
