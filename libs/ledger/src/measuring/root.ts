/** The whole part of a square root: no content ever passes through a float. */
export function rootOf(square: bigint): bigint {
  if (square < 2n) return square;
  // From above: half as many digits, and one more.
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
