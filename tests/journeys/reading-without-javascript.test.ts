import { expect, test } from '@playwright/test'
import { play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const lesson = `/ar/modules/${play}/serve-and-return/`

test('a lesson is readable without JavaScript, card by card', async ({ browser }) => {
  const server = await RunningServer.start()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(server.url + lesson)
  await expect(page.locator('h1')).toHaveText('الأخذ والعطاء في الحوار')
  await page.locator('#moment .card-next').click()
  await expect(page.locator('#idea h2')).toBeInViewport()
  await page.getByRole('button', { name: 'الأخذ والعطاء' }).click()
  await expect(page.locator('#term-serve-and-return')).toBeVisible()
  await context.close()
  await server.remove()
})

test('with JavaScript the app takes over the very same nodes, and moves nothing', async ({ browser }) => {
  const server = await RunningServer.start()
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addInitScript(() => {
    const marks = { cards: [] as Element[], shifts: 0, violations: [] as string[] }
    Object.assign(window, { marks })
    document.addEventListener('DOMContentLoaded', () =>
      marks.cards.push(...document.querySelectorAll('.card')),
    )
    document.addEventListener('securitypolicyviolation', (event) =>
      marks.violations.push(event.violatedDirective),
    )
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) marks.shifts += 'value' in entry ? Number(entry.value) : 0
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await context.newPage()
  await page.goto(server.url + lesson)
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  const marks = await page.evaluate(() => {
    const { cards, shifts, violations } = (
      window as unknown as { marks: { cards: Element[]; shifts: number; violations: string[] } }
    ).marks
    return {
      cards: cards.length,
      same: cards.every((card, index) => card === document.querySelectorAll('.card')[index]),
      shifts,
      violations,
    }
  })
  expect(marks.cards).toBeGreaterThan(6)
  expect(marks).toMatchObject({ same: true, shifts: 0, violations: [] })
  await context.close()
  await server.remove()
})
