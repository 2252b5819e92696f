/**
 * The text of a record that is refused, as the quarantine keeps it. Phones send what `JSON.stringify` made; parsed and
 * written again it is the same text, so the same refusal has the same code. What is nested too deep to be written keeps the
 * whole delivery instead: nothing that came is lost.
 */
export function refusedText(record: unknown, delivery: string): string {
  return textOf(record) ?? delivery
}

/** Undefined for what is nested deeper than the stack. */
export function textOf(record: unknown): string | undefined {
  try {
    return JSON.stringify(record)
  } catch {
    return undefined // RangeError: no record has such a depth.
  }
}
