import { posix } from 'node:path';
import ts from 'typescript';
import { isFixture, isSpec } from './sources';

const anyLibButTesting = /^libs\/(?!testing$)/;
const anyPackage = /^(?!libs\/|apps\/|test\/|@eventstore\/)/;

/**
 * What each part may import besides itself. An import that no row allows does not exist. The row
 * with the longest name counts. NestJS, Fastify and class-validator are in none: apps alone may.
 * A new app or lib gets its row here.
 */
const mayImport: Readonly<Record<string, readonly RegExp[]>> = {
  'libs/kernel': [/^node:crypto$/],
  'libs/reference': [/^libs\/kernel$/, /^(stdnum|opencc-js|pinyin-pro)(\/|$)/],
  'libs/ledger': [/^libs\/(kernel|reference)$/, /^node:crypto$/],
  'libs/event-store': [/^libs\/kernel$/, /^node:/],
  'libs/event-store/src/eventstoredb': [
    /^libs\/kernel$/,
    /^node:/,
    /^@eventstore\/db-client(\/|$)/,
  ],
  'libs/esdb-protocol': [/^libs\/kernel$/, /^node:/, /^@eventstore\/db-client(\/|$)/],
  'libs/projections': [/^libs\/kernel$/, /^node:/],
  'libs/journal': [/^libs\/(kernel|projections|ledger)$/, /^node:/, /^apache-arrow$/],
  'libs/read-models': [/^libs\/(kernel|projections|reference|ledger|journal)$/],
  'libs/exchange': [
    /^libs\/(kernel|projections|reference|ledger|journal|read-models)$/,
    /^node:/,
    /^(rxjs|hyparquet|hyparquet-writer|fflate)(\/|$)/,
  ],
  'libs/nation': [/^libs\/(kernel|ledger|reference)$/, /^node:crypto$/],
  'libs/testing': [/^libs\//, /^node:/, /^fast-check$/],
  'apps/api': [anyLibButTesting, anyPackage],
  'apps/cli': [anyLibButTesting, anyPackage],
  'apps/esdb-node': [anyLibButTesting, anyPackage],
  // It knows the ledger by its interface alone, as any other client does.
  'apps/console': [
    /^(react|react-dom|i18next|react-i18next|openapi-fetch|echarts)(\/|$)/,
    /^@(mantine|tanstack|xyflow)\//,
  ],
};

/** What a file imports that its part may not. Specs may import anything. */
export function forbiddenImports(path: string, source: string): string[] {
  if (isSpec(path) || isFixture(path)) return [];
  const row = rowOf(path);
  if (row === undefined) throw new Error(`${path} has no row in the table of imports`);
  return importsOf(path, source).filter((target) => {
    const isOwn = target === partOf(path);
    return !isOwn && !mayImport[row]?.some((rule) => rule.test(target));
  });
}

const rowOf = (path: string): string | undefined =>
  Object.keys(mayImport)
    .filter((row) => path.startsWith(`${row}/`))
    .sort((a, b) => b.length - a.length)[0];

const partOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Every part or package a file imports: `import`, `export from`, `import()` and `require`. */
function importsOf(path: string, source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  const targets = importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return partOf(posix.join(posix.dirname(path), fileName));
    return fileName.replace(/^@lodestone\/([^/]+).*/, 'libs/$1');
  });
  // A name that is computed cannot be looked up in the table, so it may not stand there at all.
  const computed = /\b(?:import|require)\s*\(\s*(?!['"\s]|`[^`$]*`)/.test(withoutComments(source));
  return [...new Set(targets), ...(computed ? ['a computed name'] : [])];
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
