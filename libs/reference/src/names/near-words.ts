/**
 * Whether two names differ by no more than a slip or an ending. Two different names of one trade and
 * city are often nearer to each other in letters than two spellings of one name, so that this looks
 * at words, and short words are never near: Becker is not Becher.
 */
export function areNearWords(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || some.length !== others.length) return false;
  const different = some.flatMap((word, n) => {
    const other = others[n] as string;
    return word === other ? [] : [[word, other] as const];
  });
  const slips = different.filter(([one, other]) => !hasOtherEnding(one, other));
  // Many endings may differ, as singular and plural agree in a phrase; two slips are two names.
  return slips.length <= 1 && slips.every(([one, other]) => isSlip(one, other));
}

/** What languages of the trade put behind a word: numbers, genders and cases. */
const endings: ReadonlySet<string> = new Set([
  ...['', 's', 'es', 'e', 'n', 'en', 'er', 'i', 'o', 'a', 'y', 'k', 'ok'],
  ...['ler', 'lar', 'leri', 'lari', 'ow', 'uv', 'u'],
]);

const stemMin = 5;

function hasOtherEnding(one: string, other: string): boolean {
  const stem = commonStart(one, other);
  return stem >= stemMin && endings.has(one.slice(stem)) && endings.has(other.slice(stem));
}

function commonStart(one: string, other: string): number {
  let n = 0;
  while (n < one.length && one[n] === other[n]) n += 1;
  return n;
}

/** Long enough that one letter less or another one is hardly another name. */
const slipMin = 8;
/** With letters that sound alike, doubled or changed about, sooner. */
const likelySlipMin = 6;

const soundingAlike: ReadonlySet<string> = new Set([
  ...['sz', 'zs', 'ck', 'kc', 'iy', 'yi', 'vw', 'wv', 'ck', 'kc', 'bp', 'pb', 'dt', 'td'],
]);

/** One letter more, less, doubled, another or two changed about. Never a digit: it tells apart. */
export function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < likelySlipMin || Math.abs(one.length - other.length) > 1) return false;
  const start = commonStart(one, other);
  const [a, b] = [one.slice(start), other.slice(start)];
  if (/\d/.test(`${a[0]}${b[0]}`)) return false;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length) {
    if (longer.slice(1) !== shorter) return false;
    return one[start - 1] === longer[0] || length >= slipMin;
  }
  if (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]) return true;
  if (a.slice(1) !== b.slice(1)) return false;
  return length >= slipMin || soundingAlike.has(`${a[0]}${b[0]}`);
}
