import type { NameKey } from '@lodestone/reference/names/name-keys';
import { areNearWords, isSlip } from '@lodestone/reference/names/near-words';
import {
  beginsAsPinyin,
  endsAsPinyin,
  isPinyin,
} from '@lodestone/reference/names/readings/chinese-reading';

/** How alike two clients' names are, in thousandths; nothing where they are two names. */
export type NameLikeness = Readonly<{
  likeness: 'same' | 'read' | 'similar';
  permille: number;
}>;

/** The likest of all pairs of their names. */
export function likenessOf(
  some: readonly NameKey[],
  others: readonly NameKey[],
): NameLikeness | undefined {
  let likest: NameLikeness | undefined;
  for (const one of some) {
    for (const other of others) {
      const found = likenessOfTwo(one, other);
      if (found && (likest === undefined || found.permille > likest.permille)) likest = found;
    }
  }
  if (likest?.likeness !== 'same' || !differInOwnScript(some, others)) return likest;
  // 金源 and 锦源 are two companies, though both are Jinyuan in Latin letters.
  return read;
}

const same: NameLikeness = { likeness: 'same', permille: 1_000 };
const read: NameLikeness = { likeness: 'read', permille: 950 };
const similar = (permille: number): NameLikeness => ({ likeness: 'similar', permille });

function likenessOfTwo(one: NameKey, other: NameKey): NameLikeness | undefined {
  if (meet(spellingsOf(one), spellingsOf(other))) return same;
  if (one.script !== other.script) return likenessOfReadings(one, other);
  if (meetInSense(one.sense, other.sense)) return similar(900);
  if (one.script === 'latin' && meet(one.readings, other.readings)) return read;
  if (meetInSense(one.bareSense, other.bareSense) && isOneBare(one, other)) return similar(850);
  if (areNearWords(one.words, other.words)) return similar(900);
  if (areTheSameWords(one.words, other.words)) return similar(850);
  // What only sounds alike are two names, unless more speaks for it than the country.
  if (one.script === 'han' && meet(one.readings, other.readings)) return similar(600);
  return undefined;
}

/** Of a name in Latin letters and one in another script. Two such scripts have no letters in common. */
function likenessOfReadings(one: NameKey, other: NameKey): NameLikeness | undefined {
  const [latin, written] = one.script === 'latin' ? [one, other] : [other, one];
  if (latin.script !== 'latin') return undefined;
  if (meet(latin.readings, written.readings)) return read;
  if (meet(latin.readSenses, written.readSenses)) return read;
  if (meet(latin.readBareSenses, written.readBareSenses) && isOneBare(one, other)) {
    return similar(850);
  }
  if (written.script !== 'han') return undefined;
  const isNear = latin.readings.some((reading) =>
    written.readings.some((as) => isNearReading(as, reading)),
  );
  return isNear ? similar(800) : undefined;
}

const readingMin = 10;

/** One slip in a whole name; xue and xu are two names, and no slip. */
const isNearReading = (reading: string, latin: string): boolean =>
  Math.min(reading.length, latin.length) >= readingMin &&
  isSlip(reading, latin) &&
  !isPinyin(latin);

const differInOwnScript = (some: readonly NameKey[], others: readonly NameKey[]): boolean => {
  const own = some.filter(({ script }) => script === 'han');
  const theirs = others.filter(({ script }) => script === 'han');
  const are = own.flatMap((one) => theirs.map((other) => likenessOfTwo(one, other)));
  return are.length > 0 && are.every((found) => found === undefined || found.permille < 800);
};

const spellingsOf = ({ key, spelledOut }: NameKey): readonly string[] =>
  spelledOut === undefined ? [key] : [key, spelledOut];

/** In another order. */
const areTheSameWords = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 1 &&
  some.length === others.length &&
  some.toSorted().join(' ') === others.toSorted().join(' ');

/** Alpha may be Alpha Technology or Alpha International, but these two are not each other. */
const isOneBare = (one: NameKey, other: NameKey): boolean =>
  one.sense === one.bareSense || other.sense === other.bareSense;

const meetInSense = (one: string, other: string): boolean => one !== '' && one === other;

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/**
 * Under which keys a name that is alike would be found: whatever may differ is missing from one. A key
 * less is a map entry less for every client, so that none is here that another implies.
 */
export function nameBlocksOf(name: NameKey): readonly string[] {
  const { script, key, spelledOut, bareSense, words, readings, readBareSenses } = name;
  const isLatin = script === 'latin';
  const [word = ''] = words;
  return [
    ...(isLatin ? [] : [`name ${bareSense || key}`]),
    ...(spelledOut === undefined ? [] : [`reads ${spelledOut}`]),
    ...readings.map((reading) => `reads ${reading}`),
    ...readBareSenses.map((sense) => `means ${sense}`),
    ...readingBlocksOf(name),
    ...(words.length > 1 ? slipBlocksOf(words) : wordBlocksOf(word)),
  ];
}

/** A slip leaves one half of a word as it is; with it a letter may have come or gone. */
function halvesOf(word: string): Readonly<{ first: readonly string[]; last: readonly string[] }> {
  if (word.length < slipMin) return { first: [], last: [] };
  const half = Math.floor(word.length / 2);
  const halves = word.length % 2 === 0 ? [half, half - 1] : [half];
  return {
    first: halves.map((size) => word.slice(0, size)),
    last: halves.map((size) => word.slice(-size)),
  };
}

/**
 * Of readings in which there may be a slip: of Chinese, and in Latin letters of what is nearly one and
 * not one. The same half of two Chinese names means nothing (`isOfNearReadings`).
 */
function readingBlocksOf({ script, readings }: NameKey): readonly string[] {
  if (script !== 'han' && script !== 'latin') return [];
  return readings
    .filter((reading) => reading.length >= readingMin - 1)
    .filter((reading) => script === 'han' || !isPinyin(reading))
    .map(halvesOf)
    .flatMap(({ first, last }) => [
      ...(script === 'han' ? first : first.filter(beginsAsPinyin)).map((half) => `near ${half}-`),
      ...(script === 'han' ? last : last.filter(endsAsPinyin)).map((half) => `near -${half}`),
    ]);
}

/** Whether only a Chinese name and one in Latin letters have anything to say to each other there. */
export const isOfNearReadings = (block: string): boolean => block.startsWith('near ');

const wordBlocksOf = (word: string): readonly string[] => {
  const { first, last } = halvesOf(word);
  return [...first.map((half) => `word ${half}-`), ...last.map((half) => `word -${half}`)];
};

/** Shorter words are never near. */
const slipMin = 6;

/**
 * Endings may differ in every word, and a slip in one: the stems of one half of the words stay, and
 * the first letters of the other.
 */
function slipBlocksOf(words: readonly string[]): readonly string[] {
  const half = words.length >> 1;
  const [first, last] = [[] as string[], [] as string[]];
  for (const [n, word] of words.entries()) {
    // Digits are never a slip, and what they begin has no other ending within them.
    const [digits] = /^\d+/.exec(word) ?? [];
    const [stem, letter] = [digits ?? word.slice(0, 5), digits ?? word.slice(0, 1)];
    first.push(n < half ? stem : letter);
    last.push(n < half ? letter : stem);
  }
  return [
    `words ${first.join(' ')}-`,
    `words -${last.join(' ')}`,
    `order ${words.toSorted().join(' ')}`,
  ];
}
