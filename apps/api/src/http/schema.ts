import type { JsonSchema } from '../fields/field';

declare const typed: unique symbol;

/**
 * The form of something that is answered, and with it the TypeScript type of what is answered: both
 * are one value, so that neither can be changed alone. Every object is closed: what is not said is
 * not sent.
 */
export type Schema<T = unknown> = Readonly<{
  form: JsonSchema;
  /** Published once under this name, and referred to by it. */
  name?: string;
  /** The schemas that `form` refers to. */
  uses: readonly Schema[];
  [typed]?: T;
}>;

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

type Shape = Readonly<Record<string, Schema>>;

type Shaped<S extends Shape> = {
  [K in keyof S as K extends `${string}?` ? never : K]: TypeOf<S[K]>;
} & {
  [K in keyof S as K extends `${infer Name}?` ? Name : never]?: TypeOf<S[K]>;
} extends infer Both
  ? { readonly [K in keyof Both]: Both[K] }
  : never;

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const used = ({ name, form }: Schema): JsonSchema => (name === undefined ? form : refTo(name));

const plain = <T>(form: JsonSchema, uses: readonly Schema[] = []): Schema<T> => ({ form, uses });

const described = (form: JsonSchema, means: string | undefined): JsonSchema =>
  means === undefined ? form : { ...form, description: means };

const simple =
  <T>(form: JsonSchema) =>
  (means?: string, example?: T): Schema<T> =>
    plain({
      ...described(form, means),
      ...(example === undefined ? {} : { examples: [example] }),
    });

export const text = simple<string>({ type: 'string' });
export const flag = simple<boolean>({ type: 'boolean' });
export const decimal = simple<number>({ type: 'number' });

/** An integer that a double holds: counts, grams of one line, parts per million. */
export const whole = simple<number>({ type: 'integer' });

/** A sum, a content or money: it may pass 2^53, so it is decimal digits in a string. */
export const digits = simple<string>({ type: 'string', pattern: '^-?(0|[1-9][0-9]*)$' });

export const day = simple<string>({ type: 'string', format: 'date' });
export const instant = simple<string>({ type: 'string', format: 'date-time' });

/** The one public position; -1 is before the first event. */
export const ordinal = simple<number>({ type: 'integer', minimum: -1 });

/** Whatever a program of another kind understands; nothing of the ledger's own. */
export const anything = simple<unknown>({});

export const oneOf = <const Values extends readonly string[]>(
  values: Values,
  means?: string,
): Schema<Values[number]> => plain(described({ type: 'string', enum: [...values] }, means));

export const oneNumberOf = <const Values extends readonly number[]>(
  values: Values,
  means?: string,
): Schema<Values[number]> => plain(described({ type: 'integer', enum: [...values] }, means));

/** Always this one value. */
export const always = <const Value extends string | boolean>(
  value: Value,
  means?: string,
): Schema<Value> => plain(described({ type: typeof value, const: value }, means));

export const list = <T>(items: Schema<T>, means?: string): Schema<readonly T[]> =>
  plain(described({ type: 'array', items: used(items) }, means), [items]);

/** Values by names that are not known beforehand: elements, currencies. */
export const map = <T>(values: Schema<T>, means?: string): Schema<Readonly<Record<string, T>>> =>
  plain(described({ type: 'object', additionalProperties: used(values) }, means), [values]);

/** A schema that has a name, at one of the places where it stands. */
export const of = <T>(schema: Schema<T>, means: string): Schema<T> =>
  plain(described(used(schema), means), [schema]);

export const either = <const Schemas extends readonly Schema[]>(
  schemas: Schemas,
  means?: string,
): Schema<TypeOf<Schemas[number]>> =>
  plain(described({ oneOf: schemas.map(used) }, means), schemas);

/** A name that ends in `?` may be left out. */
export function object<const S extends Shape>(shape: S, means?: string): Schema<Shaped<S>> {
  return plain(
    described({ ...membersOf(shape), additionalProperties: false }, means),
    Object.values(shape),
  );
}

function membersOf(shape: Shape): JsonSchema {
  const members = Object.entries(shape);
  return {
    type: 'object',
    properties: Object.fromEntries(
      members.map(([name, value]) => [name.replace(/\?$/, ''), used(value)]),
    ),
    required: members.map(([name]) => name).filter((name) => !name.endsWith('?')),
  };
}

/** Published under a name of its own. */
export const named = <T>(name: string, { form, uses }: Schema<T>): Schema<T> => ({
  form,
  uses,
  name,
});

type Datas = Readonly<Record<string, Schema>>;

/** One of several forms, told apart by `type`: what all of them have, and the `data` of each. */
export type ByType<Base, D extends Datas> = {
  readonly [Type in keyof D & string]: Base & Readonly<{ type: Type; data: TypeOf<D[Type]> }>;
}[keyof D & string];

/** What several forms have in common, published once; it is open, and each of the forms closes it. */
export const head = <const S extends Shape>(
  name: string,
  shape: S,
  means: string,
): Schema<Shaped<S>> =>
  named(name, plain(described(membersOf(shape), means), Object.values(shape)));

/** The forms are named by the prefix and their type. */
export function byType<Base, const D extends Datas>(
  prefix: string,
  base: Schema<Base>,
  datas: D,
): Schema<ByType<Base, D>> {
  const forms = Object.entries(datas).map(
    ([type, data]) => [type, named(`${prefix}${type}`, formOfType(base, type, data))] as const,
  );
  const mapping = Object.fromEntries(forms.map(([type, form]) => [type, used(form)['$ref']]));
  return plain(
    {
      oneOf: forms.map(([, form]) => used(form)),
      discriminator: { propertyName: 'type', mapping },
    },
    forms.map(([, form]) => form),
  );
}

const formOfType = (base: Schema, type: string, data: Schema): Schema =>
  plain(
    {
      type: 'object',
      allOf: [used(base)],
      properties: {
        type: { type: 'string', const: type, description: 'What kind of record it is.' },
        data: { ...used(data), description: 'The record itself, in the form of its type.' },
      },
      required: ['type', 'data'],
      unevaluatedProperties: false,
    },
    [base, data],
  );

/** A form in which something is sent, where the same is answered: the request says what it is. */
export const formOf = <T>(name: string): Schema<T> => plain(refTo(name));

/** Pages follow each other by `next`. */
export const next = text('Send it as `cursor` for the next page. Absent on the last page.');

/** Of lists that are fixed by their first page. */
export const knownAt = ordinal(
  'The ordinal that every page of this list reflects, however far the ledger has gone on.',
);
