import type { JsonSchema } from '../../fields/field';

/** A member on the way from a record to the place of a cell. */
export type Step = Readonly<{ name: string; isList: boolean }>;

/** In what a cell counts, where it is not what the field counts in. */
export type Unit = 'kg' | 't' | 'in-cell' | 'major';

/** One column of a file, and where in a record its cells stand. */
export type Column = Readonly<{
  /** As it stands in the first row. */
  header: string;
  at: number;
  steps: readonly Step[];
  /** The field; under it `key`, of a field with members of any name. */
  name: string;
  key?: string;
  schema: JsonSchema;
  unit?: Unit;
}>;

/** The lists that a cell stands in: each row that fills one of its own columns is one more of it. */
export const listOf = ({ steps }: Pick<Column, 'steps'>): string => {
  const last = steps.findLastIndex(({ isList }) => isList);
  return steps
    .slice(0, last + 1)
    .map(({ name }) => name)
    .join('.');
};

/** Two columns of one place say one thing twice. */
export const placeOf = ({ steps, name, key }: Column): string =>
  [...steps.map((step) => step.name), name, ...(key === undefined ? [] : [key])].join('.');
