import type { Identifier } from '@lodestone/ledger';
import {
  latinReadingOf,
  likenessPermille,
  nameKeyOf,
  type NameKey,
} from '@lodestone/reference/names/name-keys';
import { linkOf, singleKeyOf } from './identifier-links';

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
  /** Latin names, and how the others read in Latin letters. */
  readings: readonly string[];
  countryCodes: readonly string[];
  addresses: readonly string[];
  identifiers: readonly Identifier[];
}>;

type Declared = Readonly<{
  name: string;
  nameLatin?: string;
  countryCode: string;
  address?: string;
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
    readings: names.flatMap((name) =>
      name.script === 'latin' ? [name.key] : (latinReadingOf(name) ?? []),
    ),
    countryCodes: members.map(({ countryCode }) => countryCode),
    addresses: members.flatMap(({ address }) => (address ? [nameKeyOf(address).key] : [])),
    identifiers: members.flatMap(({ identifiers }) => identifiers),
  };
}

/** Under which keys somebody who may be the same would be found. */
export const blocksOf = ({ names, readings, addresses }: Likened): readonly string[] => [
  ...new Set([
    ...names.map(({ key }) => `name ${key}`),
    // The first letters are where two spellings of one name most often agree.
    ...names.map(({ key }) => `begins ${[...key].slice(0, 4).join('')}`),
    ...readings.map((reading) => `reads ${reading}`),
    ...addresses.map((address) => `lives ${address}`),
  ]),
];

/** Below it two names are two names. */
const similarPermilleMin = 800;

export function evidenceOf(a: Likened, b: Likened): readonly Evidence[] {
  return [
    nameEvidence(a, b),
    countryEvidence(a, b),
    ...(meet(a.addresses, b.addresses) ? [{ evidence: 'same-address', scorePermille: 300 }] : []),
    ...(contradict(a, b) ? [{ evidence: 'contradicting-number', scorePermille: -300 }] : []),
  ].filter((found) => found !== undefined) as readonly Evidence[];
}

function nameEvidence(a: Likened, b: Likened): Evidence | undefined {
  const keysOf = ({ names }: Likened): readonly string[] => names.map(({ key }) => key);
  if (meet(keysOf(a), keysOf(b))) return { evidence: 'same-name', scorePermille: 600 };
  if (meet(a.readings, b.readings)) {
    return { evidence: 'same-name-in-latin-reading', scorePermille: 450 };
  }
  const likest = Math.max(
    ...keysOf(a).flatMap((one) => keysOf(b).map((other) => likenessPermille(one, other))),
  );
  if (likest < similarPermilleMin) return undefined;
  return { evidence: 'similar-name', scorePermille: Math.floor(likest / 2) };
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
