import { wordsOrNothing } from '#domain/text/line.ts'

/** A sentence put behind what stands in a reply, on a line of its own. What she has typed is never replaced. */
export function withTemplate(text: string, template: string): string {
  const words = wordsOrNothing(text)
  return words === '' ? template : `${words}\n${template}`
}
