import type { Lines } from '@lodestone/journal/columns';
import { inTransit, restated, rounding } from './account-numbers';

/** Lines of one event that balance on their own, from the n-th up to `end`. */
export type GroupOfLines = Readonly<{ from: number; end: number; kind: GroupKind }>;

/**
 * - `moved`: matter went from some accounts to others;
 * - `restated`: a lot is said to have always had another composition;
 * - `reversed`: an earlier group no longer counts.
 */
export type GroupKind = 'moved' | 'restated' | 'reversed';

/**
 * The groups of an event, in order. What is taken for one sale, export or dispatch goes to its own
 * deal or movement and is not blended with what the next line takes; a transformation, a regrouping
 * and the receipt of one line are blended each. Every group sums to zero in grams and in every rare
 * earth, which is how its end is known.
 */
export function groupsOfEvent(lines: Lines, from: number, to: number): readonly GroupOfLines[] {
  const groups: GroupOfLines[] = [];
  const { sense, role } = lines.columns;
  for (let start = from; start < to;) {
    const isRestated = role[start] === restated;
    let end = start + 1;
    while (end < to && sense[end] === sense[start] && (role[end] === restated) === isRestated) {
      end += 1;
    }
    const kind = sense[start] === -1 ? 'reversed' : isRestated ? 'restated' : 'moved';
    for (let first = start; first < end;) {
      const next = endOfGroup(lines, first, end);
      groups.push({ from: first, end: next, kind });
      first = next;
    }
    start = end;
  }
  return groups;
}

function endOfGroup(lines: Lines, from: number, to: number): number {
  const { account, role, step } = lines.columns;
  if (role[from] === restated) return from + 2;
  if (step[from] !== 0) return to;
  if (opensReceipt(lines, from)) {
    let end = from + 1;
    while (end < to && !opensReceipt(lines, end)) end += 1;
    return end;
  }
  let grams = gramsAt(lines, from);
  for (let n = from + 1; n < to; n++) {
    grams += gramsAt(lines, n);
    if (grams === 0) return account[n + 1] === rounding && n + 1 < to ? n + 2 : n + 1;
  }
  return to;
}

/** Goods leave transit: a receipt or a redirection. A part that is sent back comes into it. */
const opensReceipt = (lines: Lines, n: number): boolean =>
  lines.columns.account[n] === inTransit && gramsAt(lines, n) <= 0;

/** As they were before somebody turned their signs. */
const gramsAt = ({ columns: { grams, sense } }: Lines, n: number): number =>
  Number(grams[n]) * (sense[n] as number);
