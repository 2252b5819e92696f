/** The card's foot and the listening bar lie over its last lines. */
const underBars = 150
const air = 12

/** Moves a card up and down so that what is being said is seen; never the strip, which may be turning. */
export function followBlock(card: HTMLElement, block: Element): void {
  const view = card.getBoundingClientRect()
  const { top, bottom } = block.getBoundingClientRect()
  const above = top - view.top - air
  const below = bottom - (view.bottom - underBars)
  // A block taller than the card shows its beginning.
  if (above < 0) card.scrollBy({ top: above, behavior: 'smooth' })
  else if (below > 0) card.scrollBy({ top: Math.min(below, above), behavior: 'smooth' })
}
