import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { onTestFinished, vi } from 'vitest'
import { type Component, h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Language } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { ServerResponse, Request } from '#local/requests/signed-request.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { forgetTyped } from '#app/common/useTyped.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import type { ProblemReason } from '#protocol/problem.ts'
import { deskDatabase } from './desk-database.ts'

export const stored: ServerResponse = {
  kind: 'received',
  body: { now: 0 },
  text: '',
  sentAt: 0,
  receivedAt: 0,
}
export const noAnswer: ServerResponse = { kind: 'unreachable', why: 'timeout', retryAfterS: null }
export const refused = (reason: ProblemReason, status = 409): ServerResponse => ({
  kind: 'problem',
  problem: { type: reason, title: reason, status, reason },
  isWorthAgain: false,
})

export type Sent = { readonly path: string; readonly body: unknown }

/** A supervisor at her desk on Monday 30 November 2026, and what the server says to each request. */
export function openDesk(language: Language = 'en', ofTest: object = {}) {
  const sent: Sent[] = []
  const { db, acts, begun } = deskDatabase()
  let answers: ServerResponse[] = []
  let number = 0
  let opened = 0
  const world = {
    now: () => Date.parse('2026-11-30T10:00:00Z'),
    random: (bytes: number) => new Uint8Array(bytes).fill(++number),
    isPersisted: () => Promise.resolve(true),
  }
  const device = {
    world,
    clock: { readNow: () => Promise.resolve(world.now()) },
    databaseOf: () => db,
    // What is followed live stays as it was before: no database is here.
    liveQuery: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
    // The installation's public address is kept there.
    device: { meta: { get: () => new Promise<never>(() => undefined) } },
    profiles: { findCurrentProfile: () => new Promise<never>(() => undefined) },
    requests: {
      signedRequest: (_: unknown, __: unknown, { path, body }: Request) => {
        const whole: unknown = typeof body === 'function' ? body(2) : body
        sent.push({ path, body: JSON.parse(JSON.stringify(whole ?? null)) })
        return Promise.resolve(answers.shift() ?? stored)
      },
    },
  }
  const pages = new Set<VueWrapper>()
  /** The phone has opened, and says who is here. */
  function arrive(): void {
    const account = { id: asId<'account'>('own'), name: 'Zahra', roles: ['supervisor' as const] }
    useSession().profile = {
      id: 'p',
      name: 'Zahra',
      avatar: '1',
      address: 'feminine',
      language: 'fr',
      createdAt: 0,
      account,
      ended: false,
    }
  }
  onTestFinished(() => {
    for (const page of pages) page.unmount()
    forgetTyped()
  })

  /** A fresh page, as after a reload: the one before is not taken down, a browser only stops it. */
  async function open(screen: Component, props: object = {}, isKnown = true): Promise<VueWrapper> {
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(++opened)
    history.replaceState(null, '', `/${language}/here/`)
    const pinia = createPinia()
    setActivePinia(pinia)
    if (isKnown) arrive()
    const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
    for (const area of ['account', 'phone', 'storage', 'supervision', 'refusals', 'visits', 'work'] as const)
      i18n.add(await loadAreaMessages(area, language))
    const page = mount(
      { props: ['props'], setup: (own: { props: object }) => () => h(Suspense, () => h(screen, own.props)) },
      {
        props: { props },
        attachTo: document.body,
        global: {
          plugins: [pinia, createAppRouter(createMemoryHistory())],
          provide: {
            [i18nKey]: i18n,
            [onDeviceKey]: () => Promise.resolve({ ...device, ...ofTest } as unknown as OnDevice), // As much of it as is asked.
          },
        },
      },
    )
    pages.add(page)
    await flushPromises()
    return page
  }

  return {
    /** As much of her database as the forms ask. */
    db,
    sent,
    /** What she did, as the phone keeps it until the server has it. */
    acts,
    /** Forms that were begun and not sent, as the phone keeps them. */
    begun,
    /** `isKnown`: whether the phone says who is here before the page is drawn, or only at `arrive`. */
    open,
    arrive: () => flushPromises().then(arrive).then(flushPromises),
    /** What the server says next, one for each request; then everything is stored. */
    answer: (...next: ServerResponse[]) => (answers = next),
    /** What the server says now reaches an open form. */
    change: (page: VueWrapper, props: object) => page.setProps({ props }).then(flushPromises),
    leave(page: VueWrapper): void {
      pages.delete(page)
      page.unmount()
    },
    async submit(page: VueWrapper): Promise<void> {
      await page.get('form').trigger('submit')
      await flushPromises()
    },
    async press(page: VueWrapper, words: string): Promise<void> {
      await page
        .findAll('button')
        .find((button) => button.text().includes(words))
        ?.trigger('click')
      await flushPromises()
    },
  }
}
