import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core'
import { refuse, type Refusal } from '../http/refusal.ts'

/** Words of this app, this country and its work, which a guesser who knows them tries first. */
const words = [
  'smarteducator',
  'smart educator',
  'educator',
  'educateur',
  'educatrice',
  'éducatrice',
  'supervisor',
  'superviseur',
  'superviseuse',
  'administrateur',
  'administrator',
  'almorabbiya',
  'morabbiya',
  'murabbiya',
  'bismillah',
  'hamdoulillah',
  'hamdoulah',
  'hamdulillah',
  'lhamdoulah',
  'alhamdulillah',
  'allah akbar',
  'allahu akbar',
  'allahou akbar',
  'incha allah',
  'inchallah',
  'insha allah',
  'inshallah',
  'in sha allah',
  'macha allah',
  'machallah',
  'masha allah',
  'mashallah',
  'sobhan allah',
  'soubhan allah',
  'subhan allah',
  'astaghfirullah',
  'salam alaikoum',
  'salam alaykoum',
  'salam aleikoum',
  'salamou alaykoum',
  'mohammed',
  'mohamed',
  'fatima',
  'fatimazahra',
  'khadija',
  'maroc',
  'morocco',
  'maghreb',
  'almaghrib',
  'casablanca',
  'marrakech',
  'agadir',
  'rabat',
  'ouarzazate',
  'motdepasse',
  'mot de passe',
  'bienvenue',
  'bonjour',
  'jetaime',
  'المربية',
  'المربي',
  'الذكية',
  'المربيةالذكية',
  'المربية الذكية',
  'كلمةالسر',
  'كلمة السر',
  'كلمةالمرور',
  'كلمة المرور',
  'السلام عليكم',
  'السلامعليكم',
  'الحمد لله',
  'الله أكبر',
  'إن شاء الله',
  'ما شاء الله',
  'سبحان الله',
  'أستغفر الله',
  'بسم الله',
  'المغرب',
  'مراكش',
]

/** Below a million tries a machine that is slowed to four an hour still finds it in the end. */
const fewestGuesses = 1_000_000
/** Beyond this length only the beginning is looked at: looking takes longer than it tells. */
const looked = 48

export type Weakness = 'common' | 'personal' | 'pattern' | 'short'

/**
 * Why a password is refused; undefined when it is good enough. Length is checked by the schema. The words of whoever
 * chooses it (login, name, association) are tried in the first minute, too.
 */
export async function findWeakness(
  password: string,
  personal: readonly string[],
): Promise<Weakness | undefined> {
  const plain = password.normalize('NFKC').trim()
  if (Array.from(plain).length < 8) return 'short'
  const known = personal.flatMap(partsOf)
  const base = bare(plain)
  if (base === '' || new Set(base).size <= 2) return 'pattern'
  const ofWords = words.map(bare).find((word) => isWithTail(spelledShort(base), spelledShort(word)))
  if (ofWords !== undefined) return 'common'
  if (known.some((word) => isWithTail(base, bare(word)))) return 'personal'
  const result = (await estimator()).check(plain.slice(0, looked), known)
  return result.guesses < fewestGuesses ? kindOf(result) : undefined
}

export async function refuseWeak(
  password: string,
  personal: readonly string[],
): Promise<Refusal | undefined> {
  const why = await findWeakness(password, personal)
  return why === undefined ? undefined : refuse('password-weak', { why })
}

/** A name is tried whole and in its parts, an address without what follows the @. */
function partsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const parts = [lower, lower.split('@')[0] ?? '', ...lower.split(/[\s@._-]+/)]
  return [...new Set(parts)].filter((part) => bare(part).length >= 3)
}

/** Without what people put between letters, and without the marks on them. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One letter where somebody wrote two: the same word in Latin letters is spelled in many ways. */
const spelledShort = (text: string): string => text.replace(/(\p{L})\1+/gu, '$1')

/** The word itself, or the word with a few digits before or behind it. */
const isWithTail = (text: string, word: string): boolean =>
  word !== '' && text.includes(word) && /^\p{N}{0,6}$/u.test(text.replace(word, ''))

function kindOf({ sequence }: ZxcvbnResult): Weakness {
  const patterns = new Set(sequence.map(({ pattern }) => pattern))
  const isPersonal = sequence.some((match) => match['dictionaryName'] === 'userInputs')
  if (isPersonal) return 'personal'
  return patterns.has('dictionary') ? 'common' : 'pattern'
}

let made: Promise<ZxcvbnFactory> | undefined

/** The 49,000 most used passwords and the usual patterns; read when somebody first chooses a password. */
function estimator(): Promise<ZxcvbnFactory> {
  made ??= makeEstimator()
  return made
}

async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new Factory({ dictionary: { ...dictionary, own: words }, graphs: adjacencyGraphs })
}
