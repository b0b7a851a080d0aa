// npm run picture: draws the layers of the API anew in docs/architecture.md, from the sources.
import { registerHooks } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Node reads TypeScript as it is, but for the endings that our imports leave out.
registerHooks({
  resolve: (name, context, next) =>
    next(/^\.\.?\/[\w/-]+$/.test(name) ? `${name}.ts` : name, context),
});
// The sources are CommonJS, which knows its folder under this name.
globalThis.__dirname = fileURLToPath(new URL('../test/architecture', import.meta.url));
const { relativeImportsOf } = await import('../test/architecture/layers.ts');
const { pictureOfApi } = await import('../test/architecture/picture.ts');
const { everySource, readSource } = await import('../test/architecture/sources.ts');

const files = everySource()
  .filter((path) => path.startsWith('apps/api/'))
  .map((path) => ({ path, targets: relativeImportsOf(path, readSource(path)) }));
const page = fileURLToPath(new URL('../docs/architecture.md', import.meta.url));
const drawn = '```mermaid\n' + pictureOfApi(files) + '\n```';
writeFileSync(page, readFileSync(page, 'utf8').replace(/```mermaid\n[\s\S]*?\n```/, drawn));
