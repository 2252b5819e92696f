import { expect, type Page, test } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { distWithWater } from '../support/dist-with-water.ts'
import { Educator } from '../support/educator.ts'
import type { Edits } from '../support/content-files.ts'
import { withMoreQuestions } from '../support/more-questions.ts'
import { tapAt } from '../support/responding.ts'
import { withTappedQuestions } from '../support/tapped-questions.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

/** The last questions of the fixture: a critical one (a), pictures (b), a typed one («الصابون»); another form of the critical one (b). */
const from = (quiz: string, first: string, next?: string): string =>
  quiz.slice(
    quiz.indexOf(`  - id: ${first}`),
    next === undefined ? undefined : quiz.indexOf(`  - id: ${next}`),
  )
const shortQuiz = (head: string) =>
  withMoreQuestions((quiz) => `${head}questions:\n${from(quiz, 'q11', 'q12')}${from(quiz, 'q14')}`)

const isOn = (educator: Educator, question: string) =>
  expect(educator.page.locator('.question-prompt')).toHaveAttribute('id', `prompt-${question}`)
const check = (educator: Educator) => educator.page.getByRole('button', { name: 'تحقق', exact: true })
const next = (educator: Educator) => educator.page.getByRole('button', { name: 'السؤال الموالي' })

/** The script that shows what is tapped, from one cache to another. */
const moveTapped = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    async ([from, to]) => {
      const cache = await caches.open(from)
      const key = (await cache.keys()).find(({ url }) => /later-tapped-[^/]*\.js$/.test(url))
      const file = key && (await cache.match(key))
      if (!key || !file) throw new Error(`it is not in ${from}`)
      await (await caches.open(to)).put(key, file)
      await cache.delete(key)
    },
    [from, to] as const,
  )

/** The same with a drawing to tap (q17) and sentences to tap (q18). */
const withTaps = (edits: Edits): Edits => {
  const taps = withTappedQuestions()
  return Object.fromEntries(
    [...new Set([...Object.keys(edits), ...Object.keys(taps)])].map((path) => {
      const [more, tapped] = [edits[path], taps[path]]
      if (typeof more !== 'function' || typeof tapped !== 'function') return [path, more ?? tapped ?? null]
      const isList = path.endsWith('CREDITS.yaml')
      return [
        path,
        (text: string) => (isList ? more(text) + tapped(text).slice(text.length) : tapped(more(text))),
      ]
    }),
  )
}

test('pictures, typed words, spots and sentences to tap, how sure she is, a missed gesture found at the second try: offline, killed on the way, sent as marked', async () => {
  const dist = await distWithWater(withTaps(shortQuiz('confidence: true\n')))
  const server = await RunningServer.start(dist)
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  const { page } = amina
  const bar = page.locator('.quiz-progress progress')
  await amina.join(await office.invite(), 'أمينة')
  await amina.download('water')
  await server.kill()

  // As if what shows the last two had not come: no quiz is begun that cannot be finished, and the page says so.
  await moveTapped(page, 'later', 'elsewhere')
  await (await amina.context.newCDPSession(page)).send('Network.clearBrowserCache')
  await amina.visit('/ar/modules/water/quiz/')
  await expect(page.getByText('لم تصل إلى هذا الهاتف بعد')).toBeVisible()
  await expect(page.locator('.question-prompt')).toHaveCount(0)
  // The browser said so too, of the file that was taken away.
  expect(amina.complaints.splice(0).every((words) => words.includes('later-tapped'))).toBe(true)
  await moveTapped(page, 'elsewhere', 'later')
  await amina.visit('/ar/modules/water/quiz/')
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من 5')
  await page.locator('.choices input[value="b"]').check()
  await page.getByLabel('نعم، متأكدة').check()
  await expect(bar).toHaveJSProperty('value', 0)
  // A double tap is one tap: what is said of the response stays until she has read it.
  await check(amina).dblclick()
  await expect(page.locator('.feedback')).toContainText('ليس بعد')
  await expect(next(amina)).not.toHaveAttribute('aria-disabled')
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من 5')
  await expect(bar).toHaveJSProperty('value', 1)
  await next(amina).click()

  // With the keyboard alone: into the pictures, along them, and on.
  await expect(page.locator('.picture-choice')).toHaveCount(2)
  await expect(page.locator('.question-prompt')).toBeFocused()
  for (const picture of await page.locator('.picture-choice img').all())
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
    ).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  if (!(await page.getByRole('radio', { name: 'جرة مغطاة' }).isChecked()))
    await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'جرة مغطاة' })).toBeChecked()
  await check(amina).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.feedback')).toBeFocused()
  await expect(page.locator('.feedback')).toContainText('جواب صحيح')
  await next(amina).click()

  // It is full when the last response stands, not when its question is asked.
  await expect(bar).toHaveJSProperty('position', 2 / 5)
  await page.getByRole('textbox').fill('صَابون')
  await page.keyboard.press('Enter')
  await expect(page.locator('.feedback')).toContainText('جواب صحيح')
  await next(amina).click()

  // A thumb on the drawing: beside every spot it does not count; a killed app comes back with what was marked.
  await isOn(amina, 'q17')
  await tapAt(page, 300, 190)
  await expect(page.locator('.tap-said')).toContainText('لا تُحسب')
  await expect(check(amina)).toBeDisabled()
  await tapAt(page, 60, 60)
  await expect(page.locator('.tap-said')).toContainText('البئر المفتوحة')
  await tapAt(page, 230, 45)
  await expect.poll(() => amina.writtenDraft()).toMatchObject({ given: { q17: ['a', 'b'] } })
  await amina.kill()
  await amina.open()
  await amina.visit('/ar/modules/water/quiz/')
  await isOn(amina, 'q17')
  await expect(amina.page.locator('[data-spot]')).toHaveCount(2)
  await check(amina).click()
  await expect(amina.page.locator('.feedback')).toContainText('جواب صحيح')
  await expect(amina.page.locator('.spot.is-right')).toHaveCount(2)
  await next(amina).click()

  // Sentences with the keyboard alone.
  await isOn(amina, 'q18')
  await expect(amina.page.locator('.question-prompt')).toBeFocused()
  await amina.page.keyboard.press('Tab')
  await amina.page.keyboard.press('Tab')
  await amina.page.keyboard.press('Enter')
  await expect(amina.page.getByRole('button', { name: 'مريم كسولة.' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await check(amina).focus()
  await amina.page.keyboard.press('Enter')
  await expect(amina.page.locator('.feedback')).toContainText('جواب صحيح')
  await expect(amina.page.locator('.quiz-progress progress')).toHaveJSProperty('position', 1)
  await next(amina).click()

  await expect(amina.page.locator('.quiz-progress span')).toContainText('التدرب 1 من 1')
  await expect(amina.page.locator('.quiz-progress progress')).toHaveJSProperty('position', 0)
  await expect(amina.page.getByText('محاولة للتدرب فقط')).toBeVisible()
  await isOn(amina, 'q16')
  await amina.page.locator('.choices input[value="b"]').check()
  await expect.poll(() => amina.writtenDraft()).toMatchObject({ given: { q16: ['b'] } })
  await amina.kill()
  await amina.open()
  await amina.visit('/ar/modules/water/quiz/')
  await expect(amina.page.locator('.quiz-progress span')).toContainText('التدرب 1 من 1')
  await expect(amina.page.locator('.choices input[value="b"]')).toBeChecked()
  await check(amina).click()
  await amina.page.getByRole('button', { name: 'إنهاء وحفظ' }).click()

  await expect(amina.page.locator('.result-score')).toHaveText('4 من 5')
  await expect(amina.page.locator('.second-try')).toContainText('في المحاولة الثانية كان الجواب صحيحا')
  await expect(amina.page.locator('.reread').first()).toHaveAttribute(
    'href',
    '/ar/modules/water/clean-hands/#idea',
  )
  await amina.page.locator('.my-response-open').first().click()
  await expect(amina.page.locator('.my-response').first()).toContainText('كنت متأكدة منه')

  await server.startAgain()
  await expect(amina.page.locator('[data-record=sent]')).toBeVisible({ timeout: 60_000 })
  expect(
    server.count(
      `select count(*) from record where kind = 'attempt' and score_raw = 4 and score_max = 5 and passed = 0`,
    ),
  ).toBe(1)
  expect(server.count(`select count(*) from record where content like '%"sure":true%'`)).toBe(1)

  // The second attempt is right: the best and the last one are both shown.
  await amina.page.getByRole('button', { name: 'محاولة أخرى' }).click()
  await amina.page.locator('.choices input[value="a"]').check()
  await check(amina).click()
  await next(amina).click()
  await amina.page.getByRole('radio', { name: 'سطل مكشوف' }).check()
  await check(amina).click()
  await next(amina).click()
  await amina.page.getByRole('textbox').fill('الرمل')
  await amina.page.keyboard.press('Enter')
  await expect(amina.page.locator('.feedback [data-right]')).toContainText('الصابون')
  await next(amina).click()
  await amina.page.getByRole('button', { name: 'الجواب من القائمة' }).click()
  await amina.page.getByRole('checkbox', { name: 'الحصير' }).check()
  await check(amina).click()
  await expect(amina.page.locator('.spot.is-wrong')).toHaveCount(1)
  await expect(amina.page.locator('.spot.is-missed')).toHaveCount(2)
  await next(amina).click()
  await amina.page.getByRole('button', { name: 'مريم تضع حجرا' }).click()
  await check(amina).click()
  await amina.page.getByRole('button', { name: 'إنهاء وحفظ' }).click()
  await expect(amina.page.locator('.result-score')).toHaveText('1 من 5')
  await expect(amina.page.locator('.tries')).toContainText('محاولتان')
  await expect(amina.page.locator('.tries dd bdi')).toHaveText(['4 من 5', '1 من 5'])
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(dist, { recursive: true })
})

test('where feedback comes at the end, a missed gesture is shown and tried again, then everything is shown', async () => {
  const dist = await distWithWater(shortQuiz('feedback: at-end\n'))
  const server = await RunningServer.start(dist)
  const amina = await Educator.withPhone(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download('water')
  await server.kill()

  await amina.visit('/ar/modules/water/quiz/')
  await page.locator('.choices input[value="b"]').check()
  await next(amina).click()
  await page.getByRole('radio', { name: 'جرة مغطاة' }).check()
  await next(amina).click()
  await expect(page.locator('.feedback')).toHaveCount(0)
  // Nothing stands yet: a response can be changed, and changed back.
  await page.getByRole('button', { name: 'السابق' }).click()
  await expect(page.getByRole('radio', { name: 'جرة مغطاة' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'سطل مكشوف' })).toBeEnabled()
  await next(amina).click()
  await page.getByRole('textbox').fill('صابون')
  await page.getByRole('button', { name: 'التحقق من أجوبتي' }).click()

  await isOn(amina, 'q11')
  await expect(page.getByText('هذا الجواب ضروري')).toBeVisible()
  await expect(page.locator('.feedback')).toContainText('ليس بعد')
  await next(amina).click()
  await isOn(amina, 'q16')
  await page.locator('.choices input[value="a"]').check()
  await check(amina).click()
  await page.getByRole('button', { name: 'إنهاء وحفظ' }).click()
  await expect(page.locator('.result-score')).toHaveText('2 من 3')
  await expect(page.locator('.second-try')).toContainText('لم يكن الجواب صحيحا بعد')
  await expect(page.locator('.my-response-open[aria-expanded=true]')).toHaveCount(3)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(dist, { recursive: true })
})
