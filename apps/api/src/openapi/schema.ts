import type { JsonSchema } from '../fields/field';

/** Few words for the JSON Schema of answers. Every object is closed: what is not said is not sent. */
export const text: JsonSchema = { type: 'string' };
export const whole: JsonSchema = { type: 'integer' };
export const flag: JsonSchema = { type: 'boolean' };
export const day: JsonSchema = { type: 'string', format: 'date' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const anyObject: JsonSchema = { type: 'object' };

/** A sum that no double holds: decimal digits in a string. */
export const bigDecimal: JsonSchema = { type: 'string', pattern: '^-?(0|[1-9][0-9]*)$' };

export const ordinal: JsonSchema = { type: 'integer', minimum: -1 };

export const oneOf = (...values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
});

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

export const map = (values: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: values,
});

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A name that ends in `?` may be left out. */
export function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const named = Object.entries(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(([name, value]) => [name.replace(/\?$/, ''), value])),
    required: named.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** Pages follow each other by `next`, which is absent on the last one. */
export const page = (items: JsonSchema): JsonSchema =>
  object({ items: list(items), 'next?': text });
