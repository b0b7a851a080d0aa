import { WritePath } from '@lodestone/event-store';
import { EventStore, type RecordedEvent } from '@lodestone/kernel';
import {
  enterpriseStream,
  isAwaitedBy,
  mayTellOfDeal,
  operatorOfRecord,
  operatorOn,
  operatorsOf,
  recordRowOf,
  siteRowOf,
  siteStream,
  type EnterpriseRegistered,
  type NamedSite,
  type Operated,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';

export type Enterprise = EnterpriseRegistered['data'];

/**
 * The registered enterprises and who operates which site, from the log and from what decisions stand
 * on: access never depends on a read model that is behind or being rebuilt. What lasts is remembered:
 * that an enterprise is registered, and that it operates a site on some day. The rest is asked again.
 */
@Injectable()
export class Registry {
  private readonly enterprises = new Map<string, Enterprise>();
  private readonly sites = new Map<string, Operated>();

  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
  ) {}

  async enterprise(enterpriseId: string): Promise<Enterprise | undefined> {
    const known = this.enterprises.get(enterpriseId);
    if (known) return known;
    const first = await firstOf(this.store, enterpriseStream(enterpriseId));
    if (first?.event.type !== 'EnterpriseRegistered') return undefined;
    const found = first.event.data as Enterprise;
    this.enterprises.set(enterpriseId, found);
    return found;
  }

  /**
   * A site with its operators, in which that enterprise is not missing. Somebody else's site is asked
   * about each time, as one is that is not there: the two take the same time.
   */
  async site(siteId: string, enterpriseId?: string): Promise<Operated | undefined> {
    const known = this.sites.get(siteId);
    const isEnough = enterpriseId === undefined || (known && operatorsOf(known).has(enterpriseId));
    if (known && isEnough) return known;
    const found = await this.writePath.lookAt(siteStream(siteId), siteRowOf);
    if (found) this.sites.set(siteId, found);
    return found;
  }

  /** Whether an enterprise that never operates the site tells of its own deal there. */
  async tellsOfDeal(
    siteId: string,
    enterpriseId: string,
    about: Parameters<typeof mayTellOfDeal>[2],
  ): Promise<boolean> {
    return this.writePath.lookAt(siteStream(siteId), (rows) =>
      mayTellOfDeal(rows, enterpriseId, about),
    );
  }

  /** Whether a site was the enterprise's when something was told there, or is where its goods arrive. */
  async isOwn(named: NamedSite, enterpriseId: string): Promise<boolean> {
    return this.writePath.lookAt(siteStream(named.siteId), (rows) => {
      const site = siteRowOf(rows);
      if (!site) return false;
      if ('since' in named) return isAwaitedBy(rows, enterpriseId, named);
      if ('day' in named) return operatorOn(site, named.day) === enterpriseId;
      const record = recordRowOf(rows, named.recordId);
      return record !== undefined && operatorOfRecord(site, record) === enterpriseId;
    });
  }
}

async function firstOf(store: EventStore, stream: string): Promise<RecordedEvent | undefined> {
  for await (const recorded of store.readStream(stream, { maxCount: 1 })) return recorded;
  return undefined;
}
