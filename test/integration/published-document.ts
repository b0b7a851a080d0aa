import type { Type } from '@nestjs/common';
import { documentOf, type OpenApiDocument } from '../../apps/api/src/openapi/document';
import { routesOf } from '../../apps/api/src/openapi/routes';
import { nounModules } from '../../apps/api/src/program/app.module';

const controllers = nounModules.flatMap(
  (module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[],
);

/** The document as a running ledger publishes it, without one. */
export const publishedDocument = (): OpenApiDocument =>
  documentOf(controllers.flatMap(routesOf), '0.0.0');

type Json = Readonly<Record<string, unknown>>;

export type PublishedOperation = Readonly<{
  operationId: string;
  tags: readonly string[];
  method: string;
  path: string;
  parameters: readonly Json[];
}>;

export const operationsOf = ({ paths }: OpenApiDocument): readonly PublishedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      operationId: String(operation['operationId']),
      tags: operation['tags'] as readonly string[],
      method,
      path,
      parameters: operation['parameters'] as readonly Json[],
    })),
  );

/** Parameters and fields that no words explain; `described` counts the others. */
export function undescribedIn(document: OpenApiDocument): {
  undescribed: string[];
  described: number;
} {
  const undescribed: string[] = [];
  let described = 0;
  const judge = (place: string, part: Json): void => {
    const words = part['description'];
    if (typeof words === 'string' && /^\S.*[.?]$/s.test(words)) described += 1;
    else undescribed.push(place);
  };
  for (const { operationId, parameters } of operationsOf(document)) {
    for (const part of parameters) judge(`${operationId} ?${String(part['name'])}`, part);
  }
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const [place, field] of fieldsOf(name, schema)) judge(place, field);
  }
  return { undescribed, described };
}

/** Every member of every object in a schema, however deep; what is referred to stands elsewhere. */
function fieldsOf(place: string, schema: Json): ReadonlyArray<readonly [string, Json]> {
  const { properties = {}, items, additionalProperties, allOf = [], oneOf = [] } = schema;
  return [
    ...Object.entries(properties as Record<string, Json>).flatMap(([name, field]) => [
      [`${place}.${name}`, field] as const,
      ...fieldsOf(`${place}.${name}`, field),
    ]),
    ...[...(allOf as Json[]), ...(oneOf as Json[])].flatMap((part) => fieldsOf(place, part)),
    ...(isSchema(items) ? fieldsOf(`${place}[]`, items) : []),
    ...(isSchema(additionalProperties) ? fieldsOf(`${place}{}`, additionalProperties) : []),
  ];
}

const isSchema = (part: unknown): part is Json => typeof part === 'object' && part !== null;
