import { idPattern } from '@lodestone/ledger';
import { batchRecordsMax } from '../acts/bounds';
import { standingExamples } from '../enterprises/standing-examples';
import { standingTypes } from '../enterprises/standing.dto';
import { recordExamples } from '../acts/examples/record-examples';
import { recordTypes } from '../acts/record-types';
import { schemaNameOf, type JsonSchema } from './request-schemas';
import type { DeclaredRoute } from './routes';

type Class = abstract new (...args: never[]) => object;

type Content = Readonly<{ schema: JsonSchema; examples?: Readonly<Record<string, unknown>> }>;

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** What a route takes: one form, one of several by their `type`, or a list of these. */
export function bodyOf({ description, classes }: DeclaredRoute): Content | undefined {
  switch (description?.body) {
    case 'record':
      return oneOfThem(recordTypes, recordExamples);
    case 'standing':
      return oneOfThem(standingTypes, standingExamples);
    case 'batch':
      return batch();
    default:
      return classes.body && { schema: ref(schemaNameOf(classes.body)) };
  }
}

function oneOfThem(
  types: Readonly<Record<string, Class>>,
  examples: Readonly<Record<string, object>>,
): Content {
  const refs = Object.entries(types).map(([type, form]) => [type, schemaNameOf(form)] as const);
  return {
    schema: {
      oneOf: refs.map(([, name]) => ref(name)),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(
          refs.map(([type, name]) => [type, `#/components/schemas/${name}`]),
        ),
      },
    },
    examples: Object.fromEntries(
      Object.entries(examples).map(([type, value]) => [type, { value }]),
    ),
  };
}

/** Each record is the body that it would be alone, and its id beside it. */
function batch(): Content {
  const named = {
    type: 'object',
    description: 'The body that `PUT …/records/{recordId}` takes for its type, and its recordId.',
    properties: { recordId: { type: 'string', pattern: idPattern.source } },
    required: ['recordId', 'type'],
  };
  const { Discarded, RecordVoided } = recordExamples;
  const records = [
    { recordId: 'VOID-0505', ...RecordVoided, targetRecordId: 'SAMPLE-0505' },
    { recordId: 'SAMPLE-0505-2', ...Discarded },
  ];
  return {
    schema: {
      type: 'object',
      properties: {
        records: {
          type: 'array',
          minItems: 1,
          maxItems: batchRecordsMax,
          items: named,
        },
      },
      required: ['records'],
      additionalProperties: false,
    },
    examples: { repair: { value: { records } } },
  };
}
