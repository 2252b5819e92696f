import { questionKinds, type Question } from '#domain/content/quiz.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { decode } from '#protocol/decode.ts'
import { cataloguePath, catalogueSchema } from '#protocol/pack/catalogue.ts'
import { manifestPath, manifestSchema, partPath, quizSchema } from '#protocol/pack/pack.ts'

/** The first question of each kind in the real modules, as the server behind `npm run dev` compiled them. */
export async function questionsOfEachKind(language: PackLanguage): Promise<readonly Question[]> {
  const found = new Map<string, Question>()
  const catalogue = decode(catalogueSchema, await json(cataloguePath))
  for (const { packs } of catalogue.kind === 'decoded' ? catalogue.value.modules : []) {
    if (questionKinds.every((kind) => found.has(kind))) break
    for (const question of await questionsOf(packs[language].manifest))
      if (!found.has(question.kind)) found.set(question.kind, question)
  }
  return questionKinds.flatMap((kind) => found.get(kind) ?? [])
}

async function questionsOf(packHash: string): Promise<readonly Question[]> {
  const manifest = decode(manifestSchema, await json(manifestPath(packHash)))
  if (manifest.kind === 'malformed') return []
  const part = manifest.value.parts.find(({ hash }) => hash === manifest.value.quiz?.part)
  const quiz = part && decode(quizSchema, await json(partPath(part)))
  return quiz?.kind === 'decoded' ? quiz.value.questions : []
}

const json = async (path: string): Promise<unknown> => (await fetch(path)).json()
