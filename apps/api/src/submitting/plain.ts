/**
 * A validated body as plain JSON: instances lose their classes, and what is null or absent is left
 * out, so that the command, its digest and the stored event agree on what was said.
 */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, plain(part as unknown)])) as T;
}
