import type { SubmittedAct } from '@lodestone/ledger';
import { calcining, separation, unitCount } from '../acts';
import type { Kind } from '../kind';
import { oxide } from '../matter';
import type { Plot } from '../plot';

const tonne = 1_000_000;
const months = (count: number, year = 2025) =>
  Array.from({ length: count }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);

type Month = Readonly<{ fed: number; drawn: number; ppm?: Readonly<Record<string, number>> }>;

/** Feeds a tonne or so, and draws of it, in ten lots each so that measuring explains little. */
function run(plot: Plot, month: string, { fed, drawn, ppm }: Month): void {
  const parts = 10;
  const lots = Array.from({ length: parts }, (_, n) => ({
    lotId: `IN-${month}-${n}`,
    massGrams: fed / parts,
  }));
  // What lay there at the beginning, because nothing is bought on a plot.
  plot.stock(lots.map(oxide), { on: '2024-01-01' });
  for (const lot of lots) plot.record(separation(`${month}-05`, { takes: [lot] }));
  if (drawn === 0) return;
  for (let n = 0; n < parts; n++) {
    const lot = { lotId: `OUT-${month}-${n}`, massGrams: drawn / parts, ...(ppm ? { ppm } : {}) };
    plot.record(separation(`${month}-20`, { makes: [oxide(lot)] }));
  }
}

const balance: Kind = {
  kind: 'an element balance that does not close at a count',
  toldAs: 'element-balance-open',
  wrongs: {
    'a tenth of the feed is gone'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 850_000 });
      plot.record(unitCount('2025-01-31', 40_000));
    },
    'the praseodymium alone is gone'(plot) {
      const ppm = { Nd: 655_000, Pr: 180_000 };
      run(plot, '2025-01', { fed: tonne, drawn: 950_000, ppm });
      plot.record(unitCount('2025-01-31', 20_000));
    },
    'a count finds what was never fed'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 900_000 });
      plot.record(unitCount('2025-01-31', 190_000));
    },
  },
  lookAlikes: {
    'two per cent stay in the line for good'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 950_000 });
      plot.record(unitCount('2025-01-31', 30_000));
    },
    'much is still in the line, and counted'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 600_000 });
      plot.record(unitCount('2025-01-31', 385_000));
    },
    'a count that was wrong is void, and another one told'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 950_000 });
      const count = plot.record(unitCount('2025-01-31', 350_000));
      plot.void(count, '2025-02-02');
      plot.record(unitCount('2025-01-31', 35_000));
    },
  },
};

const wasted = (act: SubmittedAct, massGrams: number): SubmittedAct =>
  ({
    ...act,
    wastes: [{ material: 'leach-residue', massGrams, ppm: { Nd: 63_900, Pr: 20_600 } }],
  }) as SubmittedAct;

const recovery: Kind = {
  kind: 'a recovery between two counts outside its band',
  toldAs: 'recovery-outside-band',
  wrongs: {
    'a sixth of the feed goes into waste'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 800_000 });
      plot.record(wasted(separation('2025-01-25', {}), 1_700_000));
      plot.record(unitCount('2025-01-31', 20_000));
    },
    'nothing at all is lost, or stays'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 1_003_000 });
      plot.record(unitCount('2025-01-31', 0));
    },
  },
  lookAlikes: {
    'three per cent go into waste'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 950_000 });
      plot.record(wasted(separation('2025-01-25', {}), 300_000));
      plot.record(unitCount('2025-01-31', 10_000));
    },
    'little is drawn of what was fed late in the month'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 300_000 });
      plot.record(unitCount('2025-01-31', 690_000));
    },
  },
};

const aboveDesign: Kind = {
  kind: 'a unit above its design',
  toldAs: 'unit-above-design',
  wrongs: {
    'it is fed month after month, and nothing comes out'(plot) {
      for (const month of months(5)) run(plot, month, { fed: tonne, drawn: 0 });
    },
    'a unit that was never used holds a thousand tonnes by a count'(plot) {
      plot.record(unitCount('2025-03-31', 1_000 * tonne));
    },
  },
  lookAlikes: {
    'a new line is filled for three months'(plot) {
      for (const month of months(3)) run(plot, month, { fed: tonne, drawn: 0 });
    },
    'what was fed in a large month is drawn in the next'(plot) {
      run(plot, '2025-01', { fed: tonne, drawn: 200_000 });
      run(plot, '2025-02', { fed: 3 * tonne, drawn: 1_000_000 });
      run(plot, '2025-03', { fed: tonne, drawn: 3_500_000 });
    },
  },
};

const kiln = (plot: Plot, madeOf1000: number, count: number): void => {
  for (const month of months(count)) {
    const lotId = plot.oxide({ lotId: `IN-${month}`, massGrams: 100_000 });
    const made = oxide({ lotId: `OUT-${month}`, massGrams: madeOf1000 * 100 });
    plot.record(calcining(`${month}-10`, { lotId, massGrams: 100_000 }, made));
  }
};

const neverEmpty: Kind = {
  kind: 'a batch unit that is never empty',
  toldAs: 'unit-never-empty',
  wrongs: {
    'a tenth stays in the kiln month after month': (plot) => kiln(plot, 900, 7),
    'half of each batch stays': (plot) => kiln(plot, 600, 6),
  },
  lookAlikes: {
    'a little is lost with each batch': (plot) => kiln(plot, 996, 10),
    'a batch is in the kiln over two month ends': (plot) => kiln(plot, 900, 2),
  },
};

const notCounted: Kind = {
  kind: 'a separator that is never counted',
  toldAs: 'unit-not-counted',
  wrongs: {
    'for a year and a half'(plot) {
      run(plot, '2024-07', { fed: tonne, drawn: 950_000 });
      for (const month of months(12)) run(plot, month, { fed: tonne, drawn: 950_000 });
    },
    'since a count in the first month'(plot) {
      run(plot, '2024-07', { fed: tonne, drawn: 950_000 });
      plot.record(unitCount('2024-07-31', 35_000));
      for (const month of months(12)) run(plot, month, { fed: tonne, drawn: 950_000 });
    },
  },
  lookAlikes: {
    'it is counted once a year'(plot) {
      run(plot, '2024-07', { fed: tonne, drawn: 950_000 });
      for (const month of months(6)) run(plot, month, { fed: tonne, drawn: 950_000 });
      plot.record(unitCount('2025-06-30', 300_000));
      run(plot, '2025-12', { fed: tonne, drawn: 950_000 });
    },
    'it is new'(plot) {
      for (const month of months(12)) run(plot, month, { fed: tonne, drawn: 960_000 });
    },
  },
};

export const unitKinds: readonly Kind[] = [balance, recovery, aboveDesign, neverEmpty, notCounted];
