/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vite'

// Found (or installed) by `npm test`; a plain default serves whoever runs vitest by hand on Debian.
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const quietChromium = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  appType: 'custom',
  plugins: [vue()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{domain,protocol,compiler,server,content,commands}/**/*.test.ts'],
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
          include: ['tests/app/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // What is kept on the device is tested on the real thing: Chromium's IndexedDB, Cache Storage and WebCrypto.
        test: {
          name: 'device',
          include: ['tests/local/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: quietChromium } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
