import { rebuild } from '@lodestone/projections';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedLedger } from '../rebuild/open-ledger';
import type { MadeAnew } from './what-is-made-anew';

/** Enough to be past what only the beginning costs, and some seconds at the most for each. */
const sampleEvents = 20_000;

export type Measured = MadeAnew & Readonly<{ secondsAbout: number }>;

/**
 * How long each takes on this machine: a read model by folding the first events of the log into a
 * file that is thrown away, everything else by the slowest of these. What the program folds at the
 * same time shares the processors, so the sum is the longest that it takes.
 */
export async function measured(
  anew: readonly MadeAnew[],
  { ledger, headOrdinal, signal, onMeasuring }: Measuring,
): Promise<Measured[]> {
  const events = headOrdinal + 1;
  const rates: number[] = [];
  const timed: Measured[] = [];
  for (const one of anew) {
    if (!one.readModel) continue;
    onMeasuring(one.what);
    const rate = await rateOf(one.readModel, { ledger, headOrdinal, signal, onMeasuring });
    rates.push(rate);
    timed.push({ ...one, secondsAbout: secondsOf(events, rate) });
  }
  const slowest = Math.min(...rates, readingRateMax);
  return anew.map((one) => {
    const isFileAlone = one.what === 'log';
    const secondsAbout = isFileAlone ? 0 : secondsOf(events, slowest);
    return timed.find(({ what }) => what === one.what) ?? { ...one, secondsAbout };
  });
}

type Measuring = Readonly<{
  ledger: OpenedLedger;
  headOrdinal: number;
  signal: AbortSignal;
  onMeasuring: (what: string) => void;
}>;

/** Nothing that is made of a log is made faster than it is read. */
const readingRateMax = 100_000;

const secondsOf = (events: number, rate: number): number =>
  Math.round((events / Math.max(rate, 1)) * 10) / 10;

async function rateOf(
  projection: NonNullable<MadeAnew['readModel']>,
  { ledger, headOrdinal, signal }: Measuring,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-upgrade-'));
  const { store, fingerprint, delivery } = ledger;
  const upTo = Math.min(headOrdinal, sampleEvents);
  const begunAt = performance.now();
  try {
    await rebuild({ projection, store, fingerprint, signal, folder, upTo, ...delivery });
    return (upTo + 1) / Math.max((performance.now() - begunAt) / 1_000, 0.001);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
