import { createHash } from 'node:crypto';

/**
 * A deterministic source of chance: xoshiro128** (Blackman and Vigna, public domain). Integer
 * arithmetic alone, so that a seed gives the same nation on any machine.
 */
export type Random = Readonly<{
  /** The next 32 bits, as an unsigned integer. */
  next: () => number;
  /** An integer from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** A number from `low` up to but not including `high`. */
  within: (low: number, high: number) => number;
  /** True in `share` of the cases. */
  chance: (share: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
}>;

/**
 * Every part of the nation draws from a source of its own, named by `label`, so that a change in
 * one mine does not reshuffle every client.
 */
export function randomOf(seed: number, label: string): Random {
  const digest = createHash('sha256').update(`${seed}/${label}`).digest();
  return fromState([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
}

/** @throws RangeError unless there are four words, not all zero, from which nothing would follow */
export function fromState(words: readonly number[]): Random {
  if (words.length !== 4 || words.every((word) => word === 0)) {
    throw new RangeError('xoshiro128** needs four words that are not all zero');
  }
  let [a, b, c, d] = words as [number, number, number, number];

  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const fraction = (): number => next() / 0x1_0000_0000;

  return {
    next,
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    within: (low, high) => low + fraction() * (high - low),
    chance: (share) => fraction() < share,
    pick: (from) => {
      const chosen = from[Math.floor(fraction() * from.length)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
  };
}

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
