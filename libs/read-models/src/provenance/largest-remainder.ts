import { floorOfShare } from './exact-share';

let shares = new Float64Array(256);
let remainders = new Float64Array(256);
let sorted = new Float64Array(256);

/**
 * How much of each amount makes up `part` of their `total`: the whole part of its share, and one more
 * for the largest remainders until all is given; of equal ones for those that come first. What is
 * returned is used again by the next call.
 *
 * No share is more than its amount: who gets one more has a share that is no whole number.
 */
export function sharesOf(
  amounts: readonly number[],
  part: number,
  total: number,
): Readonly<Float64Array> {
  const { length } = amounts;
  if (length > shares.length) makeRoom(2 * length);
  const ratio = [part, total] as const;
  let left = part;
  for (let n = 0; n < length; n++) {
    const share = floorOfShare(amounts[n] as number, ratio, [remainders, n]);
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
  const all = sorted.subarray(0, length);
  all.set(remainders.subarray(0, length));
  all.sort();
  const least = all[length - left] as number;
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
