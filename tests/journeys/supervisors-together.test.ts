import { expect, test } from '@playwright/test'
import type { AccountId } from '#domain/id.ts'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

const [first, second] = ['دوار أيت واحمان', 'دوار تالوين']
const password = 'جملة طويلة لزهرة وحدها'

async function setPassword(phone: Educator, link: string, phrase: string): Promise<void> {
  await phone.page.goto('about:blank')
  await phone.visit(link)
  await phone.page.getByLabel('كلمة السر', { exact: true }).fill(phrase)
  await phone.page.getByRole('button', { name: 'حفظ ودخول' }).click()
}

async function signIn(phone: Educator, login: string, phrase: string): Promise<void> {
  await phone.visit('/ar/sign-in/')
  await phone.page.getByLabel('اسم الدخول').fill(login)
  await phone.page.getByLabel('كلمة السر').fill(phrase)
  await phone.page.getByRole('button', { name: 'دخول' }).click()
}

/** A supervisor with a phone of her own, on the board. */
async function onBoard(office: Office, id: AccountId): Promise<Educator> {
  const phone = await Educator.withPhone(office.url)
  await setPassword(phone, await office.passwordLink(id), password)
  await expect(phone.page).toHaveURL(/\/ar\/supervision\/$/)
  return phone
}

async function end(server: RunningServer, ...phones: readonly Educator[]): Promise<void> {
  expect(phones.flatMap(({ complaints }) => complaints)).toEqual([])
  for (const phone of phones) await phone.throwAway()
  await server.remove()
}

test('a cohort is handed over: who had it reads so, and her phone forgets its people', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  await office.addSupervisor('سميرة', 'samira', [])
  const zahra = await onBoard(office, await office.addSupervisor('زهرة', 'zahra', [office.cohortId]))
  await zahra.page.getByRole('link', { name: 'مجموعاتي' }).click()
  await zahra.page.getByRole('link', { name: 'أمينة' }).click()
  await expect(zahra.page.getByRole('heading', { level: 1 })).toHaveText('أمينة')

  const administrator = await signedIn(server)
  await administrator.visit('/ar/supervision/supervisors/')
  for (const [name, follows] of [
    ['سميرة', true],
    ['زهرة', false],
  ] as const) {
    const line = administrator.page.locator('.staff', { hasText: name })
    await line.getByRole('button', { name: 'تعديل' }).click()
    await line.getByLabel(first).setChecked(follows)
    await line.getByRole('button', { name: 'حفظ' }).click()
    await expect(line.locator('form')).toBeHidden()
  }
  await expect(administrator.page.locator('.staff', { hasText: 'سميرة' })).toContainText(first)

  await zahra.page.getByRole('button', { name: 'تحديث' }).click()
  await expect(zahra.page.getByText('لم يعد هذا الشخص في مجموعاتك.')).toBeVisible()
  await expect(zahra.page.getByText('أمينة')).toBeHidden()
  await expect.poll(async () => JSON.stringify(await zahra.written('answers'))).not.toContain('أمينة')
  await end(server, administrator, zahra)
})

test('one renames a learner while another moves her: both hold; of one name the later stays', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const elsewhere = await office.newCohort(second)
  await office.learnerWithoutScreen('أمينة')
  const zahra = await onBoard(
    office,
    await office.addSupervisor('زهرة', 'zahra', [office.cohortId, elsewhere]),
  )
  const administrator = await signedIn(server)
  const page = `/ar/supervision/learners/${await office.learnerId('أمينة')}/?tab=manage`
  await zahra.visit(page)
  await administrator.visit(page)
  const formOf = (who: Educator) => who.page.locator('section[aria-labelledby=manage-title] form')
  const nameOf = (who: Educator) => formOf(who).getByLabel('الاسم', { exact: true })
  const save = (who: Educator) => formOf(who).getByRole('button', { name: 'حفظ' }).click()
  await nameOf(zahra).fill('أمينة باعلي')
  await formOf(administrator).getByLabel('المجموعة').selectOption({ label: second })
  await save(administrator)
  await expect(formOf(administrator)).toContainText('حُفظ')
  await save(zahra)
  await expect(formOf(zahra)).toContainText('حُفظ')
  await expect(zahra.page.getByText(`المجموعة: ${second}`)).toBeVisible()
  await expect(formOf(zahra).getByLabel('المجموعة')).toHaveValue(elsewhere)
  await expect.poll(() => office.learner('أمينة باعلي')).toMatchObject({ cohortId: elsewhere })

  // The administrator still has the first name before her.
  await nameOf(administrator).fill('للا أمينة')
  await save(administrator)
  await expect.poll(() => office.learner('للا أمينة')).toMatchObject({ cohortId: elsewhere })
  await end(server, administrator, zahra)
})

test('an invitation given again or withdrawn shows its old code no more, and that code opens nothing', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const administrator = await signedIn(server)
  const { page } = administrator
  await administrator.visit(`/ar/supervision/cohorts/${office.cohortId}/`)
  await page.getByLabel('الاسم (اختياري)').fill('خديجة')
  await page.getByRole('button', { name: 'إنشاء الدعوة' }).click()
  const code = page.locator('.code-big')
  const old = (await code.innerText()).trim()
  await page.getByRole('button', { name: 'رمز جديد' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'رمز جديد' }).click()
  await expect(page.getByText(old)).toBeHidden()
  await expect(code).toHaveCount(1)
  const fresh = (await code.innerText()).trim()

  const khadija = await Educator.withPhone(server.url)
  expect((await office.newPhone().join(old.replace('-', ''))).kind).toBe('problem')
  await khadija.join(fresh.replace('-', ''), 'خديجة')

  // A column of names from a message; one of them is withdrawn again.
  await page.getByText('دعوة عدة أشخاص من لائحة').click()
  await page.getByLabel('الأسماء', { exact: true }).fill('1. هند 0661234567\n2. سلمى')
  await page.getByRole('button', { name: 'مراجعة الأسماء' }).click()
  await page.getByRole('button', { name: 'إنشاء دعوتين' }).click()
  const hind = page.locator('.invitation', { hasText: 'هند' })
  await hind.getByRole('button', { name: 'عرض الرمز' }).click()
  const withdrawn = (await code.innerText()).trim()
  await hind.getByRole('button', { name: 'تعديل' }).click()
  await hind.getByRole('button', { name: 'سحب الدعوة' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'سحب الدعوة' }).click()
  await expect(hind).toContainText('سُحبت')
  // It is an act: the server knows it a moment later.
  const atTheServer = 'select count(*) from invitation where withdrawn_at is not null'
  await expect.poll(() => server.count(atTheServer)).toBe(1)
  expect((await office.newPhone().join(withdrawn.replace('-', ''))).kind).toBe('problem')
  await end(server, administrator, khadija)
})

test('a name of eighty letters without a space makes no screen wider than the phone', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const name = 'ⵜ'.repeat(80)
  await office.learnerWithoutScreen(name)
  const learner = await office.learnerId(name)
  const administrator = await signedIn(server)
  for (const screen of ['board/', `cohorts/${office.cohortId}/`, `learners/${learner}/`, 'assign/']) {
    await administrator.visit(`/ar/supervision/${screen}`)
    // Who is asked is chosen in the second step.
    if (screen === 'assign/') {
      await administrator.page.getByRole('checkbox', { name: 'التعلم باللعب والتفاعل' }).check()
      await administrator.page.getByRole('button', { name: 'التالي' }).click()
      await administrator.page.getByRole('checkbox', { name: 'كل المجموعة' }).uncheck()
      await administrator.page.getByText('بعضهن فقط').click()
    }
    await expect(administrator.page.getByText(name).first()).toBeAttached()
    expect(await overflowOf(administrator.page), screen).toBe(0)
  }
  await end(server, administrator)
})

test('a password is set by a link, on a colleague’s phone too; a forgotten one by another link, and the old one is over', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const zahra = await office.addSupervisor('زهرة', 'zahra', [office.cohortId])
  const colleague = await onBoard(office, await office.addSupervisor('سميرة', 'samira', []))
  const link = await office.passwordLink(zahra)
  await setPassword(colleague, link, password)
  await expect(colleague.page).toHaveURL(/\/ar\/supervision\/$/)
  await colleague.visit('/ar/me/people/')
  await expect(colleague.page.getByText('سميرة').first()).toBeVisible()
  await expect(colleague.page.getByText('زهرة').first()).toBeVisible()

  const phone = await Educator.withPhone(server.url)
  await setPassword(phone, link, 'كلمات أخرى لزهرة')
  await expect(phone.page.getByText('انتهى هذا الرابط أو استُعمل')).toBeVisible()
  await setPassword(phone, await office.passwordLink(zahra), 'كلمات أخرى لزهرة')
  await expect(phone.page).toHaveURL(/\/ar\/supervision\/$/)
  await signIn(colleague, 'zahra', password)
  await expect(colleague.page.getByText('اسم الدخول أو كلمة السر غير صحيح')).toBeVisible()
  await signIn(colleague, 'zahra', 'كلمات أخرى لزهرة')
  await expect(colleague.page).toHaveURL(/\/ar\/supervision\/$/)
  await end(server, colleague, phone)
})
