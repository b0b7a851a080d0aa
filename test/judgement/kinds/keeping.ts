import { lotCount, reduction, separation, unitCount } from '../acts';
import type { Kind } from '../kind';
import { oxide } from '../matter';
import type { Plot } from '../plot';

/** So many lots of a kilogram that are counted, each with its difference in grams. */
function counted(plot: Plot, differences: readonly number[], occurredOn = '2025-06-30'): void {
  const lots = differences.map((difference, n) => ({
    lotId: `LOT-${occurredOn}-${n}`,
    massGrams: 1_000,
    difference,
  }));
  plot.stock(lots.map(({ lotId, massGrams }) => oxide({ lotId, massGrams })));
  plot.record(lotCount(occurredOn, lots));
}

const times = (count: number, difference: number) =>
  Array.from({ length: count }, () => difference);

/** A separator that is counted every month: what it keeps, and what of it the count finds. */
function runs(plot: Plot, count: number, missing: (month: number) => number): void {
  let held = 0;
  for (let n = 1; n <= count; n++) {
    const month = `2025-0${n}`;
    const lotId = plot.oxide({ lotId: `IN-${month}`, massGrams: 100_000 });
    plot.record(separation(`${month}-05`, { takes: [{ lotId, massGrams: 100_000 }] }));
    const out = oxide({ lotId: `OUT-${month}`, massGrams: 96_000 });
    plot.record(separation(`${month}-15`, { makes: [out] }));
    held += 4_000 - missing(n);
    plot.record(unitCount(`${month}-25`, held));
  }
}

const nil: Kind = {
  kind: 'counts that were copied from the books',
  toldAs: 'count-differences-nil',
  wrongs: {
    'fifteen lots, and none differs': (plot) => counted(plot, times(15, 0)),
    'a separator is counted to the microgram twice': (plot) => runs(plot, 2, () => 0),
  },
  lookAlikes: {
    'most sealed drums are as they were, one is not': (plot) =>
      counted(plot, [...times(14, 0), -2]),
    'three drums that were never opened': (plot) => counted(plot, times(3, 0)),
  },
};

const oneSign: Kind = {
  kind: 'counts that differ always to one side',
  toldAs: 'count-differences-one-sign',
  wrongs: {
    'each lot weighs half a per cent less': (plot) => counted(plot, times(14, -5)),
    'over four counts of a year'(plot) {
      for (const [n, month] of ['03-31', '06-30', '09-30', '12-31'].entries()) {
        counted(plot, times(4, -3 - n), `2025-${month}`);
      }
    },
    'every lot has grown': (plot) => counted(plot, times(12, 8)),
  },
  lookAlikes: {
    'lots differ to both sides': (plot) =>
      counted(plot, [...times(6, -4), ...times(6, 3), ...times(2, 0)]),
    'the ends of lots are written off': (plot) => counted(plot, times(14, -1_000)),
    'a separator that loses a little at four counts': (plot) => runs(plot, 4, () => 1_000),
  },
};

const reduced = (plot: Plot, acts: number, lost: (n: number) => number): void => {
  for (let n = 0; n < acts; n++) {
    const lotId = plot.oxide({ lotId: `RAW-${n}`, massGrams: 1_000_000 });
    const day = `2025-${String((n % 12) + 1).padStart(2, '0')}-15`;
    plot.record(reduction(day, { lotId, massGrams: 1_000_000 }, lost(n), `MET-${n}`));
  }
};

const steps: Kind = {
  kind: 'a step that never loses anything',
  toldAs: 'step-differences-nil',
  wrongs: {
    'a smelter without losses for a year': (plot) => reduced(plot, 12, () => 0),
    'a smelter that loses a few grams of each tonne': (plot) => reduced(plot, 14, () => 30),
  },
  lookAlikes: {
    'a smelter that loses two per cent': (plot) => reduced(plot, 12, () => 20_000),
    'a smelter that loses now more, now less': (plot) =>
      reduced(plot, 13, (n) => 11_000 + (n % 5) * 8_000),
  },
};

export const keepingKinds: readonly Kind[] = [nil, oneSign, steps];
