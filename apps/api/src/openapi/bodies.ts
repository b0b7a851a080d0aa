import { batchRecordsMax } from '../acts/bounds';
import { recordExamples } from '../acts/examples/record-examples';
import { actTypes } from '../acts/act-types';
import { recordTypes } from '../acts/record-types';
import { NamedRecordDto } from '../batches/batch.dto';
import { agencyExamples } from '../enterprises/agency-examples';
import { enterpriseRecordTypes } from '../enterprises/standing-body.pipe';
import { standingExamples } from '../enterprises/standing-examples';
import { licenceExamples } from '../licences/licence-examples';
import { licenceRecordTypes } from '../licences/licence-record.dto';
import type { JsonSchema } from '../fields/field';
import { ruleExamples } from '../rules/rule-examples';
import { ruleRecordTypes } from '../rules/rule-record.dto';
import { refTo } from '../http/schema';
import { schemaNameOf } from './request-schemas';
import type { DeclaredRoute } from './routes';

type Class = abstract new (...args: never[]) => object;
type Classes = Readonly<Record<string, Class>>;
type Schemas = Readonly<Record<string, JsonSchema>>;

type Content = Readonly<{ schema: JsonSchema; examples?: Readonly<Record<string, unknown>> }>;

/** What a route takes: one form, one of several by their `type`, or a list of these. */
export function bodyOf({ description, classes }: DeclaredRoute): Content | undefined {
  switch (description?.body) {
    case 'record':
      return { schema: refTo('AnyRecord'), examples: examplesOf(recordExamples) };
    case 'standing':
      return {
        schema: refTo('Standing'),
        examples: examplesOf({ ...standingExamples, ...agencyExamples }),
      };
    case 'rule':
      return { schema: refTo('RuleRecord'), examples: examplesOf(ruleExamples) };
    case 'licence':
      return { schema: refTo('LicenceRecord'), examples: examplesOf(licenceExamples) };
    case 'batch':
      return { schema: refTo('Batch'), examples: examplesOf({ repair: batchExample() }) };
    default:
      return classes.body && { schema: refTo(schemaNameOf(classes.body)) };
  }
}

const examplesOf = (examples: Readonly<Record<string, object>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

/** Forms that no one class describes: one of several classes, told apart by `type`. */
export const formsByType = (schemas: Schemas): Schemas => ({
  AnyRecord: oneOfThem(recordTypes, ''),
  AnyAct: oneOfThem(actTypes, ''),
  Standing: oneOfThem(enterpriseRecordTypes, ''),
  RuleRecord: oneOfThem(ruleRecordTypes, ''),
  LicenceRecord: oneOfThem(licenceRecordTypes, ''),
  BatchRecord: oneOfThem(recordTypes, 'Batch'),
  ...batchForms(schemas),
  Batch: {
    type: 'object',
    properties: {
      records: {
        type: 'array',
        description: 'All are recorded, in this order, or none.',
        minItems: 1,
        maxItems: batchRecordsMax,
        items: refTo('BatchRecord'),
      },
    },
    required: ['records'],
    additionalProperties: false,
  },
});

function oneOfThem(types: Classes, prefix: string): JsonSchema {
  const refs = Object.entries(types).map(
    ([type, form]) => [type, refTo(prefix + schemaNameOf(form))] as const,
  );
  return {
    oneOf: refs.map(([, ref]) => ref),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(refs.map(([type, { $ref }]) => [type, $ref])),
    },
  };
}

/** Each record of a batch is the body that it would be alone, and its id beside it. */
const batchForms = (schemas: Schemas): Schemas =>
  Object.fromEntries(
    Object.values(recordTypes).map((form) => {
      const name = schemaNameOf(form);
      return [`Batch${name}`, withId(schemas[name] ?? {}, schemas[schemaNameOf(NamedRecordDto)])];
    }),
  );

type Members = Readonly<{ properties?: object; required?: readonly string[] }>;

const withId = (
  alone: JsonSchema & Members,
  id: (JsonSchema & Members) | undefined,
): JsonSchema => ({
  ...alone,
  properties: { ...id?.properties, ...alone.properties },
  required: [...(id?.required ?? []), ...(alone.required ?? [])],
});

/** To void a record and to record it anew at once. */
function batchExample(): object {
  const { Discarded, RecordVoided } = recordExamples;
  return {
    records: [
      { recordId: 'VOID-0505', ...RecordVoided, targetRecordId: 'SAMPLE-0505' },
      { recordId: 'SAMPLE-0505-2', ...Discarded },
    ],
  };
}
