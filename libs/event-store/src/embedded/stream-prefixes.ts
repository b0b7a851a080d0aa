import type { EventFilter } from '@lodestone/kernel';

/** A condition over `stream.name` with the values it takes, or undefined where all pass. */
export type NameCondition = Readonly<{ sql: string; values: readonly string[] }>;

export function conditionOf(filter: EventFilter | undefined): NameCondition | undefined {
  const prefixes = filter?.streamPrefixes;
  if (!prefixes || prefixes.includes('')) return undefined;
  const ranges = prefixes.map(rangeOf);
  return {
    sql: ranges.length === 0 ? 'FALSE' : ranges.map(({ sql }) => sql).join(' OR '),
    values: ranges.flatMap(({ values }) => values),
  };
}

/** Names are compared byte by byte, so the names with a prefix lie between it and its successor. */
function rangeOf(prefix: string): NameCondition {
  const successor = successorOf(prefix);
  return successor === undefined
    ? { sql: 'stream.name >= ?', values: [prefix] }
    : { sql: '(stream.name >= ? AND stream.name < ?)', values: [prefix, successor] };
}

const lastCodePoint = 0x10ffff;
const surrogates = { first: 0xd800, last: 0xdfff } as const;

/** The smallest string that is greater than every string with this prefix, if there is one. */
function successorOf(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0) as number);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  const next = last + 1 === surrogates.first ? surrogates.last + 1 : last + 1;
  return String.fromCodePoint(...points, next);
}
