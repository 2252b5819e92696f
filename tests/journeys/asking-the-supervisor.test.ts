import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

test('a question asked offline from a lesson is sent, answered by the supervisor, and read', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)
  await amina.hasLater()
  const supervisor = await signedIn(server, await Educator.withOwnBrowser(server.url))
  await server.kill()

  await amina.visit(`/ar/ask/?module=${play}&lesson=why-play&card=idea`)
  await expect(amina.page.locator('[data-about]')).toContainText('لماذا اللعب؟')
  await amina.page.getByLabel('سؤالي').fill('كم أنتظر بعد السؤال؟')
  await expect.poll(() => amina.written('halfWritten')).toMatchObject([{ text: 'كم أنتظر بعد السؤال؟' }])
  // The battery falls out before she sends it.
  await amina.kill()
  await amina.open()
  await amina.visit(`/ar/ask/?module=${play}&lesson=why-play&card=idea`)
  await expect(amina.page.getByLabel('سؤالي')).toHaveValue('كم أنتظر بعد السؤال؟')
  await amina.page.getByRole('button', { name: 'إرسال السؤال' }).click()
  await expect(amina.page.locator('[data-record]')).toHaveAttribute('data-record', 'saved')
  await expect.poll(() => amina.written('halfWritten')).toEqual([])
  await amina.page.getByRole('link', { name: 'أسئلتي إلى المشرفة' }).click()
  await expect(amina.page.locator('.own-question')).toHaveAttribute('data-state', 'waiting')

  await server.startAgain()
  await amina.visit('/ar/me/questions/')
  await expect(amina.page.locator('.own-question')).toHaveAttribute('data-state', 'sent', { timeout: 60_000 })

  await supervisor.visit('/ar/supervision/')
  await expect(supervisor.page.locator('.tab-count')).toContainText('1')
  await supervisor.page.getByRole('link', { name: /المزيد/ }).click()
  await supervisor.page
    .locator('main')
    .getByRole('link', { name: /أسئلة بلا جواب/ })
    .click()
  const panel = () => supervisor.page.locator('.question-panel')
  await expect(panel()).toContainText('لماذا اللعب؟')
  await expect(panel()).toContainText('كم أنتظر بعد السؤال؟')
  // The line breaks while she answers: what she wrote is there when it is back, also after the app was closed.
  await server.kill()
  await panel().getByLabel('جوابي').fill('نعد إلى خمسة في صمت.')
  await panel().getByRole('button', { name: 'إرسال الجواب' }).click()
  await expect(panel().getByText('الجواب محفوظ هنا')).toBeVisible()
  await supervisor.close()
  await supervisor.open()
  await server.startAgain()
  await supervisor.visit('/ar/supervision/questions/')
  await expect(panel().getByLabel('جوابي')).toHaveValue('نعد إلى خمسة في صمت.')
  // Another window of hers shows the same words, and says what became of them.
  const window = await supervisor.context.newPage()
  await window.goto(`${server.url}/ar/supervision/questions/`)
  await expect(window.getByLabel('جوابي')).toHaveValue('نعد إلى خمسة في صمت.')
  await panel().getByRole('button', { name: 'إرسال الجواب' }).click()
  await expect(supervisor.page.getByText('لا سؤال ينتظر جوابا.')).toBeVisible()
  await expect(window.locator('.question-panel .notice')).toContainText(
    /وصل جواب عن هذا السؤال، من .*Rachida/,
  )
  await expect(window.locator('.question-answer')).toContainText('نعد إلى خمسة في صمت.')
  await window.close()
  await expect(supervisor.page.locator('.sup-count')).toBeHidden()

  await amina.visit('/ar/')
  const answers = amina.page.getByRole('link', { name: 'وصل جواب عن سؤالك' })
  await expect(answers).toBeVisible({ timeout: 60_000 })
  await server.kill()
  await answers.click()
  await expect(amina.page.getByText('نعد إلى خمسة في صمت.')).toBeVisible()
  await expect(amina.page.getByText('جواب جديد')).toBeVisible()
  await amina.visit('/ar/')
  await expect(amina.page.getByText('كل النتائج أُرسلت واستُلمت')).toBeVisible()
  await expect(answers).toBeHidden()
  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})
