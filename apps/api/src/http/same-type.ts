import type { Schema, TypeOf } from './schema';

/**
 * A type as JSON sees it: intersections are one object, arrays and objects are what they hold. In
 * objects with free names an undefined value is a name that is not there.
 */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? {
          -readonly [K in keyof T]: Plain<string extends K ? Exclude<T[K], undefined> : T[K]>;
        }
      : T;

/** Equal to the last optional member; assignability both ways would let one more of these pass. */
type Equal<A, B> =
  (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/** `unknown` where both are the same as JSON, else a type that nothing has: a compile error. */
export type Same<Published, Answered> =
  Equal<Plain<Published>, Plain<Answered>> extends true
    ? unknown
    : Readonly<{ published: Plain<Published>; answered: Plain<Answered>; areTheSame: never }>;

/**
 * Ties a schema to a type that stands elsewhere, of a read model or an event: a member that is added,
 * dropped, renamed or retyped there does not compile before the schema says it.
 */
export const exactly =
  <T>() =>
  <S extends Schema>(schema: S & Same<TypeOf<S>, T>): Schema<T> =>
    schema as unknown as Schema<T>;

/**
 * A body of exactly the type of its schema. A return type alone would let a schema promise a member
 * that is never there, and say of one that is always there that it may be missing.
 */
export const published = <S extends Schema, Body>(
  _schema: S,
  body: Body & Same<TypeOf<S>, Body>,
): TypeOf<S> => body as TypeOf<S>;

/** A member that is there or not: `...given('next', next)`. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [N in Name]?: Value } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
