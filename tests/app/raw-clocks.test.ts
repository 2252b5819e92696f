import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Where a clock is read or a claim is handled as what it is. Everybody else asks `local/clock/clock.ts` or `finishedAt`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // The device's clock itself.
  'Date.now': ['local/world.ts'],
  // Claims of records, which are stamped; ids; rows of the phone itself, which has no clock of the server.
  'world.now': [
    'local/clock/',
    'local/world.ts',
    'local/desk/acts.ts',
    'local/outbox/',
    'local/reading/open-reading.ts',
    'local/packs/install.ts',
    'local/practice/practices.ts',
    'local/profiles/',
    'local/requests/signed-request.ts',
    'local/sync/exchange.ts',
    // Whether a year is over.
    'app/frame/expired-review.ts',
    'app/learner/quiz/open-or-begin.ts',
    'app/device/opened/open-on-device.ts',
    'app/learner/review/useReview.ts',
    'app/desk/frame/useAct.ts',
    'app/desk/frame/useDayNow.ts',
    'app/desk/frame/useSend.ts',
    'sw/',
  ],
  // Only whether the year is worth saying.
  'new Date()': ['app/frame/i18n/'],
  '.submittedAt': ['local/outbox/', 'local/clock/'],
}
const patterns = {
  'Date.now': /\bDate\.now\b/,
  'world.now': /\b(?:world|clock|deviceClock)\.now\b/,
  'new Date()': /new Date\(\)/,
  '.submittedAt': /\.submittedAt\b/,
}

const files = ['app', 'local', 'sw'].flatMap((layer) =>
  readdirSync(join('src', layer), { recursive: true, encoding: 'utf8' })
    // The gallery is for developers: the clocks in it are those of its samples.
    .filter((name) => /\.(?:ts|vue)$/.test(name) && !name.startsWith('gallery/'))
    .map((name) => `${layer}/${name}`),
)

describe('the time on a phone', () => {
  it.each(Object.entries(patterns))('is asked of one place: no %s elsewhere', (name, pattern) => {
    const elsewhere = files
      .filter((file) => !allowed[name]?.some((place) => file.startsWith(place)))
      .filter((file) => pattern.test(readFileSync(join('src', file), 'utf8')))
    expect(elsewhere).toEqual([])
  })
})
