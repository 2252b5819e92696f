import { createPinia, setActivePinia } from 'pinia'
import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { PackRow } from '#local/packs/installed.ts'
import StorageModules from '#app/phone/storage/StorageModules.vue'
import { everyWord } from '#app/gallery/every-word.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import PackControls from '#app/learner/library/PackControls.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { bytesAgain, bytesToCome } from '#app/common/download-weight.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { aPack } from '../support/packs.ts'

/** A figure and its unit stay on one line; here that does not matter. */
const textOf = (shown: VueWrapper): string => shown.text().replace(/\s+/g, ' ')
const { packHash, moduleId, manifest } = aPack()
/** 120 kB over the line, 90 without pictures; it takes 400 kB on the phone. */
const offer = { manifest: packHash, bytes: 120_000, essentialBytes: 90_000 }
const aRow = (change: Partial<PackRow> = {}): PackRow => ({
  key: 'play.ar',
  moduleId,
  language: 'ar',
  packHash,
  manifest,
  state: 'partial',
  bytes: 400_000,
  bytesDone: 100_000,
  readyAt: null,
  media: 'missing',
  ...change,
})
const ready = { state: 'ready', bytesDone: 400_000, readyAt: 1, media: 'held' } as const

function onScreen() {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().settings = {
    textSize: 'normal',
    theme: 'system',
    askedToPersist: false,
    textOnly: false,
    tamazight: false,
    wifiOnly: false,
    pricePerMb: 2,
  }
  return {
    plugins: [pinia, createAppRouter(createMemoryHistory('/en/'))],
    provide: {
      [i18nKey]: createI18n('en', everyWord('en'), ref('feminine')),
      [onDeviceKey]: () => Promise.reject(new Error('nothing is fetched here')),
    },
  }
}

describe('what is still to come over the line', () => {
  it.each([
    ['nothing is here', undefined, 120_000],
    ['a quarter is here', aRow(), 90_000],
    ['it is here', aRow(ready), 0],
    ['its pictures are missing', aRow({ ...ready, media: 'missing' }), 30_000],
    ['another version is here', aRow({ ...ready, packHash: asId('0'.repeat(64)) }), 120_000],
  ])('when %s', (_, row, bytes) => expect(bytesToCome(offer, row, 'whole')).toBe(bytes))

  it('is the text alone where she wants it so', () => {
    expect(bytesToCome(offer, undefined, 'text')).toBe(90_000)
    expect(bytesAgain(offer, aRow({ ...ready, media: 'left-out' }))).toBe(90_000)
    expect(bytesAgain(undefined, aRow(ready))).toBeNull()
  })
})

it('a download that was cut says how far it is in what it costs, not in room on the phone', () => {
  const shown = mount(PackControls, { props: { moduleId, offer, row: aRow() }, global: onScreen() })
  onTestFinished(() => shown.unmount())
  expect(textOf(shown)).toContain('Continue · 0.03 of 0.12 MB')
  expect(textOf(shown)).toContain('about 0.24 DH')
})

it('the storage screen tells the room a module takes apart from what fetching it again costs', () => {
  const module = {
    row: aRow(ready),
    textBytes: 300_000,
    mediaBytes: 100_000,
    title: 'Play',
    downloadBytes: 120_000,
    usage: null,
    isFinished: false,
  }
  const shown = mount(StorageModules, { props: { modules: [module], isBusy: false }, global: onScreen() })
  onTestFinished(() => shown.unmount())
  expect(textOf(shown)).toContain('Takes on the phone: 0.40 MB')
  expect(textOf(shown)).toContain('Downloading it again: 0.12 MB · about 0.24 DH')
})
