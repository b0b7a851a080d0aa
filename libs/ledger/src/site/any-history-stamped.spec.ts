import type { DomainEvent } from '@lodestone/kernel';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { isKeptStatus } from '@lodestone/reference';
import { flowsOf } from './flows';
import type { LotStamp } from '../records/lines';
import { versionsIn, type Act } from '../records/site.events';

type Told = Readonly<Record<string, unknown>>;

/** Every object inside an act that is about a lot and names the record of its composition. */
function* stampsIn(value: unknown): Generator<Told> {
  if (typeof value !== 'object' || value === null) return;
  if ('assayRecordId' in value && 'ppm' in value) yield value;
  for (const part of Object.values(value)) yield* stampsIn(part);
}

/** What the analyses of one record say of uncertainty: of its own lots, or as an assay. */
const saidBy = ({ type, data }: Act): readonly unknown[] => {
  if (type === 'LotAssayed') return [data.analysis.uncertaintyPpm];
  if (type === 'Received') {
    return data.receipts.flatMap(({ made, surplus }) =>
      [made, surplus].flatMap((lot) => (lot ? [lot.analysis?.uncertaintyPpm] : [])),
    );
  }
  if (type === 'StockTaken') {
    return data.lots.flatMap(({ gain }) => (gain ? [gain.analysis?.uncertaintyPpm] : []));
  }
  return 'makes' in data ? data.makes.map(({ analysis }) => analysis?.uncertaintyPpm) : [];
};

const actsIn = (event: DomainEvent): readonly Act[] => {
  const { before, after } = versionsIn(event);
  return [before, after].flatMap((act) => act ?? []);
};

describe('any history', () => {
  it('says of every lot the uncertainty of the analysis that gave its composition, and no other', () => {
    let withSome = 0;
    everyHistory(
      ({ ledger }) => {
        const said = new Map<string, Set<string>>();
        for (const act of ledger.log.flatMap(({ event }) => actsIn(event))) {
          const record = `${act.data.siteId}/${act.data.recordId}`;
          const known = said.get(record) ?? new Set<string>();
          for (const each of saidBy(act)) known.add(JSON.stringify(each ?? null));
          said.set(record, known);
        }
        for (const act of ledger.log.flatMap(({ event }) => actsIn(event))) {
          for (const { lotId, assayRecordId, uncertaintyPpm } of stampsIn(act.data)) {
            // A record that analysed nothing: a merge, a count.
            const known = said.get(String(assayRecordId)) ?? new Set<string>();
            const allowed = known.size === 0 ? ['null'] : [...known];
            const stamped = JSON.stringify(uncertaintyPpm ?? null);
            if (!allowed.includes(stamped)) expect({ lotId, stamped }).toEqual({ lotId, allowed });
            if (uncertaintyPpm !== undefined) withSome += 1;
          }
        }
      },
      { runs: 20 },
    );
    expect(withSome).toBeGreaterThan(300);
  });

  it('makes a surplus of nothing but what is beyond its line', () => {
    let surpluses = 0;
    everyHistory(
      ({ ledger }) => {
        for (const act of ledger.log.flatMap(({ event }) => actsIn(event))) {
          if (act.type !== 'Received') continue;
          const { postingRule, receipts, siteId, recordId } = act.data;
          const found = receipts.filter(({ surplus }) => surplus);
          expect(postingRule).toBe(found.length > 0 ? 2 : 1);
          for (const { surplus, made, refused, clearedGrams, sent } of found) {
            surpluses += 1;
            expect((made?.massGrams ?? 0) + (refused?.massGrams ?? 0)).toBe(clearedGrams);
            const isAsSent = JSON.stringify(surplus?.ppm) === JSON.stringify(sent.ppm);
            expect([sent.assayRecordId, `${siteId}/${recordId}`]).toContain(surplus?.assayRecordId);
            if (!isAsSent) expect(surplus?.assayRecordId).toBe(`${siteId}/${recordId}`);
          }
        }
      },
      { runs: 8 },
    );
    expect(surpluses).toBeGreaterThan(5);
  });

  it('lets bond and reserve go by a release and by nothing else', () => {
    let kept = 0;
    everyHistory(
      ({ ledger }) => {
        for (const act of ledger.log.flatMap(({ event }) => actsIn(event))) {
          for (const [from, to] of statusesThrough(act)) {
            if (!isKeptStatus(from)) continue;
            kept += 1;
            const { type, data } = act;
            expect({ type, recordId: data.recordId, to }).toEqual({
              type,
              recordId: data.recordId,
              to: from,
            });
          }
        }
      },
      { runs: 8 },
    );
    expect(kept).toBeGreaterThan(40);
  });

  it('declares of every line no more than is taken', () => {
    let bills = 0;
    everyHistory(
      ({ ledger }) => {
        for (const act of ledger.log.flatMap(({ event }) => actsIn(event))) {
          if (act.type !== 'SoldToClient' && act.type !== 'Exported') continue;
          for (const line of act.data.goods) {
            const { takes, billOfMaterials = [], licences = [], netMassGrams } = line;
            const taken = sumOf(takes);
            expect(sumOf(licences)).toBeLessThanOrEqual(taken);
            expect(sumOf(billOfMaterials)).toBeLessThanOrEqual(
              Math.min(netMassGrams ?? taken, taken),
            );
            expect(line.grossMassGrams ?? Infinity).toBeGreaterThanOrEqual(netMassGrams ?? 0);
            const lots = takes.map(({ lotId }) => lotId);
            expect(lots).toEqual(expect.arrayContaining(billOfMaterials.map(({ lotId }) => lotId)));
            bills += billOfMaterials.length;
          }
        }
      },
      { runs: 8 },
    );
    expect(bills).toBeGreaterThan(50);
  });
});

/** By what matter of one status becomes matter of another, but for what releases it or takes it there. */
function statusesThrough(act: Act): ReadonlyArray<readonly [string, string]> {
  const { takes, makes, sends } = flowsOf(act);
  const within = (lot: LotStamp): string => lot.soldFromStatus ?? lot.status;
  switch (act.type) {
    case 'SoldToClient':
      return [
        ...makes.map((lot, at) => [within(takes[at] as LotStamp), within(lot)] as const),
        ...sends.map(({ lot, arrivesAs }) => [within(lot), arrivesAs.status] as const),
      ];
    case 'SaleGivenUp':
      return makes.map((lot, at) => [within(takes[at] as LotStamp), within(lot)] as const);
    case 'Dispatched': {
      const isRelease = act.data.purpose.endsWith('-release');
      return isRelease
        ? []
        : sends.map(({ lot, arrivesAs }) => [lot.status, arrivesAs.status] as const);
    }
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
    case 'LotsRegrouped': {
      const isRelease = act.type === 'LotsRegrouped' && act.data.kind === 'status';
      const inUnit = 'unitId' in act.data && act.data.unitId !== undefined;
      const all = new Set(takes.map(within));
      const [only] = all;
      if (isRelease || inUnit || only === undefined || all.size > 1) return [];
      return makes.map((lot) => [only, within(lot)] as const);
    }
    default:
      return [];
  }
}

const sumOf = (lines: ReadonlyArray<Readonly<{ massGrams: number }>>): number =>
  lines.reduce((sum, { massGrams }) => sum + massGrams, 0);
