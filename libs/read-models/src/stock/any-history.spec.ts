import { isDeepStrictEqual } from 'node:util';
import { isCounted } from '@lodestone/kernel';
import {
  isPosted,
  postingsOf,
  type LotRow,
  type PostingLine,
  type UnitRow,
} from '@lodestone/ledger';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { Books } from '@lodestone/testing/histories/books';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import type { Played } from '@lodestone/testing/histories/play-history';
import {
  enterpriseIds,
  ownersOfSites,
  rowsOfSite,
  siteIds,
} from '@lodestone/testing/histories/world';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { StockLot } from './list-stock';
import type { StockUnit } from './list-units';
import type { StockQuestion } from './stock-question';

const days = [undefined, '2025-01-20', '2025-02-28', '2025-05-01', '2025-09-01'];

describe('stock of any history', () => {
  it('is at every moment the sum of the postings, lot by lot, to the microgram', () => {
    everyHistory(
      following(({ followed, dated, head }) => {
        for (const knownAt of someOrdinals(head)) {
          for (const asOf of days) {
            const lines = dated
              .filter(({ ordinal }) => ordinal <= knownAt)
              .map(({ line }) => line)
              .filter(({ occurredOn }) => asOf === undefined || occurredOn <= asOf);
            const books = (account: string) =>
              new Books<PostingLine>(
                ({ siteId, lotId, ownerId, status, material }) =>
                  [siteId, lotId, ownerId, status, material].join('|'),
                lines.filter((line) => line.account === account),
              ).all;

            const moment = { asOf, knownAt };
            expect({ ...moment, lots: inLots(lotsIn(followed, moment)) }).toEqual({
              ...moment,
              lots: books('stock'),
            });
            const { units } = followed.ask('stock-units', { ...moment, limit: 500 });
            expect({ ...moment, units: inUnits(units) }).toEqual({
              ...moment,
              units: books('in-process'),
            });
          }
        }
      }),
      { runs: 2 },
    );
  });

  it('is what the write side decides by', () => {
    everyHistory(
      following(({ followed, played }) => {
        for (const siteId of siteIds) {
          const lots = lotsIn(followed, { siteIds: [siteId] });
          const rows = rowsOfSite(played.ledger, siteId)
            .scan<LotRow>('lot/')
            .map(([, row]) => row)
            .filter(({ massGrams, state }) => massGrams > 0 && state === 'live');
          expect(lots.map(decidedBy)).toEqual(
            rows.map(decidedByRow).sort((a, b) => (a.lotId < b.lotId ? -1 : 1)),
          );
          const heldUnits = rowsOfSite(played.ledger, siteId)
            .scan<UnitRow>('unit/')
            .filter(([, { holds = [] }]) => holds.length > 0)
            .map(([key]) => key.slice('unit/'.length));
          const { units } = followed.ask('stock-units', { siteIds: [siteId], limit: 500 });
          const held = units.filter(({ isHeld }) => isHeld).map(({ unitId }) => unitId);
          expect([...new Set(held)].sort()).toEqual(heldUnits.sort());
        }
      }),
      { runs: 3 },
    );
  });

  it('comes to the same in all however it is broken down, and of each enterprise to its lots', () => {
    everyHistory(
      following(({ followed, head }) => {
        for (const knownAt of someOrdinals(head)) {
          for (const enterpriseId of [undefined, ...enterpriseIds]) {
            const asked = { enterpriseId, knownAt, asOf: days[knownAt % days.length], limit: 500 };
            const lots = lotsIn(followed, asked);
            const { groups, totals } = followed.ask('stock-groups', {
              ...asked,
              groupBy: ['site', 'enterprise', 'owner', 'material', 'status'],
            });

            expect(totals.lots).toBe(lots.length);
            expect(sumOf(groups)).toBe(Number(totals.massGrams));
            expect(sumOf(lots)).toBe(Number(totals.massGrams));
            for (const { key } of groups) {
              expect(key.enterprise).toBe(ownersOfSites[key.site as keyof typeof ownersOfSites]);
              const isOwn = [undefined, key.enterprise, key.owner].includes(enterpriseId);
              expect([key, isOwn]).toEqual([key, true]);
            }
            const all = lotsIn(followed, { ...asked, enterpriseId: undefined });
            const own = all.filter(
              ({ siteId, ownerId }) =>
                enterpriseId === undefined ||
                ownerId === enterpriseId ||
                ownersOfSites[siteId as keyof typeof ownersOfSites] === enterpriseId,
            );
            expect(lots).toEqual(own);
          }
        }
      }),
      { runs: 2 },
    );
  });

  it('differs between two moments by the records that it names', () => {
    everyHistory(
      following(({ followed, head }) => {
        const ordinals = someOrdinals(head);
        for (const [n, fromKnown] of ordinals.entries()) {
          const from = { knownAt: fromKnown, asOf: days[n % days.length] };
          const to = { knownAt: ordinals.at(-1 - (n % 3)) as number, asOf: days[(n + 2) % 5] };
          const compared = followed.ask('compare-stock', { from, to, limit: 500 });
          const [before, after] = [from, to].map((moment) => lotsIn(followed, moment));

          expect(compared.from.massGrams).toBe(String(sumOf(before ?? [])));
          expect(compared.to.massGrams).toBe(String(sumOf(after ?? [])));
          const listed = new Map(compared.lots.map((lot) => [`${lot.siteId} ${lot.lotId}`, lot]));
          for (const lot of after ?? []) {
            const was = before?.find(
              (each) => each.siteId === lot.siteId && each.lotId === lot.lotId,
            );
            const [then, now] = [was, lot].map((each) => contentOf(each?.elementMicrograms ?? {}));
            const isSame = was?.massGrams === lot.massGrams && isDeepStrictEqual(then, now);
            const changed = listed.get(`${lot.siteId} ${lot.lotId}`);
            expect([lot.lotId, changed !== undefined]).toEqual([lot.lotId, !isSame]);
            if (!changed) continue;
            expect(contentOf(changed.fromMicrograms)).toEqual(then);
            expect(contentOf(changed.toMicrograms)).toEqual(now);
            expect([lot.lotId, changed.changes.length > 0]).toEqual([lot.lotId, true]);
          }
          for (const { siteId, lotId, fromGrams, toGrams, changes } of compared.lots) {
            const place = (lot: StockLot): boolean => lot.siteId === siteId && lot.lotId === lotId;
            expect(fromGrams).toBe(before?.find(place)?.massGrams ?? 0);
            expect(toGrams).toBe(after?.find(place)?.massGrams ?? 0);
            expect(sumOf(changes)).toBe(toGrams - fromGrams);
          }
          const difference = compared.lots.map((lot) => lot.toGrams - lot.fromGrams);
          expect(difference.reduce((a, b) => a + b, 0)).toBe(
            sumOf(after ?? []) - sumOf(before ?? []),
          );
        }
      }),
      { runs: 1 },
    );
  });
});

type Given = Readonly<{
  followed: FollowedReadModels;
  played: Played;
  dated: ReadonlyArray<Readonly<{ ordinal: number; line: PostingLine }>>;
  head: number;
}>;

const following =
  (rule: (given: Given) => void) =>
  (played: Played): void => {
    const followed = new FollowedReadModels();
    try {
      const log = recordedLog(played.ledger.log);
      followed.take(log, ['stock', 'directory', 'records']);
      const counted = log.filter(({ stream }) => isCounted(stream));
      const dated = counted.flatMap(({ event }, ordinal) =>
        isPosted(event) ? postingsOf(event).map((line) => ({ ordinal, line })) : [],
      );
      rule({ followed, played, dated, head: counted.length - 1 });
    } finally {
      followed.close();
    }
  };

const someOrdinals = (head: number): readonly number[] =>
  Array.from({ length: 6 }, (_, n) => Math.floor((head * (n + 1)) / 6));

/** Every page of it. */
function lotsIn(followed: FollowedReadModels, asked: StockQuestion): readonly StockLot[] {
  const lots: StockLot[] = [];
  for (let after: string | undefined; ;) {
    const page = followed.ask('stock', { ...asked, limit: 37, after });
    lots.push(...page.lots);
    if (page.next === undefined) return lots;
    after = page.next;
  }
}

const contentOf = (micrograms: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(micrograms).map(([element, amount]) => [element, BigInt(amount)]),
  );

const inLots = (lots: readonly StockLot[]) =>
  Object.fromEntries(
    lots.map(({ siteId, lotId, ownerId, status, material, massGrams, elementMicrograms }) => [
      [siteId, lotId, ownerId, status, material].join('|'),
      { grams: massGrams, ...contentOf(elementMicrograms) },
    ]),
  );

const inUnits = (units: readonly StockUnit[]) =>
  Object.fromEntries(
    units.map(({ siteId, unitId, ownerId, massGrams, elementMicrograms }) => [
      [siteId, unitId, ownerId, '', ''].join('|'),
      { ...(massGrams === 0 ? {} : { grams: massGrams }), ...contentOf(elementMicrograms) },
    ]),
  );

const sumOf = (all: ReadonlyArray<Readonly<{ massGrams: number | string }>>): number =>
  all.reduce((sum, { massGrams }) => sum + Number(massGrams), 0);

const decidedBy = (lot: StockLot) => ({
  lotId: lot.lotId,
  ownerId: lot.ownerId,
  status: lot.status,
  material: lot.material,
  grade: lot.grade,
  dealId: lot.dealId,
  massGrams: lot.massGrams,
  ppm: lot.ppm,
  uncertaintyPpm: lot.uncertaintyPpm,
  assayRecordId: lot.assayRecordId,
  madeById: lot.madeByRecordId,
  firstOn: lot.firstOn,
  countedOn: lot.countedOn,
  holds: lot.holds.map(({ recordId }) => recordId),
});

const decidedByRow = (row: LotRow): ReturnType<typeof decidedBy> => ({
  lotId: row.lotId,
  ownerId: row.ownerId,
  status: row.status,
  material: row.material,
  grade: row.grade,
  dealId: row.dealId,
  massGrams: row.massGrams,
  ppm: row.ppm,
  uncertaintyPpm: row.uncertaintyPpm,
  assayRecordId: row.assayRecordId,
  madeById: row.madeById,
  firstOn: row.firstOn,
  countedOn: row.counts
    .map(({ countedOn }) => countedOn)
    .sort()
    .at(-1),
  holds: row.holds.map(({ recordId }) => recordId),
});
