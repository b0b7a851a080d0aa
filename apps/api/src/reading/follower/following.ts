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

  constructor(private readonly options: FollowingOptions) {
    this.follower = new Follower({ ...options, onAdvanced: options.tell, onParked: options.tell });
    this.tellAll();
    this.follower.start();
    this.timer = setInterval(() => this.tellChanged(), tellMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.follower.stop();
  }

  private tellAll(): void {
    for (const status of this.follower.status().projections) this.options.tell(status);
  }

  private tellChanged(): void {
    for (const status of this.follower.status().projections) {
      if (this.told.get(status.name) === status.isLive) continue;
      this.told.set(status.name, status.isLive);
      this.options.tell(status);
    }
  }
}
