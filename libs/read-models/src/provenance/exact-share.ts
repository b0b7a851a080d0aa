/**
 * Below this, `amount × part ÷ whole` is exact in doubles: a product is kept as two of them (Dekker),
 * and a quotient that is one off is set right by its remainder, which is smaller than 2⁵³.
 */
export const exactBelow = 2 ** 51;

/** Products below this, and what is one `whole` beyond them, are single doubles. */
const exactProductBelow = 2 ** 52;
const splitter = 2 ** 27 + 1;

/** Some of the numbers of a long array. */
export type Run = Readonly<{ values: Float64Array; start: number; length: number }>;

/** By place in a run: the whole part of each share, and what is left of it. */
export type Shares = Readonly<{ floors: Float64Array; remainders: Float64Array }>;

/** How much of the whole is taken. */
export type Ratio = Readonly<{ part: number; whole: number }>;

/**
 * The whole part of `amount × part ÷ whole` of each amount of a run, and what is left of it: at least 0
 * and below `whole`. All are whole numbers, `amount` and `part` at most `whole`, and that is below
 * `exactBelow`. What it gives back is the sum of the whole parts. It is written out, and no call is made
 * for each amount, because a trace does this some hundred thousand times.
 */
export function floorsOfShares(
  { values, start, length }: Run,
  { part, whole }: Ratio,
  { floors, remainders }: Shares,
): number {
  // Rounded twice with the product below: less than half of one off, as a division would be.
  const ratio = part / whole;
  const [highPart, highWhole] = [highOf(part), highOf(whole)];
  const [lowPart, lowWhole] = [part - highPart, whole - highWhole];
  let sum = 0;
  for (let n = 0; n < length; n++) {
    const amount = values[start + n]!;
    const product = amount * part;
    let quotient = Math.floor(amount * ratio);
    const back = quotient * whole;
    let remainder = product - back;
    if (product >= exactProductBelow) {
      // What a double has lost of either product.
      const wideAmount = splitter * amount;
      const highAmount = wideAmount - (wideAmount - amount);
      const lowAmount = amount - highAmount;
      const wideQuotient = splitter * quotient;
      const highQuotient = wideQuotient - (wideQuotient - quotient);
      const lowQuotient = quotient - highQuotient;
      const lost = highAmount * highPart - product + highAmount * lowPart + lowAmount * highPart;
      const lostBack =
        highQuotient * highWhole - back + highQuotient * lowWhole + lowQuotient * highWhole;
      remainder += lost + lowAmount * lowPart - (lostBack + lowQuotient * lowWhole);
    }
    if (remainder < 0) {
      quotient -= 1;
      remainder += whole;
    } else if (remainder >= whole) {
      quotient += 1;
      remainder -= whole;
    }
    floors[n] = quotient;
    remainders[n] = remainder;
    sum += quotient;
  }
  return sum;
}

/** The upper half of its digits (Veltkamp). */
function highOf(a: number): number {
  const wide = splitter * a;
  return wide - (wide - a);
}
