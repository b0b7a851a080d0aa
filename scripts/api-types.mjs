// npm run api-types: writes what the console knows of the API, from the document that dist/ publishes, or from one
// that is named: node scripts/api-types.mjs [<openapi.json> <to>]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const [from, to] = process.argv.slice(2);

function publishedDocument() {
  const require = createRequire(import.meta.url);
  require('reflect-metadata');
  const { documentOf } = require('../dist/apps/api/src/openapi/document.js');
  const { routesOf } = require('../dist/apps/api/src/openapi/routes.js');
  const { nounModules } = require('../dist/apps/api/src/program/app.module.js');
  const controllers = nounModules.flatMap((each) => Reflect.getMetadata('controllers', each) ?? []);
  return documentOf(controllers.flatMap(routesOf), '0.0.0');
}

const document = from ? JSON.parse(readFileSync(from, 'utf8')) : publishedDocument();
// Without comments: /docs has the words, and types change less often than they do.
const types = astToString(await openapiTypescript(document), {
  formatOptions: { removeComments: true },
});
const path =
  to ?? fileURLToPath(new URL('../apps/console/src/published/data/api.d.ts', import.meta.url));
writeFileSync(
  path,
  `// Written by \`npm run api-types\` from the document that the API publishes.\n${types}`,
);
