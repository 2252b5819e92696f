import { mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import WordsField from '#app/common/later/WordsField.vue'

/** The field inside a form, given `most`. */
async function inForm(language: 'ar' | 'fr' | 'en', most: number | null) {
  const words = ref('')
  const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
  const Form = defineComponent(
    () => () =>
      h('form', [
        h(WordsField, {
          label: 'Note',
          most,
          modelValue: words.value,
          'onUpdate:modelValue': (now: string) => (words.value = now),
        }),
      ]),
  )
  const form = mount(Form, { attachTo: document.body, global: { provide: { [i18nKey]: i18n } } })
  onTestFinished(() => form.unmount())
  const area = form.get<HTMLTextAreaElement>('textarea')
  return { form, area, words, holdsBack: () => !area.element.checkValidity() }
}

describe.each(['ar', 'fr', 'en'] as const)(
  'words that are longer than their place takes, in %s',
  (language) => {
    it('stay whole, and the field says how many there are and how many it takes', async () => {
      const { form, area, words, holdsBack } = await inForm(language, 500)
      await area.setValue('ل'.repeat(612))
      expect(words.value).toHaveLength(612)
      expect(area.element.value).toHaveLength(612)
      expect(area.attributes('maxlength')).toBeUndefined()
      expect(form.get('[role="alert"]').text()).toMatch(/612.*500/)
      expect(holdsBack()).toBe(true)
      await area.setValue('ل'.repeat(500))
      expect(form.find('[role="alert"]').exists()).toBe(false)
      expect(holdsBack()).toBe(false)
    })

    it('are counted as they are kept: what nobody sees takes no room', async () => {
      const { form, area, holdsBack } = await inForm(language, 500)
      await area.setValue(`\u2068${'ل'.repeat(500)}\u2069\n\n`)
      expect(form.find('[role="alert"]').exists()).toBe(false)
      expect(holdsBack()).toBe(false)
    })

    it('are nowhere too long in a place that takes any number', async () => {
      const { form, area, holdsBack } = await inForm(language, null)
      await area.setValue('ل'.repeat(9_000))
      expect(form.find('[role="alert"]').exists()).toBe(false)
      expect(holdsBack()).toBe(false)
    })
  },
)
