import { secretOmitted } from '#domain/desk/act.ts'

/**
 * The text of a record that is refused, as the quarantine keeps it. Phones send what `JSON.stringify` made; parsed and
 * written again it is the same text, so the same refusal has the same code. What is nested too deep to be written keeps the
 * whole delivery instead: nothing that came is lost.
 */
export function refusedText(record: unknown, delivery: string): string {
  return textOf(hideSecret(record)) ?? delivery
}

/** Also of an act that is broken: a number and a code stand in nothing that is kept. */
function hideSecret(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('kind' in input)) return input
  const secret = input.kind === 'telephone' ? 'number' : input.kind === 'invite' ? 'code' : null
  if (secret === null || !(secret in input)) return input
  return { ...input, [secret]: secretOmitted }
}

/** Undefined for what is nested deeper than the stack. */
export function textOf(record: unknown): string | undefined {
  try {
    return JSON.stringify(record)
  } catch {
    return undefined // RangeError: no record has such a depth.
  }
}
