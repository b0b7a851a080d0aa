import { ActsByHand } from './acts-by-hand.fixture';
import type { Chain } from './origins-of';

/** 1 g has 500,000 µg of neodymium. */
export const half = { Nd: 500_000 };

/** Whoever gives goods back does not weigh or analyse them anew. */
const asSentBy = (siteId: string) => ({ assayRecordId: `${siteId}/assay` });

/**
 * The works W make magnets of 8 g mined by M and send 2 g of swarf to the recycler R, who makes an oxide
 * of it and sends that back; W makes magnets again of that and of 2 g more of M, and sends half of what
 * comes out, 2 g of swarf, to R once more.
 */
export function recyclingChain(): Chain {
  const acts = new ActsByHand();
  const send = (
    from: string,
    to: string,
    [day, name, lot, grams]: [string, string, string, number],
  ) =>
    acts.sent([from, day], [name, to], [lot, grams, half]).received([to, day], {
      ...{ from, movementId: `${from}/${name}/1`, cleared: grams },
      sent: [lot, grams, half, asSentBy(from)],
      made: [`${name}-in`, grams, half],
    });
  acts.brought('Mined', ['M', '2025-01-01'], [['N1', 10, half]]);
  send('M', 'W', ['2025-01-02', 'm1', 'N1', 8]);
  acts.transformed(
    ['W', '2025-01-03'],
    [['m1-in', 8, half]],
    [
      ['MAG1', 6, half],
      ['SWF1', 2, half],
    ],
  );
  send('W', 'R', ['2025-01-04', 'm2', 'SWF1', 2]);
  acts.transformed(['R', '2025-01-05'], [['m2-in', 2, half]], [['OX1', 2, half]]);
  send('R', 'W', ['2025-01-06', 'm3', 'OX1', 2]);
  send('M', 'W', ['2025-01-07', 'm4', 'N1', 2]);
  acts.transformed(
    ['W', '2025-01-08'],
    [
      ['m3-in', 2, half],
      ['m4-in', 2, half],
    ],
    [
      ['MAG2', 2, half],
      ['SWF2', 2, half],
    ],
  );
  send('W', 'R', ['2025-01-09', 'm5', 'SWF2', 2]);
  acts.transformed(['R', '2025-01-10'], [['m5-in', 2, half]], [['OX2', 2, half]]);
  return acts.chain;
}
