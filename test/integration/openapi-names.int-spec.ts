import { publishedDocument } from './published-document';

const document = publishedDocument();

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    place: `${method} ${path}`,
    operationId: String(operation['operationId']),
  })),
);

const verbs = /^(get|list|put|sum|compare|explain|search|record|sign)[A-Z]/;

describe('every operation', () => {
  it('has a name of its own, a verb with its noun', () => {
    const names = operations.map(({ operationId }) => operationId);

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toStrictEqual([]);
    expect(operations.filter(({ operationId }) => !verbs.test(operationId))).toStrictEqual([]);
    expect(names.length).toBeGreaterThan(25);
  });
});
