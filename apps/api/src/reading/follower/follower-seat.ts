import type { ProjectionStatus } from '@lodestone/projections';
import { RestartPace } from '../../running/restart-pace';
import { threadEntry } from '../../running/thread-entry';
import type { FollowerNews, FollowSettings, Running } from './follow';
import { followInThread } from './follower-thread';

type SeatOptions = Readonly<{
  /** Another thread was begun in the place of one that died. */
  restarted: () => void;
  entry?: string;
}>;

/**
 * The place of one thread that follows: when that one dies, another takes it and goes on where the
 * files are. Nothing is lost by it, because rows and ordinal are committed together.
 */
export class FollowerSeat implements Running {
  private readonly told = new Map<string, ProjectionStatus>();
  private thread: Running | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly pace = new RestartPace(30_000);
  private isStopped = false;

  /** @throws StoreUnavailable when the first of them cannot begin */
  static async begin(
    settings: FollowSettings,
    news: FollowerNews,
    options: SeatOptions,
  ): Promise<FollowerSeat> {
    const seat = new FollowerSeat(settings, news, options);
    await seat.start();
    return seat;
  }

  private constructor(
    private readonly settings: FollowSettings,
    private readonly news: FollowerNews,
    private readonly options: SeatOptions,
  ) {}

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.thread?.stop();
  }

  private async start(): Promise<void> {
    const { entry = threadEntry(__dirname, 'follower.thread') } = this.options;
    const news = { ...this.news, tell: (status: ProjectionStatus) => this.tell(status) };
    const died = (reason: string): void => this.mourn(reason);
    this.thread = await followInThread(this.settings, news, { entry, died });
    // It may have been told to stop while it began.
    if (this.isStopped) await this.thread.stop();
  }

  private tell(status: ProjectionStatus): void {
    this.told.set(status.name, status);
    if (status.isLive) this.pace.worked();
    this.news.tell(status);
  }

  private mourn(reason: string): void {
    this.thread = undefined;
    this.news.fault(`the thread died, and is begun again: ${reason}`);
    // What it followed stands still; whoever asks is told so, and waits for no ordinal in vain.
    for (const status of this.told.values()) this.news.tell({ ...status, isLive: false });
    this.startLater();
  }

  private startLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.startAgain(), this.pace.died()).unref();
  }

  private async startAgain(): Promise<void> {
    this.options.restarted();
    try {
      await this.start();
    } catch (error) {
      this.news.fault(error instanceof Error ? error.message : String(error));
      this.startLater();
    }
  }
}
