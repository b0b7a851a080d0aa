import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// A title states the rule as a fact: "refuses a lot that is not held", not "should refuse".
const titles = 'Literal:first-child[value=/\\bshould\\b/i]';
const titleWithShould = [
  `CallExpression[callee.name=/^(it|test|describe)$/] > ${titles}`,
  `CallExpression[callee.callee.object.name=/^(it|test|describe)$/] > ${titles}`,
].map((selector) => ({ selector, message: 'Say what it does, in the present tense.' }));

const unusedUnlessUnderscored = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  caughtErrorsIgnorePattern: '^_',
  ignoreRestSiblings: true,
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.toolchain/',
      'coverage/',
      'apps/console/src/published/data/',
    ],
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // A port's method is async even where one of its stores has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unusedUnlessUnderscored],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['warn', { max: 300 }],
      'max-depth': ['warn', 3],
      'no-restricted-syntax': ['error', ...titleWithShould],
    },
  },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'warn',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // A figure never passes through a float: src/figures counts with BigInt.
      'no-restricted-globals': ['error', 'parseFloat'],
      'max-lines': ['error', { max: 200 }],
    },
  },
  {
    // Not in apps/: a DTO behind `import type` leaves no metadata, and validation silently ends.
    files: ['libs/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*-spec.ts', '**/*.contract.ts'],
    rules: { 'max-lines-per-function': ['warn', { max: 70 }] },
  },
  {
    files: ['test/benchmarks/**/*.ts', 'test/architecture/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // What comes out of JSON.parse or a response body is `any`; in a spec the expectation types it.
    files: ['**/*.spec.ts', '**/*-spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
