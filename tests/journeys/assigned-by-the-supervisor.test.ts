import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

const goOn = (supervisor: Educator): Promise<void> =>
  supervisor.page.getByRole('button', { name: 'التالي' }).click()

test('a module assigned in another browser arrives by itself, is done offline, and the board says so', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const supervisor = await signedIn(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')

  await supervisor.visit('/ar/supervision/assign/')
  await supervisor.page.getByLabel('التعلم باللعب والتفاعل').check()
  await goOn(supervisor)
  // Of one group nobody has to choose.
  await goOn(supervisor)
  await supervisor.page.locator('input[type=date]').fill('2031-05-12')
  await goOn(supervisor)
  await supervisor.page.getByRole('button', { name: 'إرسال الطلب' }).click()
  await expect(supervisor.page.getByText('الطلب محفوظ.')).toBeVisible()

  await amina.visit('/ar/')
  await expect(amina.page.getByRole('heading', { name: 'مطلوب مني' })).toBeVisible()
  await expect(amina.page.getByText('12 ماي 2031')).toBeVisible()
  await amina.page.locator('.assigned').click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()

  await server.kill()
  await amina.passQuiz(play)
  await supervisor.visit('/ar/supervision/board/')
  await expect(supervisor.page.getByText('آخر الأرقام')).toBeVisible()
  await expect(supervisor.page.getByRole('link', { name: 'أمينة' })).toBeVisible()

  await server.startAgain()
  await amina.visit('/ar/')
  await expect(amina.page.locator('.assigned')).toContainText('تم في الموعد')
  await expect
    .poll(async () => (await office.learner('أمينة'))?.cells[0]?.state, { timeout: 60_000 })
    .toBe('passed')
  await supervisor.page.getByRole('button', { name: 'تحديث' }).click()
  await expect(supervisor.page.getByText('نجاح').first()).toBeVisible()
  await supervisor.page.getByRole('link', { name: 'أمينة' }).click()
  await expect(supervisor.page.getByText('10 من 10').first()).toBeVisible()
  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})

test('a supervisor makes a cohort, invites with a code a learner joins by, and saves the results to a file', async () => {
  const server = await RunningServer.start()
  await Office.open(server)
  const supervisor = await signedIn(server)
  await supervisor.visit('/ar/supervision/cohorts/')
  await supervisor.page.getByLabel('اسم المجموعة').fill('دوار تيزي')
  await supervisor.page.getByRole('button', { name: 'إنشاء المجموعة' }).click()
  await expect(supervisor.page.getByRole('heading', { name: 'دوار تيزي' })).toBeVisible()
  await supervisor.page.getByLabel('الاسم (اختياري)').fill('خديجة')
  await supervisor.page.getByRole('button', { name: 'إنشاء الدعوة' }).click()
  const code = await supervisor.page.locator('.code-big').first().innerText()
  await expect(supervisor.page.locator('.code-card svg').first()).toBeVisible()

  const khadija = await Educator.withPhone(server.url)
  // The link she was sent first, and the one that replaces it, opened on the page that is already there.
  await khadija.visit('/ar/join/#0000-0000-00')
  await khadija.visit(`/ar/join/#${code}`)
  await expect(khadija.page.getByLabel('رمز الدعوة')).toHaveValue(code)
  await khadija.page.getByRole('button', { name: 'انضمام' }).click()
  await expect(khadija.page.getByRole('heading', { level: 1 })).toContainText('خديجة')

  await supervisor.page.reload()
  await expect(supervisor.page.getByRole('link', { name: 'خديجة' })).toBeVisible()
  const download = supervisor.page.waitForEvent('download')
  await supervisor.page.getByRole('button', { name: /ملف/ }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
  expect([...khadija.complaints, ...supervisor.complaints]).toEqual([])
  await khadija.throwAway()
  await supervisor.throwAway()
  await server.remove()
})
