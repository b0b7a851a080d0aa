/**
 * Below this, `amount × part ÷ whole` is exact in doubles: a product is kept as two of them (Dekker),
 * and a quotient that is one off is set right by its remainder, which is smaller than 2⁵³.
 */
export const exactBelow = 2 ** 51;

const splitter = 2 ** 27 + 1;

/**
 * The whole part of `amount × part ÷ whole`, and as the n-th of `remainders` what is left of it: at
 * least 0 and below `whole`. All are whole numbers, `amount` and `part` at most `whole`, and that is
 * below `exactBelow`.
 */
export function floorOfShare(
  amount: number,
  [part, whole]: readonly [part: number, whole: number],
  [remainders, n]: readonly [remainders: Float64Array, n: number],
): number {
  const product = amount * part;
  let quotient = Math.floor(product / whole);
  const back = quotient * whole;
  let remainder = product - back;
  if (product >= Number.MAX_SAFE_INTEGER) {
    remainder += lostOf(amount, part, product) - lostOf(quotient, whole, back);
  }
  if (remainder < 0) {
    quotient -= 1;
    remainder += whole;
  } else if (remainder >= whole) {
    quotient += 1;
    remainder -= whole;
  }
  remainders[n] = remainder;
  return quotient;
}

/** What a double has lost of a product of two. */
function lostOf(a: number, b: number, product: number): number {
  const wideA = splitter * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = splitter * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
