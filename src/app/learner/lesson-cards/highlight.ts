/** Marks what is being said without touching the lesson's nodes; a browser that cannot, shows nothing. */
export function highlight(block: Element | null): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('spoken')
  if (!block) return
  const range = new Range()
  range.selectNodeContents(block)
  CSS.highlights.set('spoken', new Highlight(range))
}
