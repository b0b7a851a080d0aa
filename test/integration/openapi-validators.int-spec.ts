import type { OpenApiDocument } from '../../apps/api/src/openapi/document';
import { publishedDocument } from './published-document';

const document = publishedDocument();

/** What a validator has against a document, in its own words. */
type Validator = (document: OpenApiDocument) => Promise<readonly string[]>;

const validators: Readonly<Record<string, Validator>> = {
  async '@seriousme/openapi-schema-validator'(document) {
    const { Validator } = await import('@seriousme/openapi-schema-validator');
    const { valid, errors } = await new Validator().validate(copyOf(document));
    return valid ? [] : [JSON.stringify(errors)];
  },

  /** Follows every reference, too. */
  async '@apidevtools/swagger-parser'(document) {
    const { default: parser } = await import('@apidevtools/swagger-parser');
    try {
      await parser.validate(copyOf(document) as never);
      return [];
    } catch (error) {
      return [String(error)];
    }
  },

  /** Its strictest set of rules, those about operations and unused parts included. */
  async '@redocly/openapi-core'(document) {
    const { createConfig, lintFromString } = await import('@redocly/openapi-core');
    const config = await createConfig({ extends: ['recommended-strict'] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  },
};

const copyOf = (document: OpenApiDocument): Record<string, unknown> =>
  JSON.parse(JSON.stringify(document)) as Record<string, unknown>;

describe.each(Object.entries(validators))('%s', (_, faultsOf) => {
  it('has nothing against the document', async () => {
    expect(await faultsOf(document)).toStrictEqual([]);
  });

  it('finds a response without a description', async () => {
    const [path = ''] = Object.keys(document.paths);
    const responses = { 200: { content: {} } };
    const paths = { ...document.paths, [path]: { get: { operationId: 'getX', responses } } };

    expect(await faultsOf({ ...document, paths })).not.toStrictEqual([]);
  });
});
