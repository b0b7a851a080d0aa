/**
 * The one public position: the 0-based count, in `$all` order, of events in streams of the counted
 * categories. Unlike a store's own positions it has no gaps, stays below 2^53 and survives a move to
 * another store.
 */
export type Ordinal = number;

/** Whether a category counts never changes, not even between versions (design §3, *Ordinal*). */
const countedCategories: ReadonlySet<string> = new Set([
  'ledger',
  'site',
  'enterprise',
  'client',
  'licence',
  'quota',
  'rulebook',
  'case',
]);

const uncountedCategories: ReadonlySet<string> = new Set([
  'party',
  'import',
  'access',
  'book',
  'text',
]);

/** `site` of `site-BY-01`; `ledger` of `ledger`. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  return dash < 0 ? stream : stream.slice(0, dash);
}

export const isCounted = (stream: string): boolean => countedCategories.has(categoryOf(stream));

/** System streams and categories that a later version introduced are not ours to interpret. */
export const isKnownCategory = (stream: string): boolean =>
  isCounted(stream) || uncountedCategories.has(categoryOf(stream));

/** The ledger itself is one stream; every other category is a prefix. */
const prefixOf = (category: string): string => (category === 'ledger' ? category : `${category}-`);

/** What a server-side filter is given: every stream of a category that this version knows. */
export const knownStreamPrefixes: readonly string[] = [
  ...countedCategories,
  ...uncountedCategories,
].map(prefixOf);

/** The same, of streams whose events have an ordinal. `ledger…` can be more than `ledger`. */
export const countedStreamPrefixes: readonly string[] = [...countedCategories].map(prefixOf);
