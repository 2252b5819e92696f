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

/** Replaces the address instead of adding to it: the phone's back button leaves the lesson, not the card. */
export function showCard(id: string): void {
  const card = document.getElementById(id)
  if (!card) return
  card.scrollIntoView({ inline: 'start', block: 'nearest' })
  history.replaceState(history.state, '', `#${id}`)
}

/** The card an address names: a lesson opened from inside the app is drawn after the browser has looked for it. */
export function startAt(id: string): void {
  const card = id === '' ? null : document.getElementById(id)
  if (card?.matches('.card')) card.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'instant' })
}
