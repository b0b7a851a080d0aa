import type { MemoryLedger } from '@lodestone/testing';
import { Books, isNegative, postedBy } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { rowsOfSite, sentBy, siteIds, unitIds, unitOf } from '@lodestone/testing/histories/world';
import { type Content, contentOf, contentOfMicrograms } from '../measuring/content';
import { type PostingLine } from '../postings/posting-line';
import { receivedKey, type ReceivedRow, type SentRow } from './site.rows';

describe.each([
  { told: 'any history', runs: { runs: 12 } },
  { told: 'a history of sites that contradict each other', runs: { runs: 8, mayContradict: true } },
])('what is between two places in $told', ({ runs }) => {
  it('is in transit by movement: what was sent less what was cleared', () => {
    everyHistory(({ ledger }) => {
      const books = new Books(({ movementId = '' }) => movementId, linesOf(ledger, 'in-transit'));
      const sent = everySent(ledger).map(({ row }) => ofLine(row, '', liveGrams(row)));
      const cleared = everySent(ledger).flatMap(({ row }) =>
        siteIds.map((siteId) => ofLine(row, '', -clearedGrams(ledger, siteId, row))),
      );
      const expected = new Books(({ movementId }) => movementId, [...sent, ...cleared]);
      expect(books.all).toEqual(expected.all);
    }, runs);
  });

  it('is in transit by pair of sites: what the one may still expect of the other', () => {
    everyHistory(({ ledger }) => {
      const books = new Books(
        ({ siteId, otherSiteId = '', movementId = '' }) => pairOf(siteId, otherSiteId, movementId),
        linesOf(ledger, 'in-transit'),
      );
      const expected = everySent(ledger).flatMap(({ siteId, row }) =>
        Object.entries(row.expectations).map(([to, { expectedGrams, movedAwayGrams }]) => {
          const dueGrams = row.state === 'live' ? expectedGrams - movedAwayGrams : 0;
          return ofLine(row, pairOf(siteId, to, ''), dueGrams - clearedGrams(ledger, to, row));
        }),
      );
      const due = new Books(({ pair, movementId }) => `${pair}${movementId}`, expected);
      expect(books.all).toEqual(due.all);
    }, runs);
  });

  it('is in process: what the row of the unit says that it holds', () => {
    everyHistory(({ ledger }) => {
      const inProcess = linesOf(ledger, 'in-process').map(({ siteId, lotId = '', content }) => ({
        unit: `${siteId}/${lotId}`,
        massGrams: 0,
        content,
      }));
      const held = siteIds.flatMap((siteId) =>
        unitIds.map((unitId) => ({
          unit: `${siteId}/${unitId}`,
          massGrams: 0,
          content: contentOfMicrograms(unitOf(ledger, siteId, unitId)?.contentMicrograms ?? {}),
        })),
      );
      const [books, rows] = [inProcess, held].map((lines) => new Books(({ unit }) => unit, lines));
      expect(books?.all).toEqual(rows?.all);
    }, runs);
  });
});

/** Where no site contradicts another; where one does, this is how the books show it (V5). */
describe('what is in transit in any history', () => {
  it('is at least nothing between each pair of sites, at every ordinal', () => {
    everyHistory(
      ({ ledger }) => {
        const books = new Books(({ siteId, otherSiteId = '', movementId = '' }: PostingLine) =>
          pairOf(siteId, otherSiteId, movementId),
        );
        for (const { lines } of postedBy(ledger.log)) {
          books.add(lines.filter(({ account }) => account === 'in-transit'));
          expect(Object.values(books.all).filter(isNegative)).toEqual([]);
        }
      },
      { runs: 12 },
    );
  });
});

type OfLine = Readonly<{ movementId: string; pair: string; massGrams: number; content: Content }>;

const ofLine = ({ movementId, sent }: SentRow, pair: string, massGrams: number): OfLine => ({
  movementId,
  pair,
  massGrams,
  content: contentOf(massGrams, sent.ppm),
});

const linesOf = ({ log }: MemoryLedger, account: PostingLine['account']): readonly PostingLine[] =>
  postedBy(log)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === account);

const pairOf = (a: string, b: string, movementId: string): string =>
  `${[a, b].sort().join('-')}: ${movementId}`;

const everySent = (ledger: MemoryLedger) =>
  siteIds.flatMap((siteId) => sentBy(ledger, siteId).map((row) => ({ siteId, row })));

const liveGrams = ({ state, sent }: SentRow): number => (state === 'live' ? sent.massGrams : 0);

const clearedGrams = (
  ledger: MemoryLedger,
  siteId: string,
  { movementId, sent }: SentRow,
): number =>
  (
    rowsOfSite(ledger, siteId).get<ReceivedRow>(receivedKey(movementId, sent.lotId))?.receipts ?? []
  ).reduce((sum, receipt) => sum + receipt.clearedGrams, 0);
