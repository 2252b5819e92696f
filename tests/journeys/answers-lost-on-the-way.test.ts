import { expect, test } from '@playwright/test'
import { BadLine } from '../support/bad-line.ts'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('the response to a join and the response to a sync are lost: repeated, nothing doubled, nobody stranded', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const line = await BadLine.to(server.url)
  const amina = await Educator.withPhone(line.url)
  const code = await office.invite()

  line.faultOf = (_method, path) => (path === '/api/join' ? { kind: 'lose-answer' } : null)
  await amina.visit(`/ar/join/#${code}`)
  await amina.page.getByLabel('الاسم الكامل').fill('أمينة')
  await amina.page.getByRole('button', { name: 'انضمام' }).click()
  await expect(amina.page.getByText('لا جواب من الخادم')).toBeVisible()
  line.faultOf = () => null
  await amina.page.getByRole('button', { name: 'انضمام' }).click()
  await expect(amina.page.getByRole('heading', { level: 1 })).toContainText('أمينة')
  expect((await office.board()).learners).toHaveLength(1)

  await amina.readyOffline()
  await amina.download(play)
  line.faultOf = (_method, path) => (path === '/api/sync' ? { kind: 'lose-answer' } : null)
  await amina.passQuiz(play)
  await expect(amina.page.locator('[data-record=saved]')).toBeVisible()
  await expect.poll(() => server.count(`select count(*) from record where kind = 'attempt'`)).toBe(1)

  line.faultOf = () => null
  await amina.visit('/ar/me/records/')
  await expect(amina.page.locator('.record', { hasText: 'اختبار قصير' })).toHaveAttribute(
    'data-state',
    'sent',
    { timeout: 60_000 },
  )
  expect(server.count(`select count(*) from record where kind = 'attempt'`)).toBe(1)
  expect((await office.learner('أمينة'))?.cells.find(({ moduleId }) => moduleId === play)).toMatchObject({
    attempts: 1,
    state: 'passed',
  })
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await line.close()
  await server.remove()
})
