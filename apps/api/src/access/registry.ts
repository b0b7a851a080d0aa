import { EventStore, type RecordedEvent } from '@lodestone/kernel';
import {
  enterpriseStream,
  siteStream,
  type EnterpriseRegistered,
  type SiteOpened,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';

export type Enterprise = EnterpriseRegistered['data'];
export type Site = SiteOpened['data'];

/**
 * The registered enterprises, straight from the log: access never depends on a read model that is
 * behind or being rebuilt. A registration lasts, and is remembered; one that is missing is asked
 * again.
 */
@Injectable()
export class Registry {
  private readonly enterprises = new Map<string, Enterprise>();
  private readonly sites = new Map<string, Site>();

  constructor(private readonly store: EventStore) {}

  async enterprise(enterpriseId: string): Promise<Enterprise | undefined> {
    const known = this.enterprises.get(enterpriseId);
    if (known) return known;
    const first = await firstOf(this.store, enterpriseStream(enterpriseId));
    if (first?.event.type !== 'EnterpriseRegistered') return undefined;
    const found = first.event.data as Enterprise;
    this.enterprises.set(enterpriseId, found);
    return found;
  }

  async site(siteId: string): Promise<Site | undefined> {
    const known = this.sites.get(siteId);
    if (known) return known;
    const first = await firstOf(this.store, siteStream(siteId));
    if (first?.event.type !== 'SiteOpened') return undefined;
    const found = first.event.data as Site;
    this.sites.set(siteId, found);
    return found;
  }
}

async function firstOf(store: EventStore, stream: string): Promise<RecordedEvent | undefined> {
  for await (const recorded of store.readStream(stream, { maxCount: 1 })) return recorded;
  return undefined;
}
