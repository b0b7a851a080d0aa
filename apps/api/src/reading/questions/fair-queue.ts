export type QueueLimits = Readonly<{
  /** Questions of one tenant that are waiting or being answered. */
  perTenantMax: number;
  /** Of all tenants together. */
  inAllMax: number;
}>;

/**
 * Who waits, each tenant in a line of its own: the lines are served in turns, so that whoever asks
 * much waits behind what they asked themselves, and not everybody else behind them. Counts what was
 * taken out, too, until it is said to be done.
 */
export class FairQueue<Item extends Readonly<{ tenant: string }>> {
  /** In the order in which they are served; a tenant without a line is not in it. */
  private readonly lines = new Map<string, Item[]>();
  private readonly outstanding = new Map<string, number>();
  private inAll = 0;
  private inLines = 0;

  constructor(private readonly limits: QueueLimits) {}

  /** Not counting those that were taken out. */
  get waiting(): number {
    return this.inLines;
  }

  get waitingTenants(): number {
    return this.lines.size;
  }

  /** False when there are too many: then nothing has changed. */
  enter(item: Item): boolean {
    const own = this.outstanding.get(item.tenant) ?? 0;
    if (own >= this.limits.perTenantMax || this.inAll >= this.limits.inAllMax) return false;
    this.outstanding.set(item.tenant, own + 1);
    this.inAll += 1;
    const line = this.lines.get(item.tenant) ?? [];
    line.push(item);
    this.lines.set(item.tenant, line);
    this.inLines += 1;
    return true;
  }

  /** The first of the tenant whose turn it is. It stays counted until it is `done`. */
  next(): Item | undefined {
    for (const [tenant, line] of this.lines) {
      const item = line.shift();
      // The map keeps its order of insertion, so this tenant comes last now.
      this.lines.delete(tenant);
      if (line.length > 0) this.lines.set(tenant, line);
      this.inLines -= 1;
      return item;
    }
    return undefined;
  }

  /** It is not waited for any more. False when it was taken out before. */
  leave(item: Item): boolean {
    const line = this.lines.get(item.tenant) ?? [];
    const at = line.indexOf(item);
    if (at < 0) return false;
    line.splice(at, 1);
    if (line.length === 0) this.lines.delete(item.tenant);
    this.inLines -= 1;
    this.done(item);
    return true;
  }

  done({ tenant }: Item): void {
    const left = (this.outstanding.get(tenant) ?? 1) - 1;
    if (left === 0) this.outstanding.delete(tenant);
    else this.outstanding.set(tenant, left);
    this.inAll -= 1;
  }
}
