import type { Page } from '@playwright/test'

/** How far the page is wider than the screen: in px, 0 when everything is within reach without moving sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The same with letters twice as large, and on a screen magnified twice (WCAG 2.2, 1.4.4 and 1.4.10). */
export async function overflowMagnified(
  page: Page,
): Promise<{ readonly text: number; readonly zoom: number; readonly cut: readonly string[] }> {
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))
  const text = await overflowOf(page)
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''))
  await page.setViewportSize({ width: 180, height: 370 })
  const zoom = await overflowOf(page)
  const cut = await cutChoices(page)
  await page.setViewportSize({ width: 360, height: 740 })
  return { text, zoom, cut }
}

/** What is chosen in a list and wider than it, on one line: its end cannot be read. */
const cutChoices = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLSelectElement>('main select')]
      .filter((select) => select.checkVisibility())
      .filter((select) => {
        const { font, fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select)
        const probe = document.createElement('span')
        Object.assign(probe.style, { font, position: 'absolute', whiteSpace: 'nowrap' })
        probe.textContent = select.selectedOptions[0]?.textContent ?? ''
        document.body.append(probe)
        const wide = probe.offsetWidth
        probe.remove()
        const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)
        return wide > room && select.scrollHeight < 2 * parseFloat(fontSize) * 1.2 + 8
      })
      .map((select) => select.selectedOptions[0]?.textContent ?? ''),
  )

/** What a thumb could miss: everything that can be touched and is smaller than 48 px. Links within a sentence are exempt. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const half = 23.5
    const answersTo = (element: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && element.contains(hit)
    }
    return [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')]
      .filter((element) => element.checkVisibility() && !element.matches('p a, .term, .visually-hidden'))
      .map((element) => element.closest('label') ?? element)
      .filter((element) => {
        element.scrollIntoView({ block: 'center', inline: 'nearest' })
        const { x, y, width, height } = element.getBoundingClientRect()
        if (width === 0 || (width >= 2 * half && height >= 2 * half)) return false
        const [middle, centre] = [x + width / 2, y + height / 2]
        const tall =
          height >= 2 * half || [-half, half].every((by) => answersTo(element, middle, centre + by))
        const wide = width >= 2 * half || [-half, half].every((by) => answersTo(element, middle + by, centre))
        return !tall || !wide
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 20)}`)
  })

/** The emergency cards of the lesson on the screen: which, and by how many px each is taller than its place. */
export const tooTall = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.card-emergency')].map(
        (card) => [card.id, card.scrollHeight - card.clientHeight] as const,
      ),
    ),
  )
