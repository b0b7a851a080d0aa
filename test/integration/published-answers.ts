import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { publishedDocument } from './published-document';
import type { RunningLedger } from './running-ledger';

type Responses = Readonly<Record<string, Readonly<{ content?: Readonly<Record<string, Media>> }>>>;
type Media = Readonly<{ schema?: object }>;

const { paths, components } = publishedDocument();
const ajv = addFormats(new Ajv2020({ strict: false }));
const compiled = new Map<string, ValidateFunction>();

function formOf(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? ajv.compile({ ...schema, components });
  compiled.set(key, known);
  return known;
}

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    responses: operation['responses'] as Responses,
  })),
);

/** Answers of this ledger that the document does not describe, or describes as another thing. */
export function notAsPublished({ answered }: RunningLedger): string[] {
  return answered.flatMap(({ method, url, status, body }) => {
    const path = url.split('?', 1)[0] ?? '';
    const operation = operations.find((one) => one.method === method && one.pattern.test(path));
    if (!operation || status === 304) return [];
    const response = operation.responses[status] ?? operation.responses['default'];
    const [media] = Object.entries(response?.content ?? {});
    if (!media) return [`${method} ${url}: ${status} is not published`];
    if (!media[0].includes('json')) return [];
    const isPublished = formOf(media[1].schema ?? {});
    return isPublished(body)
      ? []
      : [`${method} ${url}: ${status} ${JSON.stringify(isPublished.errors)}`];
  });
}
