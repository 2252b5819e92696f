import { onMounted, ref } from 'vue'
import { packLanguageOf, type Language } from '#domain/content/languages.ts'
import { hasVisibleSign } from '#domain/text/clean.ts'
import { asId } from '#domain/id.ts'
import type { QuestionRecord } from '#domain/progress/record.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { useDelivery } from '../../device/delivery.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { packHashOf } from '../../frame/pack-hash-of.ts'
import { usePageSource } from '../../frame/page-source.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** Where the question came up; empty when it is about nothing in particular. */
export type AskedFrom = { readonly module: string; readonly lesson: string; readonly card: string }

/** A question to the supervisor: on the phone at once, sent when there is a line. */
export function useAsk({ module, lesson, card }: AskedFrom, language: Language) {
  const source = usePageSource()
  const person = usePerson()
  const delivery = useDelivery()
  const packLanguage = packLanguageOf(language)
  const moduleTitle = ref('')
  const lessonTitle = ref('')
  const asked = ref<QuestionRecord | null>(null)
  const problem = ref<MessageKey<'work'> | null>(null)
  const isBusy = ref(false)

  onMounted(async () => {
    if (module === '') return
    const manifest = await source.manifest(module, packLanguage)
    moduleTitle.value = manifest?.title ?? ''
    lessonTitle.value = manifest?.lessons.find(({ lessonId }) => lessonId === lesson)?.title ?? ''
  })

  async function ask(text: string): Promise<void> {
    if (isBusy.value || !hasVisibleSign(text)) return
    isBusy.value = true
    try {
      const { db, device } = await person.ensure()
      const packHash = module === '' ? undefined : await packHashOf(device, module, packLanguage)
      asked.value = await device.record.recordQuestion(
        db,
        {
          topic: module === '' ? 'other' : 'lesson',
          // A version nobody knows, a module that is none: then the question stands without them.
          moduleId: packHash === undefined ? null : asId(module),
          packHash: packHash ?? null,
          language: packLanguage,
          lessonId: lessonTitle.value === '' ? null : asId(lesson),
          card: lessonTitle.value === '' || !/^[a-z0-9-]{1,60}$/.test(card) ? null : card,
          text,
        },
        device.world,
      )
      problem.value = null
      void delivery.deliver()
    } catch (error) {
      problem.value = faultMessage(error, 'ask', 'ask.full') // The words stay on the screen.
    } finally {
      isBusy.value = false
    }
  }

  return { moduleTitle, lessonTitle, asked, problem, isBusy, ask, packLanguage }
}
