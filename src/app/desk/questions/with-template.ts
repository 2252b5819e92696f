/** A sentence put behind what stands in a reply, on a line of its own. What she has typed is never replaced. */
export const withTemplate = (text: string, template: string): string =>
  text.trim() === '' ? template : `${text.trimEnd()}\n${template}`
