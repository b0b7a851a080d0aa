/** Numbers by size, also beyond 2^53; text as people read it; what is not there last. */
export function inOrder(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh-Hans-CN');
  const [one, other] = [a as bigint | number, b as bigint | number];
  return one < other ? -1 : one > other ? 1 : 0;
}
