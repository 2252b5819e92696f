import { expect, test } from '@playwright/test'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('a phone killed in the middle of a quiz opens on the same question with the same responses', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.visit(`/ar/modules/${play}/quiz/`)
  await amina.answerQuestion(quiz)
  await amina.answerQuestion(quiz)
  await expect(amina.page.locator('.quiz-progress span')).toContainText('السؤال 3 من')
  const prompt = await amina.page.locator('.question-prompt').innerText()
  await expect.poll(() => amina.writtenDraft()).toMatchObject({ position: 2 })
  await server.kill()

  await amina.kill()
  await amina.open()
  await amina.visit('/ar/')
  await amina.page.getByRole('link', { name: /متابعة الاختبار القصير/ }).click()
  await expect(amina.page.locator('.question-prompt')).toHaveText(prompt, { useInnerText: true })
  await expect(amina.page.locator('.quiz-progress span')).toContainText('السؤال 3 من')
  await amina.page.getByRole('button', { name: 'السابق' }).click()
  await expect(amina.page.locator('.feedback')).toContainText('جواب صحيح')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
