import 'reflect-metadata';
import { IsOptional, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import type { Words } from './words';
import { isPlain } from './plain-object';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What may stand in one place of a request: the rule, the same rule as JSON Schema (the published
 * document is made of these), and the words for whoever breaks it. One rule a field, so that a wrong
 * value is told once.
 */
export type Field = Readonly<{
  /** What the field is, in the published document: unit, meaning, what it means left out. */
  means: string;
  code: string;
  /** `object` is what the field belongs to, for rules that look at a neighbour. */
  holds: (value: unknown, object: object) => boolean;
  schema: JsonSchema;
  message: Words;
  /** More exact words for one wrong value, where there are any. */
  explain?: (value: unknown, object: object) => Explanation | undefined;
  /** The one way in which a value is written that holds, given before it is judged. */
  written?: (value: unknown, object: object) => unknown;
  /** Of a value with members of any name: those that are wrong, so that each is pointed at. */
  wrongMembers?: (value: unknown) => readonly WrongMember[];
}>;

export type WrongMember = Readonly<{ name: string; message: Words }>;

export type Explanation = Readonly<{ code: string; message: Words }>;

/** The name under which class-validator knows all our fields. */
export const fieldConstraint = 'field';

const ruleKey = 'lodestone:field';
const membersKey = 'lodestone:members';

/** class-validator drops the context of a custom rule, so the rule is written on the class as well. */
export const field =
  (rule: Field, type?: ClassOf): PropertyDecorator =>
  (target, key) => {
    Reflect.defineMetadata(ruleKey, rule, target, key);
    const members = membersOf(target.constructor as Class);
    Reflect.defineMetadata(membersKey, new Map(members).set(String(key), { type }), target);
    const validator = {
      validate: (value: unknown, args?: ValidationArguments) =>
        rule.holds(value, args?.object ?? {}),
    };
    ValidateBy({ name: fieldConstraint, constraints: [rule], validator })(target, key);
    const { written } = rule;
    if (!written) return;
    Transform(({ value, obj }: { value: unknown; obj: object }) => written(value, obj))(
      target,
      key,
    );
  };

/** The rule of a field of an instance. */
export const ruleOf = (object: object, property: string): Field | undefined =>
  Reflect.getMetadata(ruleKey, object, property) as Field | undefined;

/** A field of a class; `type` where it holds objects of a class of their own. */
type Member = Readonly<{ type: ClassOf | undefined }>;

/** The class of what stands there; of something that may be one of several, the value says which. */
type ClassOf = (value?: unknown) => Class;

/** Every field of a class, those that it inherits included. */
export const membersOf = ({ prototype }: Class): ReadonlyMap<string, Member> =>
  (Reflect.getMetadata(membersKey, prototype as object) as ReadonlyMap<string, Member>) ??
  new Map<string, Member>();

const optionalKey = 'lodestone:optional';

/** Left out, null and absent are one. */
export const Optional = (): PropertyDecorator => (target, key) => {
  Reflect.defineMetadata(optionalKey, true, target, key);
  IsOptional()(target, key);
};

export const isOptional = (object: object, property: string): boolean =>
  Reflect.getMetadata(optionalKey, object, property) === true;

export type Class = abstract new (...args: never[]) => object;

const each = (...decorators: readonly PropertyDecorator[]): PropertyDecorator => {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
};

/** One object of its own class. */
export const Nested = (means: string, type: () => Class): PropertyDecorator =>
  nested({ means, schema: {} }, type);

const nested = (said: Pick<Field, 'means' | 'schema'>, type: ClassOf): PropertyDecorator =>
  each(
    field(
      {
        ...said,
        code: 'not-an-object',
        holds: isPlain,
        message: { en: 'must be an object', zh: '必须是对象' },
      },
      type,
    ),
    ValidateNested(),
    Type((options) => type((options?.object as Values | undefined)?.[options?.property ?? ''])),
  );

type Values = Readonly<Record<string, unknown>>;

/** One object of one of two classes: of `other` where it has the member that tells them apart. */
export const NestedEither = (
  means: string,
  type: () => Class,
  { has, other }: Readonly<{ has: string; other: () => Class }>,
): PropertyDecorator => {
  const classOf: ClassOf = (value) =>
    isPlain(value) && Object.hasOwn(value, has) && (value[has] ?? undefined) !== undefined
      ? other()
      : type();
  const oneOf = [type, other].map((each) => ({ $ref: `#/components/schemas/${each().name}` }));
  return nested({ means, schema: { oneOf } }, classOf);
};

/**
 * One object of the class that its `kind` names; of `other` where it names none, whose rule for
 * `kind` says which there are.
 */
export const NestedByKind = (
  means: string,
  types: Readonly<Record<string, () => Class>>,
  other: () => Class,
): PropertyDecorator => {
  const classOf: ClassOf = (value) => {
    const kind = isPlain(value) ? value['kind'] : undefined;
    const type = typeof kind === 'string' && Object.hasOwn(types, kind) ? types[kind] : other;
    return (type ?? other)();
  };
  const oneOf = Object.values(types).map((each) => ({
    $ref: `#/components/schemas/${each().name}`,
  }));
  return nested({ means, schema: { oneOf } }, classOf);
};

export type Count = Readonly<{ min: number; max: number }>;

/** A list of objects of one class. */
export const ListOf = (means: string, type: () => Class, { min, max }: Count): PropertyDecorator =>
  each(
    field(
      {
        means,
        code: 'not-a-list',
        holds: (value) =>
          Array.isArray(value) &&
          value.length >= min &&
          value.length <= max &&
          value.every(isPlain),
        schema: { type: 'array', minItems: min, maxItems: max },
        message: {
          en: `must be a list of ${min} to ${max} objects`,
          zh: `必须是包含 ${min} 至 ${max} 个对象的列表`,
        },
      },
      type,
    ),
    ValidateNested({ each: true }),
    Type(type),
  );
