/**
 * Nothing here is shared with what it tests: the rules are read a second time, and where there are
 * two ways of saying one, in the other words.
 */

export const alphanumerics = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const digit = (text: string, place: number): number => Number(text[place - 1]);

/** `weights` from the first character on, by the places of an alphabet. */
export function sumOf(text: string, weights: readonly number[], alphabet = alphanumerics): number {
  let sum = 0;
  weights.forEach((weight, i) => (sum += weight * alphabet.indexOf(text[i] ?? '?')));
  return sum;
}

/** ISO/IEC 7812: every second digit from the right is doubled, and its digits are added. */
export function isLuhn(text: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...text].reduceRight(
    ({ total, isDoubled }, each) => ({
      total: total + (isDoubled ? (doubled[Number(each)] ?? 0) : Number(each)),
      isDoubled: !isDoubled,
    }),
    { total: 0, isDoubled: false },
  );
  return sum.total % 10 === 0;
}

/** ISO 7064 mod 11,10: what is carried through all digits comes to one. */
export function isMod1110(text: string): boolean {
  let carried = 10;
  for (const each of text.slice(0, -1)) carried = (((carried + Number(each)) % 10 || 10) * 2) % 11;
  return (carried + Number(text.at(-1))) % 10 === 1;
}

/** From the sum up to the next multiple, as the member states describe it: one at least. */
export const upTo = (multiple: number, sum: number): number => multiple - (sum % multiple);

/** `#` a digit, `@` a letter, `?` either, all others themselves; always the same ones. */
export function* numbersLike(shape: string, count: number): Generator<string> {
  let state = 20_261_129;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let n = 0; n < count; n += 1) {
    yield shape.replace(/[#@?]/g, (place) => {
      if (place === '#') return String(below(10));
      return alphanumerics.charAt(place === '@' ? 10 + below(26) : below(36));
    });
  }
}
