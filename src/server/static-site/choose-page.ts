import { isLanguage, type Language, languages } from '#domain/content/languages.ts'
import { findScreen } from '#protocol/screens/find-screen.ts'
import type { Screen } from '#protocol/screens/screens.ts'

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
  const screen = findScreen(rest)
  return screen && has(shell) && isDrawn(screen, language, rest, has) ? shell : undefined
}

/** Whether the app draws it: a lesson if another language has it, and of a module that is there whatever is not built. */
function isDrawn(
  { path, built }: Screen,
  language: Language,
  rest: string,
  has: (file: string) => boolean,
): boolean {
  if (built === 'in-some-language') return languages.some((other) => has(`/${other}/${rest}index.html`))
  if (built) return false
  const module = /^modules\/:/.test(path) ? rest.split('/', 2).join('/') : undefined
  return module === undefined || has(`/${language}/${module}/index.html`)
}

/** The language for a visitor without one in the address: her last choice, then her browser's, then Arabic. */
export function languageFor(cookie: string | undefined, acceptLanguage: string | undefined): Language {
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
