import { alikeKeysOf } from '@lodestone/read-models/client-identities/alike-keys';
import {
  alikenessOf,
  likened,
  type Likened,
} from '@lodestone/read-models/client-identities/likeness';
import pairs from './name-pairs.json';
import unforeseen from './unforeseen-pairs.json';

/** Two names of one country, and whether a person who knows the trade would take them for one. */
export type NamePair = Readonly<{
  country: string;
  a: string;
  b: string;
  same: boolean;
  /** What the pair is there for. */
  why: string;
}>;

/** How suggestions judge pairs: those rightly suggested, and both kinds of error. */
export type Judgement = Readonly<{
  pairs: number;
  same: number;
  found: number;
  misses: readonly NamePair[];
  falseHits: readonly NamePair[];
  /** Of what was suggested, how much is right. */
  precisionPermille: number;
  /** Of what is the same, how much was suggested. */
  recallPermille: number;
}>;

/**
 * Known pairs, of which every third is held out: nobody looks at it while changing how names are
 * compared. And pairs of kinds that the rules were not written for, which say what is still missing.
 */
export function namePairs(which: 'known' | 'held-out' | 'unforeseen'): readonly NamePair[] {
  if (which === 'unforeseen') return unforeseen;
  return pairs.filter((_, n) => (n % 3 === 2) === (which === 'held-out'));
}

export function judge(judged: readonly NamePair[]): Judgement {
  const suggested = new Set(judged.filter(isSuggested));
  const same = judged.filter((pair) => pair.same);
  const found = same.filter((pair) => suggested.has(pair)).length;
  return {
    pairs: judged.length,
    same: same.length,
    found,
    misses: same.filter((pair) => !suggested.has(pair)),
    falseHits: [...suggested].filter((pair) => !pair.same),
    precisionPermille: Math.floor((1_000 * found) / suggested.size),
    recallPermille: Math.floor((1_000 * found) / same.length),
  };
}

/** By the names alone: two clients of one country of whom nothing else is known. */
function isSuggested({ country, a, b }: NamePair): boolean {
  const [one, other] = [a, b].map((name) => {
    return likened([{ name, countryCode: country, identifiers: [] }]);
  }) as [Likened, Likened];
  // As suggestions look: who has no key in common is never compared.
  const haveKeyInCommon = alikeKeysOf(one).some(({ block, side }) =>
    alikeKeysOf(other).some((key) => key.block === block && (side === 0 || key.side !== side)),
  );
  return haveKeyInCommon && alikenessOf(one, other) !== undefined;
}
