// How TypeScript becomes JavaScript, for jest and for the build alike.
'use strict';

/**
 * Loaded when first used, in each thread by itself: most threads never need them, and each of them is
 * 4 to 7 MB of a thread, and a quarter of a second at its start.
 */
const lazy = [
  '@eventstore/db-client',
  '@eventstore/db-client/dist/streams/appendToStream/unpackError',
  '@eventstore/db-client/dist/utils',
  '@eventstore/db-client/generated/serverfeatures_grpc_pb',
  '@eventstore/db-client/generated/serverfeatures_pb',
  '@eventstore/db-client/generated/shared_pb',
  '@eventstore/db-client/generated/streams_grpc_pb',
  '@eventstore/db-client/generated/streams_pb',
  // A class of ours that extends one of theirs.
  './store-connection',
  'opencc-js/t2cn',
  'pinyin-pro',
  'stdnum',
];

module.exports = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    keepClassNames: true,
    transform: {
      legacyDecorator: true,
      // Validation pipes read the types of parameters from this metadata.
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
  },
  // `import()` stays as written, so that ESM packages can be loaded from CommonJS.
  module: { type: 'commonjs', ignoreDynamic: true, lazy },
};
