import { isLanguage } from '#domain/content/languages.ts'

/**
 * The one spelling of a page's address: `/ar`, `/AR/`, `//ar/` and `/%61r` are all `/ar/`. Undefined for what is no page: a
 * file, or an address without a language. Server and worker send other spellings there.
 */
export function pageAddress(path: string): string | undefined {
  const decoded = decodedPath(path)
  if (decoded === undefined || decoded.includes('.')) return undefined
  const [language = '', ...rest] = decoded
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
  if (!isLanguage(language) || rest.some((part) => !/^[a-z0-9-]+$/.test(part))) return undefined
  return `/${[language, ...rest].join('/')}/`
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return undefined // A percent sign alone: no address of ours.
    throw error
  }
}
