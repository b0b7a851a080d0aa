import type { Identifier } from '@lodestone/ledger';
import { foldedText } from '@lodestone/reference/names/fold-text';
import { nameKeyOf, type NameKey } from '@lodestone/reference/names/name-keys';
import { likenessOf, nameBlocksOf } from './name-likeness';
import { linkOf, singleKeyOf } from '../identifier-links';

/** What speaks for two clients being one, or against it, in thousandths. */
export type Evidence = Readonly<{
  evidence:
    | 'same-name'
    | 'same-name-in-latin-reading'
    | 'similar-name'
    | 'same-country'
    | 'other-country'
    | 'same-address'
    | 'contradicting-number';
  scorePermille: number;
}>;

/** A client as it is compared: its names in every form, and what else was declared of it. */
export type Likened = Readonly<{
  names: readonly NameKey[];
  /** Whether one of the names is in Chinese characters. */
  isChinese: boolean;
  countryCodes: readonly string[];
  addresses: readonly string[];
  identifiers: readonly Identifier[];
}>;

/** Of an identity, as it was declared or as it lies in a row. */
export type Declared = Readonly<{
  name: string;
  nameLatin?: string | null | undefined;
  countryCode: string;
  address?: string | null | undefined;
  identifiers: readonly Identifier[];
}>;

export function likened(members: readonly Declared[]): Likened {
  const written = members.flatMap(({ name, nameLatin }) => [
    name,
    ...(nameLatin ? [nameLatin] : []),
  ]);
  const names = [...new Map(written.map(nameKeyOf).map((key) => [key.key, key])).values()];
  return {
    names,
    isChinese: names.some(({ script }) => script === 'han'),
    countryCodes: members.map(({ countryCode }) => countryCode),
    addresses: members.flatMap(({ address }) =>
      address ? [foldedText(address).replaceAll(' ', '')] : [],
    ),
    identifiers: members.flatMap(({ identifiers }) => identifiers),
  };
}

/** Under which keys somebody who may be the same would be found. */
export const blocksOf = ({ names, addresses }: Likened): readonly string[] => [
  ...new Set([...names.flatMap(nameBlocksOf), ...addresses.map((address) => `lives ${address}`)]),
];

/** What speaks for two being one, in all. */
export type Alikeness = Readonly<{ scorePermille: number; evidence: readonly Evidence[] }>;

/** Half of what an equal name in one country and one street would give. */
const scorePermilleMin = 500;

/** Nothing where too little speaks for it. */
export function alikenessOf(a: Likened, b: Likened): Alikeness | undefined {
  const evidence = evidenceOf(a, b);
  const score = evidence.reduce((sum, { scorePermille }) => sum + scorePermille, 0);
  if (score < scorePermilleMin) return undefined;
  return { scorePermille: Math.min(score, 1_000), evidence };
}

function evidenceOf(a: Likened, b: Likened): readonly Evidence[] {
  return [
    nameEvidence(a, b),
    countryEvidence(a, b),
    ...(meet(a.addresses, b.addresses) ? [{ evidence: 'same-address', scorePermille: 300 }] : []),
    ...(contradict(a, b) ? [{ evidence: 'contradicting-number', scorePermille: -300 }] : []),
  ].filter((found) => found !== undefined) as readonly Evidence[];
}

function nameEvidence(a: Likened, b: Likened): Evidence | undefined {
  const found = likenessOf(a.names, b.names);
  if (!found) return undefined;
  const { likeness, permille } = found;
  if (likeness === 'same') return { evidence: 'same-name', scorePermille: 600 };
  if (likeness === 'read') return { evidence: 'same-name-in-latin-reading', scorePermille: 450 };
  return { evidence: 'similar-name', scorePermille: Math.floor(permille / 2) };
}

const countryEvidence = (a: Likened, b: Likened): Evidence =>
  meet(a.countryCodes, b.countryCodes)
    ? { evidence: 'same-country', scorePermille: 150 }
    : { evidence: 'other-country', scorePermille: -150 };

/** One has a number of which a client has one, and the other has another. */
function contradict(a: Likened, b: Likened): boolean {
  const values = new Map(
    a.identifiers.map((each) => [singleKeyOf(each), linkOf(each).value] as const),
  );
  return b.identifiers.some((each) => {
    const key = singleKeyOf(each);
    const value = key === undefined ? undefined : values.get(key);
    return value !== undefined && value !== linkOf(each).value;
  });
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));
