import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'

type Use = { readonly file: string; readonly line: number; readonly name: string; readonly lesson: boolean }

/** Every picture that is shown exists, every one that exists is shown, and every lesson has one. */
export function checkMediaUse(module: ModuleSource): readonly Diagnostic[] {
  const uses = module.languages.flatMap(usesOf)
  const used = new Set(uses.map(({ name }) => name))
  return [
    ...uses
      .filter(({ name }) => name !== '' && !module.media.has(name))
      .map(({ file, line, name }) => errorAt(file, line, 'missing-picture', `there is no media/${name}`)),
    ...lessonsWithoutPicture(module, uses),
    // A lesson or a quiz that could not be read may show the rest.
    ...(module.isWhole ? [...module.media.keys()].filter((name) => !used.has(name)) : []).map((name) =>
      errorAt(
        `${module.folder}/media/${name}`,
        1,
        'unused-media',
        'no lesson and no question shows or plays this',
      ),
    ),
  ]
}

function usesOf({ lessons, quiz }: LanguageSource): readonly Use[] {
  const uses: Use[] = []
  for (const { file, tree } of lessons) {
    walk(tree, (node) => {
      if (node.type !== 'leafDirective' || (node.name !== 'figure' && node.name !== 'audio')) return
      const name = node.attributes?.['src'] ?? ''
      uses.push({ file, line: lineOfNode(node), name, lesson: node.name === 'figure' })
    })
  }
  for (const [index, { picture, choices }] of quiz.value.questions.entries()) {
    const use = (name: string | undefined, ...path: readonly (string | number)[]): void => {
      const line = quiz.lineOf('questions', index, ...path, 'picture', 'src')
      if (name !== undefined) uses.push({ file: quiz.file, line, name, lesson: false })
    }
    use(picture?.src)
    choices.forEach((choice, place) => use(choice.picture?.src, 'choices', place))
  }
  return uses
}

function lessonsWithoutPicture({ languages }: ModuleSource, uses: readonly Use[]): readonly Diagnostic[] {
  const pictured = new Set(uses.filter(({ lesson }) => lesson).map(({ file }) => file))
  return languages
    .flatMap(({ lessons }) => lessons)
    .filter(({ file }) => !pictured.has(file))
    .map(({ file }) => warningAt(file, 1, 'no-picture', 'this lesson has no picture that teaches'))
}
