/** PostgreSQL holds no NUL and no half of a pair in a text. Such signs become the one that stands for an unreadable sign. */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed()
