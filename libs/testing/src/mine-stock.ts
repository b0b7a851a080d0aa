import type { DomainEvent, EventMetadata, EventToAppend, RecordedEvent } from '@lodestone/kernel';
import { existing, json, projection } from '@lodestone/projections';
import { createHash } from 'node:crypto';

type SiteOpened = DomainEvent<'SiteOpened', Readonly<{ siteId: string; activities: string[] }>>;
type Mined = DomainEvent<'Mined', Readonly<{ siteId: string; massGrams: number; toRef?: string }>>;
type PartyDeclared = DomainEvent<'PartyDeclared', Readonly<{ ref: string; name: string }>>;
export type MineEvent = SiteOpened | Mined | PartyDeclared;

const tables = {
  sites: {
    key: ['siteId'],
    columns: {
      siteId: 'text',
      massGrams: 'integer',
      isBusy: 'boolean',
      lastRef: 'text?',
      activities: json<readonly string[]>(),
    },
    indexes: { last: ['lastRef'] },
  },
  parties: { key: ['ref'], columns: { ref: 'text', name: 'text', takenAlongAt: 'integer' } },
  lines: {
    columns: { siteId: 'text', massGrams: 'integer' },
    indexes: { site: ['siteId'] },
  },
} as const;

/** A small read model with every kind of table and column: how much was mined where. */
export const mineStock = projection<MineEvent, typeof tables>({
  name: 'mine-stock',
  version: 1,
  tables,
  on: {
    SiteOpened: ({ event: { data } }, rows) =>
      rows.put('sites', { ...data, massGrams: 0, isBusy: false, lastRef: null }),
    PartyDeclared: ({ event: { data } }, rows, ordinal) =>
      rows.put('parties', { ...data, takenAlongAt: ordinal }),
    Mined({ event: { data } }, rows) {
      const { siteId, massGrams, toRef } = data;
      // The line is written before the check, so that parking has something to undo.
      rows.append('lines', { siteId, massGrams });
      const site = existing(rows.get('sites', siteId), 'a site is opened before it mines');
      if (toRef) existing(rows.get('parties', toRef), 'a party is declared before it is named');
      rows.put('sites', {
        ...site,
        massGrams: site.massGrams + massGrams,
        isBusy: true,
        lastRef: toRef ?? null,
      });
    },
  },
});

export const mineStockV2 = { ...mineStock, version: 2 };

const activityTables = {
  activity: {
    key: ['siteId'],
    columns: { siteId: 'text', acts: 'integer', lastOrdinal: 'integer' },
  },
} as const;

/** Counts every event of a site; takes everything, so that it goes on where others park. */
export const siteActivity = projection<MineEvent, typeof activityTables>({
  name: 'site-activity',
  version: 1,
  tables: activityTables,
  on: {
    SiteOpened: ({ event: { data } }, rows, ordinal) =>
      rows.put('activity', { siteId: data.siteId, acts: 0, lastOrdinal: ordinal }),
    Mined({ event: { data } }, rows, ordinal) {
      const acts = rows.get('activity', data.siteId)?.acts ?? 0;
      rows.put('activity', { siteId: data.siteId, acts: acts + 1, lastOrdinal: ordinal });
    },
  },
});

export const knownTypes: ReadonlySet<string> = new Set(['SiteOpened', 'Mined', 'PartyDeclared']);

export const opened = (siteId: string): SiteOpened => ({
  type: 'SiteOpened',
  data: { siteId, activities: ['mining'] },
});

export const mined = (siteId: string, massGrams: number, toRef?: string): Mined => ({
  type: 'Mined',
  data: { siteId, massGrams, ...(toRef ? { toRef } : {}) },
});

export const declared = (ref: string): PartyDeclared => ({
  type: 'PartyDeclared',
  data: { ref, name: `Name of ${ref}` },
});

export const metadata: EventMetadata = {
  actorId: 'actor',
  channel: 'api',
  correlationId: 'request-1',
  causationId: 'request-1',
  recordedAt: '2026-11-22T08:00:00.000Z',
  schemaVersion: 1,
};

/** As it goes into a store; the id is derived from what it says and where, as in the program. */
export function toAppend(stream: string, revision: number, event: DomainEvent): EventToAppend {
  const hash = createHash('sha256')
    .update(JSON.stringify([stream, revision, event]))
    .digest('hex');
  const eventId = [8, 4, 4, 4, 12].reduce<[string, string]>(
    ([id, rest], length) => [`${id}${id && '-'}${rest.slice(0, length)}`, rest.slice(length)],
    ['', hash],
  )[0];
  return { eventId, event, metadata };
}

/** A log as a store gives it back, for specs of what stands between log and rows. */
export class WrittenLog {
  readonly recorded: RecordedEvent[] = [];
  readonly #revisions = new Map<string, number>();

  add(stream: string, event: DomainEvent): this {
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    // Positions have gaps in the real store too.
    const at = BigInt(this.recorded.length * 7 + 3);
    const position = { commit: at, prepare: at };
    this.recorded.push({ ...toAppend(stream, revision, event), stream, revision, position });
    return this;
  }
}
