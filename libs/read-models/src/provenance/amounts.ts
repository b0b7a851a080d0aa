import { exactBelow } from './exact-share';
import type { Commodity, LinesByNumber } from './lines-by-number';
import { TooLargeForDoubles } from './mixture';
import { turned, type PlaySteps } from './play-steps';

/** By entry: how much of a commodity, and whether it is drawn (−1), fed (+1) or nothing (0). */
export type Amounts<N extends number | bigint> = Readonly<{
  amounts: ArrayLike<N>;
  directions: Int8Array;
}>;

/** @throws TooLargeForDoubles */
export function amountsInDoubles(
  steps: PlaySteps,
  lines: LinesByNumber,
  commodity: Commodity,
): Amounts<number> {
  const amounts = new Float64Array(steps.lines.length);
  for (let entry = 0; entry < amounts.length; entry++) {
    lines.seek(steps.lines[entry] as number);
    const amount = lines.amount(commodity);
    amounts[steps.slots[entry] as number]! += isTurned(steps, entry) ? -amount : amount;
  }
  const directions = new Int8Array(amounts.length);
  for (let entry = 0; entry < amounts.length; entry++) {
    const amount = amounts[entry] as number;
    if (!(Math.abs(amount) < exactBelow)) throw new TooLargeForDoubles();
    directions[entry] = Math.sign(amount);
    amounts[entry] = Math.abs(amount);
  }
  return { amounts, directions };
}

export function amountsInBigints(
  steps: PlaySteps,
  lines: LinesByNumber,
  commodity: Commodity,
): Amounts<bigint> {
  const amounts = Array.from(steps.lines, () => 0n);
  steps.lines.forEach((line, entry) => {
    lines.seek(line);
    const slot = steps.slots[entry] as number;
    const amount = lines.exactAmount(commodity);
    amounts[slot] = (amounts[slot] as bigint) + (isTurned(steps, entry) ? -amount : amount);
  });
  const directions = Int8Array.from(amounts, (amount) => (amount > 0n ? 1 : amount < 0n ? -1 : 0));
  return { amounts: amounts.map((amount) => (amount < 0n ? -amount : amount)), directions };
}

const isTurned = ({ flags }: PlaySteps, entry: number): boolean =>
  ((flags[entry] as number) & turned) !== 0;
