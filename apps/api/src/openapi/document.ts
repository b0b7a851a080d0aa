import { NamedRecordDto } from '../batches/batch.dto';
import type { JsonSchema } from '../fields/field';
import { linesMediaTypes, sheetMediaTypes, tableMediaTypes } from '../http/described';
import { problemTitles, type ProblemCode } from '../http/problem-codes';
import { Problem } from '../http/problem.answers';
import { refTo, type Schema } from '../http/schema';
import { bodyOf, formsByType } from './bodies';
import { componentsOf, reachedFrom, together } from './components';
import { requestSchemas, schemaNameOf } from './request-schemas';
import type { DeclaredRoute } from './routes';

export type OpenApiDocument = Readonly<{
  openapi: '3.1.0';
  info: Readonly<Record<string, unknown>>;
  servers: ReadonlyArray<Readonly<Record<string, unknown>>>;
  tags: ReadonlyArray<Readonly<Record<string, unknown>>>;
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, JsonSchema>>; securitySchemes: object }>;
}>;

export type Operation = Readonly<Record<string, unknown>>;

const about =
  'A traceability ledger for rare-earth magnets. Numbers: counts, grams of one line and parts per ' +
  'million are JSON integers; whatever is a sum, a content in micrograms or money in minor units is ' +
  'a decimal string, because it may pass 2^53. Every answer that reflects the ledger says its ' +
  'ordinal in ETag, before the dash; send min-ordinal to wait for your own write.';

/** The nouns under which operations are listed, in the order in which a reader meets them. */
const tags: Readonly<Record<string, string>> = {
  access: 'Who signs in, and as whom.',
  records: 'What happened at a site: recorded, mended, read and explained.',
  events: 'Everything that was recorded, in order, and as it comes.',
  'dry-runs': 'What would be answered if something were recorded now; nothing is.',
  registers: 'What the ledger is asked for: volumes, and who the clients are.',
  imports: 'Files of records: CSV, Excel and NDJSON, as jobs that survive a crash.',
  search: 'Find anything by its number or name.',
  stock: 'What lies where.',
  movements: 'What is on its way from one site to another, and what both of them say of it.',
  provenance: 'Where something came from, and what became of it.',
  balances: 'What does not add up.',
  findings: 'What only a history shows to be wrong.',
  exports: 'Tables to take away: Parquet, CSV, NDJSON and Excel.',
  directory: 'Registered enterprises and sites.',
  licences: 'Applications for export licences, their clocks, and what is left to draw.',
  rules: 'Which rules were in force on a day, who tells so, and what others would have meant.',
  names: 'Declarations that an enterprise uses again, under labels of its own.',
  clients: 'What an authority decides about who clients are.',
  ledger: 'How far the ledger is.',
  health: 'For whoever runs the program.',
  reference: 'The closed lists from which codes are chosen.',
  docs: 'This document, and what codes mean.',
};

/** The published description: made of the rules that judge requests, so that it cannot differ. */
export function documentOf(routes: readonly DeclaredRoute[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  const schemas = requestSchemas();
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodestone',
      version,
      description: about,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The ledger that published this document.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: reachedFrom(
        paths,
        together(published(schemas), componentsOf([Problem, ...routes.flatMap(answersOf)])),
      ),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

/** Path and query classes are written out where they are used, and a batch is its own form. */
const published = (schemas: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries({ ...schemas, ...formsByType(schemas) }).filter(
      ([name]) => !/(Path|Query)$/.test(name) && name !== schemaNameOf(NamedRecordDto),
    ),
  );

const answersOf = ({ description }: DeclaredRoute): Schema[] =>
  Object.values(description?.answers ?? {}).filter((answer) => typeof answer !== 'string');

function operationOf(route: DeclaredRoute, schemas: Record<string, JsonSchema>): Operation {
  const { description, allowed, needs } = route;
  if (!description) throw new Error(`${route.method} ${route.path} is not described`);
  const content = contentOfBody(route);
  return {
    operationId: route.operationId,
    tags: [description.tag],
    summary: description.summary,
    'x-allowed-to': allowed,
    ...(allowed === 'anyone' ? {} : { 'x-needs': needs ?? ['read'] }),
    security: allowed === 'anyone' ? [] : [{ token: [] }],
    parameters: parametersOf(route, schemas),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: responsesOf(route),
  };
}

function contentOfBody(route: DeclaredRoute): Record<string, unknown> | undefined {
  if (route.description?.body === 'file') {
    const file = { schema: { type: 'string', format: 'binary' } };
    return Object.fromEntries(sheetMediaTypes.map((mediaType) => [mediaType, file]));
  }
  const body = bodyOf(route);
  return body && { 'application/json': body };
}

function parametersOf(
  { classes }: DeclaredRoute,
  schemas: Record<string, JsonSchema>,
): readonly JsonSchema[] {
  return (['path', 'query'] as const).flatMap((place) => {
    const type = classes[place];
    const schema = type && schemas[schemaNameOf(type)];
    const required = (schema?.['required'] ?? []) as readonly string[];
    const properties = (schema?.['properties'] ?? {}) as Record<string, JsonSchema>;
    return Object.entries(properties).map(([name, { description, ...value }]) => ({
      name,
      in: place,
      description,
      required: place === 'path' || required.includes(name),
      ...(value['type'] === 'array' ? { style: 'form', explode: false } : {}),
      schema: value,
    }));
  });
}

/** Besides those that a route names, every answer that reflects the ledger can fail so. */
const problemsOfQuestions = [
  'known-at-not-reached',
  'question-too-long',
  'overloaded',
] as const satisfies readonly ProblemCode[];

const problemsOfAll = [
  'invalid-input',
  'not-acceptable',
  'host-not-allowed',
  'proxy-unknown',
  'rate-exceeded',
  'fault',
  'unavailable',
] as const satisfies readonly ProblemCode[];

const problemsOfBodies = [
  'malformed-json',
  'body-missing',
  'body-too-large',
  'media-type-unsupported',
  'content-encoding-unsupported',
] as const satisfies readonly ProblemCode[];

const problemsOfFiles = [
  'file-type-unsupported',
  'file-unreadable',
  'body-missing',
  'body-too-large',
  'request-timeout',
  'content-encoding-unsupported',
] as const satisfies readonly ProblemCode[];

const problemsOfAccess = [
  'token-missing',
  'token-expired',
  'token-invalid',
  'role-not-allowed',
  'permission-missing',
  'issuer-unavailable',
  'too-many-requests-open',
] as const satisfies readonly ProblemCode[];

function responsesOf({ description, allowed, classes }: DeclaredRoute): Record<string, unknown> {
  const codes = new Set<ProblemCode>([
    ...problemsOfAll,
    ...(classes.path ? (['uri-too-long'] as const) : []),
    ...(description?.body === 'file'
      ? problemsOfFiles
      : classes.body || description?.body
        ? problemsOfBodies
        : []),
    ...(allowed === 'anyone' ? [] : problemsOfAccess),
    ...(description?.problems ?? []),
    ...(description?.problems?.includes('min-ordinal-not-reached') ? problemsOfQuestions : []),
  ]);
  const responses: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(description?.answers ?? {})) {
    responses[status] = { description: 'The answer.', content: contentOf(answer) };
  }
  for (const status of new Set([...codes].map((code) => problemTitles[code].status))) {
    const here = [...codes].filter((code) => problemTitles[code].status === status);
    responses[status] ??= problemResponse(here.join(', '));
  }
  // What reflects the ledger has a tag, and is not sent again to who has it.
  if (description?.problems?.includes('min-ordinal-not-reached')) {
    responses['304'] = { description: 'Nothing has changed since the tag of `If-None-Match`.' };
  }
  if (description?.refuses) responses['default'] = problemResponse('A refusal of the ledger.');
  return responses;
}

const mediaTypesOfFiles = {
  lines: linesMediaTypes,
  table: tableMediaTypes,
  sheet: sheetMediaTypes,
} as const;

function contentOf(answer: Schema | 'text' | 'html' | 'lines' | 'table' | 'sheet'): object {
  if (answer === 'lines' || answer === 'table' || answer === 'sheet') {
    const mediaTypes = mediaTypesOfFiles[answer];
    return Object.fromEntries(
      mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string' } }]),
    );
  }
  if (typeof answer === 'string') {
    return { [answer === 'text' ? 'text/plain' : 'text/html']: { schema: { type: 'string' } } };
  }
  return { 'application/json': { schema: refTo(answer.name ?? '') } };
}

const problemResponse = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem') } },
});
