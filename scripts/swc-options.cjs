// How TypeScript becomes JavaScript, for jest and for the build alike.
'use strict';

/**
 * Loaded when something of them is first used, and not where they are imported: together they take
 * longer than all else that a command or a thread loads, and most have no use for them.
 */
const late = [
  // A client of servers, where the log is in a file.
  '@eventstore/db-client',
  '@eventstore/db-client/dist/streams/appendToStream/unpackError',
  '@eventstore/db-client/dist/utils',
  '@eventstore/db-client/generated/serverfeatures_grpc_pb',
  '@eventstore/db-client/generated/serverfeatures_pb',
  '@eventstore/db-client/generated/shared_pb',
  '@eventstore/db-client/generated/streams_grpc_pb',
  '@eventstore/db-client/generated/streams_pb',
  // Its class is made of one of theirs.
  './store-connection',
  // The server of the API (run-program.ts): a start that is refused has no use for it.
  './app',
  // 17 MB and a third of a second, for segments of the journal alone.
  'apache-arrow',
  // Traces, which are off unless somebody asks for them.
  '@opentelemetry/api',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace',
  // Tables of readings, of characters and of numbers.
  'pinyin-pro',
  'opencc-js/t2cn',
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
  module: { type: 'commonjs', ignoreDynamic: true, lazy: late },
};
