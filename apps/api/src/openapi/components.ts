import type { JsonSchema } from '../fields/field';
import type { Schema } from '../http/schema';

type Components = Readonly<Record<string, JsonSchema>>;

/**
 * Every schema that has a name, of what is answered. @throws when two of one name are not the same:
 * a reader would get the form of the one for the other.
 */
export function componentsOf(schemas: readonly Schema[]): Components {
  const found = new Map<string, JsonSchema>();
  const seen = new Set<Schema>();
  const open = [...schemas];
  for (let schema = open.pop(); schema; schema = open.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    if (schema.name !== undefined) add(found, schema.name, schema.form);
    open.push(...schema.uses);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function add(found: Map<string, JsonSchema>, name: string, form: JsonSchema): void {
  const known = found.get(name);
  if (known && JSON.stringify(known) !== JSON.stringify(form)) {
    throw new Error(`two forms are called ${name}`);
  }
  found.set(name, form);
}

/** Classes that others extend, and forms that no path leads to, are left out. */
export function reachedFrom(paths: object, components: Components): Components {
  const reached = new Set<string>();
  const open = namesIn(paths);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...namesIn(components[name] ?? {}));
  }
  return Object.fromEntries(Object.entries(components).filter(([name]) => reached.has(name)));
}

const namesIn = (part: object): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name ?? '',
  );

/** What is sent and what is answered stand in one list: their names MUST differ. */
export function together(sent: Components, answered: Components): Components {
  const twice = Object.keys(sent).filter((name) => Object.hasOwn(answered, name));
  if (twice.length > 0) throw new Error(`sent and answered under one name: ${twice.join(', ')}`);
  return { ...sent, ...answered };
}
