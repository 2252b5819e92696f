import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { addressOf } from '#protocol/screens/find-screen.ts'
import { screens, type Screen } from '#protocol/screens/screens.ts'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { ready } from '../support/keys.ts'
import { pageTitle } from '../support/message.ts'
import { faultsOnScreen, hiddenFocus } from '../support/looked-at.ts'
import { overflowMagnified, overflowOf, smallTargets, tooTall } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'

const seen = screens.flatMap((screen) => {
  const at = screen.staff ? undefined : addressOf(screen)
  return at === undefined ? [] : [{ ...screen, at }]
})
const isOfHer = ({ path }: Screen): boolean => path.startsWith('me/')
const learning = seen.filter((screen) => !isOfHer(screen))
const herself = seen.filter(isOfHer)

/** The lessons that hold emergency cards. */
const emergencies = [
  'health-safety-first-aid/healthy-and-sick-child',
  'health-safety-first-aid/snack-and-food',
  'health-safety-first-aid/safe-place-safe-day',
  'health-safety-first-aid/way-to-class-and-home',
  'health-safety-first-aid/first-aid-part-1',
  'health-safety-first-aid/burns-fire-electricity',
  'health-safety-first-aid/falls-bites-small-objects',
  'health-safety-first-aid/first-aid-part-2',
  'health-safety-first-aid/sudden-illness',
  'health-safety-first-aid/stings-and-poisons',
  'health-safety-first-aid/everyday-health',
  'child-protection/report-and-refer',
  'child-protection/after-a-report',
  'child-protection/child-harms-child',
  'supervisor-guide/when-a-report-comes',
]

// Nothing is changed on it, so one serves all.
let server: RunningServer
test.beforeAll(async () => void (server = await RunningServer.start()))
test.afterAll(() => server.remove())

for (const [language, direction, part, shown] of [
  ['ar', 'rtl', 'for everybody', learning],
  ['ar', 'rtl', 'of her own', herself],
  ['fr', 'ltr', 'for everybody', learning],
  ['fr', 'ltr', 'of her own', herself],
  ['en', 'ltr', 'for everybody', learning],
  ['en', 'ltr', 'of her own', herself],
] as const) {
  test(`every screen ${part} in ${language} fits 360 px and twice that size, is mirrored, accessible and within the policy`, async ({
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
    const look = async (screen: string): Promise<void> => {
      expect(await overflowOf(page), `${language}/${screen} overflows`).toBe(0)
      expect(await smallTargets(page), `${language}/${screen}`).toEqual([])
      const found = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze()
      expect(found.violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await overflowMagnified(page), `${language}/${screen} magnified`).toEqual({
        text: 0,
        zoom: 0,
        cut: [],
      })
    }
    for (const { at: screen, title } of shown) {
      await page.goto(`${server.url}/${language}/${screen}`)
      await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
      await expect(page.locator('h1').first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      if (title !== null) await expect(page).toHaveTitle(pageTitle(title, language))
      await look(screen)
      // Brought, the bank is another screen; those of its ideas come after it.
      if (screen === 'ideas/') {
        await page.locator('.bank-bringing .button').click()
        await expect(page.locator('.idea-line').first()).toBeVisible()
        await look('ideas/ brought')
      }
    }
    expect(violations).toEqual([])
    await context.close()
  })
}

for (const language of ['ar', 'fr'] as const) {
  test(`each emergency card in ${language} is one screen at 360 by 640 with the largest letters`, async ({
    page,
  }) => {
    const lessonAt = (path: string): string => `${server.url}/${language}/modules/${path}/`
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(lessonAt('child-protection/report-and-refer'))
    await ready(page)
    await page.locator('.lesson-tools').click()
    await page.locator('.text-size-one').last().click()
    await expect(page.locator('html')).toHaveAttribute('data-text', 'largest')
    const measured: Record<string, number> = {}
    for (const path of emergencies) {
      await page.goto(lessonAt(path))
      await expect(page.locator('html')).toHaveAttribute('data-text', 'largest')
      // What a card is too tall for is known when the app runs: it then writes that card smaller.
      await ready(page)
      await still(page)
      for (const [card, px] of Object.entries(await tooTall(page))) measured[`${path}#${card}`] = px
    }
    expect(Object.keys(measured)).toHaveLength(43)
    expect(Object.entries(measured).filter(([, px]) => px > 0)).toEqual([])
  })
}

/** Another screen without loading the page again, as the back button does: what earlier screens brought stays. */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    for (const heading of document.querySelectorAll('main h1')) heading.setAttribute('data-left', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
  await expect(page.locator('main h1:not([data-left])').first()).toBeVisible()
}

/** Until nothing that is still read moves what is looked at: as tall for eight frames. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let before = -1
    for (let frames = 0; frames < 8; frames++) {
      await new Promise(requestAnimationFrame)
      const tall = document.documentElement.scrollHeight
      if (tall !== before) frames = 0
      before = tall
    }
  })

/** Three times the same key: on from the heading, and on the first thing that folds. */
async function byKeys(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  await still(page)
  await page.locator('main h1').first().focus()
  for (let pressed = 0; pressed < 3; pressed++) {
    await page.keyboard.press('Tab')
    hidden.push(...(await hiddenFocus(page, 'now')))
  }
  const fold = page.locator('main details > summary').first()
  if ((await fold.count()) === 0 || !(await fold.isVisible())) return hidden
  const isOpen = () => fold.evaluate(({ parentElement }) => parentElement?.hasAttribute('open') ?? false)
  const before = await isOpen()
  await fold.focus()
  for (const key of ['Enter', 'Space', 'Enter']) {
    await page.keyboard.press(key)
    hidden.push(...(await hiddenFocus(page, 'now')))
  }
  if ((await isOpen()) === before) hidden.push('three keys did not leave the fold the other way')
  return hidden
}

for (const [language, width, height] of [
  ['ar', 740, 360],
  ['fr', 320, 256],
  ['en', 360, 740],
] as const) {
  test(`every screen in ${language} at ${width} by ${height}, twice, in two orders, is whole and shows its focus`, async () => {
    const amina = await Educator.withPhone(server.url)
    const { page } = amina
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    // What is scrolled stands still when it is looked at.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    if (language === 'ar') await amina.failQuiz(play, await builtQuiz(play, 'ar'))
    const look = async (screen: string): Promise<void> => {
      const seen = [...(await faultsOnScreen(page)), ...(await hiddenFocus(page, 'everywhere'))]
      faults.push(...seen.map((fault) => `${screen}: ${fault}`))
    }
    const there = seen.map(({ at }) => at)
    for (const [pass, addresses] of [there, there.toReversed()].entries()) {
      await page.goto(`${server.url}/${language}/${addresses[0]}`)
      await ready(page)
      for (const [index, screen] of addresses.entries()) {
        if (index > 0) await turnTo(page, `/${language}/${screen}`)
        await look(screen)
        if (pass === 1) faults.push(...(await byKeys(page)).map((fault) => `${screen} by keys: ${fault}`))
      }
      if (language !== 'ar') continue
      await turnTo(page, '/ar/me/progress/')
      await page.locator('[data-attempt] a').first().click()
      await expect(page.locator('.result-score')).toBeVisible()
      await look('the result')
    }
    await amina.throwAway()
    expect([...new Set(faults)]).toEqual([])
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
