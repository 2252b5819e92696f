import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

/** Lost: every hash becomes one that nobody asks for, because no hash has a g. */
const packIs = (state: 'lost' | 'back'): string =>
  `update pack set pack_hash = ${state === 'lost' ? `'g' || pack_hash` : 'substr(pack_hash, 2)'} where module_id = '${play}'`

test('a result of a pack the server lost is kept apart, accepted when the pack is back, and said', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const supervisor = await signedIn(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)
  await amina.hasLater()
  server.change(packIs('lost'))

  await amina.passQuiz(play)
  await amina.visit('/ar/me/records/')
  const onPhone = amina.page.locator('.record')
  await expect(onPhone).toHaveAttribute('data-state', 'refused', { timeout: 60_000 })
  const code = await amina.page.locator('.help-code').innerText()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

  const { page } = supervisor
  await supervisor.visit(`/ar/supervision/learners/${await office.learnerId('أمينة')}/?tab=responses`)
  const refused = page.getByRole('region', { name: 'نتائج لم تُقبل' })
  await expect(refused).toContainText(code)
  const accept = refused.getByRole('button', { name: 'إعادة المحاولة' })
  await accept.click()
  await expect(refused.getByRole('status')).toContainText('لم تُقبل بعد')
  await expect(refused).toContainText('لا يعرف الخادم نسخة هذه المجزوءة')

  // The pack is back, but the server out of reach while she tries: that is said, and nothing is changed.
  server.change(packIs('back'))
  await server.kill()
  await accept.click()
  await expect(refused.getByRole('status')).toContainText('لا جواب من الخادم', { timeout: 30_000 })
  await server.startAgain()
  await accept.click()
  await expect(refused.getByRole('status')).toContainText('قُبلت النتيجة')
  await expect(refused).not.toContainText(code)
  await expect(page.getByRole('region', { name: 'الاختبارات' })).toContainText('10 من 10')
  expect((await office.learner('أمينة'))?.quarantined).toBe(0)

  await amina.visit('/ar/me/records/')
  await expect(onPhone).toHaveAttribute('data-state', 'sent', { timeout: 60_000 })
  await expect(onPhone.locator('.receipt')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(amina.page.locator('.help-code')).toBeHidden()
  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})
