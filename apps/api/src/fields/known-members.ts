import { membersOf, type Class } from './field';
import { isPlain } from './plain-object';

/** What came, without what nobody asked for, and where that stood: pointers by RFC 6901. */
export type Sifted = Readonly<{ known: unknown; unknown: readonly Stranger[] }>;

/** `members` are those that its place has: what was probably meant is one of them. */
export type Stranger = Readonly<{ pointer: string; members: readonly string[] }>;

/**
 * Holds what came against its class, before anything makes instances of it: the libraries that do
 * drop a member without a word that is called like one which every object inherits (`toString`), and
 * what is dropped cannot be refused. Fields of a class are looked into by their own class; what has
 * none (a composition by element) has members of any name but those.
 */
export function sift(type: Class, value: unknown, pointer = ''): Sifted {
  if (!isPlain(value)) return siftFree(value, pointer);
  const members = membersOf(type);
  const names = [...members.keys()];
  return siftMembers(value, { pointer, names }, (name) => {
    const member = members.get(name);
    if (!member) return undefined;
    const nested = member.type;
    return nested
      ? (part, at) => eachOf(part, at, (item, place) => sift(nested(item), item, place))
      : siftFree;
  });
}

type Sift = (value: unknown, pointer: string) => Sifted;

/** What no class describes: whatever is in it, but nothing that every object inherits. */
function siftFree(value: unknown, pointer: string): Sifted {
  if (Array.isArray(value)) return eachOf(value, pointer, siftFree);
  if (!isPlain(value)) return { known: value, unknown: [] };
  return siftMembers(value, { pointer, names: [] }, (name) =>
    name in Object.prototype ? undefined : siftFree,
  );
}

function siftMembers(
  value: Readonly<Record<string, unknown>>,
  { pointer, names }: Readonly<{ pointer: string; names: readonly string[] }>,
  siftOf: (name: string) => Sift | undefined,
): Sifted {
  const known: [string, unknown][] = [];
  const unknown: Stranger[] = [];
  for (const [name, part] of Object.entries(value)) {
    const at = `${pointer}/${escaped(name)}`;
    const sifted = siftOf(name)?.(part, at);
    if (!sifted) unknown.push({ pointer: at, members: names });
    else {
      known.push([name, sifted.known]);
      unknown.push(...sifted.unknown);
    }
  }
  return { known: Object.fromEntries(known), unknown };
}

/** A list of what is meant, or the one thing that is meant. */
function eachOf(value: unknown, pointer: string, siftOne: Sift): Sifted {
  if (!Array.isArray(value)) return siftOne(value, pointer);
  const items = value.map((item, index) => siftOne(item, `${pointer}/${index}`));
  return {
    known: items.map(({ known }) => known),
    unknown: items.flatMap(({ unknown }) => unknown),
  };
}

/** RFC 6901 §3. */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
