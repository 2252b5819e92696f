import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { honestCatch } from '../src/commands/check/lint/honest-catch.ts'

const focusedTests = ['describe', 'it', 'test'].flatMap((name) =>
  ['only', 'skip', 'todo', 'fixme'].map((property) => ({
    object: name,
    property,
    message: 'No focused or disabled tests.',
  })),
)

/** Test files share what they import: whether a mock holds depends on which file ran before. */
const mockedModules = ['mock', 'doMock', 'hoisted'].map((property) => ({
  object: 'vi',
  property,
  message: 'Test files share their imports: pass the part in instead.',
}))

/** Browsers give these to secure pages only. Whoever reads one elsewhere breaks reading over plain HTTP. */
const secureOnly = ['storage', 'locks', 'serviceWorker', 'clipboard', 'mediaDevices'].map((property) => ({
  object: 'navigator',
  property,
}))
const ofSecurePages = [
  ...secureOnly,
  { object: 'crypto', property: 'subtle' },
  { object: 'crypto', property: 'randomUUID' },
].map((each) => ({ ...each, message: 'Absent without HTTPS: ask local/support, which says so.' }))
const deviceTime = {
  object: 'Date',
  property: 'now',
  message: 'Ask local/clock what time it is, or local/world.',
}

const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }
const digitTables = {
  selector: 'Literal[regex.pattern=/\\\\u06[6f]0|\\u0660|\\u06f0/]',
  message: 'Digits of other scripts are read by domain/text.',
}
const timePassedIn = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Pass the time in.',
}
const cutPastes = ['input', 'textarea'].map((element) => ({
  key: 'maxlength',
  element,
  message:
    'A browser cuts what is pasted without a word. Say how much is too much (ui/Field, ui/WordsField).',
}))

export default ts.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/data/**', 'tests/compatibility/builds/**'] },
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,vue}', 'tests/**/*.ts', 'vite.config.ts'],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: ts.parser,
        project: ['src/*/tsconfig.json', 'tests/tsconfig.json'],
        extraFileExtensions: ['.vue'],
        sourceType: 'module',
      },
    },
    plugins: { '@typescript-eslint': ts.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type X }` leaves the import behind, and with it a chunk nobody asked for.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', namedExports],
      'vue/no-restricted-static-attribute': ['error', ...cutPastes],
      'vue/no-restricted-v-bind': [
        'error',
        ...cutPastes.map(({ key, ...rest }) => ({ argument: key, ...rest })),
      ],
      'no-restricted-properties': ['error', ...focusedTests],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/heading-has-content': [
        'error',
        { accessibleChildren: ['AddressedText', 'SnippetText'] },
      ],
      'vuejs-accessibility/no-autofocus': 'error',
      // Layout of templates is the formatter's business.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  { files: ['vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'vue/one-component-per-file': 'off',
      'no-restricted-properties': ['error', ...focusedTests, ...mockedModules],
    },
  },
  { files: ['src/**/*.{ts,vue}'], rules: { 'no-restricted-syntax': ['error', namedExports, digitTables] } },
  {
    files: ['src/{app,local,sw}/**/*.{ts,vue}'],
    rules: { 'no-restricted-properties': ['error', ...focusedTests, ...ofSecurePages, deviceTime] },
  },
  {
    files: ['src/{app,local}/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'caches', message: 'Absent without HTTPS: ask local/support, which says so.' },
      ],
    },
  },
  {
    // Where each of them is asked for, with the answer of a browser that has none.
    files: [
      'src/local/support/*.ts',
      'src/app/{common/useCopy,device/opened/page-worker,frame/app-update,device/ask-to-persist}.ts',
      'src/app/learner/practice/useRecorder.ts',
    ],
    rules: {
      'no-restricted-properties': ['error', ...focusedTests, deviceTime],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['src/local/world.ts'],
    rules: { 'no-restricted-properties': ['error', ...focusedTests, ...ofSecurePages] },
  },
  {
    // Who is here is asked in one way. Whose profile a supervisor signs in to is asked of the phone itself.
    files: [
      'src/app/{desk,phone}/**/*.{ts,vue}',
      'src/app/learner/{notes,questions,practice,search,ideas,certificates}/**/*.{ts,vue}',
    ],
    ignores: ['src/app/phone/staff/useStaffProfile.ts', 'src/app/learner/practice/useRecorder.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...focusedTests,
        ...ofSecurePages,
        deviceTime,
        ...['findCurrentProfile', 'ensureProfile'].map((property) => ({
          property,
          message: 'Ask usePerson (app/common/later) who is here.',
        })),
      ],
    },
  },
  { files: ['src/commands/**'], rules: { 'no-console': 'off' } },
  {
    // What is typed and pasted has one cleaner. Searching reads lessons, which nobody typed here.
    files: ['src/{app,local,protocol}/**/*.{ts,vue}'],
    ignores: ['src/app/learner/{search,read-aloud,lesson-cards}/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        namedExports,
        digitTables,
        {
          selector: 'CallExpression[callee.property.name=/^trim/]',
          message: 'Clean what is typed with domain/text: trim leaves what nobody sees.',
        },
        {
          selector:
            'CallExpression[callee.property.name="transaction"] > ArrowFunctionExpression[async=false]',
          message: 'Make it async: only then does Dexie follow what is awaited inside.',
        },
      ],
    },
  },
  {
    // What a person is told of a failure is true, and none is hidden.
    files: ['src/{app,local,sw}/**/*.{ts,vue}'],
    plugins: { own: { rules: { 'honest-catch': honestCatch } } },
    rules: { 'own/honest-catch': 'error' },
  },
  {
    // No clock, no randomness, no ids: they come in as arguments.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
        { object: 'Math', property: 'random', message: 'Pass a random source in.' },
      ],
      'no-restricted-syntax': ['error', namedExports, digitTables, timePassedIn],
      'no-restricted-globals': ['error', { name: 'crypto', message: 'Pass the id in.' }],
    },
  },
  {
    // Where the digits are read, and where lessons are held to 0 to 9.
    files: ['src/domain/text/**/*.ts', 'src/compiler/check/prose-style.ts'],
    rules: { 'no-restricted-syntax': ['error', namedExports, timePassedIn] },
  },
)
