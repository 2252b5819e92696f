/** What no expert has signed is shown with its mark, or withheld. */
export const unreviewedChoices = ['show', 'hide'] as const
export type Unreviewed = (typeof unreviewedChoices)[number]
