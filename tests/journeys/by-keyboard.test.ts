import { expect, test, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { distWithWater } from '../support/dist-with-water.ts'
import { play } from '../support/educator.ts'
import { focusIsIn, ready, tabTo } from '../support/keys.ts'
import { withMoreQuestions } from '../support/more-questions.ts'
import { RunningServer } from '../support/running-server.ts'

/** Gives the question on the screen some response, by keys only, and says of which sort it is. */
async function respond(page: Page): Promise<string> {
  const question = page.locator('.question')
  const group = page.getByRole('group', { name: await page.locator('.question-prompt').innerText() })
  if ((await question.locator('.order-line').count()) > 0) {
    const before = await question.locator('.order-line > span').allInnerTexts()
    await tabTo(page, '.order-button')
    await page.keyboard.press('Enter')
    await expect(question.getByRole('status')).not.toBeEmpty()
    expect(await focusIsIn(page.locator('.order-button'))).toBe(true)
    expect(await question.locator('.order-line > span').allInnerTexts()).not.toEqual(before)
    return 'ordering'
  }
  if ((await question.locator('.match').count()) > 0) {
    await expect(group).toBeVisible()
    const ids = await question.locator('.match select').evaluateAll((all) => all.map(({ id }) => id))
    // Downwards to one partner less each time: none is taken from the line before.
    for (const [index, id] of ids.entries()) {
      await tabTo(page, `#${id}`)
      for (let down = ids.length; down > index; down--) await page.keyboard.press('ArrowDown')
    }
    for (const id of ids) await expect(page.locator(`#${id}`)).not.toHaveValue('')
    return 'matching'
  }
  if ((await question.locator('.numeric-input, .short-text').count()) > 0) {
    await tabTo(page, '.question input')
    await page.keyboard.type('5')
    await expect(page.locator('.question input').first()).toHaveAccessibleDescription(/\S/)
    return (await question.locator('.numeric-input').count()) > 0 ? 'numeric' : 'short-text'
  }
  await expect(group).toBeVisible()
  await tabTo(page, '.choices input')
  await page.keyboard.press('Space')
  await expect(page.locator('.choices input:checked')).toHaveCount(1)
  if ((await question.locator('.picture-choice').count()) > 0) return 'picture-choice'
  return (await question.locator('input[type=checkbox]').count()) > 0 ? 'multiple-choice' : 'single-choice'
}

for (const language of ['ar', 'fr'] as const)
  test(`in ${language} another screen is read from its heading, and what is closed gives the focus back`, async ({
    page,
  }) => {
    const server = await RunningServer.start()
    await page.goto(`${server.url}/${language}/`)
    await ready(page)
    await tabTo(page, `.tabs a[href="/${language}/me/"]`)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/me\/$/)
    await expect(page.locator('main h1')).toBeFocused()
    for (const there of ['notes', 'storage', 'progress']) {
      await tabTo(page, `main a[href="/${language}/me/${there}/"]`)
      await page.keyboard.press('Enter')
      await expect(page.locator('main h1')).toBeFocused()
      await expect(page).toHaveURL(new RegExp(`/me/${there}/$`))
      await page.goBack()
      await expect(page.locator('main h1')).toBeFocused()
    }
    await page.goto(`${server.url}/${language}/modules/${play}/why-play/`)
    await ready(page)
    await tabTo(page, '.lesson-tools')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('.lesson-tools')).toBeFocused()
    await server.remove()
  })

test('every sort of question gets its response, is judged and left by keys alone', async ({ page }) => {
  const dist = await distWithWater(withMoreQuestions((quiz) => quiz))
  const server = await RunningServer.start(dist)
  await page.goto(`${server.url}/ar/modules/water/quiz/`)
  await ready(page)
  await expect(page.locator('.question-prompt')).toBeVisible()
  const met = new Set<string>()
  const all = Number((await page.locator('.quiz-progress span').innerText()).match(/\d+(?=\D*$)/)?.[0])
  for (let asked = 1; asked <= all; asked++) {
    await expect(page.locator('.quiz-progress span')).toContainText(`السؤال ${asked} من ${all}`)
    if (asked > 1) await expect(page.locator('.question-prompt')).toBeFocused()
    met.add(await respond(page))
    await tabTo(page, '.quiz .button.primary')
    await page.keyboard.press('Enter')
    await expect(page.locator('.feedback')).toBeFocused()
    await expect(page.locator('.feedback')).toHaveAccessibleName(/جواب صحيح|ليس بعد/)
    await tabTo(page, '.quiz .button.primary')
    if (asked < all) await page.keyboard.press('Enter')
  }
  expect([...met].toSorted()).toEqual([
    'matching',
    'multiple-choice',
    'numeric',
    'ordering',
    'picture-choice',
    'short-text',
    'single-choice',
  ])
  await server.remove()
  await rm(dist, { recursive: true, force: true })
})
