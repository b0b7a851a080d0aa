// Compiles as always, but for the one fault that LODESTONE_MUTANT plants (scripts/mutants.mjs).
'use strict';

const { createHash } = require('node:crypto');
const { createTransformer } = require('@swc/jest');

// Read at each file: one process asks for many faults, one after the other.
const fault = () => JSON.parse(process.env.LODESTONE_MUTANT);
const isMutated = (path) => path.endsWith(`/${fault().file}`);

function mutated(source, path) {
  if (!isMutated(path)) return source;
  const { file, find, put } = fault();
  if (source.split(find).length !== 2) throw new Error(`${file} has not once: ${find}`);
  return source.replace(find, () => put);
}

function planted() {
  const { file, find, put } = fault();
  return createHash('sha256')
    .update(JSON.stringify([file, find, put]))
    .digest('hex');
}

exports.createTransformer = (options) => {
  const swc = createTransformer(options);
  return {
    ...swc,
    process: (source, path, jest) => swc.process(mutated(source, path), path, jest),
    getCacheKey: (source, path, jest) =>
      swc.getCacheKey(source, path, jest) + (isMutated(path) ? planted() : ''),
  };
};
