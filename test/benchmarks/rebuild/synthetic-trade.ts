import type { EventMetadata, EventStore, EventToAppend } from '@lodestone/kernel';
import {
  declareParty,
  partyStream,
  type EnterpriseRegistered,
  type PartyDeclared,
  type SiteOpened,
} from '@lodestone/ledger';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Example = Readonly<{ type: string; data: object; metadata: EventMetadata }>;

/** The example of docs/events.md for each type: events of real size and form. */
const exampleOf = (type: string): Example =>
  JSON.parse(readFileSync(join('test/history', `${type}.v1.json`), 'utf8')) as Example;

const sitesCount = 40;
const clientsCount = 2_000;
export const ledgerKey = Buffer.alloc(32, 7);

/** What a record is, in hundredths; a void takes back the export or sale before it. */
const mix = [
  ...Array<string>(20).fill('Refined'),
  ...Array<string>(30).fill('MagnetProduced'),
  ...Array<string>(22).fill('SoldToClient'),
  ...Array<string>(24).fill('Exported'),
  ...Array<string>(4).fill('RecordVoided'),
];

/**
 * Writes `records` records of forty sites into the store, with their sites, enterprises and clients.
 * Deterministic. They are examples with other ids, not decided by the ledger: a fold cannot tell.
 */
export async function writeSyntheticTrade(store: EventStore, records: number): Promise<Written> {
  const log = new SyntheticLog();
  const refs = Array.from({ length: clientsCount }, (_, n) => log.addParty(n));
  for (let n = 0; n < sitesCount; n++) log.addSite(n);
  for (let n = 0; n < records; n++) log.addRecord(n, refs[(n * 7_919) % clientsCount] as string);
  const events = await log.writeTo(store);
  return { events, counted: events - clientsCount };
}

export type Written = Readonly<{ events: number; counted: number }>;

class SyntheticLog {
  readonly #streams = new Map<string, EventToAppend[]>();
  readonly #lastOf = new Map<number, Readonly<{ recordId: string; type: string; data: object }>>();
  readonly #examples = new Map(mix.map((type) => [type, exampleOf(type)]));

  addParty(n: number): string {
    const declared: PartyDeclared = declareParty(ledgerKey, `E-${n % sitesCount}`, {
      name: `第${n}电机公司`,
      nameLatin: `Motor Works No. ${n}`,
      countryCode: ['DE', 'JP', 'FR', 'KR', 'US'][n % 5] as string,
      // Every tenth client has the number of the one before it: something to join.
      identifiers: [{ scheme: 'duns', value: String(100_000_000 + n - (n % 10 === 9 ? 1 : 0)) }],
    });
    this.#add(partyStream(declared.data.ref), declared, exampleOf('PartyDeclared').metadata);
    return declared.data.ref;
  }

  addSite(n: number): void {
    const enterprise = exampleOf('EnterpriseRegistered');
    const data = { ...enterprise.data, enterpriseId: `E-${n}` } as EnterpriseRegistered['data'];
    this.#add(`enterprise-E-${n}`, { type: 'EnterpriseRegistered', data }, enterprise.metadata);
    const site = exampleOf('SiteOpened');
    const opened = { ...site.data, siteId: `S-${n}`, enterpriseId: `E-${n}` } as SiteOpened['data'];
    this.#add(`site-S-${n}`, { type: 'SiteOpened', data: opened }, site.metadata);
  }

  addRecord(n: number, ref: string): void {
    const site = n % sitesCount;
    const last = this.#lastOf.get(site);
    let type = mix[(n * 37) % mix.length] as string;
    if (type === 'RecordVoided' && !last) type = 'Exported';
    const example = this.#examples.get(type) as Example;
    const recordId = `R-${n}`;
    const siteId = `S-${site}`;
    const data =
      type === 'RecordVoided' && last
        ? {
            ...example.data,
            siteId,
            recordId,
            targetRecordId: last.recordId,
            reversed: reversed(last),
          }
        : {
            ...example.data,
            ...headerOf(n, siteId, recordId),
            ...tradeOf(example, { site, ref, n }),
          };
    if (type === 'RecordVoided') this.#lastOf.delete(site);
    else if (type !== 'Refined') this.#lastOf.set(site, { recordId, type, data });
    this.#add(`site-${siteId}`, { type, data }, example.metadata);
  }

  /** @returns how many events that is */
  async writeTo(store: EventStore): Promise<number> {
    let events = 0;
    // In turns, so that `$all` mixes the streams as a real log does.
    const positions = new Map([...this.#streams.keys()].map((stream) => [stream, 0]));
    while (positions.size > 0) {
      const appends = [...positions].map(async ([stream, from]) => {
        const all = this.#streams.get(stream) as EventToAppend[];
        const batch = all.slice(from, from + 20);
        await store.append(stream, batch, { expected: from === 0 ? 'no-stream' : from - 1 });
        events += batch.length;
        if (from + batch.length === all.length) positions.delete(stream);
        else positions.set(stream, from + batch.length);
      });
      await Promise.all(appends);
    }
    return events;
  }

  #add(stream: string, event: EventToAppend['event'], metadata: EventMetadata): void {
    const events = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, events);
    const hex = createHash('sha256').update(`${stream}@${events.length}`).digest('hex');
    const ends = [8, 12, 16, 20, 32];
    const eventId = ends.map((to, i) => hex.slice(ends[i - 1] ?? 0, to)).join('-');
    events.push({ eventId, event, metadata });
  }
}

const reversed = ({ type, data }: Readonly<{ type: string; data: object }>) => ({
  type,
  schemaVersion: 1,
  data,
});

const headerOf = (n: number, siteId: string, recordId: string) => {
  const day = new Date(Date.UTC(2025, 0, 1 + (n % 700))).toISOString().slice(0, 10);
  return { siteId, recordId, occurredOn: day };
};

type Trade = Readonly<{ site: number; ref: string; n: number }>;

/** Of a sale or export: who, to whom, and a deal of its own. */
function tradeOf({ type, data }: Example, { site, ref, n }: Trade): object {
  if (type !== 'SoldToClient' && type !== 'Exported') return {};
  const { goods } = data as Readonly<{ goods: readonly object[] }>;
  return {
    [type === 'Exported' ? 'exporterId' : 'sellerId']: `E-${site}`,
    buyerRef: ref,
    importerRef: ref,
    consigneeRef: ref,
    goods: goods.map((line, i) => ({ ...line, dealId: `S-${site}/R-${n}/${i + 1}` })),
  };
}
