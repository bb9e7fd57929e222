/** Correctness only; shape belongs to Prettier. */
import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const readsTheClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the injected clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the injected clock.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the time from the injected clock.' },
  {
    selector: "CallExpression[callee.property.name='randomUUID'], CallExpression[callee.name='randomUUID']",
    message: 'Take ids from the injected source.',
  },
]

/** Rules that need types; each has caught a lost error or an impossible branch somewhere. */
const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/return-await': ['error', 'in-try-catch'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-plus-operands': 'error',
}

export default ts.config(
  { ignores: ['node_modules/', 'out/', '.nuxt-ui/', '**/components.d.ts', '**/auto-imports.d.ts'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/essential'],
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'no-undef': 'off',
      'no-restricted-syntax': ['error', ...readsTheClock],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Without types: each component would make the type checker start over. vue-tsc has checked them already.
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-restricted-syntax': [
        'error',
        {
          selector: 'VOnExpression[body.length>1]',
          message:
            'One statement per handler: without semicolons the formatter makes several unreadable to the compiler.',
        },
      ],
      'vue/no-unused-refs': 'error',
      'vue/no-mutating-props': 'error',
      'vue/no-dupe-v-else-if': 'error',
      'vue/no-ref-as-operand': 'error',
      'vue/no-setup-props-reactivity-loss': 'error',
      'vue/no-watch-after-await': 'error',
      'vue/no-lifecycle-after-await': 'error',
      'vue/require-explicit-emits': 'error',
      'vue/no-use-v-if-with-v-for': 'error',
      'vue/valid-define-options': 'error',
    },
  },
  { files: ['electron/domain/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,vue}'], rules: { 'no-console': 'error' } },
  { files: ['**/*.ts'], rules: { 'vue/no-ref-as-operand': 'off' } },
  { files: ['electron/app/clock.ts', 'renderer/app/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  prettier,
)
