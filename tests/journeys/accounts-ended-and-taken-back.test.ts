import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

test('a learner is ended, reads so with her work kept, and taken back delivers what she did meanwhile', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const supervisor = await signedIn(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)

  await supervisor.visit('/ar/supervision/board/')
  await supervisor.page.getByRole('link', { name: 'أمينة' }).click()
  await supervisor.page.getByRole('tab', { name: 'تدبير' }).click()
  await supervisor.page.getByRole('button', { name: 'إيقاف الحساب' }).click()
  await expect(supervisor.page.getByRole('dialog')).toContainText('إيقاف حساب أمينة؟')
  await supervisor.page.getByRole('dialog').getByRole('button', { name: 'إيقاف الحساب' }).click()
  await expect(supervisor.page.getByText('الحساب موقوف')).toBeVisible()

  await amina.passQuiz(play)
  await amina.visit('/ar/me/')
  await expect(amina.page.getByText('هذا الحساب موقوف على هذا الهاتف. عملك محفوظ.')).toBeVisible({
    timeout: 60_000,
  })
  await amina.visit('/ar/me/records/')
  await expect(amina.page.locator('.record')).toHaveCount(1)
  expect((await office.learner('أمينة'))?.cells[0]).toBeUndefined()

  await supervisor.page.getByRole('button', { name: 'إعادة فتح الحساب' }).click()
  await expect(supervisor.page.getByText('الحساب موقوف')).toBeHidden()
  // The account is open; which phone speaks for it is for her supervisor to say.
  await supervisor.page.getByRole('button', { name: 'السماح له من جديد' }).click()
  await expect(supervisor.page.getByRole('button', { name: 'إيقاف هذا الهاتف' })).toBeVisible()
  await amina.visit('/ar/me/')
  await expect(amina.page.getByText('هذا الحساب موقوف على هذا الهاتف.')).toBeHidden({ timeout: 60_000 })
  await expect
    .poll(async () => (await office.learner('أمينة'))?.cells[0]?.state, { timeout: 60_000 })
    .toBe('passed')
  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})

test('a learner opens her account on a new phone with a code, and her earlier work counts', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const supervisor = await signedIn(server)
  const old = await Educator.withPhone(server.url)
  await old.join(await office.invite(), 'أمينة')
  await old.download(play)
  await old.passQuiz(play)
  await expect
    .poll(async () => (await office.learner('أمينة'))?.cells[0]?.state, { timeout: 60_000 })
    .toBe('passed')

  await supervisor.visit('/ar/supervision/board/')
  await supervisor.page.getByRole('link', { name: 'أمينة' }).click()
  await supervisor.page.getByRole('tab', { name: 'تدبير' }).click()
  for (const within of [supervisor.page.locator('main'), supervisor.page.getByRole('dialog')])
    await within.getByRole('button', { name: 'رمز لهاتف جديد' }).click()
  const code = (await supervisor.page.locator('.code-big').innerText()).trim()
  const phone = await Educator.withPhone(server.url)
  await phone.join(code, 'أمينة')
  await phone.visit('/ar/me/progress/')
  await expect(phone.page.locator(`[data-module="${play}"]`)).toContainText('10 من 10', { timeout: 60_000 })
  expect((await office.board()).learners.map(({ name }) => name)).toEqual(['أمينة'])
  expect([...old.complaints, ...supervisor.complaints, ...phone.complaints]).toEqual([])
  await old.throwAway()
  await phone.throwAway()
  await supervisor.throwAway()
  await server.remove()
})

test('a second supervisor is added by a link that works once, sees her groups alone, and is out when ended', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const other = await Educator.withPhone(server.url)
  await other.join(await office.invite(), 'أمينة')
  const administrator = await signedIn(server)
  const { page } = administrator
  await administrator.visit('/ar/supervision/supervisors/')
  await page.getByLabel('الاسم الكامل').fill('زهرة')
  await page.getByLabel('اسم الدخول').fill('zahra')
  await page.getByRole('button', { name: 'إضافة مشرفة أو مشرف' }).click()
  const line = page.locator('.staff', { hasText: 'زهرة' })
  await expect(line).toContainText('بلا كلمة سر بعد')
  // Her link is right there.
  const newcomer = page.locator('section', { hasText: 'أُضيف هذا الحساب' })
  const link = await newcomer.locator('.share-link').innerText()

  const zahra = await Educator.withPhone(server.url)
  await zahra.page.goto(link)
  await zahra.inCharge()
  await zahra.page.getByLabel('كلمة السر', { exact: true }).fill('جملة طويلة لزهرة وحدها')
  await zahra.page.getByRole('button', { name: 'حفظ ودخول' }).click()
  await expect(zahra.page).toHaveURL(/\/ar\/supervision\/$/)
  await expect(zahra.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(zahra.page.getByText('أمينة')).toBeHidden()

  await administrator.visit('/ar/supervision/supervisors/')
  await line.getByRole('button', { name: 'تعديل' }).click()
  await line.getByRole('button', { name: 'إيقاف الحساب' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'إيقاف الحساب' }).click()
  await expect(line).toContainText('موقوف')
  await zahra.visit('/ar/supervision/cohorts/')
  await expect(zahra.page.getByText('خرج حسابك من هذا الهاتف.')).toBeVisible({ timeout: 60_000 })
  await expect(zahra.page.locator('main').getByRole('link', { name: 'دخول المشرفين' })).toBeVisible()
  expect([...administrator.complaints, ...zahra.complaints]).toEqual([])
  await other.throwAway()
  await zahra.throwAway()
  await administrator.throwAway()
  await server.remove()
})
