import { MemoryLedger, rowsByCategory } from '@lodestone/testing';
import { Books, byAccount, postedBy } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { wheelOfHandOvers } from '@lodestone/testing/histories/handing-over';
import { recordsOf } from '@lodestone/testing/histories/play-history';
import { isPriming, recordWhatStands } from '@lodestone/testing/histories/record-what-stands';
import {
  beginWorld,
  lotsOf,
  siteIds,
  today,
  unitIds,
  unitOf,
} from '@lodestone/testing/histories/world';
import { eventSchemas } from '../event-schemas';
import { postingsOf } from '../postings/postings-of';
import type { LotRow } from './site.rows';
import type { Received, ReceivedV1 } from '../records/site.events';

describe.each([
  { told: 'any history', runs: { runs: 16 } },
  { told: 'a history of sites that change hands', runs: { runs: 5, wheel: wheelOfHandOvers } },
])('$told, told again', ({ runs }) => {
  it('has the books of one in which only what stands was recorded, at once and rightly (§9 e)', () => {
    everyHistory((played) => {
      const again = recordWhatStands(played);
      expect(booksOf(played.ledger)).toEqual(booksOf(again));
    }, runs);
  });

  it('leaves the lots and units of one in which only what stands was recorded', () => {
    everyHistory((played) => {
      const again = recordWhatStands(played);
      expect(holdingsOf(played.ledger)).toEqual(holdingsOf(again));
    }, runs);
  });

  it('gives the same rows when it is folded again', () => {
    everyHistory(({ ledger }) => {
      const again = new MemoryLedger(today);
      for (const { stream, event, metadata } of ledger.log) {
        again.record(stream, event, metadata.contentDigest);
      }
      expect(rowsByCategory(again, 'site')).toEqual(rowsByCategory(ledger, 'site'));
    }, runs);
  });

  it('is the same history when its batches are sent record by record', () => {
    everyHistory((played) => {
      const again = beginWorld();
      for (const record of played.commands.flatMap(recordsOf)) {
        expect(again.submit(record)).toMatchObject({ outcome: 'accepted' });
      }
      expect(again.log).toEqual(played.ledger.log);
      expect(rowsByCategory(again, 'site')).toEqual(rowsByCategory(played.ledger, 'site'));
    }, runs);
  });

  it('posts the receipts that version 1 could say as version 1 posted them', () => {
    let receipts = 0;
    everyHistory(({ ledger }) => {
      for (const { event } of ledger.log) {
        if (event.type !== 'Received') continue;
        const newest = event as Received;
        const old = asVersionOne(newest);
        if (!old) continue;
        receipts += 1;
        const upcast = eventSchemas.Received.upcasters?.[1] as (
          data: ReceivedV1,
        ) => Received['data'];
        const data = upcast(JSON.parse(JSON.stringify(old)) as ReceivedV1);
        expect(postingsOf({ type: 'Received', data })).toEqual(postingsOf(newest));
      }
    }, runs);
    expect(receipts).toBeGreaterThan(10);
  });
});

/** Every receipt of version 1 made a lot, cleared its whole line and closed it. */
function asVersionOne({ data }: Received): ReceivedV1 | undefined {
  const { receipts, ...header } = data;
  const old = receipts.flatMap(({ clearedGrams, made, surplus, refused, ...receipt }) =>
    made && !surplus && !refused && receipt.closes && clearedGrams === receipt.sent.massGrams
      ? [{ ...receipt, made }]
      : [],
  );
  return old.length === receipts.length ? { ...header, receipts: old } : undefined;
}

function booksOf({ log }: MemoryLedger): Books['all'] {
  const books = new Books(byAccount);
  for (const { event, lines } of postedBy(log)) {
    if (!isPriming(event.data.recordId)) books.add(lines);
  }
  return books.all;
}

/** Rows without the places in the stream, which are others when less was recorded. */
const holdingsOf = (ledger: MemoryLedger): unknown =>
  siteIds.map((siteId) => ({
    lots: lotsOf(ledger, siteId)
      .filter(({ lotId }) => !isPriming(lotId))
      .map(lotOf),
    units: unitIds.map((unitId) => unitOf(ledger, siteId, unitId)?.contentMicrograms ?? {}),
  }));

const lotOf = ({
  counts,
  assays,
  holds: _holds,
  openLines: _open,
  madeRevision: _revision,
  ...lot
}: LotRow): unknown => ({
  ...lot,
  countedOn: counts.map(({ countedOn }) => countedOn),
  assays: assays.map(({ assayRecordId, ppm }) => ({ assayRecordId, ppm })),
});
