/** A file of its own, that the bundler names. */
export const ownFile = ''

/** What the bundler knows of a module. Dynamic: asked for by `import()`. */
export type ModuleLinks = {
  readonly isEntry: boolean
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
}
export type Graph = { readonly getModuleInfo: (id: string) => ModuleLinks | null }

/** `alone`: the chunk of what never travels with its importers. `asked`: that of a file that somebody asks for. */
export type Table = {
  readonly alone: (id: string) => string | undefined
  readonly asked: (id: string) => string | undefined
}

/**
 * Names the chunk of a module by who needs it: the first of them that a phone has. So no chunk waits for a later one, and
 * no two wait for each other. Null: the bundler decides.
 */
export function chunkRule(table: Table): (id: string, graph: Graph) => string | null {
  const links = new Map<string, ModuleLinks | null>()
  return (id, graph) => {
    const linksOf = (module: string): ModuleLinks | null => {
      const known = links.get(module)
      if (known !== undefined) return known
      const found = graph.getModuleInfo(module)
      // The bundler uses its lists again for the next module.
      const kept = found && {
        isEntry: found.isEntry,
        importers: [...found.importers],
        dynamicImporters: [...found.dynamicImporters],
      }
      links.set(module, kept)
      return kept
    }
    if (linksOf(id)?.isEntry) return null
    return table.alone(id) ?? firstToNeed(neededBy(id, linksOf, table))
  }
}

/** The chunks from which imports lead to a module. */
function neededBy(
  id: string,
  linksOf: (id: string) => ModuleLinks | null,
  table: Table,
): ReadonlySet<string> {
  const chunks = new Set<string>()
  const seen = new Set([id])
  for (const module of seen) {
    const alone = module === id ? undefined : table.alone(module)
    if (alone !== undefined) {
      chunks.add(alone)
      continue
    }
    const links = linksOf(module)
    if (!links) continue
    if (links.isEntry || links.dynamicImporters.length > 0) chunks.add(table.asked(module) ?? ownFile)
    for (const importer of links.importers) seen.add(importer)
  }
  return chunks
}

/** In the order in which a phone has them. */
const firstDay = ['base', 'screens', 'quiz', 'parts']

/** The first chunk that a phone has, of those that need a module. */
function firstToNeed(chunks: ReadonlySet<string>): string | null {
  const pages = [...chunks].filter((name) => name !== 'worker')
  const first = firstDay.find((name) => chunks.has(name))
  if (chunks.has('device') || pages.length < chunks.size) {
    // The worker has no page. What it shares with one is a file of its own; a lesson waits for its part alone.
    if (chunks.has('base') || chunks.has('quiz')) return 'common'
    if (first !== undefined) return 'first-day'
    return pages.length === 0 ? null : 'device'
  }
  // No quiz waits for the screens, and no screen for the quiz.
  if (first === 'screens' && chunks.has('quiz')) return 'base'
  if (first !== undefined) return first
  const later = pages.filter((name) => !name.startsWith('supervision'))
  if (later.length > 1) return 'later-shared'
  const [name = ownFile] = later.length > 0 ? later : pages.toSorted()
  return name === ownFile ? null : name
}
