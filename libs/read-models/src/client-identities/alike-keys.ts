import type { RowOf } from '@lodestone/projections';
import { withinSince, type Bearer, type Scope } from './bearers';
import type { ClientRows, clientTables } from './client-tables';
import { blocksOf, likened, type Declared, type Likened } from './likeness';
import { isOfNearReadings } from './name-likeness';
import { enterpriseSubject } from './subjects';

/**
 * A key that two have in common who may be one. Under some keys only a Chinese name and one in Latin
 * letters have anything to say to each other: `side` tells on which of the two sides somebody is.
 */
export type AlikeKey = Readonly<{ block: number; side: Side }>;

type Side = (typeof sides)[keyof typeof sides];

const sides = { none: 0, chinese: 1, latin: 2 } as const;

export const alikeKeysOf = (one: Likened): readonly AlikeKey[] => [
  ...new Map(
    blocksOf(one).map((block) => {
      const side = one.isChinese ? sides.chinese : sides.latin;
      const key = { block: numberOf(block), side: isOfNearReadings(block) ? side : sides.none };
      return [key.block, key] as const;
    }),
  ).values(),
];

export const alikeKeysOfNamed = (named: Declared): readonly AlikeKey[] =>
  alikeKeysOf(likened([named]));

type EnterpriseRow = RowOf<(typeof clientTables)['enterprises']>;

type Placed = Readonly<{ scope: Scope; bearer: Bearer; ordinal: number }>;

/** From here on somebody within the scope is found under these keys, if not since before. */
export function addAlikeKeys(
  rows: ClientRows,
  keys: readonly AlikeKey[],
  { scope, bearer, ordinal }: Placed,
): void {
  for (const { block, side } of keys) {
    const known = rows.get('alikeKeys', scope, block, side, bearer);
    if (known && known.ordinal <= ordinal) continue;
    rows.put('alikeKeys', { scope, block, side, bearer, ordinal });
  }
}

/** Within a scope it is found under what all its names have in common with others. */
export function addAlikeKeysOfEnterprise(
  rows: ClientRows,
  enterprise: EnterpriseRow,
  { scope, bearer, since }: Readonly<{ scope: Scope; bearer: Bearer; since: number }>,
): void {
  const { enterpriseId } = enterprise;
  for (const { name, nameLatin, ordinal } of [
    enterprise,
    ...rows.scan('renamings', { enterpriseId }),
  ]) {
    const keys = alikeKeysOfNamed({ ...enterprise, name, nameLatin });
    addAlikeKeys(rows, keys, { scope, bearer, ordinal: Math.max(ordinal, since) });
  }
}

type Forgotten = Readonly<{
  declaration: Declared & Readonly<{ bearer: Bearer }>;
  /** Within which it was. */
  scopes: readonly Scope[];
}>;

/** Under what was said of it by others with the same numbers it is still found. */
export function forgetAlikeKeys(rows: ClientRows, { declaration, scopes }: Forgotten): void {
  const { bearer } = declaration;
  const keys = alikeKeysOfNamed(declaration);
  const declared = rows.scan('declarations', { bearer });
  const enterprises = rows.scan('enterprises', { bearer });
  for (const scope of scopes) {
    for (const { block, side } of keys) rows.delete('alikeKeys', scope, block, side, bearer);
    for (const each of declared) {
      const ordinal = withinSince(rows, scope, each);
      if (ordinal === undefined) continue;
      addAlikeKeys(rows, alikeKeysOfNamed(each), { scope, bearer, ordinal });
    }
    for (const each of enterprises) {
      const named = rows.get('named', enterpriseSubject(each.enterpriseId), scope);
      if (!named) continue;
      addAlikeKeysOfEnterprise(rows, each, { scope, bearer, since: named.ordinal });
    }
  }
}

/** Of 53 bits, so that it is small in the file. Two keys of one number cost a comparison, no more. */
function numberOf(block: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b1];
  for (let n = 0; n < block.length; n++) {
    const unit = block.charCodeAt(n);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}
