/**
 * JSON of whatever a fold made: integers beyond 2^53 as decimal strings, maps as objects, sets as lists.
 * Nothing at all is null.
 *
 * @throws TypeError of what holds itself
 */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => plain(member)) ?? 'null';

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Set) return [...value];
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, each]) => [String(key), each as unknown]));
  }
  return value;
}
