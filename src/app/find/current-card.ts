/** The card that is read now: the one whose edge is nearest to the edge of the strip. */
export function currentCard(article: HTMLElement): HTMLElement | undefined {
  const strip = article.querySelector('.cards')
  if (!strip) return undefined
  const edge = strip.getBoundingClientRect().left
  const distance = (card: Element): number => Math.abs(card.getBoundingClientRect().left - edge)
  return [...strip.querySelectorAll<HTMLElement>('.card')].toSorted(
    (one, other) => distance(one) - distance(other),
  )[0]
}

export const headingOf = (card: Element | undefined): string => card?.querySelector('h2')?.textContent ?? ''
