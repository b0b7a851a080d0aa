import type { FoldedEvent } from '@lodestone/kernel';
import { MemoryLedger, recordAct } from '@lodestone/testing';
import {
  Books,
  byLot,
  inRow,
  isNegative,
  isStock,
  postedBy,
} from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { wheelOfHandOvers } from '@lodestone/testing/histories/handing-over';
import type { Played } from '@lodestone/testing/histories/play-history';
import { lotsOf, rowsOfSite, siteIds, today } from '@lodestone/testing/histories/world';
import { allOf, discarded, releaseLots } from '@lodestone/testing/keeping';
import { goodsOfDeal } from '@lodestone/testing/histories/trade-moves';
import type { PostingLine } from '../postings/posting-line';
import { Draws } from '@lodestone/testing/histories/draws';
import { releaseFound } from '@lodestone/testing/found';
import { flowsOf } from './flows';
import { operatorOn } from './operators';
import { operatorOfRecord } from './site-on';
import { lotRowOf, recordRowOf, siteRowOf, type LotRow, type SiteRow } from './site.rows';
import { isAct } from '../records/site.events';

const nothing = {};

/** What an act says of who operates its site. */
const stampsOfOperator: ReadonlySet<string> = new Set([
  'operatorId',
  'siteOperatorId',
  'dispatcherId',
  'importerId',
]);

/** Each event with the rows as it left them, and as it found them. */
function* replayed({
  ledger,
}: Played): Generator<Readonly<{ entry: FoldedEvent; again: MemoryLedger }>> {
  const again = new MemoryLedger(today);
  for (const entry of ledger.log) {
    again.record(entry.stream, entry.event, entry.metadata.contentDigest);
    yield { entry, again };
  }
}

/** Contradictions between sites leave all of this true (postings.md V5). */
describe.each([
  { told: 'any history', runs: { runs: 12 } },
  { told: 'a history of sites that contradict each other', runs: { runs: 4, mayContradict: true } },
  { told: 'a history of sites that change hands', runs: { runs: 3, wheel: wheelOfHandOvers } },
])('$told', ({ runs }) => {
  it('is made of events that each sum to zero in grams and in every rare earth (§9 a)', () => {
    everyHistory(({ ledger }) => {
      for (const { event, lines } of postedBy(ledger.log)) {
        const sum = new Books(() => 'sum', lines).all;
        if (Object.keys(sum).length > 0) expect({ event, sum }).toEqual({ event, sum: nothing });
      }
    }, runs);
  });

  it('sums to zero over the nation at every ordinal (§9 b)', () => {
    everyHistory(({ ledger }) => {
      const nation = new Books(() => 'nation');
      for (const { lines } of postedBy(ledger.log)) {
        nation.add(lines);
        expect(nation.all).toEqual(nothing);
      }
    }, runs);
  });

  it('leaves in the books of every lot its grams at the ppm of today, after every event (§9 c)', () => {
    everyHistory((played) => {
      const books = new Books(byLot);
      for (const { entry, again } of replayed(played)) {
        const lines = postedBy([entry])
          .flatMap((posted) => posted.lines)
          .filter(isStock);
        books.add(lines);
        for (const { siteId, lotId = '' } of lines) {
          const row = lotRowOf(rowsOfSite(again, siteId), lotId) as LotRow;
          expect({ lotId, sum: books.of(`${siteId}/${lotId}`) }).toEqual({
            lotId,
            sum: inRow(row),
          });
        }
      }
      const rows = siteIds.flatMap((siteId) =>
        lotsOf(played.ledger, siteId).flatMap((lot) => {
          const sum = inRow(lot);
          return sum ? [[`${siteId}/${lot.lotId}`, sum] as const] : [];
        }),
      );
      expect(books.all).toEqual(Object.fromEntries(rows));
    }, runs);
  });

  it('takes no lot below nothing on any date as known at any ordinal (§9 d)', () => {
    everyHistory(({ ledger }) => {
      const known = new Map<string, PostingLine[]>();
      for (const { lines } of postedBy(ledger.log)) {
        const moved = lines.filter(isStock);
        for (const line of moved) known.set(byLot(line), [...(known.get(byLot(line)) ?? []), line]);
        for (const lot of new Set(moved.map(byLot))) expectNeverNegative(lot, known.get(lot) ?? []);
      }
    }, runs);
  });

  it('leaves nothing where every lot is consumed in random parts (§9 f)', () => {
    everyHistory(({ ledger, commands }) => {
      const again = new MemoryLedger(today);
      for (const { stream, event, metadata } of ledger.log) {
        again.record(stream, event, metadata.contentDigest);
      }
      consumeAll(again, new Draws(commands.length));
      const lines = postedBy(again.log).flatMap((posted) => posted.lines);
      expect(new Books(byLot, lines.filter(isStock)).all).toEqual(nothing);
    }, runs);
  });

  it('rounds a merge by at most half a part per million (§9 g)', () => {
    everyHistory(({ ledger }) => {
      for (const { event, lines } of postedBy(ledger.log)) {
        if (!isAct(event)) continue;
        const grams = lines
          .filter(({ role }) => role === 'made')
          .reduce((sum, line) => sum + line.massGrams, 0);
        for (const { content, massGrams } of lines.filter(
          ({ account }) => account === 'rounding',
        )) {
          expect(massGrams).toBe(0);
          for (const micrograms of content.values()) {
            expect(micrograms * 2n <= BigInt(grams) && micrograms * -2n <= BigInt(grams)).toBe(
              true,
            );
          }
        }
      }
    }, runs);
  });

  it('is of who operates the site on the day, in every act and of every record', () => {
    everyHistory(({ ledger }) => {
      for (const { event } of ledger.log) {
        if (!isAct(event)) continue;
        const { siteId, recordId, occurredOn } = event.data;
        const rows = rowsOfSite(ledger, siteId);
        const site = siteRowOf(rows) as SiteRow;
        const operator = operatorOn(site, occurredOn);
        const stamps = Object.entries(event.data).filter(([name]) => stampsOfOperator.has(name));
        expect({
          recordId,
          of: operatorOfRecord(site, recordRowOf(rows, recordId)!),
          stamps,
        }).toEqual({ recordId, of: operator, stamps: stamps.map(([name]) => [name, operator]) });
      }
    }, runs);
  });

  it('stamps on every taken line what the lot is at that ordinal', () => {
    everyHistory((played) => {
      const before = new MemoryLedger(today);
      for (const { stream, event, metadata } of played.ledger.log) {
        if (isAct(event)) {
          const rows = rowsOfSite(before, event.data.siteId);
          for (const { lotId, massGrams: _taken, looked: _, ...stamp } of flowsOf(event).takes) {
            expect(lotRowOf(rows, lotId)).toMatchObject(stamp);
          }
        }
        before.record(stream, event, metadata.contentDigest);
      }
    }, runs);
  });
});

function expectNeverNegative(lot: string, lines: readonly PostingLine[]): void {
  const byDate = [...lines].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  const books = new Books(byLot);
  byDate.forEach((line, index) => {
    books.add([line]);
    // A date is judged when all its lines are in.
    if (byDate[index + 1]?.occurredOn === line.occurredOn) return;
    const sum = books.of(lot);
    if (isNegative(sum)) expect({ lot, on: line.occurredOn, sum }).toBe('at least nothing');
  });
}

/** Holds are released first, and what is sold is exported for its sale. */
function consumeAll(ledger: MemoryLedger, draws: Draws): void {
  let n = 0;
  const nextId = (): string => `end-${(n += 1)}`;
  for (const siteId of siteIds) {
    releaseFound(ledger, siteId, today);
    for (const lot of lotsOf(ledger, siteId)) {
      for (const { recordId } of lotRowOf(rowsOfSite(ledger, siteId), lot.lotId)?.holds ?? []) {
        ledger.submit(releaseLots(siteId, nextId(), recordId, today));
      }
      for (let leftGrams = lot.massGrams; leftGrams > 0;) {
        const massGrams = draws.chance(30) ? leftGrams : draws.grams(leftGrams);
        const takes = [allOf(lot.lotId, massGrams)];
        const act =
          lot.dealId === undefined
            ? discarded({ occurredOn: today, takes })
            : goodsOfDeal(lot.dealId, takes, today);
        expect(ledger.submit(recordAct(siteId, nextId(), act))).toMatchObject({
          outcome: 'accepted',
        });
        leftGrams -= massGrams;
      }
    }
  }
}
