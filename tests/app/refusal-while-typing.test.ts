import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import { useSend } from '#app/desk/frame/useSend.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'

it('what a server refused of one field is said until that field, and no other, is typed again', async () => {
  const name = ref('Amina')
  const phone = ref('')
  let send: ReturnType<typeof useSend<'name' | 'phone'>> | undefined
  const form = mount(
    defineComponent(() => {
      send = useSend({ name, phone })
      return () => null
    }),
    {
      global: {
        plugins: [createPinia()],
        provide: {
          [i18nKey]: createI18n('fr', await loadMessages('fr'), ref('feminine')),
          [onDeviceKey]: () => new Promise<never>(() => undefined),
        },
      },
    },
  )
  onTestFinished(() => form.unmount())
  if (!send) throw new Error('nothing was set up')
  send.problem.value = { key: 'problem.unreachable', seconds: 0, field: 'name' }
  expect(send.errorOf('name')).not.toBeNull()
  phone.value = '0661'
  await nextTick()
  expect(send.errorOf('name')).not.toBeNull()
  name.value = 'Amina B'
  await nextTick()
  expect(send.errorOf('name')).toBeNull()
})
