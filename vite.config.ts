/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { dirname, resolve } from 'node:path'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { wholeMessages } from './src/compiler/check-messages.ts'
import { modulesPlugin } from './src/compiler/modules-plugin.ts'
import { moduleWorker } from './src/compiler/module-worker.ts'
import { quietChromium } from './src/commands/check/steps/quiet-chromium.ts'
import { prerender } from './src/compiler/prerender-plugin.ts'
import { screensPlugin } from './src/compiler/screens-plugin.ts'
import { screens } from './src/protocol/screens/screens.ts'
import { tamazightCalendar } from './src/compiler/tamazight-calendar.ts'

// Found (or installed) by `npm test`; a plain default serves whoever runs vitest by hand on Debian.
const chromium = process.env['CHROMIUM_LIGHT'] ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The folders of a chunk's screens: a folder is a subject, and travels whole. */
const foldersOf = (chunk: string): readonly string[] => [
  ...new Set(
    screens
      .filter((screen) => screen.chunk === chunk)
      .map(({ component }) => `src/app/${dirname(component)}/`),
  ),
]
/**
 * Chunks that are not needed for the first lesson and the first quiz: one file each, kept on the phone a little later. Here:
 * what travels with the folders of their screens (protocol/screens/screens.ts).
 */
const areas: Readonly<Record<string, readonly string[]>> = {
  'later-study': ['virtual:modules/areas$', 'src/domain/review/', 'node_modules/ts-fsrs/'],
  'later-work': [
    'src/local/(?:certificates/|practice/(?:voices|practices)|visits/(?:own-visits|reply-to-visit))',
    'src/protocol/certificate/',
    'src/local/presence/',
  ],
  'later-find': [
    'src/app/learner/(?:read-aloud|lesson-tools|lesson-cards)/',
    // Searched here, too; what stands first in this table has it.
    'src/app/learner/ideas/useIdeas',
    'src/domain/search/',
    'src/local/(?:packs/stored-lessons|reading/(?:note|bookmark))',
  ],
  'later-ideas': [],
  'later-announcements': ['src/app/learner/announcements/', 'src/(?:local|protocol|domain)/announcements/'],
  // What several of these areas are made of, and no first day.
  'later-shared': [
    'src/app/common/later/[^/]+\\.(?!vue\\?.*type=style)',
    'src/domain/(?:text/(?:login|telephone)|people/pin)\\.',
    'src/(?:domain|local)/ideas/',
    'src/domain/certificate/',
    'src/local/(?:drafts/open-words|outbox/take-back|installation/)',
    'src/domain/text/merge-words\\.',
    'src/protocol/(?:(?:pack/ideas|enrolment/devices|base64url)\\.|presence/)',
    'src/domain/presence/',
  ],
  'later-me': [],
  // Kinds of questions that few quizzes ask; asked for before the quiz begins.
  'later-tapped': ['src/app/learner/quiz/tapped/', 'src/domain/content/spot'],
  'later-phone': [
    'src/app/phone/',
    'src/local/(?:courier/|packs/(?:drop-media|weights)|profiles/pin\\.)',
    // Searched here, too, though they are of the desk: a file of work may hold acts.
    'src/(?:domain/desk/is-act|protocol/sync/carried-act)\\.',
  ],
  // Never on an educator's phone unless opened.
  supervision: [
    'src/(?:app|domain)/desk/',
    'src/domain/(?:supervision|calibration)/',
    // What a visit is, an educator's phone knows, too.
    'src/domain/visits/(?!visit\\.)',
    'src/domain/(?:text/name-doubt|assignment/(?:check-plan|due-date|due-for|rest-days|start-of-day))\\.',
    'src/protocol/(?:desk/(?!local-card(?:-of-group)?\\.)|pack/(?:visit-lists|scenes)|typed|enrolment/join)',
    'src/local/(?:desk/|visits/visit-|response-cache/|secrets/(?:secrets|invitation))',
  ],
}

// Whoever deploys has no tests; only Vitest asks for them.
const { askOffice } = process.env['VITEST'] ? await import('./tests/compatibility/commands.ts') : {}

const app = resolve('src/app')
const content = resolve('content')
const worker = moduleWorker('sw.js')
const anyOf = (...paths: readonly string[]): RegExp => new RegExp(paths.join('|'))

export default defineConfig({
  appType: 'custom',
  // Its own entry wraps the CommonJS build: larger, and a file of interop helpers more.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [
    vue(),
    screensPlugin(app),
    modulesPlugin(content),
    tamazightCalendar(),
    wholeMessages(resolve('src/app/frame/i18n/messages')),
    prerender({
      content,
      entry: resolve('src/app/frame/prerender.ts'),
      plugins: () => [vue(), screensPlugin(app), modulesPlugin(content)],
      unreviewed: process.env['UNREVIEWED'] === 'hide' ? 'hide' : 'show',
      build: process.env['VITE_BUILD'] ?? 'dev',
      today: new Date().toISOString().slice(0, 10),
    }),
    worker.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw-classic.ts',
      // Registered by the app itself, under Trusted Types; offered, never forced.
      injectRegister: false,
      registerType: 'prompt',
      manifest: false,
      injectManifest: {
        // Small on purpose: one failed request on a weak line and nothing of a precache is kept. Lessons are packs; the
        // supervisor's screens come when a supervisor opens them. Where only reading is possible nothing is kept. What is
        // called `later`, and the shells, are kept by the worker itself (compiler/module-worker.ts, sw/precache-later.ts).
        globPatterns: ['assets/*.{js,css}', 'assets/later-*.woff2', 'shell/*.html'],
        globIgnores: ['assets/supervision*', 'assets/reader*', 'assets/ReaderOnly*'],
        manifestTransforms: [worker.transform],
        buildPlugins: { vite: [screensPlugin(app)] },
      },
    }),
  ],
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
  build: {
    // Pages name what they need (prerender-plugin.ts); the lists of what each lazy chunk imports would weigh more than they save.
    modulePreload: false,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/sw/sw.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: ({ facadeModuleId }) =>
          /\/messages\/(?!supervision|reader)(?:[a-z]+\.)?(?:ar|fr|en)\.json/.test(facadeModuleId ?? '')
            ? 'assets/later-[name]-[hash].js'
            : 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2'))
            ? 'assets/later-[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]',
        codeSplitting: {
          // Few files: on a bad line every request is another chance to fail. What two groups match is the higher one's.
          groups: [
            // What the pages and the worker both know: no page may wait for the device's chunk, and no worker run a page's.
            {
              name: 'common',
              test: anyOf(
                'src/local/support/',
                'src/domain/(?:id|assert-never|content/(?:languages|quiz)|progress/(?:record|active-time)|people/(?:account|nameless)|text/digits)\\.ts',
                'src/local/diagnostics/problem-of',
              ),
              priority: 5,
            },
            // The same, of what is typed, but what only a later chunk has: a lesson needs none of it but the digits.
            {
              name: 'typed',
              test: anyOf(
                'src/domain/(?:text/|people/sign\\.)',
                'src/protocol/enrolment/(?:code|crockford)\\.ts',
              ),
              priority: 2.5,
            },
            {
              name: 'base',
              test: anyOf(
                'src/app/frame/(?:ui/|styles/|i18n/|)[^/]+$',
                'virtual:screens/routes$',
                ...foldersOf('base'),
                'src/app/device/[^/]+$',
                // Marking: the quiz's, and that of the screens that say what was passed.
                // Its folders come later: what explains a response, with the rarer parts of the quiz.
                'src/domain/assessment/[^/]+$',
                // What these pages look like before a script runs is in every page.
                'src/app/(?:learner/home|learner/library|frame|common|common/later)/\\w+\\.vue\\?.*type=style',
                'node_modules/(?:vue|@vue|vue-router|pinia)/',
                'vite/',
              ),
              priority: 2,
            },
            // Every other screen of an educator's first day, and what the screens of all areas are made of.
            {
              name: 'screens',
              test: anyOf(
                'virtual:(?:screens/screens|modules/local-card)$',
                ...foldersOf('screens'),
                // Said on more screens than the quiz's result, and by none of a lesson.
                'src/domain/assessment/afterwards/',
              ),
              priority: 1,
            },
            // The review asks as the quiz does: what both need stays the quiz's one file, not a third.
            {
              name: 'quiz',
              test: anyOf(...foldersOf('quiz')),
              priority: 1,
            },
            ...Object.entries(areas).map(([name, folders]) => ({
              name,
              test: anyOf(`virtual:screens/${name}$`, ...foldersOf(name), ...folders),
              priority: 3,
              includeDependenciesRecursively: false,
            })),
            {
              name: 'later-tamazight',
              test: /src\/app\/frame\/i18n\/(?:tamazight|messages\/zgh)|virtual:tamazight/,
              priority: 5,
            },
            // Reading codes where the browser cannot. It begins as the desk's file does: no educator's phone keeps it.
            {
              name: 'supervision-reader',
              test: anyOf('src/app/desk/presence/decode-picture', 'node_modules/qr/decode'),
              priority: 5,
              includeDependenciesRecursively: false,
            },
            // Writes spreadsheets: for the staff alone, when a page offers one.
            {
              name: 'supervision-sheet',
              test: /node_modules\/(?:write-excel-file|fflate)\//,
              priority: 4,
              includeDependenciesRecursively: false,
            },
            // Shared by invitations and certificates, and heavier than either.
            {
              name: 'later-qr',
              test: anyOf('src/app/common/qr/', 'node_modules/qr/(?!decode)'),
              priority: 4,
              includeDependenciesRecursively: false,
            },
            {
              name: 'device',
              // With the rules of time and progress: the page asks the device for what follows from them.
              test: anyOf(
                'src/(?:local|protocol|app/device)/',
                'src/domain/(?:address/|time/|assignment/|visits/visit\\.|progress/(?:fact|progress|quality)\\b)',
                'node_modules/(?:dexie|valibot)/',
              ),
              priority: 1,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: {
    // Vitest would leave one core free, which of two is half the machine.
    maxWorkers: '100%',
    // A green run is quiet: what faults that were planted wrote is shown with a test that failed.
    silent: 'passed-only',
    slowTestThreshold: 60_000,
    // Files share what they import: what a test puts in the place of a part is gone after it.
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Files share what they import, which saves a third of the time: no test may leave anything behind in a module.
          isolate: false,
          include: ['tests/{domain,protocol,compiler,server,content,commands,sw}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['tests/support/empty-page.ts'],
          include: ['tests/app/**/*.test.ts'],
          // A limit for what hangs: a busy machine takes four times as long.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // Found by a test alone they would start the run again.
        optimizeDeps: { include: ['pinia', 'vue-router', '@vue/test-utils'] },
        // What is kept on the device is tested on the real thing: Chromium's IndexedDB, Cache Storage and WebCrypto.
        test: {
          name: 'device',
          testTimeout: 60_000,
          include: ['tests/{local,compatibility}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: quietChromium } }),
            instances: [{ browser: 'chromium' }],
            // Phones of one build against servers of another: the server cannot run in a page.
            commands: askOffice ? { askOffice } : {},
          },
        },
      },
    ],
  },
})
