import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const messages = resolve(import.meta.dirname, '../../src/app/frame/i18n/messages')
const keys: ReadonlySet<string> = new Set(
  readdirSync(messages).flatMap((file) => {
    const words: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(messages, file), 'utf8'))
    return Object.keys(words).map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))
  }),
)

/** What anybody would see is wrong with the screen as it stands; empty when nothing is. */
export async function faultsOnScreen(page: Page): Promise<readonly string[]> {
  const { faults, words } = await page.evaluate(() => {
    const found: string[] = []
    const high = innerHeight
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} «${element.textContent?.trim().slice(0, 30)}»`
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (wider > 0) found.push(`${wider} px wider than the screen`)

    const card = document.querySelector('.lesson .card')
    if (card) {
      const foot = card.querySelector('.card-foot')
      const { top, bottom } = card.getBoundingClientRect()
      const stays = foot && getComputedStyle(foot).position === 'sticky'
      const end = Math.min(bottom, high, stays ? foot.getBoundingClientRect().top : high)
      if (end - Math.max(top, 0) < high / 2) found.push(`${end - top} px of card on a screen of ${high}`)
    }

    // A line of a list is no screen, and what it says fills it.
    for (const line of document.querySelectorAll('main li, main li > *, main summary, main tr')) {
      const { height } = line.getBoundingClientRect()
      const inside = document.createRange()
      inside.selectNodeContents(line)
      const empty = height - inside.getBoundingClientRect().height
      if (height > 3 * high) found.push(`${height} px tall: ${named(line)}`)
      else if (line.textContent?.trim() && empty > Math.max(100, high / 3))
        found.push(`${empty} px of nothing in ${named(line)}`)
    }

    const said = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap(
      (element) =>
        ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    )
    return {
      faults: found,
      words: [document.body.innerText, ...said].join(' ').match(/[\w-]+(?:\.[\w-]+)+/g),
    }
  })
  return [
    ...faults,
    ...(words ?? []).filter((word) => keys.has(word)).map((key) => `the key ${key} is shown`),
  ]
}

/**
 * What has the focus and cannot be seen: off the screen, or under a bar. `now` looks at what has it; `everywhere` puts it on
 * one thing after another, forwards and back, as keys would.
 */
export const hiddenFocus = (page: Page, where: 'now' | 'everywhere'): Promise<readonly string[]> =>
  page.evaluate((looked) => {
    const hidden = (focused: Element): readonly string[] => {
      const seen = focused.matches('input') ? (focused.closest('label') ?? focused) : focused
      const box = seen.getBoundingClientRect()
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
      const name = `${focused.tagName.toLowerCase()}.${focused.getAttribute('class') ?? ''} «${focused.textContent?.trim().slice(0, 30)}»`
      // Of something tall, as much as a thumb covers is enough to know where one is.
      const isOff = bottom - top < Math.min(box.height / 2, 40) || right - left < 1
      if (isOff) return [`off the screen: ${name}`]
      const hits = [0.5, 0.25, 0.75].map((at) =>
        document.elementFromPoint((left + right) / 2, top + (bottom - top) * at),
      )
      const covering = hits.filter((hit) => !hit || !(seen.contains(hit) || hit.contains(seen)))
      const bar = covering[0]?.closest('[class]')
      return covering.length > 1 ? [`under ${bar?.getAttribute('class')}: ${name}`] : []
    }
    const current = document.activeElement
    if (looked === 'now') return current && current !== document.body ? hidden(current) : []
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        ':is(a[href], button, input, select, textarea, summary):not(:disabled, [tabindex="-1"])',
      ),
    ].filter((element) => element.checkVisibility())
    return [...stops, ...stops.toReversed()].flatMap((element) => {
      element.focus()
      return document.activeElement === element ? hidden(element) : []
    })
  }, where)
