import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { AssignedModule } from '#app/common/read-today.ts'
import { useDelivery } from '#app/device/delivery.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import AssignedList from '#app/learner/home/AssignedList.vue'

const module: AssignedModule = {
  moduleId: asId('play'),
  title: 'Play',
  dueOn: null,
  state: { kind: 'assigned' },
  note: null,
  missingBytes: 3_000_000,
  isRemoved: false,
  hereIn: null,
}

describe.each([
  ['ar', 'وحدها', 'ممتلئ', 'تنزيل'],
  ['fr', 'seul', 'plein', 'Télécharger'],
  ['en', 'by itself', 'full', 'Download'],
] as const)('an assigned module that is not on the phone, in %s', (language, byItself, full, download) => {
  async function said(change: Partial<AssignedModule>, hasNoRoom: boolean): Promise<string> {
    const pinia = createPinia()
    setActivePinia(pinia)
    useDelivery().hasNoRoom = hasNoRoom
    const list = mount(AssignedList, {
      props: { assigned: [{ ...module, ...change }] },
      global: {
        plugins: [pinia, createAppRouter(createMemoryHistory())],
        provide: {
          [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')),
          [onDeviceKey]: () => new Promise<never>(() => undefined),
        },
      },
    })
    onTestFinished(() => list.unmount())
    await flushPromises()
    return list.text()
  }

  it('comes by itself, where there is room for it', async () => {
    expect(await said({}, false)).toContain(byItself)
  })

  it('does not on a phone that found no room: that is said', async () => {
    const text = await said({}, true)
    expect(text).toContain(full)
    expect(text).not.toContain(byItself)
  })

  it('does not where she took it off: it can be downloaded', async () => {
    const text = await said({ isRemoved: true }, true)
    expect(text).toContain(download)
    expect(text).not.toContain(byItself)
  })
})
