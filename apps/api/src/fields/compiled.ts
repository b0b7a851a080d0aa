import { isOptional, membersOf, ruleOf, type Class, type Field } from './field';
import { isPlain } from './plain-object';

/** What came, in the one way in which it is written; undefined where a rule does not hold. */
export type Compiled = (value: unknown) => Record<string, unknown> | undefined;

type Member = Readonly<{
  name: string;
  rule: Field;
  mayBeAbsent: boolean;
  /** Of the class that it holds objects of, where it does. */
  nested: Compiled | undefined;
}>;

const made = new Map<Class, Compiled>();

/**
 * The rules of a class as one function over plain JSON: the very functions that class-validator calls,
 * without the instances, promises and trees of errors that it makes for its words. A spec compares the
 * two over hostile values.
 */
export function compiled(type: Class): Compiled {
  const known = made.get(type);
  if (known) return known;
  const judge = judgeOf(type);
  made.set(type, judge);
  return judge;
}

function judgeOf(type: Class): Compiled {
  const prototype = type.prototype as object;
  const members = new Map(
    [...membersOf(type)].map(([name, { type: nested }]): [string, Member] => {
      const rule = ruleOf(prototype, name);
      if (!rule) throw new Error(`${type.name}.${name} has no rule`);
      const mayBeAbsent = isOptional(prototype, name);
      const judge: Compiled | undefined =
        nested && ((part) => compiled(nested(part))(part));
      return [name, { name, rule, mayBeAbsent, nested: judge }];
    }),
  );
  return (value) => {
    if (!isPlain(value)) return undefined;
    const written: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value)) {
      const member = members.get(name);
      if (!member || !writeInto(written, member, part, value)) return undefined;
    }
    for (const { name, rule, mayBeAbsent } of members.values()) {
      const part = written[name];
      if ((part === undefined || part === null) && mayBeAbsent) continue;
      if (!rule.holds(part, written)) return undefined;
    }
    return written;
  };
}

/** False where what stands there can be no part of it. */
function writeInto(
  written: Record<string, unknown>,
  { name, rule, nested }: Member,
  part: unknown,
  object: object,
): boolean {
  if (!nested) {
    if (!isFree(part)) return false;
    written[name] = rule.written ? rule.written(part, object) : part;
    return true;
  }
  if (part === null || part === undefined) {
    written[name] = part;
    return true;
  }
  const parts = Array.isArray(part) ? part.map((each) => nested(each)) : nested(part);
  if (parts === undefined || (Array.isArray(parts) && parts.includes(undefined))) return false;
  written[name] = parts;
  return true;
}

/** Of what no class describes: anything but a member that is called like one of every object. */
function isFree(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isFree);
  return Object.entries(value).every(([name, part]) => !(name in Object.prototype) && isFree(part));
}
