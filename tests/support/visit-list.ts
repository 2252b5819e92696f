import { asId } from '#domain/id.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'

/** A list with these lines, whose words say which line they belong to. */
export const visitList = (ids: readonly string[], moduleId = 'play-and-interactions'): VisitList => ({
  moduleId: asId(moduleId),
  title: `title of ${moduleId}`,
  packHash: asId('a'.repeat(64)),
  lines: ids.map((id) => ({
    lineId: asId<'line'>(id),
    text: `text ${id}`,
    element: `element ${id}`,
    anchors: [`zero ${id}`, `one ${id}`, `two ${id}`],
    praise: `praise ${id}`,
    next: `next ${id}`,
    lesson: { lessonId: asId<'lesson'>('why-play'), title: `lesson ${id}` },
  })),
})
