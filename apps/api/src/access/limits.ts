import { isIP } from 'node:net';
import { ProblemException } from '../http/problem';
import type { ProblemCode } from '../http/problem-codes';
import { plainAddress } from './proxies';
import { TokenBuckets } from './token-buckets';
import type { Viewer } from './viewer';

/** How much one tenant, and one address, may have of a ledger that is there for all. */
export const limitNames = [
  /** Requests a second of a tenant; ten seconds of them at once. */
  'tenant-rate',
  /** The same of an address, signed in or not. */
  'address-rate',
  /** Requests of a tenant that are being answered, streams among them. */
  'tenant-requests',
  /** Streams of events of a tenant. */
  'tenant-streams',
  /** Files of a tenant that are being made. */
  'tenant-jobs',
  /** Connections of an address. */
  'address-connections',
] as const;

export type LimitName = (typeof limitNames)[number];

export type LimitFigures = Readonly<Record<LimitName, number>>;

/**
 * Of a ledger on a network. An enterprise with ten desks and a machine asks ten times a second; a
 * works council of machines behind one address some tens of times. A quarter of all streams and
 * connections is more than one caller has a use for.
 */
export const usualLimits: LimitFigures = {
  'tenant-rate': 100,
  'address-rate': 200,
  'tenant-requests': 150,
  'tenant-streams': 50,
  'tenant-jobs': 4,
  'address-connections': 200,
};

/** Of a demonstration, which is there for one machine alone. */
export const noLimits: LimitFigures = {
  'tenant-rate': Infinity,
  'address-rate': Infinity,
  'tenant-requests': Infinity,
  'tenant-streams': Infinity,
  'tenant-jobs': Infinity,
  'address-connections': Infinity,
};

/** What was cut off or turned away, by why: these besides the limits themselves. */
export type ReachedLimit = LimitName | 'silent-connections' | 'connections';

/** Whose share it is: an enterprise's, or that of one person elsewhere. */
export const tenantOf = (viewer: Viewer): string =>
  viewer.role === 'enterprise' ? viewer.enterpriseId : viewer.actorId;

type Held = 'tenant-requests' | 'tenant-streams' | 'tenant-jobs';

const codeOf: Readonly<Record<Held, ProblemCode>> = {
  'tenant-requests': 'too-many-requests-open',
  'tenant-streams': 'too-many-streams-of-yours',
  'tenant-jobs': 'too-many-jobs',
};

/** Every share is counted by itself: what one has used up takes nothing from another. */
export class Limits {
  private readonly tenants: TokenBuckets;
  private readonly addresses: TokenBuckets;
  private readonly held = new Map<string, number>();
  private readonly counts = new Map<ReachedLimit, number>();

  constructor(
    readonly figures: LimitFigures,
    monotonicMs: () => number = () => performance.now(),
  ) {
    this.tenants = new TokenBuckets(figures['tenant-rate'], monotonicMs);
    this.addresses = new TokenBuckets(figures['address-rate'], monotonicMs);
  }

  /** How often each limit was reached since the start. */
  get reached(): ReadonlyMap<ReachedLimit, number> {
    return this.counts;
  }

  /** @throws ProblemException `rate-exceeded` */
  admitAddress(address: string): void {
    this.admit('address-rate', this.addresses.take(shareOfAddress(address)));
  }

  /** @throws ProblemException `rate-exceeded` */
  admitTenant(tenant: string): void {
    this.admit('tenant-rate', this.tenants.take(tenant));
  }

  /**
   * One more of something that lasts; what is returned is called when it has ended, once or more often.
   *
   * @throws ProblemException
   */
  enter(limit: Held, tenant: string): () => void {
    const key = `${limit} ${tenant}`;
    const open = this.held.get(key) ?? 0;
    const most = this.figures[limit];
    if (open >= most) {
      this.count(limit);
      throw new ProblemException(codeOf[limit], {
        facts: { limit, most },
        headers: { 'retry-after': '2' },
      });
    }
    this.held.set(key, open + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.held.get(key) ?? 1) - 1;
      if (left === 0) this.held.delete(key);
      else this.held.set(key, left);
    };
  }

  count(limit: ReachedLimit): void {
    this.counts.set(limit, (this.counts.get(limit) ?? 0) + 1);
  }

  private admit(limit: 'address-rate' | 'tenant-rate', waitMs: number): void {
    if (waitMs === 0) return;
    this.count(limit);
    const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
    throw new ProblemException('rate-exceeded', {
      facts: { limit, perSecond: this.figures[limit], retryAfterSeconds: seconds },
      headers: { 'retry-after': String(seconds) },
    });
  }
}

/** Whoever has a network of IPv6 has as many addresses in it as there are grains of sand. */
export function shareOfAddress(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('%', 1)[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined
      ? []
      : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
