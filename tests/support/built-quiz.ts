import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Quiz } from '#domain/content/quiz.ts'
import { decode } from '#protocol/decode.ts'
import { catalogueSchema } from '#protocol/pack/catalogue.ts'
import { manifestSchema, quizSchema } from '#protocol/pack/pack.ts'

const root = resolve(import.meta.dirname, '../..')

/** The quiz as the build wrote it, so that a journey knows the right responses. */
export async function builtQuiz(moduleId: string, language: 'ar' | 'fr'): Promise<Quiz> {
  const packs = join(root, 'dist/client/packs')
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(packs, name), 'utf8'))
  const catalogue = decode(catalogueSchema, await read('catalogue.json'))
  const offer =
    catalogue.kind === 'decoded'
      ? catalogue.value.modules.find((module) => module.moduleId === moduleId)
      : undefined
  const manifest = decode(manifestSchema, await read(`${offer?.packs[language].manifest}.json`))
  const quiz = decode(
    quizSchema,
    await read(`${manifest.kind === 'decoded' ? manifest.value.quiz?.part : ''}.json`),
  )
  if (quiz.kind === 'malformed') throw new Error(`the quiz of ${moduleId} does not decode`)
  return quiz.value
}
