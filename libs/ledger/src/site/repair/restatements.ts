import type { KeyedRows } from '@lodestone/kernel';
import { isSameComposition } from '../acts/transform-material';
import { flowsOf } from '../flows';
import type { CompositionPpm } from '../../measuring/composition';
import type { Act, EmbeddedRepair, LotAssayed, Restatement } from '../../records/site.events';
import { lotRowOf, type LotRow } from '../site.rows';

/** Grams of a lot that come back (+) or go out (−) at another composition than its own of today. */
type Shift = Readonly<{ lot: LotRow; thenPpm: CompositionPpm; backGrams: number }>;

/**
 * What comes back to a lot comes back at today's composition (postings.md V2); voiding an assay
 * restates in the same way what came back meanwhile.
 */
export function restatedByVoid(act: Act, rows: KeyedRows): readonly Restatement[] {
  if (act.type === 'LotAssayed') return restatedByVoidOfAssay(act, rows);
  return entriesOf(
    flowsOf(act).takes.flatMap(({ lotId, massGrams, ppm }) => {
      const lot = lotRowOf(rows, lotId);
      return lot ? [{ lot, thenPpm: ppm, backGrams: massGrams }] : [];
    }),
  );
}

/** The reverse takes back what was left when it was assayed; this, what is left now besides. */
function restatedByVoidOfAssay({ data }: LotAssayed, rows: KeyedRows): readonly Restatement[] {
  const lot = lotRowOf(rows, data.lot.lotId);
  if (!lot) return [];
  const moreGrams = lot.massGrams - data.lot.massGrams;
  const before = { ...lot, ppm: data.lot.ppm };
  return entriesOf([{ lot: before, thenPpm: data.toPpm, backGrams: moreGrams }]);
}

/**
 * A corrected act takes at the composition of its original (postings.md V3). What it takes less, or
 * makes more, than before is in the lot at today's.
 */
export function restatedByCorrection(
  before: Act,
  after: Act,
  rows: KeyedRows,
): readonly Restatement[] {
  const [was, is] = [flowsOf(before), flowsOf(after)];
  const netGrams = new Map<string, Readonly<{ ppm: CompositionPpm; backGrams: number }>>();
  const add = (lotId: string, ppm: CompositionPpm, backGrams: number): void => {
    const known = netGrams.get(lotId)?.backGrams ?? 0;
    netGrams.set(lotId, { ppm, backGrams: known + backGrams });
  };
  for (const { lotId, ppm, massGrams } of was.takes) add(lotId, ppm, massGrams);
  for (const { lotId, ppm, massGrams } of is.takes) add(lotId, ppm, -massGrams);
  const made = new Map(is.makes.map((lot) => [lot.lotId, lot]));
  for (const { lotId, ppm, massGrams } of was.makes) {
    const now = made.get(lotId);
    if (now) add(lotId, ppm, now.massGrams - massGrams);
  }
  return entriesOf(
    [...netGrams].flatMap(([lotId, { ppm, backGrams }]) => {
      const lot = lotRowOf(rows, lotId);
      // The composition of a lot that is not in use goes with the record that makes it.
      return lot && (lot.assays.length > 1 || !made.has(lotId))
        ? [{ lot, thenPpm: ppm, backGrams }]
        : [];
    }),
  );
}

/**
 * A void or correction is itself taken back: what it had brought to a lot leaves it again, at the
 * composition that it has today, and the reverse of the repair has it leave at that of then.
 */
export function restatedByReturn(
  repair: EmbeddedRepair,
  revision: number,
  rows: KeyedRows,
): readonly Restatement[] {
  const backGrams = new Map<string, number>();
  const add = (sign: 1 | -1, act: Act): void => {
    for (const { lotId, massGrams } of flowsOf(act).takes) {
      backGrams.set(lotId, (backGrams.get(lotId) ?? 0) + sign * massGrams);
    }
  };
  add(-1, repair.data.reversed as Act);
  if (repair.type === 'RecordCorrected') add(1, repair.data.act as Act);
  return entriesOf(
    [...backGrams].flatMap(([lotId, grams]) => {
      const lot = lotRowOf(rows, lotId);
      const then =
        lot?.assays.filter((assay) => assay.revision < revision).at(-1) ?? lot?.assays[0];
      return lot && then ? [{ lot, thenPpm: then.ppm, backGrams: grams }] : [];
    }),
  );
}

const entriesOf = (shifts: readonly Shift[]): readonly Restatement[] =>
  shifts.flatMap(({ lot, thenPpm, backGrams }) => {
    const { lotId, ownerId, status, material, ppm, firstOn } = lot;
    if (backGrams === 0 || isSameComposition(ppm, thenPpm)) return [];
    const [fromPpm, toPpm] = backGrams > 0 ? [thenPpm, ppm] : [ppm, thenPpm];
    const massGrams = Math.abs(backGrams);
    return [{ lotId, ownerId, status, material, massGrams, fromPpm, toPpm, firstOn }];
  });
