const collators = new Map<string, Intl.Collator>()

/**
 * People and things by their names, as a reader of this language looks for them: ا and أ stand together, É beside E, and
 * « Groupe 10 » after « Groupe 9 ». Equal names keep their order.
 */
export function byName<T>(items: readonly T[], language: string, nameOf: (item: T) => string): T[] {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true })
  collators.set(language, collator)
  return items.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)))
}
