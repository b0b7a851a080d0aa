import {
  accepted,
  refused,
  unchanged,
  type DomainEvent,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';

/**
 * A site with as many rows per command as the real one has (record, lots, uses of a lot), and events
 * of the size of a sale: about 900 bytes of data.
 */
export type SmallSiteCommand = Readonly<{
  type: 'Mine' | 'Sell';
  data: Readonly<{ siteId: string; recordId: string; lotId: string; massGrams: number }>;
}>;

type SmallSiteEvent = DomainEvent<'Mined' | 'Sold', SmallSiteCommand['data'] & { stamps: object }>;

type Lot = Readonly<{ massGrams: number; madeById: string; ppm: object }>;

const ppm = { Nd: 210_000, Pr: 70_000, Dy: 8_000, Tb: 1_500, La: 1_200, Ce: 900 };

const line = {
  ownerId: 'baotou-magnetics',
  status: 'free',
  material: 'sintered-ndfeb',
  grade: 'N42SH',
  assayRecordId: 'assay-2026-000123',
};

const stamps = {
  occurredOn: '2026-03-01',
  contractNumber: 'CN-2026-00000012345',
  buyerRef: 'b5f1c3d2e4a59687'.repeat(2),
  goods: [1, 2].map((n) => ({ dealId: `deal-${n}`, valueMinor: '123456789', ...line, ppm })),
};

const stockOf = (rows: KeyedRows, lotId: string) => rows.get<Lot>(`lot/${lotId}`);

export const smallSiteDecider: KeyedDecider<SmallSiteCommand, SmallSiteEvent, string> = {
  streamOf: ({ data }) => `site-${data.siteId}`,

  decide({ type, data }, { own, circumstances }) {
    const known = own.get<{ revision: number; contentDigest: string }>(`record/${data.recordId}`);
    if (known) {
      return known.contentDigest === circumstances.contentDigest
        ? unchanged(known.revision)
        : refused('record-exists-with-other-content');
    }
    const lot = stockOf(own, data.lotId);
    if (type === 'Mine') {
      return lot ? refused('lot-exists') : accepted({ type: 'Mined', data: { ...data, stamps } });
    }
    if (!lot || lot.massGrams < data.massGrams) return refused('not-enough-stock');
    const [newest] = own.scan<{ on: string }>(`use/${data.lotId}/`, { reverse: true, limit: 1 });
    if (newest && newest[1].on > circumstances.today) return refused('used-later');
    return accepted({ type: 'Sold', data: { ...data, stamps } });
  },

  evolve(rows, { event, metadata, revision }) {
    const { recordId, lotId, massGrams } = event.data;
    const { contentDigest } = metadata;
    rows.set(`record/${recordId}`, { revision, contentDigest, type: event.type, state: 'live' });
    if (event.type === 'Mined') {
      rows.set(`lot/${lotId}`, { ...line, massGrams, madeById: recordId, ppm });
      return;
    }
    const lot = stockOf(rows, lotId);
    if (!lot) throw new Error(`${lotId} is sold before it is mined`);
    rows.set(`lot/${lotId}`, { ...lot, massGrams: lot.massGrams - massGrams });
    const key = `use/${lotId}/${String(revision).padStart(12, '0')}`;
    rows.set(key, { recordId, on: metadata.recordedAt.slice(0, 10), massGrams });
  },
};
