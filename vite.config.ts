/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { wholeMessages } from './src/compiler/check-messages.ts'
import { chunkRule } from './src/compiler/chunks/chunk-rule.ts'
import { chunkTable } from './src/compiler/chunks/chunk-table.ts'
import { modulesPlugin } from './src/compiler/modules-plugin.ts'
import { moduleWorker } from './src/compiler/module-worker.ts'
import { quietChromium } from './src/commands/check/steps/quiet-chromium.ts'
import { prerender } from './src/compiler/prerender-plugin.ts'
import { screensPlugin } from './src/compiler/screens-plugin.ts'
import { screens } from './src/protocol/screens/screens.ts'
import { tamazightCalendar } from './src/compiler/tamazight-calendar.ts'

// Found (or installed) by `npm test`; a plain default serves whoever runs vitest by hand on Debian.
const chromium = process.env['CHROMIUM_LIGHT'] ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium'

// Whoever deploys has no tests; only Vitest asks for them.
const { askOffice } = process.env['VITEST'] ? await import('./tests/compatibility/commands.ts') : {}

const app = resolve('src/app')
const content = resolve('content')
const worker = moduleWorker('sw.js')
const folders = chunkTable(resolve('.'), screens)

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
        globIgnores: ['assets/supervision*', 'assets/reader*'],
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
          // Few files: on a bad line every request is another chance to fail.
          groups: [
            {
              name: chunkRule(folders),
              debugName: 'who needs it first',
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
