// npm run fold-types: writes what an analyst's editor knows of events to docs/folds/, from the sources.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

registerHooks({
  resolve: (name, context, next) =>
    next(/^\.\.?\/[\w/-]+$/.test(name) ? `${name}.ts` : name, context),
});
globalThis.__dirname = fileURLToPath(new URL('../test/architecture', import.meta.url));
const { foldTypes, foldTypesPath } = await import('../test/architecture/fold-types.ts');

const path = fileURLToPath(new URL(`../${foldTypesPath}`, import.meta.url));
const options = await prettier.resolveConfig(path);
writeFileSync(path, await prettier.format(foldTypes(), { ...options, filepath: path }));
