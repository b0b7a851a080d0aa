import type { NationAct } from '../making/act';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { receive, receiveReturn, type Arrived } from './receive';
import type { Sent } from './sent';

/** Out of a thousand consignments. */
const perThousand = { inParts: 45, refused: 3, over: 1, short: 2, damaged: 1, ownAssay: 40 };

/** How often the receiver's scale shows a little less or more, out of a thousand consignments. */
const weighedOtherwise = 2;

type Fate = 'in-parts' | 'refused' | 'over' | 'short' | 'damaged' | 'usual';

/** What was sent arrives: nearly always whole, sometimes as consignments do. The lots are booked. */
export function arrive(
  making: Making,
  sent: Sent,
  { to, on, after }: Readonly<{ to: string; on: CivilDate; after?: readonly NationAct[] }>,
): void {
  const random = making.random('transit');
  const given = { to, ...(after ? { after } : {}) };
  const fate = fateOf(random.between(0, 999));
  const isWeighedOtherwise = random.chance(weighedOtherwise / 1_000);
  const lines = sent.lines.map((line, n): Arrived => ({
    sent: line,
    // A little dust, or a little damp: at most a third of a thousandth.
    grams:
      isWeighedOtherwise && n === 0
        ? line.grams + Math.round((line.grams / 1_000_000) * random.between(-300, 150))
        : line.grams,
  }));
  const [first, ...others] = lines;
  if (!first) return;
  if (fate === 'in-parts') {
    const part = Math.round(first.sent.grams * random.within(0.3, 0.7));
    const early = receive(making, sent, {
      ...given,
      on,
      arrived: [{ sent: first.sent, grams: part, closes: false }, ...others],
    });
    const late = receive(making, sent, {
      ...given,
      on: addDays(on, random.between(2, 9)),
      arrived: [{ sent: first.sent, grams: first.sent.grams - part }],
      after: [early.act],
    });
    for (const lot of [...early.lots, ...late.lots]) making.book.add(lot);
    return;
  }
  const share = random.within(0, 1);
  const changed = changedBy(fate, first, share);
  const arrived = [random.chance(perThousand.ownAssay / 1_000) ? assayed(changed) : changed];
  const received = receive(making, sent, { ...given, on, arrived: [...arrived, ...others] });
  for (const lot of received.lots) making.book.add(lot);
  const { refused } = changed;
  if (!refused) return;
  const back = addDays(on, random.between(4, 12));
  const returned = { line: 1, sent: first.sent, grams: refused.massGrams, on: back };
  making.book.add(receiveReturn(making, received, returned));
}

function fateOf(roll: number): Fate {
  const order = [
    ['in-parts', perThousand.inParts],
    ['refused', perThousand.refused],
    ['over', perThousand.over],
    ['short', perThousand.short],
    ['damaged', perThousand.damaged],
  ] as const;
  let passed = 0;
  for (const [fate, share] of order) {
    passed += share;
    if (roll < passed) return fate;
  }
  return 'usual';
}

/** `share` is 0…1: how far within what such a thing usually comes to. */
function changedBy(fate: Fate, line: Arrived, share: number): Arrived {
  const { grams: sentGrams } = line.sent;
  const thousandths = (of: number): number => Math.max(1, Math.round((sentGrams * of) / 1_000));
  switch (fate) {
    case 'refused': {
      const massGrams = Math.max(1, Math.round(sentGrams * (0.1 + share * 0.4)));
      const reason = share < 0.5 ? 'off-specification' : 'damaged-beyond-use';
      return { ...line, grams: sentGrams - massGrams, refused: { massGrams, reason } };
    }
    case 'over':
      return { ...line, grams: sentGrams + thousandths(0.2 + share), discrepancy: 'excess' };
    case 'short':
      return { ...line, grams: sentGrams - thousandths(1 + share * 4), discrepancy: 'shortage' };
    case 'damaged':
      return { ...line, grams: sentGrams - thousandths(share * 2), discrepancy: 'goods-damaged' };
    default:
      return line;
  }
}

/** The receiver finds a little less than the sender says: never more than a pure compound holds. */
const assayed = (line: Arrived): Arrived => ({
  ...line,
  ppm: Object.fromEntries(
    Object.entries(line.sent.lot.ppm).map(([element, ppm]) => [element, Math.ceil(ppm * 0.998)]),
  ),
});
