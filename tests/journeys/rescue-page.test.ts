import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('the rescue page saves unsent records to a file without the app', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.passQuiz(play)
  await amina.page.goto(`${server.url}/rescue.html`)
  await expect(amina.page.locator('#state')).toContainText('1')
  const download = amina.page.waitForEvent('download')
  await amina.page.locator('#save').click()
  const saved: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(saved).toMatchObject({
    format: 'smart-educator-unsent',
    profiles: [{ records: [{ kind: 'attempt', moduleId: play }] }],
  })
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
