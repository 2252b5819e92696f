import type { ModuleFacts } from './useModule.ts'

/** To the card where reading stopped, unless the lesson is finished. `base` is the path of its module. */
export function lessonPath(base: string, lessonId: string, facts: ModuleFacts | null): string {
  const card = facts?.completed.has(lessonId) ? undefined : facts?.cards.get(lessonId)
  return `${base}${lessonId}/${card ? `#${card}` : ''}`
}
