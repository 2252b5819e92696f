import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { SharedSource } from '../load/shared-source.ts'

/** What is advised before a module exists, and does not itself come after it. */
export function checkPrerequisites(
  modules: readonly ModuleSource[],
  { found }: SharedSource,
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
      return id === module.value.id || leadsTo(id, module.value.id)
        ? [errorAt(module.file, line, 'prerequisite', `${id} itself asks for ${module.value.id} first`)]
        : []
    }),
  )
}
