const known: Record<string, string> = {}

/** A chunk brings its icons along; a name nobody brought draws nothing. */
export const addIcons = (more: Readonly<Record<string, string>>): void => void Object.assign(known, more)

export const pathOf = (name: string): string => known[name] ?? ''
