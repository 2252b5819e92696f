/** What a question is about, as far as its asker said. */
type About = { readonly moduleId: string | null; readonly lessonId: string | null }

/**
 * Questions about one lesson side by side, where the first of them stood: one reply may do for all. What names no lesson stands
 * alone.
 */
export function byLesson<Question extends About>(
  questions: readonly Question[],
): readonly (readonly Question[])[] {
  const groups = new Map<unknown, Question[]>()
  for (const question of questions) {
    const key = question.lessonId === null ? question : `${question.moduleId}/${question.lessonId}`
    const group = groups.get(key)
    if (group) group.push(question)
    else groups.set(key, [question])
  }
  return [...groups.values()]
}
