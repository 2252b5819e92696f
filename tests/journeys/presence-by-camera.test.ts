import { expect, test } from '@playwright/test'
import { CameraFile } from '../support/camera-file.ts'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

test('her code is read off her screen by the camera, by the decoder that is shipped, without a network', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  const camera = await CameraFile.open()
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url, camera.args))
  const { page } = rachida
  const visit = `/ar/supervision/visits/${await office.learnerId('أمينة')}/`
  await rachida.visit(visit)
  await expect(page.getByText('قبل الملاحظة')).toBeVisible()
  await rachida.hasLater()
  await amina.visit('/ar/present/')
  const code = amina.page.locator('.present .qr')
  await expect(code).toBeVisible({ timeout: 60_000 })
  await server.kill()

  await rachida.visit(visit)
  await page.getByText('تأكيد الوصول بهاتف المربية').click()
  const reader = page.locator('[data-presence="arrived"]')
  // This browser reads no codes itself.
  expect(await page.evaluate(() => 'BarcodeDetector' in globalThis)).toBe(false)
  const look = reader.getByRole('button', { name: 'قراءة الرمز بالكاميرا' })
  await look.click()
  const picture = reader.locator('video')
  await expect.poll(() => picture.evaluate((video: HTMLVideoElement) => video.readyState)).toBe(4)
  const decoders = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /supervision-reader/.test(name)),
    )
  await expect.poll(decoders).not.toEqual([])
  await expect(reader.getByRole('status')).toBeHidden()
  await reader.getByRole('button', { name: 'إغلاق الكاميرا' }).click()

  await camera.see(await code.screenshot(), amina.context)
  await look.click()
  await expect(reader.getByRole('status')).toContainText('قُرئ الرمز')
  await expect(picture).toBeHidden()
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain('readAt')
  expect([...amina.complaints, ...rachida.complaints]).toEqual([])
  await amina.throwAway()
  await rachida.throwAway()
  await camera.remove()
  await server.remove()
})
