import { packLanguages } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { IdeaFile } from '../load/idea-schema.ts'
import { ideaFolders, type IdeaSource, type LoadedIdeas } from '../load/ideas-source.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { bracesOf } from './braces.ts'
import { checkIdeaBody } from './idea-bodies.ts'
import { ideaProse } from './idea-texts.ts'
import { toneOf } from './prose-style.ts'
import { untranslatedOf } from './untranslated.ts'

/** An idea stands in the folder of its kind under an id that no other has. It says the same in both languages. */
export function checkIdeas({ ideas, strangers }: LoadedIdeas): readonly Diagnostic[] {
  return [
    ...strangers.map((name) =>
      errorAt(
        `ideas/${name}`,
        1,
        'idea-place',
        `an idea stands in one of the folders ${Object.values(ideaFolders).join(', ')}`,
      ),
    ),
    ...ideas.flatMap((idea) => [
      ...nameFaults(idea),
      ...(idea.source ? [...placeFaults(idea, idea.source), ...faultsOf(idea.source)] : []),
    ]),
    ...duplicates(ideas),
  ]
}

const nameFaults = ({ name, file }: IdeaSource): readonly Diagnostic[] =>
  /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name)
    ? []
    : [errorAt(file, 1, 'idea-name', 'an idea is a file of lower-case words with hyphens, then .yaml')]

function placeFaults(
  { folder, name, file }: IdeaSource,
  { value, lineOf }: YamlSource<IdeaFile>,
): readonly Diagnostic[] {
  return [
    ...(name === `${value.id}.yaml`
      ? []
      : [errorAt(file, lineOf('id'), 'idea-id', `the id is ${value.id}, the file ${name}`)]),
    ...(folder === ideaFolders[value.kind]
      ? []
      : [
          errorAt(
            file,
            lineOf('kind'),
            'idea-place',
            `a ${value.kind} stands in ${ideaFolders[value.kind]}/, not in ${folder}/`,
          ),
        ]),
  ]
}

function faultsOf(idea: YamlSource<IdeaFile>): readonly Diagnostic[] {
  const { file, value, lineOf } = idea
  const { ar, fr } = value.materials
  return [
    ...(ar.length === fr.length
      ? []
      : [
          errorAt(
            file,
            lineOf('materials'),
            'idea-materials',
            `names ${ar.length} things in Arabic and ${fr.length} in French`,
          ),
        ]),
    ...checkIdeaBody(idea),
    ...packLanguages.flatMap((language) => {
      const prose = ideaProse(idea, language)
      return [...toneOf(prose, language), ...untranslatedOf(prose, language), ...bracesOf(prose)]
    }),
  ]
}

/** Favourites and notes hold the id alone, whatever the kind. */
function duplicates(ideas: readonly IdeaSource[]): readonly Diagnostic[] {
  const first = new Map<string, string>()
  return ideas.flatMap(({ file, source }) => {
    if (!source) return []
    const { id } = source.value
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, file)
      return []
    }
    return [errorAt(file, source.lineOf('id'), 'duplicate-id', `${id} is the id of ${earlier} too`)]
  })
}
