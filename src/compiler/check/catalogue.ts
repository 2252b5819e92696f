import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { CatalogueFile } from '../load/schemas.ts'
import type { YamlSource } from '../load/yaml-source.ts'

/** The catalogue names every module that is written, and no other. */
export function checkCatalogue(
  { file, value, lineOf }: YamlSource<CatalogueFile>,
  found: readonly string[],
): readonly Diagnostic[] {
  const known = new Set(found)
  return [
    ...value.modules.flatMap((id, index) =>
      known.has(id)
        ? []
        : [warningAt(file, lineOf('modules', index), 'unknown-module', `there is no module ${id}`)],
    ),
    ...found
      .filter((id) => !value.modules.includes(id))
      .map((id) => errorAt(file, 1, 'unlisted-module', `module ${id} is not listed`)),
    ...value.courses.flatMap((course, index) =>
      course.modules
        .filter((id) => !value.modules.includes(id))
        .map((id) =>
          errorAt(
            file,
            lineOf('courses', index),
            'unknown-module',
            `course ${course.id} names ${id}, which is not listed`,
          ),
        ),
    ),
  ]
}

/** What is advised before a module exists, and does not come after it. */
export function checkPrerequisites(
  modules: readonly ModuleSource[],
  found: readonly string[],
): readonly Diagnostic[] {
  const before = new Map(modules.map(({ module }) => [module.value.id, module.value.prerequisites]))
  const leadsTo = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean =>
    (before.get(from) ?? []).some(
      (id) => id === to || (!seen.has(id) && leadsTo(id, to, new Set([...seen, id]))),
    )
  return modules.flatMap(({ module }) =>
    module.value.prerequisites.flatMap((id, index) => {
      const line = module.lineOf('prerequisites', index)
      if (!found.includes(id)) return [errorAt(module.file, line, 'prerequisite', `there is no module ${id}`)]
      return leadsTo(id, module.value.id)
        ? [errorAt(module.file, line, 'prerequisite', `${id} itself asks for ${module.value.id} first`)]
        : []
    }),
  )
}
