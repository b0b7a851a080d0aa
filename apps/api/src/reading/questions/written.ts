import type { QueryName } from '@lodestone/read-models';

/**
 * A part of an answer as the JSON text that it has on its way out. A page has half a megabyte of
 * groups, and nobody looks into them between the thread that adds them up and whoever asked: so they
 * cross as bytes, which are handed over and not copied, and are written by the thread that made them.
 * To the main thread they are of the type of what they say, and are only ever written.
 */
class Written {
  constructor(readonly bytes: Uint8Array) {}

  /** For whoever writes it as anything else is written. */
  toJSON(): unknown {
    return JSON.parse(Buffer.from(this.bytes).toString());
  }
}

/** The member that goes out as it is, of answers that may be large. */
const writtenMembers: Readonly<Partial<Record<QueryName, string>>> = { volumes: 'groups' };

type Answer = Readonly<Record<string, unknown>>;

/** What crosses, and what of it is handed over. */
export type Crossing = Readonly<{ answer: unknown; transfer: readonly ArrayBuffer[] }>;

/** In the thread that answers. */
export function crossing(name: QueryName, answer: unknown): Crossing {
  const member = writtenMembers[name];
  if (member === undefined) return { answer, transfer: [] };
  const { [member]: part, ...rest } = answer as Answer;
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  return { answer: { ...rest, [member]: bytes }, transfer: [bytes.buffer] };
}

/** In the main thread. */
export function crossed(name: QueryName, answer: unknown): unknown {
  const member = writtenMembers[name];
  if (member === undefined) return answer;
  const { [member]: bytes, ...rest } = answer as Answer;
  return { ...rest, [member]: new Written(bytes as Uint8Array) };
}

/** The same text as `JSON.stringify` gives; in bytes where a member of the body is written already. */
export function jsonOf(body: unknown): string | Buffer {
  const members = Object.entries((body ?? {}) as Answer);
  if (!members.some(([, value]) => value instanceof Written)) return JSON.stringify(body);
  const parts = members.flatMap(([name, value]) => {
    const json = value instanceof Written ? value.bytes : JSON.stringify(value);
    return json === undefined ? [] : [`,${JSON.stringify(name)}:`, json];
  });
  return Buffer.concat([
    Buffer.from('{'),
    // The first comma is one too many.
    ...parts.map((part, i) => Buffer.from(i === 0 ? (part as string).slice(1) : part)),
    Buffer.from('}'),
  ]);
}
