import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import { ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { directionOf } from '#domain/content/languages.ts'
import type { Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { firstResponse } from '#app/learner/quiz/first/first-response.ts'
import QuestionCard from '#app/learner/quiz/first/QuestionCard.vue'
import { loadParts, quizParts } from '#app/learner/quiz/first/quiz-parts.ts'

type Shown = { readonly isShown?: boolean; readonly response?: Response; readonly asksConfidence?: boolean }

/** A question as a learner of `language` meets it, on a page of her direction; her response goes back to it. */
export class QuestionOnScreen {
  readonly card: VueWrapper<InstanceType<typeof QuestionCard>>
  #response: Response

  private constructor(
    question: Question,
    language: PackLanguage,
    i18n: ReturnType<typeof createI18n>,
    shown: Shown,
  ) {
    this.#response = shown.response ?? firstResponse(question, 1)
    this.card = mount(QuestionCard, {
      attachTo: document.body,
      props: {
        question,
        language,
        seed: 1,
        response: this.#response,
        isShown: false,
        asksConfidence: false,
        ...shown,
        onRespond: (response: Response) => this.#take(response),
      },
      global: { provide: { [i18nKey]: i18n } },
    })
    onTestFinished(() => this.card.unmount())
  }

  static async open(
    question: Question,
    language: PackLanguage,
    shown: Shown = {},
  ): Promise<QuestionOnScreen> {
    Element.prototype.scrollIntoView = () => undefined // jsdom has no screen to move.
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    await (await loadParts()).bringTapped(quizParts, [question])
    const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
    const screen = new QuestionOnScreen(question, language, i18n, shown)
    await flushPromises()
    return screen
  }

  /** As the page does: her response is back on the screen with the next drawing of it. */
  #take(response: Response): void {
    this.#response = response
    void this.card.setProps({ response })
  }

  async response(): Promise<Response> {
    await flushPromises()
    return this.#response
  }

  async show(): Promise<void> {
    await this.card.setProps({ response: await this.response(), isShown: true })
    await flushPromises()
  }

  firstStop(): DOMWrapper<Element> {
    const [first] = this.stops()
    if (!first) throw new Error('nothing on this screen can be reached')
    return first
  }

  /** What Tab reaches, in its order. */
  stops(): DOMWrapper<Element>[] {
    return this.card
      .findAll('input, select, button, textarea, a[href], [tabindex="0"]')
      .filter(({ element }) => !element.matches(':disabled, fieldset:disabled *'))
  }

  /** The name of a control as a screen reader says it: its label, its own, or the picture in it. */
  nameOf({ element }: DOMWrapper<Element>): string {
    const own = element.getAttribute('aria-label')
    const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`)
    const alt = label?.querySelector('img')?.getAttribute('alt')
    return (own ?? [alt, label?.textContent].filter(Boolean).join(' ')).replace(/\s+/g, ' ').trim()
  }
}
