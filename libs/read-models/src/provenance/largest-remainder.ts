import { floorsOfShares, type Run } from './exact-share';

let shares = new Float64Array(256);
let remainders = new Float64Array(256);
let counted = new Float64Array(256);
/** How many remainders are in each part of what a remainder may be. */
const inPart = new Uint32Array(64);
/** So many are put in order faster than they are counted. */
const few = 12;

/**
 * How much of each amount makes up `part` of their `total`: the whole part of its share, and one more
 * for the largest remainders until all is given; of equal ones for those that come first. What is
 * returned is used again by the next call.
 *
 * No share is more than its amount: who gets one more has a share that is no whole number.
 */
export function sharesOf(run: Run, part: number, total: number): Readonly<Float64Array> {
  const { length } = run;
  if (length > shares.length) makeRoom(2 * length);
  const ratio = { part, whole: total };
  const left = part - floorsOfShares(run, ratio, { floors: shares, remainders });
  if (left === 1) shares[largest(length)]! += 1;
  else if (left > 1) giveRest(left, leastThatCounts(left, length, total), length);
  return shares;
}

function makeRoom(length: number): void {
  shares = new Float64Array(length);
  remainders = new Float64Array(length);
  counted = new Float64Array(length);
}

function largest(length: number): number {
  const all = remainders;
  let found = 0;
  let most = all[0]!;
  for (let n = 1; n < length; n++) {
    if (all[n]! <= most) continue;
    found = n;
    most = all[n]!;
  }
  return found;
}

/** One more for all above the least that counts; of those that equal it, for the first. */
function giveRest(left: number, least: number, length: number): void {
  const [all, given] = [remainders, shares];
  let ofLeast = left;
  for (let n = 0; n < length; n++) {
    const more = all[n]! > least ? 1 : 0;
    given[n]! += more;
    ofLeast -= more;
  }
  for (let n = 0; ofLeast > 0; n++) {
    if (all[n] !== least) continue;
    given[n]! += 1;
    ofLeast -= 1;
  }
}

/**
 * The `count`-th largest of the remainders, which lie anywhere below `total`. They are counted by which
 * of 64 equal parts of it they are in, and only the part that it is in is put in order: where all
 * are compared with each other, a processor guesses wrong at every second one.
 */
function leastThatCounts(count: number, length: number, total: number): number {
  const all = remainders;
  if (length <= few) {
    for (let n = 0; n < length; n++) counted[n] = all[n]!;
    putInOrder(length);
    return counted[length - count]!;
  }
  const scale = inPart.length / total;
  inPart.fill(0);
  for (let n = 0; n < length; n++) inPart[partOf(all[n]! * scale)]! += 1;
  let [part, above] = [inPart.length - 1, 0];
  while (above + inPart[part]! < count) above += inPart[part--]!;
  let found = 0;
  for (let n = 0; n < length; n++) {
    if (partOf(all[n]! * scale) === part) counted[found++] = all[n]!;
  }
  putInOrder(found);
  return counted[found - (count - above)]!;
}

/** A remainder just below the total may be rounded up to the end. */
const partOf = (scaled: number): number => Math.min(scaled | 0, inPart.length - 1);

/** What was counted, least first: a few as a rule, and otherwise by the library. */
function putInOrder(length: number): void {
  const all = counted;
  if (length > 32) {
    all.subarray(0, length).sort();
    return;
  }
  for (let n = 1; n < length; n++) {
    const moved = all[n]!;
    let at = n;
    for (; at > 0 && all[at - 1]! > moved; at--) all[at] = all[at - 1]!;
    all[at] = moved;
  }
}
