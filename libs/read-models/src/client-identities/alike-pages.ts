import type { ClientsReading } from './client-tables';
import { standsAt, type Known } from './memberships';

/** A name that so many have ("Trading") says nothing, and comparing all with all would not end. */
const clientsOfKeyMax = 100;

/** More have so much in common only if many clients do: these are not looked at one by one. */
const rowsOfKeyMax = 1_000;

const keyColumns = ['integer', 'integer', 'text'] as const;

/**
 * Who has a key in common and is therefore worth comparing: their pages, two by two. Read are the
 * keys of the scope and who shares one, not the names of everybody.
 */
export function alikePages(
  reading: ClientsReading,
  { scope, knownAt }: Known,
): ReadonlyArray<readonly [pageId: string, otherPageId: string]> {
  // The same key on one side alone is of those who have nothing to say to each other.
  const rows = reading.tuples(
    keyColumns,
    `SELECT block, side, pageId FROM (
       SELECT block FROM alikeKeys WHERE scope = ? AND ordinal <= ? GROUP BY block
       HAVING count(*) BETWEEN 2 AND ${rowsOfKeyMax} AND (max(side) = 0 OR min(side) < max(side)))
     CROSS JOIN alikeKeys USING (block)
     CROSS JOIN memberships ON memberships.scope = alikeKeys.scope
       AND memberships.bearer = alikeKeys.bearer
     WHERE alikeKeys.scope = ? AND ordinal <= ? AND ${standsAt}`,
    scope,
    knownAt,
    scope,
    knownAt,
    knownAt,
    knownAt,
  );
  const pairs = new Map<string, readonly [string, string]>();
  for (const inBlock of Map.groupBy(rows, ([block]) => block).values()) {
    reading.stillAsked();
    for (const pair of pairsIn(inBlock)) pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

type KeyRow = readonly [block: number, side: number, pageId: string];

/** Of the pages that have one key: nobody where so many have it that it says nothing. */
function pairsIn(inBlock: readonly KeyRow[]): ReadonlyArray<readonly [string, string]> {
  const rowsOfPage = Map.groupBy(inBlock, ([, , pageId]) => pageId);
  if (rowsOfPage.size > clientsOfKeyMax) return [];
  const pages = [...rowsOfPage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pageId, found]) => ({ pageId, sides: new Set(found.map(([, side]) => side)) }));
  return pages.flatMap((one, n) =>
    pages
      .slice(n + 1)
      .filter((other) => haveToSay(one.sides, other.sides))
      .map((other) => [one.pageId, other.pageId] as const),
  );
}

/** Without sides everybody has; else one has to be where the other is not. */
const haveToSay = (sides: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  sides.has(0) || [...sides].some((side) => [...others].some((other) => other !== side));
