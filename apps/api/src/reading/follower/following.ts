import { Follower, type FollowerOptions, type ProjectionStatus } from '@lodestone/projections';

export type FollowingOptions = Omit<FollowerOptions, 'onAdvanced' | 'onParked'> &
  Readonly<{ tell: (status: ProjectionStatus) => void }>;

/** How late it is told that a read model went live without having moved. */
const tellMs = 250;

/** A follower that tells how far it is: at every step, and when it went live or came to rest. */
export class Following {
  private readonly follower: Follower;
  private readonly told = new Map<string, boolean>();
  private readonly timer: NodeJS.Timeout;

  /** @throws StoreUnavailable when the log cannot be asked whose files lie in the folder */
  static async begin(options: FollowingOptions): Promise<Following> {
    const following = new Following(options);
    try {
      await following.follower.start();
      return following;
    } catch (error) {
      await following.stop();
      throw error;
    }
  }

  private constructor(private readonly options: FollowingOptions) {
    this.follower = new Follower({ ...options, onAdvanced: options.tell, onParked: options.tell });
    this.timer = setInterval(() => this.tellChanged(), tellMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.follower.stop();
  }

  private tellChanged(): void {
    const { projections, copies } = this.follower.status();
    for (const status of [...projections, ...copies]) {
      if (this.told.get(status.name) === status.isLive) continue;
      this.told.set(status.name, status.isLive);
      this.options.tell(status);
    }
  }
}
