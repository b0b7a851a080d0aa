import type { CompositionPpm, Content } from '@lodestone/ledger';
import { contentOf, negated } from '@lodestone/ledger';
import type { RareEarth } from '@lodestone/reference';

/** Lots, grams and the rare earths in them; also by how much they became more or fewer. */
export type Amount = { lots: number; massGrams: bigint; content: Map<RareEarth, bigint> };

/** As it lies in a row: `lots grams Nd 12 Pr 3`. Thousands of them are added for one answer. */
export type StoredAmount = string;

export const nothing = (): Amount => ({ lots: 0, massGrams: 0n, content: new Map() });

type Added = Readonly<{ lots?: number; massGrams: number | bigint; content: Content }>;

/** Adds in place. */
export function add(to: Amount, { lots = 0, massGrams, content }: Added): void {
  to.lots += lots;
  to.massGrams += BigInt(massGrams);
  for (const [element, micrograms] of content) addElement(to, element, micrograms);
}

function addElement({ content }: Amount, element: RareEarth, micrograms: bigint): void {
  content.set(element, (content.get(element) ?? 0n) + micrograms);
}

/** Adds in place, without making anything of what is stored but its numbers. */
export function addStored(to: Amount, stored: StoredAmount): void {
  const words = stored.split(' ');
  to.lots += Number(words[0]);
  to.massGrams += BigInt(words[1] as string);
  for (let at = 2; at < words.length; at += 2) {
    addElement(to, words[at] as RareEarth, BigInt(words[at + 1] as string));
  }
}

export function storedOf({ lots, massGrams, content }: Amount): StoredAmount {
  const elements = [...content].filter(([, micrograms]) => micrograms !== 0n);
  return [lots, massGrams, ...elements.flat()].join(' ');
}

export const isNothing = ({ lots, massGrams, content }: Amount): boolean =>
  lots === 0 && massGrams === 0n && [...content.values()].every((micrograms) => micrograms === 0n);

export const amountOf = (massGrams: number, ppm: CompositionPpm, lots = 0): Amount => {
  const amount = nothing();
  add(amount, { lots, massGrams, content: contentOf(massGrams, ppm) });
  return amount;
};

export const subtract = (from: Amount, { lots, massGrams, content }: Amount): void =>
  add(from, { lots: -lots, massGrams: -massGrams, content: negated(content) });
