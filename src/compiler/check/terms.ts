import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { SharedSource } from '../load/shared-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'

/** A marked term has a meaning, and one only. */
export function checkTerms(modules: readonly ModuleSource[], shared: SharedSource): readonly Diagnostic[] {
  const owner = new Map<string, string>()
  const faults: Diagnostic[] = []
  for (const { file, value, lineOf } of [
    shared.glossary ?? [],
    ...modules.map(({ glossary }) => glossary),
  ].flat()) {
    for (const [index, { id }] of value.entries()) {
      const other = owner.get(id)
      if (other === undefined) owner.set(id, file)
      else
        faults.push(errorAt(file, lineOf(index), 'duplicate-id', `the term ${id} is defined in ${other} too`))
    }
  }
  for (const { file, tree } of modules.flatMap(({ languages }) =>
    languages.flatMap(({ lessons }) => lessons),
  )) {
    walk(tree, (node) => {
      if (node.type !== 'textDirective' || node.name !== 'term') return
      const id = node.attributes?.['id']
      if (id && !owner.has(id))
        faults.push(errorAt(file, lineOfNode(node), 'unknown-term', `no glossary defines the term ${id}`))
    })
  }
  return faults
}
