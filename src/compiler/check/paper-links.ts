import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { SharedSource } from '../load/shared-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'

/** A card leads to papers that are there. Every paper is reached from the lesson that asks for it, in each language. */
export function checkPaperLinks(
  modules: readonly ModuleSource[],
  { papers }: SharedSource,
): readonly Diagnostic[] {
  const known = new Set(papers.map(({ paperId }) => paperId))
  const faults: Diagnostic[] = []
  const reached = new Set<string>()
  for (const { module, languages } of modules) {
    for (const { lessonId, language, file, tree } of languages.flatMap(({ lessons }) => lessons)) {
      walk(tree, (node) => {
        const id =
          node.type === 'leafDirective' && node.name === 'paper' ? node.attributes?.['id'] : undefined
        if (!id) return
        reached.add(`${id} ${module.value.id} ${lessonId} ${language}`)
        if (!known.has(id))
          faults.push(errorAt(file, lineOfNode(node), 'unknown-paper', `there is no papers/${id}.yaml`))
      })
    }
  }
  for (const { paperId, file, source } of papers) {
    const { module, lesson } = source?.value ?? {}
    const texts = modules
      .filter((each) => each.module.value.id === module)
      .flatMap(({ languages }) => languages.flatMap(({ lessons }) => lessons))
    for (const { language } of texts.filter(({ lessonId }) => lessonId === lesson)) {
      if (!reached.has(`${paperId} ${module} ${lesson} ${language}`))
        faults.push(
          errorAt(
            file,
            source?.lineOf('lesson') ?? 1,
            'unlinked-paper',
            `no card of ${lesson} in ${language} has ::paper{id=${paperId}}`,
          ),
        )
    }
  }
  return faults
}
