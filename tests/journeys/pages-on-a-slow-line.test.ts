import { expect, test } from '@playwright/test'
import { BadLine } from '../support/bad-line.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const isLesson = (path: string): boolean => /^\/ar\/modules\/[^/]+\/[^/]+\/$/.test(path)

test('a lesson that is not here comes whole over a slow line, and a silent one holds no page', async () => {
  const server = await RunningServer.start()
  const line = await BadLine.to(server.url)
  const amina = await Educator.withPhone(line.url)
  await amina.visit(`/ar/modules/${play}/`)
  await amina.readyOffline()
  const lesson = await amina.page.locator(`a[href^="/ar/modules/${play}/"]`).first().getAttribute('href')
  if (!lesson || !isLesson(lesson)) throw new Error(`not a lesson: ${lesson}`)

  // Longer than the worker waits for the first word: the second half must still arrive.
  line.faultOf = (_method, path) => (isLesson(path) ? { kind: 'trickle', afterMs: 6_000 } : null)
  await amina.visit(lesson)
  expect(line.seen).toContain(`GET ${lesson}`)
  await expect(amina.page.locator('.card').last().locator('.card-onward')).toBeAttached()

  line.faultOf = (_method, path) => (isLesson(path) ? { kind: 'silence' } : null)
  await amina.visit(lesson)
  await expect(amina.page.locator('.card').last().locator('.card-onward')).toBeAttached()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await line.close()
  await server.remove()
})
