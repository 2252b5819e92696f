import { expect, test, type Page } from '@playwright/test'
import { play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'
import { scriptedVoice, type ScriptedVoice } from '../support/scripted-voice.ts'

const lesson = `/ar/modules/${play}/serve-and-return/`

declare global {
  interface Window {
    voice: ScriptedVoice
  }
}

const said = (page: Page) => page.evaluate(() => window.voice.said)
const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Lets the voice say everything up to the next card. */
async function untilCard(page: Page, id: string): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.voice.finishes())
    await expect(page).toHaveURL(new RegExp(`#${id}$`), { timeout: 100 })
  }).toPass({ intervals: [50] })
}

test('a lesson is read aloud by a voice of this phone, card after card, and falls silent with the page', async ({
  page,
}) => {
  const server = await RunningServer.start()
  await page.addInitScript(scriptedVoice)
  await page.goto(server.url + lesson)
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  const tools = page.getByRole('button', { name: 'أدوات الدرس' })
  const listen = page.getByRole('button', { name: 'استماع', exact: true })
  await tools.click()
  await expect(page.getByRole('button', { name: 'علامة على هذه البطاقة' })).toBeVisible()
  await expect(listen).toHaveCount(0)
  await page.evaluate(() => window.voice.comes())
  await listen.click()

  // The words that are shown, slower, and by the voice that needs no network.
  await expect.poll(async () => (await said(page)).length).toBe(1)
  await untilCard(page, 'idea')
  const spoken = await said(page)
  expect(spoken[0]).toMatchObject({ voice: 'here', rate: 0.9 })
  expect(Math.max(...spoken.map(({ text }) => text.length))).toBeLessThanOrEqual(160)
  const ofFirst = squeezed(spoken.map(({ text }) => text).join(''))
  const shown = await page
    .locator('#moment .card-body')
    .evaluate((body) =>
      [...body.querySelectorAll<HTMLElement>('p, h2')].map(({ innerText }) => innerText.replace(/\s+/g, '')),
    )
  for (const words of shown) expect(ofFirst).toContain(words)
  await expect(page.locator('#idea h2')).toBeInViewport()
  const idea = await page.locator('#idea h2').innerText()
  await expect.poll(async () => (await said(page)).map(({ text }) => text)).toContain(idea)

  // Paused it says nothing, and goes on with the sentence it was in.
  await page.evaluate(() => window.voice.finishes())
  const before = await said(page)
  await page.getByRole('button', { name: 'توقف مؤقت' }).click()
  expect(await page.evaluate(() => window.voice.isSpeaking())).toBe(false)
  await page.getByRole('button', { name: 'متابعة الاستماع' }).click()
  expect((await said(page)).length).toBe(before.length + 1)
  expect((await said(page)).at(-1)).toEqual(before.at(-1))

  // Who turns the card herself is followed.
  await page.locator('#idea .card-next').click()
  await expect
    .poll(async () => (await said(page)).at(-1)?.text)
    .toBe(await page.locator('#idea + .card h2').innerText())

  await page.getByRole('button', { name: 'إيقاف الاستماع' }).click()
  expect(await page.evaluate(() => window.voice.isSpeaking())).toBe(false)
  await tools.click()
  await listen.click()
  await expect.poll(() => page.evaluate(() => window.voice.isSpeaking())).toBe(true)
  await page.locator('.lesson-module').click()
  await expect(page.locator('.lesson')).toHaveCount(0)
  expect(await page.evaluate(() => window.voice.isSpeaking())).toBe(false)
  await server.remove()
})
