import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What gives another result on a machine of another language. */
const inOneLanguage = [
  'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
  'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
  'NewExpression[callee.object.name="Intl"][arguments.length=0]',
].map((selector) => ({
  selector,
  message: 'It depends on the language of the machine; name the language of the site.',
}));

// Run from the root of the project (`npm run lint`): ESLint takes patterns from the folder in which
// it is started when the configuration is named on its command line.
export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.build/', 'node_modules/', 'tests/bench/starlight/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // `astro check` knows the types of components; here their types cost more than they find.
    name: 'evidence-ledger/without-types',
    files: [
      '.config/**',
      '**/*.js',
      '**/*.mjs',
      '**/*.astro',
      '**/*.astro/*.ts',
      '**/*.astro/*.js',
    ],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  {
    name: 'evidence-ledger/one-language',
    files: ['src/**/*.ts', 'src/**/*.js', 'src/**/*.astro/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...inOneLanguage] },
  },
  {
    name: 'evidence-ledger/components',
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...inOneLanguage,
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy blocks style attributes; use a class.',
        },
      ],
    },
  },
  {
    name: 'evidence-ledger/source',
    files: ['src/**/*.ts', 'src/**/*.astro', 'src/**/*.astro/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Lengths in a drawing are no figures that anyone reads.
    name: 'evidence-ledger/figures',
    files: ['src/**/*.ts', 'src/**/*.astro', 'src/**/*.astro/*.ts'],
    ignores: ['src/charts/image/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['toFixed', 'toLocaleString'].map((property) => ({
          property,
          message: 'It rounds binary fractions; use src/statistics/rounded.ts.',
        })),
      ],
    },
  },
  {
    // A test may know more than the types do.
    name: 'evidence-ledger/tests',
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Only `astro check` knows the type of an imported component.
    name: 'evidence-ledger/component-tests',
    files: ['tests/component/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    name: 'evidence-ledger/named-exports',
    files: ['src/**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
);
