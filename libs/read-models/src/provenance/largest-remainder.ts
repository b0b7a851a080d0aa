import { floorOfShare } from './exact-share';

let shares = new Float64Array(256);
let remainders = new Float64Array(256);
let sorted = new Float64Array(256);

/** Some of the numbers of a long array. */
export type Run = Readonly<{ values: Float64Array; start: number; length: number }>;

/**
 * How much of each amount makes up `part` of their `total`: the whole part of its share, and one more
 * for the largest remainders until all is given; of equal ones for those that come first. What is
 * returned is used again by the next call.
 *
 * No share is more than its amount: who gets one more has a share that is no whole number.
 */
export function sharesOf(
  { values, start, length }: Run,
  part: number,
  total: number,
): Readonly<Float64Array> {
  if (length > shares.length) makeRoom(2 * length);
  const ratio = [part, total] as const;
  let left = part;
  for (let n = 0; n < length; n++) {
    const share = floorOfShare(values[start + n] as number, ratio, [remainders, n]);
    shares[n] = share;
    left -= share;
  }
  if (left === 1) shares[largest(length)]! += 1;
  else if (left > 1) giveRest(left, length);
  return shares;
}

function makeRoom(length: number): void {
  shares = new Float64Array(length);
  remainders = new Float64Array(length);
  sorted = new Float64Array(length);
}

function largest(length: number): number {
  let found = 0;
  for (let n = 1; n < length; n++) {
    if ((remainders[n] as number) > (remainders[found] as number)) found = n;
  }
  return found;
}

function giveRest(left: number, length: number): void {
  const least = leastThatCounts(left, length);
  let ofLeast = left;
  for (let n = 0; n < length; n++) {
    if ((remainders[n] as number) <= least) continue;
    shares[n]! += 1;
    ofLeast -= 1;
  }
  for (let n = 0; ofLeast > 0; n++) {
    if (remainders[n] !== least) continue;
    shares[n]! += 1;
    ofLeast -= 1;
  }
}

/** The `count`-th largest of the remainders: only the part that it is in is looked at again (quickselect). */
function leastThatCounts(count: number, length: number): number {
  const all = sorted;
  for (let n = 0; n < length; n++) all[n] = remainders[n] as number;
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = middleOf(all, low, high);
    let [from, to] = [low, high];
    while (from <= to) {
      while ((all[from] as number) > middle) from += 1;
      while ((all[to] as number) < middle) to -= 1;
      if (from > to) break;
      const larger = all[to] as number;
      all[to--] = all[from] as number;
      all[from++] = larger;
    }
    if (count - 1 <= to) high = to;
    else if (count - 1 >= from) low = from;
    else break;
  }
  return all[count - 1] as number;
}

/** Of the first, the last and the one between: so that what is in order already is halved. */
function middleOf(all: Float64Array, low: number, high: number): number {
  const [a, b, c] = [all[low]!, all[(low + high) >>> 1]!, all[high]!];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
