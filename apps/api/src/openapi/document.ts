import { problemTitles, type ProblemCode } from '../http/problem-codes';
import { answers } from './answers';
import { bodyOf, ref } from './bodies';
import { requestSchemas, schemaNameOf, type JsonSchema } from './request-schemas';
import type { DeclaredRoute } from './routes';

export type OpenApiDocument = Readonly<{
  openapi: '3.1.0';
  info: Readonly<Record<string, unknown>>;
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Record<string, JsonSchema>; securitySchemes: object }>;
}>;

export type Operation = Readonly<Record<string, unknown>>;

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
      description:
        'A traceability ledger for rare-earth magnets. Grams are integers, contents are decimal ' +
        'strings of micrograms, money is a decimal string of minor units. Every answer that ' +
        'reflects the ledger says its ordinal in ETag; send min-ordinal to wait for your own write.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { ...published(schemas), ...answers },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

/** Path and query classes are written out where they are used. */
const published = (schemas: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(schemas).filter(([name]) => !name.endsWith('Path') && !name.endsWith('Query')),
  );

function operationOf(route: DeclaredRoute, schemas: Record<string, JsonSchema>): Operation {
  const { description, allowed } = route;
  if (!description) throw new Error(`${route.method} ${route.path} is not described`);
  const body = bodyOf(route);
  return {
    operationId: route.operationId,
    tags: [description.tag],
    summary: description.summary,
    'x-allowed-to': allowed,
    security: allowed === 'anyone' ? [] : [{ token: [] }],
    parameters: parametersOf(route, schemas),
    ...(body ? { requestBody: { required: true, content: { 'application/json': body } } } : {}),
    responses: responsesOf(route),
  };
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
    return Object.entries(properties).map(([name, value]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(value['type'] === 'array' ? { style: 'form', explode: false } : {}),
      schema: value,
    }));
  });
}

/** Besides those that a route names, every answer that reflects the ledger can fail so. */
const problemsOfQuestions: readonly ProblemCode[] = [
  'known-at-not-reached',
  'question-too-long',
  'overloaded',
];

function responsesOf({ description, allowed, classes }: DeclaredRoute): Record<string, unknown> {
  const codes: ProblemCode[] = [
    ...(classes.body || classes.query || classes.path ? (['invalid-input'] as const) : []),
    ...(allowed === 'anyone'
      ? []
      : (['token-missing', 'token-expired', 'token-invalid', 'role-not-allowed'] as const)),
    ...(description?.problems ?? []),
    ...(description?.problems?.includes('min-ordinal-not-reached') ? problemsOfQuestions : []),
    'fault',
    'unavailable',
  ];
  const responses: Record<string, unknown> = {};
  const named: [string, string][] = Object.entries(description?.answers ?? {});
  for (const [status, name] of named) {
    if (name !== 'text' && !Object.hasOwn(answers, name)) throw new Error(`no schema ${name}`);
    const content =
      name === 'text' ? { 'text/plain': {} } : { 'application/json': { schema: ref(name) } };
    responses[status] = { description: 'The answer.', content };
  }
  for (const status of new Set(codes.map((code) => problemTitles[code].status))) {
    const here = codes.filter((code) => problemTitles[code].status === status);
    responses[status] ??= problemResponse(here.join(', '));
  }
  if (description?.refuses) responses['default'] = problemResponse('A refusal of the ledger.');
  return responses;
}

const problemResponse = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
