import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question } from '#domain/content/quiz.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'
import { figuresOf, type ItemFigures } from '#domain/insight/figures.ts'
import type { Item } from '#protocol/desk/items.ts'
import type { Db } from '../database/database.ts'
import { inWords, promptInWords } from '../exports/in-words.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { readTallies, tallyIn, type VersionTally, type Whose } from './read-tallies.ts'

export type ItemsOfVersion = { readonly version: number; readonly items: Item[] }

/** The questions of a module by version, the newest first: versions somebody has met, or the newest where nobody has met any. */
export async function readItems(
  db: Db,
  packs: PackShelf,
  moduleId: ModuleId,
  whose: Whose,
  language: PackLanguage,
  mostVersions = Infinity,
): Promise<ItemsOfVersion[]> {
  const offered = await db
    .selectFrom('pack')
    .select(['pack_hash', 'version', 'language'])
    .where('module_id', '=', moduleId)
    .orderBy('version', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
  const tallies = await readTallies(db, moduleId, whose)
  const met = new Set(tallies.map(({ version }) => version))
  const known = [...new Set(offered.map(({ version }) => version))]
  const shown = met.size === 0 ? known.slice(0, 1) : known.filter((version) => met.has(version))
  const found: ItemsOfVersion[] = []
  for (const version of shown.slice(0, mostVersions)) {
    const ofVersion = offered.filter((row) => row.version === version)
    const pack = ofVersion.find((row) => row.language === language) ?? ofVersion[0]
    if (pack === undefined) continue
    const questions = await questionsOf(packs, pack.pack_hash)
    const items = questions.map((question) => itemOf(question, tallies, version, pack.language))
    found.push({ version, items })
  }
  return found
}

const questionsOf = async (packs: PackShelf, packHash: PackHash): Promise<readonly Question[]> =>
  (await packs.findPack(packHash))?.quiz?.questions ?? []

function itemOf(
  question: Question,
  tallies: readonly VersionTally[],
  version: number,
  language: PackLanguage,
): Item {
  const { questionId, critical } = question
  const tally = tallyIn(tallies, version, questionId)
  const figures = figuresOf(question, tally)
  const rightIn = (only: PackLanguage): number | null =>
    figuresOf(question, tallyIn(tallies, version, questionId, only))?.right ?? null
  return {
    questionId,
    prompt: promptInWords(question),
    critical,
    people: tally.people,
    figures: figures && {
      ...figures,
      rightIn: { ar: rightIn('ar'), fr: rightIn('fr') },
      tempting: temptingInWords(question, figures, language),
      untaken: figures.untaken.flatMap((id) => inWords(question, [id], language)),
      signs: [...figures.signs],
    },
  }
}

type Tempting = NonNullable<Item['figures']>['tempting']

function temptingInWords(question: Question, { tempting }: ItemFigures, language: PackLanguage): Tempting {
  const choice = question.choices.find(({ choiceId }) => choiceId === tempting?.choiceId)
  if (tempting === null || choice === undefined) return null
  // A band, a thing to order or to pair and a foreseen word have their own texts; the others may be a picture, or true and false.
  const [text = ''] = choice.text === '' ? inWords(question, [choice.choiceId], language) : [choice.text]
  return {
    text: addressed(text, 'feminine'),
    misconception: addressed(choice.feedback, 'feminine'),
    share: tempting.share,
  }
}
