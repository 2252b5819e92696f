import { expect, test } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { distWithWater } from '../support/dist-with-water.ts'
import { Educator } from '../support/educator.ts'
import { withMoreQuestions } from '../support/more-questions.ts'
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

test('pictures, typed words, how sure she is, a missed gesture found at the second try: offline, killed on the way, sent as marked', async () => {
  const dist = await distWithWater(shortQuiz('confidence: true\n'))
  const server = await RunningServer.start(dist)
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  const { page } = amina
  const bar = page.locator('.quiz-progress progress')
  await amina.join(await office.invite(), 'أمينة')
  await amina.download('water')
  await server.kill()

  await amina.visit('/ar/modules/water/quiz/')
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من 3')
  await page.locator('.choices input[value="b"]').check()
  await page.getByLabel('نعم، متأكدة').check()
  await expect(bar).toHaveJSProperty('value', 0)
  // A double tap is one tap: what is said of the response stays until she has read it.
  await check(amina).dblclick()
  await expect(page.locator('.feedback')).toContainText('ليس بعد')
  await expect(next(amina)).not.toHaveAttribute('aria-disabled')
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من 3')
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
  await expect(bar).toHaveJSProperty('position', 2 / 3)
  await page.getByRole('textbox').fill('صَابون')
  await page.keyboard.press('Enter')
  await expect(page.locator('.feedback')).toContainText('جواب صحيح')
  await expect(bar).toHaveJSProperty('position', 1)
  await next(amina).click()

  await expect(page.locator('.quiz-progress span')).toContainText('التدرب 1 من 1')
  await expect(page.getByText('محاولة للتدرب فقط')).toBeVisible()
  await isOn(amina, 'q16')
  await page.locator('.choices input[value="b"]').check()
  await expect.poll(() => amina.writtenDraft()).toMatchObject({ given: { q16: ['b'] } })
  await amina.kill()
  await amina.open()
  await amina.visit('/ar/modules/water/quiz/')
  await expect(amina.page.locator('.quiz-progress span')).toContainText('التدرب 1 من 1')
  await expect(amina.page.locator('.choices input[value="b"]')).toBeChecked()
  await check(amina).click()
  await amina.page.getByRole('button', { name: 'إنهاء وحفظ' }).click()

  await expect(amina.page.locator('.result-score')).toHaveText('2 من 3')
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
      `select count(*) from record where kind = 'attempt' and score_raw = 2 and score_max = 3 and passed = 0`,
    ),
  ).toBe(1)
  expect(server.count(`select count(*) from record where content like '%"sure":true%'`)).toBe(1)

  // The second attempt is right: the best and the last one are both told.
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
  await amina.page.getByRole('button', { name: 'إنهاء وحفظ' }).click()
  await expect(amina.page.locator('.result-score')).toHaveText('1 من 3')
  await expect(amina.page.locator('.tries')).toContainText('محاولتان')
  await expect(amina.page.locator('.tries dd bdi')).toHaveText(['2 من 3', '1 من 3'])
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(dist, { recursive: true })
})

test('where feedback comes at the end, nothing is told before, a missed gesture is shown and tried again, then everything is told', async () => {
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
  // Nothing stands yet: an answer can be changed, and changed back.
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
