/** The tab of a learner's page in which a form stands, as in the address; empty for a page without tabs. */
export function tabOfForm(name: string): string {
  if (name.startsWith('note:')) return '?tab=notes'
  return name === 'learner' ? '?tab=manage' : ''
}
