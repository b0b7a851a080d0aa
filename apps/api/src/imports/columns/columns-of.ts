import { isOptional, membersOf, ruleOf, type Class, type JsonSchema } from '../../fields/field';
import { CitedNameDto } from '../../acts/party.dto';
import type { Column, Step, Unit } from './column';
import { namesInChinese } from './names-in-chinese';

/** A column that a record of some kind can have, before a file has it. */
export type Possible = Omit<Column, 'header' | 'at'> &
  Readonly<{
    en: string;
    zh: string;
    means: string;
    isOptional: boolean;
    /** Written in another unit than the field: read, and not offered by a template. */
    isVariant: boolean;
  }>;

type Path = Readonly<{ steps: readonly Step[]; en: string; zh: string; isOptional: boolean }>;

const root: Path = { steps: [], en: '', zh: '', isOptional: false };

const made = new Map<Class, readonly Possible[]>();

/** Every column that a record of this class can have, in the order of its fields. */
export function columnsOf(type: Class): readonly Possible[] {
  const known = made.get(type);
  if (known) return known;
  const columns = [...under(type, root)];
  made.set(type, columns);
  return columns;
}

function* under(type: Class, path: Path): Generator<Possible> {
  const prototype = type.prototype as object;
  for (const [name, member] of membersOf(type)) {
    const rule = ruleOf(prototype, name);
    if (!rule || (path === root && name === 'type')) continue;
    const mayBeAbsent = path.isOptional || isOptional(prototype, name);
    if (!member.type) {
      yield* leaves(name, { schema: rule.schema, means: rule.means, path, mayBeAbsent });
      continue;
    }
    const isList = rule.schema['type'] === 'array';
    const step = { name, isList };
    const deeper: Path = {
      steps: [...path.steps, step],
      en: joined(path.en, name),
      zh: joined(path.zh, inChinese(name)),
      isOptional: mayBeAbsent,
    };
    // Somebody who is declared may be cited by a label in the place of it.
    if ('oneOf' in rule.schema) yield* under(CitedNameDto, { ...deeper, isOptional: true });
    yield* under(member.type(undefined), deeper);
  }
}

type Leaf = Readonly<{ schema: JsonSchema; means: string; path: Path; mayBeAbsent: boolean }>;

function* leaves(name: string, { schema, means, path, mayBeAbsent }: Leaf): Generator<Possible> {
  const { steps } = path;
  const base = { steps, name, schema, means, isOptional: mayBeAbsent };
  const column = (en: string, zh: string, unit?: Unit): Possible => ({
    ...base,
    en: joined(path.en, en),
    zh: joined(path.zh, zh),
    isVariant: unit !== undefined,
    ...(unit === undefined ? {} : { unit }),
  });
  const keys = (schema['propertyNames'] as { enum?: readonly string[] } | undefined)?.enum;
  if (keys) {
    for (const key of keys) {
      const parts = column(`${name}.${key}`, `${inChinese(name)}.${key}`);
      yield { ...parts, key, schema: schema['additionalProperties'] as JsonSchema };
    }
    return;
  }
  const [, mass] = /^(.+)Grams$/.exec(name) ?? [];
  if (mass !== undefined) {
    const zh = inChinese(mass);
    yield column(name, `${zh}(克)`);
    yield column(`${mass}Kg`, `${zh}(千克)`, 'kg');
    yield column(`${mass}Tonnes`, `${zh}(吨)`, 't');
    yield column(mass, zh, 'in-cell');
    return;
  }
  const [, money] = /^(.+)Minor$/.exec(name) ?? [];
  if (money !== undefined) {
    yield column(name, `${inChinese(money)}(最小单位)`);
    yield column(money, inChinese(money), 'major');
    return;
  }
  const isNumberOf = name === 'value';
  yield column(name, inChinese(isNumberOf ? 'numberValue' : name));
}

const joined = (above: string, name: string): string => (above === '' ? name : `${above}.${name}`);

function inChinese(name: string): string {
  const zh = namesInChinese[name];
  if (zh === undefined) throw new Error(`the column ${name} has no name in Chinese`);
  return zh;
}
