import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { warningAt, type Diagnostic } from '../diagnostic.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'

/** What a test-wise reader goes by instead of the lesson: the longest choice, or the one that calls somebody at once. */
export function checkCues({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap((source) => [...longest(source), ...cueWords(source)])
}

type Asked = {
  readonly id: string
  readonly index: number
  readonly right: string
  readonly wrong: readonly string[]
}

/** Questions with one right choice among texts, as one reader sees them. */
function asked({ quiz }: LanguageSource): readonly Asked[] {
  const plain = (text: string | undefined): string => addressed(text ?? '', 'feminine')
  const isOne = ({ kind }: QuestionSource): boolean => kind === 'single-choice' || kind === 'scenario'
  return quiz.value.questions.flatMap((question, index): readonly Asked[] => {
    const right = question.choices.find(({ id }) => id === question.correct[0])
    const wrong = question.choices.filter((choice) => choice !== right)
    return isOne(question) && right
      ? [{ id: question.id, index, right: plain(right.text), wrong: wrong.map(({ text }) => plain(text)) }]
      : []
  })
}

const fewestToJudge = 4

/** By chance one right choice in three or four is the longest. More than that and a bit is a habit that readers find out. */
function longest(source: LanguageSource): readonly Diagnostic[] {
  const all = asked(source)
  const found = all.filter(({ right, wrong }) => wrong.every((text) => text.length < right.length))
  const chances = all.map(({ wrong }) => 1 / (wrong.length + 1))
  const expected = sum(chances)
  const most = Math.ceil(expected + Math.sqrt(sum(chances.map((chance) => chance * (1 - chance)))))
  return all.length >= fewestToJudge && found.length > most
    ? tell(source, 'lengths', found, (ids) => {
        const share = `${found.length} of ${all.length}`
        return `in ${share} the right choice is the longest, by chance ${Math.round(expected)}: ${ids}`
      })
    : []
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

// Each matches a word at its beginning, with what Arabic writes before it in the same word.
const words: Readonly<Record<string, Readonly<Record<PackLanguage, RegExp>>>> = {
  call: {
    ar: /(?<!\p{L})[وف]?(?:[أنت]تصل|اتصل|[أنت]?بل[ّ]?غ)/u,
    fr: /(?<!\p{L})(?:appel|téléphon|signal)/iu,
  },
  now: {
    ar: /(?<!\p{L})[وف]?(?:اليوم|حالا|الآن)(?!\p{L})/u,
    fr: /aujourd['’]hui|tout de suite|aussitôt|(?<!\p{L})maintenant/iu,
  },
  supervisor: {
    ar: /(?<!\p{L})[وفبل]{0,2}(?:ال|ل)?(?:إشراف|مشرفة?)(?!\p{L})/u,
    fr: /(?<!\p{L})supervis/iu,
  },
}
const unevenness = 2

/** A word of right choices that is rare in wrong ones is the key to questions nobody has read for. */
function cueWords(source: LanguageSource): readonly Diagnostic[] {
  const all = asked(source)
  return Object.entries(words).flatMap(([name, inLanguage]) => {
    const word = inLanguage[source.language]
    const says = (text: string): boolean => word.test(text)
    const onlyRight = all.filter(({ right, wrong }) => says(right) && !wrong.some(says))
    const onlyWrong = all.filter(({ right, wrong }) => !says(right) && wrong.some(says))
    return onlyRight.length - onlyWrong.length > unevenness
      ? tell(source, 'cue-word', onlyRight, (ids) => {
          const other = `only a wrong one in ${onlyWrong.length}`
          return `only the right choice says « ${name} » in ${onlyRight.length}, ${other}: ${ids}`
        })
      : []
  })
}

const tell = (
  { quiz }: LanguageSource,
  rule: string,
  found: readonly Asked[],
  message: (ids: string) => string,
): readonly Diagnostic[] => [
  warningAt(
    quiz.file,
    quiz.lineOf('questions', found[0]?.index ?? 0),
    rule,
    message(found.map(({ id }) => id).join(', ')),
  ),
]
