import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { fieldConstraint, type Field, type JsonSchema } from '../fields/field';
import { isPlain } from '../fields/plain-object';

type Class = abstract new (...args: never[]) => object;

/** `MinedDto` is published as `Mined`. */
export const schemaNameOf = (type: Class): string => type.name.replace(/Dto$/, '');

/** Every DTO as JSON Schema, from the same rules that class-validator applies. */
export function requestSchemas(): Record<string, JsonSchema> {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      [fieldConstraint]: (meta) => {
        const { schema, means } = meta.constraints[0] as Field;
        return { ...schema, description: means };
      },
    },
  });
  const renamed = JSON.parse(
    JSON.stringify(schemas).replaceAll(/(#\/components\/schemas\/\w+?)Dto"/g, '$1"'),
    withoutFirst,
  ) as Record<string, JsonSchema>;
  return Object.fromEntries(
    Object.entries(renamed).map(([name, schema]) => [
      name.replace(/Dto$/, ''),
      { ...schema, additionalProperties: false },
    ]),
  );
}

/** Of what may be of one of several classes, the library names the first alone, beside all of them. */
function withoutFirst(_: string, value: unknown): unknown {
  if (!isPlain(value) || !('oneOf' in value)) return value;
  const { $ref: _first, ...rest } = value;
  return rest;
}
