import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import typescript from 'typescript-eslint'

/** What the product runs, as against tests, benchmarks and the configuration of tools. */
const PRODUCT = ['*.ts', 'cli/**/*.ts', 'graph/**/*.ts', 'ingest/**/*.ts', 'web/**/*.ts', 'web/**/*.svelte']
const TOOLS = ['*.config.ts', 'web/build.ts']

export default typescript.config(
  { ignores: ['dist/', 'data/', '.cache/', 'node_modules/', 'tests/gold/score.mjs'] },
  // A rule that does not fit is changed here for all to see, never switched off beside the code.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is taken apart by code point on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A query says which rows it gives.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An embedded store answers at once behind the same promises as one on a network.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The driver of Neo4j declares as classes what it takes as plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers and booleans in messages are what template strings are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      // Cleaned text marks its boundaries by control characters.
      'no-control-regex': 'off',
      'no-param-reassign': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: typescript.parser } },
    rules: {
      // `void value` in an effect says what it depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Maps and addresses here are values that are replaced, never changed.
      'svelte/prefer-svelte-reactivity': 'off',
      // `{' '}` is a blank that the formatter keeps.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  { files: ['web/app/**'], languageOptions: { globals: globals.browser } },
  {
    files: PRODUCT,
    ignores: TOOLS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ThrowStatement > NewExpression[callee.name=/^(Error|TypeError|RangeError)$/]',
          message: 'What is thrown on purpose stands in the catalogue: throw a ViendanError.',
        },
      ],
    },
  },
  {
    files: PRODUCT,
    ignores: ['config.ts', ...TOOLS],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', importNames: ['env'], message: 'Only config.ts reads the environment.' }] },
      ],
    },
  },
  // A catalogue is as long as it has entries.
  { files: ['errors.ts'], rules: { 'max-lines': 'off' } },
  // A test that finds nothing where it expects something should fail, and does.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...typescript.configs.disableTypeChecked },
)
