import * as v from 'valibot'
import { uuid } from '#protocol/conventions.ts'
import type { Id } from '#domain/id.ts'

/** An id in a path. What is not an id names nothing. */
export function pathId<Kind extends string>(text: string): Id<Kind> | undefined {
  const parsed = v.safeParse(uuid<Kind>(), text)
  return parsed.success ? parsed.output : undefined
}
