import type { MeasuredLines } from './measured-lines';
import { NetOfElement, type NetAnalysed } from './net-of-element';

describe('what one analysis found', () => {
  const [weighing, analysis] = [0, 0];

  function netOf(...found: readonly Readonly<{ grams: number; ppm: number }>[]) {
    const net = new NetOfElement({ analysisCount: 1, weighingCount: 1 } as MeasuredLines);
    for (const [origin, { grams, ppm }] of found.entries()) {
      net.revalue({ weighing, analysis, grams, micrograms: grams * ppm, origin });
    }
    const told: NetAnalysed[] = [];
    net.forEachAnalysis((_, each) => told.push({ ...each }));
    return told;
  }

  it('is one sum where it found the same', () => {
    expect(netOf({ grams: 1_000, ppm: 100 }, { grams: -400, ppm: 100 })).toEqual([
      { grams: 600, micrograms: 60_000, origin: 0 },
    ]);
  });

  it('is a sum of its own for everything else that one record found in the same material', () => {
    expect(
      netOf(
        { grams: 1_000, ppm: 100 },
        { grams: 500, ppm: 300 },
        { grams: 20, ppm: 700 },
        { grams: -200, ppm: 300 },
        { grams: 1, ppm: 100 },
      ),
    ).toEqual([
      { grams: 1_001, micrograms: 100_100, origin: 0 },
      { grams: 300, micrograms: 90_000, origin: 1 },
      { grams: 20, micrograms: 14_000, origin: 2 },
    ]);
  });
});
