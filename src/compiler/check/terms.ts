import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { walk } from './media.ts'

/** A marked term has a meaning, and one only. */
export function checkTerms(modules: readonly ModuleSource[]): readonly Diagnostic[] {
  const owner = new Map<string, string>()
  const told: Diagnostic[] = []
  for (const { folder, glossary } of modules) {
    for (const { id } of glossary) {
      const other = owner.get(id)
      if (other)
        told.push(
          errorAt(`${folder}/glossary.yaml`, 1, 'duplicate-id', `the term ${id} is defined in ${other} too`),
        )
      owner.set(id, folder)
    }
  }
  for (const { languages } of modules) {
    for (const { file, tree } of languages.flatMap(({ lessons }) => lessons)) {
      walk(tree, (node) => {
        if (node.type !== 'textDirective' || node.name !== 'term') return
        const id = node.attributes?.['id']
        if (!id || !owner.has(id))
          told.push(
            errorAt(
              file,
              node.position?.start.line ?? 1,
              'unknown-term',
              `no glossary defines the term ${id ?? 'without an id'}`,
            ),
          )
      })
    }
  }
  return told
}
