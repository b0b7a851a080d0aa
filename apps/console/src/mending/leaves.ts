import { parsed, plainly } from '../figures/groups';

type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One thing that was told, by its pointer; a mass in kilograms, as people say it. */
export type Leaf = Readonly<{ pointer: string; name: string; text: string; kind: Kind }>;

type Kind = 'text' | 'count' | 'grams' | 'choice';

const kindOf = (name: string, value: Value): Kind => {
  if (typeof value === 'boolean') return 'choice';
  if (typeof value !== 'number') return 'text';
  return /Grams$/.test(name) ? 'grams' : 'count';
};

/** Everything that a body says, in its order; its type says nothing that could be mended. */
export function leavesOf(value: Value, pointer = '', name = ''): readonly Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: Value, n) => leavesOf(each, `${pointer}/${n}`, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([key]) => pointer !== '' || key !== 'type')
      .flatMap(([key, each]) => leavesOf(each, `${pointer}/${key}`, key));
  }
  const kind = kindOf(name, value);
  const text = kind === 'grams' ? plainly(value as number, 3) : String(value);
  return [{ pointer, name, text, kind }];
}

/** The body with what was typed in its place; undefined where something typed is no such value. */
export function bodyWith<Body extends object>(
  body: Body,
  typed: Readonly<Record<string, string>>,
): Body | undefined {
  const copy = structuredClone(body);
  const leaves = leavesOf(body as unknown as Value);
  for (const { pointer, kind, text } of leaves) {
    const now = typed[pointer];
    if (now === undefined || now === text) continue;
    const value = valueOf(now, kind);
    if (value === undefined) return undefined;
    put(copy, pointer.split('/').slice(1), value === '' ? undefined : value);
  }
  return copy;
}

function valueOf(text: string, kind: Kind): string | number | boolean | undefined {
  if (kind === 'text') return text.trim();
  if (kind === 'choice') return text === 'true';
  const whole = parsed(text, kind === 'grams' ? 3 : 0);
  return whole !== undefined && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(whole)
    : undefined;
}

function put(target: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>;
  if (rest.length > 0) put(holder[key] as object, rest, value);
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
}
