import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EventSchemas, isUnreadable } from '@lodestone/event-store';
import type { EventMetadata, FoldedEvent } from '@lodestone/kernel';
import { eventSchemas, foldOf, isPosted, postingsOf } from '@lodestone/ledger';
import { sumVolumes } from '@lodestone/read-models/transaction-volumes/sum-volumes';
import {
  transactionVolumes,
  type VolumesReading,
  type volumeTables,
} from '@lodestone/read-models/transaction-volumes/transaction-volumes';
import { MemoryRows } from '@lodestone/testing';
import { FollowedReadModel, recordedLog } from '@lodestone/testing/followed-read-model';

/** As it lies in a log: the version in which it was written. */
type Written = Readonly<{
  stream: string;
  revision: number;
  type: string;
  schemaVersion: number;
  data: unknown;
  metadata: EventMetadata;
}>;

type Amount = Readonly<{
  deals: number;
  massGrams: string;
  valueMinor: Readonly<Record<string, string>>;
  Nd: string;
  Dy: string;
}>;

type Sums = Readonly<{
  /** `stock grams`, `stock Nd` in micrograms. */
  postings: Readonly<Record<string, string>>;
  volumes: readonly Readonly<{
    exporter: string;
    month: string;
    sold?: Amount;
    exported?: Amount;
    returned?: Amount;
  }>[];
}>;

const kept = (file: string): Buffer => readFileSync(join(__dirname, 'logs', file));

/**
 * The first 3,200 events of the demonstration as commit 5100cd52 wrote them on 25 November 2026, with
 * the sums that it made of them. Never edited: what was recorded then means the same for ever.
 */
describe('a log that an older program wrote', () => {
  const schemas = new EventSchemas(eventSchemas);
  const written = gunzipSync(kept('2026-11-25.ndjson.gz'))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Written);
  const sums = JSON.parse(kept('2026-11-25.sums.json').toString('utf8')) as Sums;
  const log = written.map((event): FoldedEvent => {
    const upcast = schemas.upcast(event);
    if (isUnreadable(upcast)) throw new Error(upcast.reason);
    const { stream, revision, metadata } = event;
    return {
      event: { type: upcast.type, data: upcast.data },
      metadata,
      stream,
      revision,
    };
  });

  it('posts what it posted, in grams and in every element', () => {
    const postings: Record<string, bigint> = {};
    const add = (key: string, amount: bigint): void => {
      postings[key] = (postings[key] ?? 0n) + amount;
    };
    for (const { event } of log) {
      if (!isPosted(event)) continue;
      for (const { account, massGrams, content } of postingsOf(event)) {
        add(`${account} grams`, BigInt(massGrams));
        for (const [element, micrograms] of content) add(`${account} ${element}`, micrograms);
      }
    }
    const texts = Object.entries(postings).map(([key, amount]) => [key, String(amount)]);
    expect(Object.fromEntries(texts)).toEqual(sums.postings);
  });

  it('adds up to the same volumes of every exporter and month', () => {
    const readModel = new FollowedReadModel<typeof volumeTables>(transactionVolumes);
    try {
      readModel.take(recordedLog(log));
      const groupBy = ['exporter', 'month'] as const;
      const { groups, next } = readModel.ask((reading: VolumesReading) =>
        sumVolumes(reading, { groupBy, limit: 500 }, (subject) => subject),
      );
      expect(next).toBeUndefined();
      const amountOf = (volume: (typeof groups)[number]['returned']): Amount | undefined =>
        volume === undefined || volume.deals === 0
          ? undefined
          : {
              deals: volume.deals,
              massGrams: String(volume.massGrams),
              valueMinor: volume.valueMinor,
              Nd: volume.elementMicrograms['Nd'] ?? '0',
              Dy: volume.elementMicrograms['Dy'] ?? '0',
            };
      const volumes = groups.map(({ key, sold, exported, returned }) => ({
        ...key,
        sold: amountOf(sold),
        exported: amountOf(exported),
        returned: amountOf(returned),
      }));
      expect(volumes).toEqual(sums.volumes);
    } finally {
      readModel.close();
    }
  });

  it('is folded into rows that decisions can be taken on', () => {
    const rows = new Map<string, MemoryRows>();
    for (const folded of log) {
      const own = rows.get(folded.stream) ?? new MemoryRows();
      rows.set(folded.stream, own);
      foldOf(folded.stream)?.(own, folded);
    }
    const sites = [...rows].filter(([stream]) => stream.startsWith('site-'));
    const lots = sites.flatMap(([, own]) => own.scan<{ massGrams: number }>('lot/'));
    expect(lots.length).toBeGreaterThan(1_000);
    expect(lots.reduce((sum, [, { massGrams }]) => sum + BigInt(massGrams), 0n)).toBe(
      BigInt(sums.postings['stock grams'] ?? NaN),
    );
  });
});
