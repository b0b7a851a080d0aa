// How TypeScript becomes JavaScript, for jest and for the build alike.
'use strict';

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
  module: { type: 'commonjs', ignoreDynamic: true },
};
