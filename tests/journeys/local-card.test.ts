import { expect, test } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { Office, officePassword } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('the numbers a supervisor writes open offline on the phones of her cohort, and print on one sheet', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')

  const zahra = await office.addSupervisor('زهرة', 'zahra', [office.cohortId])
  const link = await office.passwordLink(zahra)
  await office.newPhone().setPassword(link.slice(link.indexOf('#') + 1), officePassword)
  const supervisor = await Educator.withPhone(server.url)
  await supervisor.visit('/ar/sign-in/')
  await supervisor.page.getByLabel('اسم الدخول').fill('zahra')
  await supervisor.page.getByLabel('كلمة السر').fill(officePassword)
  await supervisor.page.getByRole('button', { name: 'دخول' }).click()
  await supervisor.page.getByRole('link', { name: 'مجموعاتي' }).click()
  await supervisor.page.getByRole('link', { name: 'المجموعات', exact: true }).click()
  await supervisor.page.getByRole('link', { name: /دوار أيت واحمان/ }).click()
  await supervisor.page.getByRole('button', { name: 'تعديل البطاقة' }).click()
  const form = supervisor.page.locator('form').filter({ hasText: 'لمن هذا الرقم؟' })
  const number = form.getByLabel('الرقم', { exact: true })
  await number.fill('150')
  await form.getByRole('button', { name: 'حفظ' }).click()
  await expect(form.getByText('لم نستطع التأكد من هذا الرقم')).toBeVisible()
  await number.fill('٠٥ 28 30 00 00')

  // Out of reach nothing is lost: what was typed waits in the form.
  await server.kill()
  await form.getByRole('button', { name: 'حفظ' }).click()
  await expect(form.getByText('باق ما دامت مفتوحة')).toBeVisible()
  await server.startAgain()
  await form.getByRole('button', { name: 'حفظ' }).click()
  await expect(supervisor.page.getByText('لم تُراجع بعد')).toBeVisible()

  // Her own sheet says what she has just saved, without another sync.
  await supervisor.hasLater()
  await server.kill()
  await supervisor.page.getByRole('link', { name: 'طبع البطاقة' }).click()
  await expect(supervisor.page.getByRole('link', { name: '05 28 30 00 00' })).toBeVisible()
  await server.startAgain()

  await amina.visit('/ar/')
  await amina.page.getByRole('link', { name: 'أرقام النجدة' }).click()
  await expect(amina.page.getByRole('link', { name: '05 28 30 00 00' })).toHaveAttribute(
    'href',
    'tel:0528300000',
  )
  await amina.hasLater()

  await server.kill()
  await amina.visit('/fr/local-card/')
  await expect(amina.page.getByRole('link', { name: '15', exact: true })).toHaveAttribute('href', 'tel:15')
  await expect(amina.page.getByRole('link', { name: '05 28 30 00 00' })).toBeVisible()
  for (const unverified of ['150', '112', '190', '141'])
    await expect(amina.page.getByText(unverified, { exact: true })).toHaveCount(0)
  const sheet = (await amina.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})
