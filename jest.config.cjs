'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');
const vm = require('node:vm');

// Jest prints a stack trace for whatever this file throws, so it leaves by itself instead.
if (!process.versions.sqlite || typeof vm.SourceTextModule !== 'function') {
  process.stderr.write(
    'Run `npm test`, or `npm run jest -- <spec>`: jest needs the Node and the flags they choose.\n',
  );
  process.exit(1);
}

const { cleanEnvironment } = require('./scripts/clean-environment.cjs');

// `npm test` has done so already, and for Node's own start too; an editor that starts jest has not.
const clean = cleanEnvironment(process.env);
for (const name of Object.keys(process.env)) if (!(name in clean)) delete process.env[name];
Object.assign(process.env, clean);

const swcOptions = require('./scripts/swc-options.cjs');

const { paths } = JSON.parse(
  readFileSync(join(__dirname, 'tsconfig.base.json'), 'utf8'),
).compilerOptions;

// `npm run mutants` plants a fault on the way; nothing else does.
const hasMutant = Boolean(process.env.LODESTONE_MUTANT);
const transformer = hasMutant ? join(__dirname, 'scripts/mutating-transform.cjs') : '@swc/jest';

/** The one table of aliases, in jest's words. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '(.*)')}$`,
    join('<rootDir>', target.replace('*', '$1')),
  ]),
);

const project = (displayName, folders, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  // Jest refuses to start when a root is missing, and a young repository has not all of them.
  roots: folders.filter((folder) => existsSync(join(__dirname, folder))).map(inRoot),
  testMatch: testMatch.map(inRoot),
  testEnvironment: 'node',
  setupFiles: hasMutant ? [join(__dirname, 'scripts/same-inputs.cjs')] : [],
  transform: { '^.+\\.ts$': [transformer, { ...swcOptions, swcrc: false }] },
  moduleNameMapper,
  ...more,
});

const inRoot = (path) => `<rootDir>/${path}`;

module.exports = {
  // No rule is about time: this only ends what hangs, also on a machine that does much else.
  testTimeout: 60_000,
  // Jest would leave a core to itself, and of two have one worker. Specs that start programs wait for
  // them again and again: a third worker has something to do then.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  testSequencer: join(__dirname, 'scripts/longest-first.cjs'),
  // On a busy machine a worker that has nothing left to do may take longer than the half second that
  // jest gives it by default. One that is still there then has something that a spec left open.
  workerGracefulExitTimeout: 30_000,
  projects: [
    project('unit', ['apps', 'libs'], ['{apps,libs}/**/*.spec.ts']),
    project('architecture', ['test/architecture'], ['test/architecture/*.spec.ts']),
    project('integration', ['apps', 'libs', 'test'], ['{apps,libs,test}/**/*.int-spec.ts']),
    project('history', ['test/history'], ['test/history/**/*.spec.ts']),
    project('e2e', ['test/e2e'], ['test/e2e/**/*.e2e-spec.ts'], {
      globalSetup: inRoot('scripts/begin-e2e.cjs'),
      globalTeardown: inRoot('scripts/end-e2e.cjs'),
    }),
  ].filter(({ roots }) => roots.length > 0),
};
