// npm run api-types: writes what the console knows of the API, from the published document of dist/.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { documentOf } = require('../dist/apps/api/src/openapi/document.js');
const { routesOf } = require('../dist/apps/api/src/openapi/routes.js');
const { nounModules } = require('../dist/apps/api/src/program/app.module.js');

const controllers = nounModules.flatMap((each) => Reflect.getMetadata('controllers', each) ?? []);
const document = documentOf(controllers.flatMap(routesOf), '0.0.0');
// Without comments: /docs has the words, and the types change less often than they do.
const types = astToString(await openapiTypescript(document), {
  formatOptions: { removeComments: true },
});
const path = fileURLToPath(new URL('../apps/console/src/ledger/data/api.d.ts', import.meta.url));
writeFileSync(
  path,
  `// Written by \`npm run api-types\` from the document that the API publishes.\n${types}`,
);
