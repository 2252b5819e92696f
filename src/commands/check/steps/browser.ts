import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../../root.ts'

export type Browser =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'none'; readonly sentence: string }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const lightNames = ['chromium-headless-shell', 'chrome-headless-shell']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium to test in: the one named, one that is there, or one that can be fetched; in that order. */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const named = env['CHROMIUM']
  if (named) {
    if (works(named)) return { kind: 'found', path: named }
    return {
      kind: 'none',
      sentence: `CHROMIUM=${named} is not a browser that starts. Correct it, or leave it out.`,
    }
  }
  const ways = [onThePath, inPlaywrightsCache, fromDebian, fromPlaywright]
  for (const way of ways) {
    const path = await way(env)
    if (path !== undefined && works(path)) return { kind: 'found', path }
  }
  const sentence =
    'No browser to test in. Install Chromium or Google Chrome, or say where one is: CHROMIUM=/path/to/chromium npm test'
  return { kind: 'none', sentence }
}

function onThePath(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...usualPlaces].find((path) => existsSync(path))
}

async function inPlaywrightsCache(): Promise<string | undefined> {
  // Loaded only here: it takes a second, and most machines have a browser on the path.
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function fromDebian(env: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('Installing chromium from Debian …')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-q'], { stdio: [...quiet.stdio], env: quiet.env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    stdio: [...quiet.stdio],
    env: quiet.env,
  })
  return onThePath(env)
}

async function fromPlaywright(): Promise<string | undefined> {
  console.log("Downloading Playwright's Chromium …")
  const asRoot = process.getuid?.() === 0 ? ['--with-deps'] : []
  spawnSync(join(root, 'node_modules/.bin/playwright'), ['install', ...asRoot, 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return inPlaywrightsCache()
}

/**
 * Beside a whole Chromium, one that never had a window (chromium-headless-shell of Debian, chrome-headless-shell of Google): a
 * journey in it takes two thirds of the work. It has no Background Sync and no microphone, so phones with a browser of their
 * own keep the whole one. Undefined where there is none: the whole one serves for all.
 */
export function findLightBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  return lightNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path) && works(path))
}

/** Ubuntu's /usr/bin/chromium-browser may be only a hint to install a snap, so ask it. */
function works(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  return status === 0 && /\d+\.\d+/.test(stdout)
}
