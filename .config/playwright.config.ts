import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'
import { quietChromium } from '../src/commands/check/steps/quiet-chromium.ts'

// `npm test` finds the browser and names it in CHROMIUM; the default serves whoever runs Playwright by hand on Debian.
const chromium = process.env['CHROMIUM_LIGHT'] ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']

export default defineConfig({
  testDir: resolve(import.meta.dirname, '../tests/journeys'),
  testMatch: '**/*.test.ts',
  outputDir: resolve(import.meta.dirname, '../test-results'),
  // A journey starts its own server on its own port and data directory, so files do not meet.
  workers: 2,
  fullyParallel: false,
  // A journey that passes only at a second try is a fault on somebody's phone.
  retries: 0,
  // Limits for what hangs, not for what is slow: a busy machine takes four times as long as an idle one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'ar-MA',
    timezoneId: 'Africa/Casablanca',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    // A third of the time, for one failure in a hundred runs: whoever looks for it says `--trace on`.
    trace: 'off',
    launchOptions: {
      executablePath: chromium,
      args: quietChromium,
    },
  },
})
