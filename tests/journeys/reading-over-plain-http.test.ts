import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const lesson = `/ar/modules/${play}/serve-and-return/`
/** Every screen that would have to keep something, or to sign it. */
const notHere = ['quiz', 'practice'].map((each) => `/ar/modules/${play}/${each}/`)
const personal = ['join', 'sign-in', 'welcome', 'me', 'me/notes', 'me/data', 'me/records', 'ask', 'verify']

test('over plain HTTP in a village lessons are read, and what is not possible is said', async () => {
  const server = await RunningServer.start(undefined, { PUBLIC_URL: 'https://classe.example' })
  const url = server.url.replace('localhost', 'classe.test')
  const amina = await Educator.withOwnBrowser(url, ['--host-resolver-rules=MAP classe.test 127.0.0.1'])
  const { page } = amina
  // The browser's own note on a header that it heeds on secure pages only is no fault of the page.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('The Cross-Origin-Opener-Policy header'))
      amina.complaints.push(message.text())
  })
  const why = page.getByText('هذا العنوان غير آمن')

  await amina.visit('/ar/')
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await expect(why).toHaveCount(1)
  await expect(page.locator('.home-start')).toHaveCount(0)
  await expect(page.locator('a[href*="/join/"], a[href*="/sign-in/"]')).toHaveCount(0)
  await page.getByRole('navigation').getByRole('link', { name: 'المجزوءات' }).click()
  await page.locator(`.plain-list a[href="/ar/modules/${play}/"]`).first().click()
  await expect(page.getByRole('button', { name: /تنزيل/ })).toHaveCount(0)
  await page.locator(`a[href="${lesson}"]`).first().click()
  await page.locator('#moment .card-next').click()
  await expect(page.locator('#idea h2')).toBeInViewport()
  await page.reload()
  await amina.inCharge()
  await expect(page.locator('.card').first()).toBeAttached()
  await page.getByRole('button', { name: 'أدوات الدرس' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'علامة على هذه البطاقة' })).toHaveCount(0)

  for (const path of [...notHere, ...personal.map((each) => `/ar/${each}/`)]) {
    await amina.visit(path)
    await expect(why, path).toHaveCount(1)
    await expect(page.locator('main form, main textarea'), path).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'classe.example' }), path).toHaveAttribute(
      'href',
      `https://classe.example${path}`,
    )
  }
  for (const path of ['/ar/search/', '/ar/local-card/']) {
    await amina.visit(path)
    await expect(page.locator('h1'), path).not.toHaveText('هذا غير ممكن هنا')
    await expect(why, path).toHaveCount(1)
  }
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
