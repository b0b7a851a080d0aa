import { operationsOf, publishedDocument, undescribedIn } from './published-document';

const document = publishedDocument();
const operations = operationsOf(document);

const verbs =
  /^(get|list|put|export|sum|compare|rank|tell|trace|mark|explain|search|record|declare|sign|try|drop)[A-Z]/;

describe('every operation', () => {
  it('has a name of its own, a verb with its noun', () => {
    const names = operations.map(({ operationId }) => operationId);

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toStrictEqual([]);
    expect(names.filter((name) => !verbs.test(name))).toStrictEqual([]);
    expect(names.length).toBeGreaterThan(25);
  });
});

describe('every parameter and every field', () => {
  it('says in words what it is', () => {
    const { undescribed, described } = undescribedIn(document);

    expect(undescribed).toStrictEqual([]);
    expect(described).toBeGreaterThan(500);
  });

  it('is missed without words, as a parameter, in a form, inside a form and in a list', () => {
    const silent = { type: 'object', properties: { word: { type: 'string' } } };
    const parameters = [{ name: 'word', in: 'query', schema: { type: 'string' } }];
    const { undescribed } = undescribedIn({
      ...document,
      paths: { '/words': { get: { operationId: 'getWords', parameters, responses: {} } } },
      components: {
        ...document.components,
        schemas: {
          Word: silent,
          Words: { type: 'array', items: silent },
          Both: { allOf: [silent], oneOf: [silent], additionalProperties: silent },
        },
      },
    });

    expect(undescribed).toStrictEqual([
      'getWords ?word',
      'Word.word',
      'Words[].word',
      'Both.word',
      'Both.word',
      'Both{}.word',
    ]);
  });
});
