import { expect, test } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { distWithWater } from '../support/dist-with-water.ts'
import { Educator } from '../support/educator.ts'
import { silence } from '../support/opus.ts'
import { RunningServer } from '../support/running-server.ts'

const module = 'modules/water'
const song = '\n::audio{src="song.opus" label="أنشودة"}\n'

test('a recording plays without a network, waits in a pocket, and its words stay when it is removed', async () => {
  const folder = await distWithWater({
    [`${module}/media/song.opus`]: silence(4),
    [`${module}/ar/01-clean-hands.md`]: (text) => text.replace('وتنتظر.\n', `وتنتظر.\n${song}`),
    [`${module}/fr/01-clean-hands.md`]: (text) =>
      text.replace(/(:::moment\n.*\n)/, `$1\n::audio{src="song.opus" label="Comptine"}\n`),
    [`${module}/CREDITS.yaml`]: (text) => text + text.replace('media/jar.svg', 'media/song.opus'),
  })
  const server = await RunningServer.start(folder)
  const amina = await Educator.withOwnBrowser(server.url, ['--autoplay-policy=no-user-gesture-required'])
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download('water')
  await amina.hasLater()
  await server.kill()

  await amina.visit('/ar/modules/water/clean-hands/')
  const { page } = amina
  const tools = page.getByRole('button', { name: 'أدوات الدرس' })
  const listen = page.getByRole('button', { name: 'استماع', exact: true })
  const heard = () => page.locator('#moment audio').evaluate((sound: HTMLAudioElement) => sound.currentTime)
  await tools.click()
  await listen.click()
  await expect(page.getByRole('button', { name: 'توقف مؤقت' })).toBeVisible()
  await expect.poll(heard).toBeGreaterThan(0.3)

  // Put away: as the browser tells a page whose phone is in a pocket.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByRole('button', { name: 'متابعة الاستماع' })).toBeVisible()
  expect(await page.locator('#moment audio').evaluate((sound: HTMLAudioElement) => sound.paused)).toBe(true)
  expect(await heard()).toBeGreaterThan(0)
  await page.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'))
  await page.getByRole('button', { name: 'متابعة الاستماع' }).click()
  // After its end the next card, which has neither a recording nor a voice.
  await expect(page).toHaveURL(/#idea$/, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: 'توقف مؤقت' })).toBeHidden()

  // She may also hear it from any point of it, without a network.
  await page.locator('#moment audio').evaluate(async (sound: HTMLAudioElement) => {
    sound.currentTime = 3
    await sound.play()
  })
  await expect.poll(heard).toBeGreaterThan(3)

  await amina.visit('/ar/me/storage/')
  await page.getByRole('button', { name: /حذف كل الصور والأصوات/ }).click()
  await expect(page.getByText(/كل النصوص والنتائج باقية/)).toBeVisible()
  await amina.visit('/ar/modules/water/clean-hands/')
  await expect(page.getByText('تضع سلمى جرة ماء قرب الباب، وتنتظر.')).toBeVisible()
  await tools.click()
  await listen.click()
  await expect(page.getByText('هذا التسجيل ليس على هذا الهاتف.')).toBeVisible()
  await page.getByRole('button', { name: 'إيقاف الاستماع' }).click()
  await expect(page.getByText('هذا التسجيل ليس على هذا الهاتف.')).toBeHidden()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(folder, { recursive: true })
})
