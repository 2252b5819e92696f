import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { SharedSource } from '../load/shared-source.ts'

/** The catalogue names every module that is written, once, and no other; so do its courses. */
export function checkCatalogue({ catalogue, found }: SharedSource): readonly Diagnostic[] {
  if (!catalogue) return []
  const { file, value, lineOf } = catalogue
  const courseIds = value.courses.map(({ id }) => id)
  return [
    ...value.modules.flatMap((id, index) => [
      // A warning: a module may be named while it is being written.
      ...(found.includes(id)
        ? []
        : [warningAt(file, lineOf('modules', index), 'unknown-module', `there is no module ${id}`)]),
      ...(value.modules.indexOf(id) === index
        ? []
        : [errorAt(file, lineOf('modules', index), 'duplicate-id', `module ${id} is listed twice`)]),
    ]),
    ...found
      .filter((id) => !value.modules.includes(id))
      .map((id) => errorAt(file, lineOf('modules'), 'unlisted-module', `module ${id} is not listed`)),
    ...value.courses.flatMap((course, index) => [
      ...(courseIds.indexOf(course.id) === index
        ? []
        : [errorAt(file, lineOf('courses', index), 'duplicate-id', `course ${course.id} stands twice`)]),
      ...course.modules.flatMap((id, at) =>
        value.modules.includes(id)
          ? []
          : [
              errorAt(
                file,
                lineOf('courses', index, 'modules', at),
                'unknown-module',
                `course ${course.id} names ${id}, which is not listed`,
              ),
            ],
      ),
    ]),
  ]
}
