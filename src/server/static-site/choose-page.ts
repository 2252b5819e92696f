import { isLanguage, type Language, languages } from '#domain/content/languages.ts'

/** The paths the app draws itself: nothing of them is known before someone is there. */
const drawnByTheApp =
  /^(join|sign-in|password|install|welcome|ask|review|search|glossary|verify|local-card|(me|supervision)(\/[a-z0-9-]+)*)\/$/

/**
 * The file for the path of a page: the prerendered page, or the app's empty shell where the app draws; undefined when
 * there is no such page. `has` tells whether the build made a file.
 */
export function choosePage(path: string, has: (file: string) => boolean): string | undefined {
  const match = /^\/([a-z]{2})\/(.*)$/.exec(path)
  const language = match?.[1] ?? ''
  const rest = match?.[2] ?? ''
  if (!isLanguage(language) || !(rest === '' || rest.endsWith('/'))) return undefined
  const page = `/${language}/${rest}index.html`
  if (has(page)) return page
  // Not the worker's shell: that one holds a lesson's frame.
  const shell = `/${language}/app.html`
  return has(shell) && (drawnByTheApp.test(rest) || isOfModule(language, rest, has)) ? shell : undefined
}

/** A quiz, a practice page or a paper of a module there is, or a lesson that exists in another language. */
function isOfModule(language: Language, rest: string, has: (file: string) => boolean): boolean {
  const [, moduleId, page] = /^modules\/([a-z0-9-]+)\/(papers\/[a-z0-9-]+|[a-z0-9-]+)\/$/.exec(rest) ?? []
  if (moduleId === undefined) return false
  const isThere = (lang: string, tail: string): boolean =>
    has(`/${lang}/modules/${moduleId}/${tail}index.html`)
  if (page === 'quiz' || page === 'practice' || page?.startsWith('papers/')) return isThere(language, '')
  return languages.some((other) => isThere(other, `${page}/`))
}

/** The language for a visitor without one in the address: her last choice, then her browser's, then Arabic. */
export function chooseLanguage(cookie: string | undefined, acceptLanguage: string | undefined): Language {
  const saved = /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(cookie ?? '')?.[1] ?? ''
  if (isLanguage(saved)) return saved
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
      const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number.isFinite(weight) ? weight : 0 }
    })
    .toSorted((a, b) => b.weight - a.weight)
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'ar'
}
