import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { play } from '../support/educator.ts'
import { overflowMagnified, overflowOf, smallTargets } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'

const learning = [
  '',
  'modules/',
  `modules/${play}/`,
  `modules/${play}/why-play/`,
  `modules/${play}/quiz/`,
  `modules/${play}/practice/`,
  'review/',
  'me/progress/',
  'me/notes/',
  'me/certificates/',
  'search/',
  'glossary/',
  'local-card/',
  'nothing-here/',
]
const herself = [
  'welcome/',
  'join/',
  'sign-in/',
  'password/',
  'install/',
  'verify/',
  'me/',
  'me/records/',
  'me/storage/',
  'me/people/',
  'me/questions/',
  `ask/?module=${play}&lesson=why-play`,
  'me/phones/',
  'me/pin/',
  'me/data/',
]

// Nothing is changed on it, so one serves all.
let server: RunningServer
test.beforeAll(async () => void (server = await RunningServer.start()))
test.afterAll(() => server.remove())

for (const [language, direction, part, screens] of [
  ['ar', 'rtl', 'of learning', learning],
  ['ar', 'rtl', 'about her and her phone', herself],
  ['fr', 'ltr', 'of learning', learning],
  ['fr', 'ltr', 'about her and her phone', herself],
  ['en', 'ltr', 'of learning', learning],
  ['en', 'ltr', 'about her and her phone', herself],
] as const) {
  test(`every screen ${part} in ${language} fits 360 px and a screen magnified twice, has targets for a thumb, is mirrored rightly, accessible and within the policy`, async ({
    browser,
  }) => {
    // axe is injected into the page, which the policy rightly forbids; the policy itself is watched in its own run below.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text())
    })
    page.on('pageerror', (error) => violations.push(error.message))
    for (const screen of screens) {
      await page.goto(`${server.url}/${language}/${screen}`)
      await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
      await expect(page.locator('h1').first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      expect(await overflowOf(page), `${language}/${screen} overflows`).toBe(0)
      expect(await smallTargets(page), `${language}/${screen}`).toEqual([])
      const found = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze()
      expect(found.violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await overflowMagnified(page), `${language}/${screen} magnified`).toEqual({ text: 0, zoom: 0 })
    }
    expect(violations).toEqual([])
    await context.close()
  })
}

test('a lesson and a quiz are done with the keyboard alone', async ({ page }) => {
  await page.goto(`${server.url}/ar/modules/${play}/why-play/`)
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  await page.locator('.cards').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('#idea h2')).toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#moment h2')).toBeInViewport()
  await page.goto(`${server.url}/ar/modules/${play}/quiz/`)
  // Which question comes first is drawn: choices and arrows take a space, a number is typed.
  const control = page.locator('.question :is(input, .order-button:enabled)').first()
  await expect(control).toBeVisible()
  await control.focus()
  await page.keyboard.press((await control.getAttribute('class'))?.includes('numeric-input') ? '5' : 'Space')
  await page.getByRole('button', { name: 'تحقق' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.feedback')).toBeFocused()
})
