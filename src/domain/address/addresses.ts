/** How a text addresses its reader. Feminine is the default: nearly all educators are women. */
export const addresses = ['feminine', 'masculine'] as const
