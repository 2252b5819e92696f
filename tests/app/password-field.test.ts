import { mount } from '@vue/test-utils'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import PasswordField from '#app/common/later/PasswordField.vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'

describe('a password', () => {
  it('is hidden until whoever types it wants to see it, and is the same after', async () => {
    const i18n = createI18n('ar', await loadMessages('ar'), ref('feminine'))
    const field = mount(PasswordField, {
      props: { modelValue: '', label: 'كلمة السر', autocomplete: 'new-password' },
      global: { provide: { [i18nKey]: i18n } },
    })
    onTestFinished(() => field.unmount())
    const input = field.get<HTMLInputElement>('input:not([type="checkbox"])')
    expect(input.attributes('type')).toBe('password')
    await input.setValue('argan souk 4321 ')
    await field.get('input[type="checkbox"]').setValue(true)
    expect(input.attributes()).toMatchObject({
      type: 'text',
      autocapitalize: 'none',
      spellcheck: 'false',
      autocomplete: 'new-password',
    })
    expect(input.element.value).toBe('argan souk 4321 ')
    await field.get('input[type="checkbox"]').setValue(false)
    expect(input.attributes('type')).toBe('password')
    expect(field.emitted('update:modelValue')).toEqual([['argan souk 4321 ']])
  })

  it('is typed in this field wherever it is typed; a PIN is short and stays hidden', () => {
    const elsewhere = globSync('src/app/{common,desk,learner,phone}/**/*.vue').filter((file) =>
      readFileSync(file, 'utf8').includes('type="password"'),
    )
    expect(elsewhere.toSorted()).toEqual([
      'src/app/common/later/PasswordField.vue',
      'src/app/phone/pin/PinEntry.vue',
      'src/app/phone/pin/PinPage.vue',
    ])
  })
})
