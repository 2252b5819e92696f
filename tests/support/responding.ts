import { expect, type Page } from '@playwright/test'
import type { Question, QuestionOf, Quiz } from '#domain/content/quiz.ts'
import { boxOf, drawing } from '#domain/content/spot.ts'

/** Responds to the question on the screen and waits for what is said of it. */
export async function checkResponse(page: Page, quiz: Quiz, how: 'right' | 'wrong'): Promise<void> {
  const id = ((await page.locator('.question-prompt').getAttribute('id')) ?? '').replace('prompt-', '')
  const question = quiz.questions.find(({ questionId }) => questionId === id)
  if (!question) throw new Error(`no question ${id}`)
  const given = how === 'right' ? question.correct : wrongly(question)
  switch (question.kind) {
    case 'numeric':
      await page.locator('.numeric-input').fill(given[0] ?? '')
      break
    case 'short-text':
      await page.locator('.short-text input').fill(given[0] ?? '')
      break
    case 'matching':
      for (const pair of given) {
        const [choice = '', partner = ''] = pair.split('=')
        await page.locator(`#match-${id}-${choice}`).selectOption(partner)
      }
      break
    case 'ordering':
      await putInOrder(
        page,
        given.map((choice) => question.choices.find(({ choiceId }) => choiceId === choice)?.text ?? ''),
      )
      break
    case 'tap-sentence':
      for (const choice of given) await page.locator(`.tap-sentence[value="${choice}"]`).click()
      break
    case 'tap-danger':
      for (const choice of given) await tapOn(page, question, choice)
      break
    default:
      for (const choice of given) await page.locator(`.choices input[value="${choice}"]`).check()
  }
  await page.getByRole('button', { name: 'تحقق' }).press('Enter')
  await expect(page.locator('.feedback')).toContainText(how === 'right' ? 'جواب صحيح' : 'ليس بعد')
}

/** A thumb in the middle of the spot, wherever the drawing stands on the screen. */
export async function tapOn(page: Page, question: QuestionOf<'tap-danger'>, choiceId: string): Promise<void> {
  const box = boxOf(question.choices.find((choice) => choice.choiceId === choiceId)?.spot ?? [])
  if (!box) throw new Error(`${choiceId} is nowhere`)
  await tapAt(page, box.left + box.width / 2, box.top + box.height / 2)
}

/** A thumb at this place of the drawing, in its own units. */
export async function tapAt(page: Page, x: number, y: number): Promise<void> {
  const picture = page.locator('.tap-picture')
  const shown = await picture.boundingBox()
  if (!shown) throw new Error('no drawing on the screen')
  await picture.click({
    position: { x: (x / drawing.width) * shown.width, y: (y / drawing.height) * shown.height },
  })
}

/** Moves lines up one by one, with the buttons a thumb uses. */
async function putInOrder(page: Page, texts: readonly string[]): Promise<void> {
  // A review takes no order that was never touched, and the one that is wanted may be on the screen.
  await page.locator('.order-line button:not(:disabled)').first().click()
  for (const [wanted, text] of texts.entries()) {
    const lines = page.locator('.order-line')
    const shown = await lines.evaluateAll((all) =>
      all.map((line) => line.querySelector('span')?.innerText ?? ''),
    )
    for (
      let at = shown.findIndex((line) => plain(text).startsWith(line) || line === plain(text));
      at > wanted;
      at--
    ) {
      await lines.nth(at).locator('button').first().click()
    }
  }
}

/** A response nobody would call right. */
function wrongly(question: Question): readonly string[] {
  const { choices, correct } = question
  switch (question.kind) {
    case 'numeric':
      return ['987654']
    case 'short-text':
      return ['لا أدري']
    case 'ordering':
      return [...correct.slice(1), ...correct.slice(0, 1)]
    case 'matching':
      return correct.map((pair, index) => {
        const [partner] = question.partners
        const other = correct[(index + 1) % correct.length]?.split('=')[1] ?? partner?.partnerId ?? ''
        return `${pair.split('=')[0]}=${other}`
      })
    default:
      return choices
        .map(({ choiceId }) => choiceId)
        .filter((id) => !correct.includes(id))
        .slice(0, 1)
  }
}

const plain = (text: string): string => text.replace(/\{([^|}]*)\|[^}]*\}/g, '$1')
