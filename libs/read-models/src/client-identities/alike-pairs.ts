import { blocksOf, evidenceOf, type Evidence, type Likened } from './likeness';
import { isOfNearReadings } from './name-likeness';

/** Two of a list, by their places in it, who may be one. */
export type AlikePair = Readonly<{
  one: number;
  other: number;
  scorePermille: number;
  evidence: readonly Evidence[];
}>;

/** Half of what an equal name in one country and one street would give. */
const scorePermilleMin = 500;

/** A name that so many have ("Trading") says nothing, and comparing all with all would not end. */
const blockMax = 100;

/**
 * Those of whom enough speaks for their being one; compared are only those who share a key.
 * `before` is called before each comparison: what it throws ends them all.
 */
export function alikePairs(
  all: readonly Likened[],
  before: () => void = () => undefined,
): readonly AlikePair[] {
  const compared = new Set<number>();
  const alike: AlikePair[] = [];
  const compare = (one: number, other: number, areApart: boolean): void => {
    const [a, b] = [all[one] as Likened, all[other] as Likened];
    if (areApart && a.isChinese === b.isChinese) return;
    const pair = one * all.length + other;
    if (compared.has(pair)) return;
    compared.add(pair);
    before();
    const evidence = evidenceOf(a, b);
    const scorePermille = scoreOf(evidence);
    if (scorePermille >= scorePermilleMin) alike.push({ one, other, scorePermille, evidence });
  };
  for (const [block, inBlock] of blocksOfAll(all)) {
    if (inBlock.length > blockMax) continue;
    const areApart = isOfNearReadings(block);
    inBlock.forEach((one, n) => {
      for (const other of inBlock.slice(n + 1)) compare(one, other, areApart);
    });
  }
  return alike;
}

function scoreOf(evidence: readonly Evidence[]): number {
  const score = evidence.reduce((sum, { scorePermille }) => sum + scorePermille, 0);
  return Math.max(0, Math.min(score, 1_000));
}

/** Who shares a key, by key, in the order of the list. Most keys have one alone, and need no list. */
function blocksOfAll(all: readonly Likened[]): ReadonlyMap<string, readonly number[]> {
  const firsts = new Map<string, number>();
  const blocks = new Map<string, number[]>();
  const add = (block: string, n: number): void => {
    const first = firsts.get(block);
    if (first === undefined) firsts.set(block, n);
    if (first === undefined || first === n) return;
    const inBlock = blocks.get(block);
    if (!inBlock) blocks.set(block, [first, n]);
    else if (inBlock.at(-1) !== n) inBlock.push(n);
  };
  for (const [n, each] of all.entries()) {
    for (const block of blocksOf(each)) add(block, n);
  }
  return blocks;
}
