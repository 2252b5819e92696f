import type { Router } from 'vue-router'

/** Links inside a lesson are real links; with the app in charge they move the strip, or change page without loading. */
export function goThere(event: MouseEvent, router: Router): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!href) return
  if (href.startsWith('#')) {
    event.preventDefault()
    showCard(href.slice(1))
  } else if (href.startsWith('/')) {
    event.preventDefault()
    void router.push(href)
  }
}

/** Enter on the heading, where going on has put the focus, goes on again: the same key turns card after card. */
export function goOn(event: KeyboardEvent): void {
  const heading = event.target
  if (event.repeat || !(heading instanceof HTMLElement) || !heading.matches('.card h2')) return
  heading.closest('.card')?.querySelector<HTMLElement>('.card-next')?.click()
}

/**
 * Replaces the address instead of adding to it: the phone's back button leaves the lesson, not the card. Reading goes on at
 * the card's heading, for the button that was pressed leaves the screen.
 */
export function showCard(id: string): void {
  const card = document.getElementById(id)
  if (!card) return
  card.scrollIntoView({ inline: 'start', block: 'nearest' })
  card.scrollTop = 0
  const heading = card.querySelector('h2')
  if (heading) heading.tabIndex = -1
  heading?.focus({ preventScroll: true })
  if (card.parentElement) card.parentElement.dataset['to'] = id // Known now, not when the strip has turned.
  history.replaceState(history.state, '', `#${id}`)
}

/** The card an address names: a lesson opened from inside the app is drawn after the browser has looked for it. */
export function startAt(id: string): void {
  const card = id === '' ? null : document.getElementById(id)
  if (card?.matches('.card')) card.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'instant' })
}
