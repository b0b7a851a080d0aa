import { saidToTests } from '@lodestone/testing/environment';
import {
  CrossingHistory,
  crossingSites,
  elementOf,
} from '@lodestone/testing/histories/crossing-history';
import type { DomainEvent } from '@lodestone/kernel';
import { isPosted, type Received, type RecordRow } from '@lodestone/ledger';
import { voidRecord } from '@lodestone/testing';
import { contentOf } from '../../measuring/content';
import { postingsOf } from '../../postings/postings-of';
import type { LotRow } from '../site.rows';
import { claimOf, verdictOf } from './look-into';
import { seenIn } from './seen-in.fixture';

const histories = Number(saidToTests.runs ?? 60);
const first = saidToTests.seed === undefined ? 1 : Number(saidToTests.seed);
const movesEach = 70;

const sinks = new Set(['discarded', 'lost', 'stock-difference']);

describe.each(Array.from({ length: histories }, (_, i) => first + i))('history %d', (seed) => {
  const history = new CrossingHistory(seed);
  const told = () => history.commands.map((command) => JSON.stringify(command)).join('\n');

  it('uses no gram and no element more than was brought in, at any time', () => {
    for (let n = 0; n < movesEach; n += 1) {
      history.move();
      const { used, brought } = usedAndBrought(history);
      const isOver = [...used].some(([what, amount]) => amount > (brought.get(what) ?? 0n));
      expect(isOver ? told() : '').toBe('');
    }
  });

  it('lets every site free itself alone', () => {
    for (const siteId of crossingSites) {
      for (let tries = 0; tries < 200 && bound(history, siteId).length > 0; tries += 1) {
        if (!freeOne(history, siteId)) break;
      }
      expect({ siteId, bound: bound(history, siteId), told: '' }).toStrictEqual({
        siteId,
        bound: [],
        told: bound(history, siteId).length > 0 ? told() : '',
      });
    }
  });
});

/** Grams, and micrograms of each element. */
type Amounts = ReadonlyMap<string, bigint>;

/**
 * What left the books somewhere or lies somewhere and may be taken, and what was brought in: at the
 * beginning, or as a surplus that somebody found in what arrived.
 */
function usedAndBrought(history: CrossingHistory): Readonly<{ used: Amounts; brought: Amounts }> {
  const [used, brought] = [new Map<string, bigint>(), new Map<string, bigint>()];
  const add = (to: Map<string, bigint>, mass: number, content: Amounts): void => {
    const amounts = [['grams', BigInt(mass)] as const, ...content];
    for (const [what, amount] of amounts) to.set(what, (to.get(what) ?? 0n) + amount);
  };
  for (const element of Object.values(elementOf)) {
    add(brought, 100, contentOf(100, { [element]: 100_000 }));
  }
  for (const { event } of history.ledger.log) {
    for (const line of isPosted(event) ? postingsOf(event) : []) {
      if (sinks.has(line.account)) add(used, line.massGrams, line.content);
    }
    for (const { grams, ppm } of surplusIn(history, event)) {
      add(brought, grams, contentOf(grams, ppm));
    }
  }
  for (const siteId of crossingSites) {
    for (const lot of history.lots(siteId)) {
      const lines = boundLines(history, siteId, lot);
      const open = lines.reduce((sum, { massGrams }) => sum + massGrams, 0);
      const free = Math.max(0, lot.massGrams - open);
      add(used, free, contentOf(free, lot.ppm));
    }
  }
  return { used, brought };
}

function surplusIn(history: CrossingHistory, event: DomainEvent) {
  if (event.type !== 'Received') return [];
  const { siteId, recordId, receipts } = (event as Received).data;
  const row = history.rows(siteId).get<RecordRow>(`record/${recordId}`);
  if (row?.state !== 'live') return [];
  return receipts.flatMap(({ made, surplus, refused, clearedGrams, sent: { ppm } }) => {
    const grams = (made?.massGrams ?? 0) + (refused?.massGrams ?? 0) - clearedGrams;
    return [
      ...(grams > 0 ? [{ grams, ppm }] : []),
      ...(surplus ? [{ grams: surplus.massGrams, ppm: surplus.ppm }] : []),
    ];
  });
}

const boundLines = (history: CrossingHistory, siteId: string, lot: LotRow) =>
  (lot.openLines ?? []).filter((line) => {
    const own = history.rows(siteId);
    return (
      verdictOf(claimOf(siteId, line), { own, seen: seenIn(history.ledger) })?.standing !==
      'settled'
    );
  });

const bound = (history: CrossingHistory, siteId: string) =>
  history
    .lots(siteId)
    .flatMap((lot) =>
      boundLines(history, siteId, lot).map((line) => ({ lotId: lot.lotId, ...line })),
    );

/** Voids what yields, or of what stands on it the newest. */
function freeOne(history: CrossingHistory, siteId: string): boolean {
  return bound(history, siteId).some(({ recordId }) => freeRecord(history, siteId, recordId, 0));
}

function freeRecord(
  history: CrossingHistory,
  siteId: string,
  recordId: string,
  depth: number,
): boolean {
  const command = voidRecord(siteId, history.nextId(), recordId);
  if (history.try(command)) return true;
  const decision = history.ledger.decide(command);
  const ids = decision.outcome === 'refused' ? decision.refusal.detail['blockerIds'] : undefined;
  if (!Array.isArray(ids) || depth > 8) return false;
  return (ids as string[])
    .filter((id) => !id.includes('/'))
    .some(
      (id) =>
        history.rows(siteId).get<RecordRow>(`record/${id}`) &&
        freeRecord(history, siteId, id, depth + 1),
    );
}
