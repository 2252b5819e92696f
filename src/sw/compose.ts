import { besideLessons } from 'virtual:screens/module'
import { isLanguage, type Language } from '#domain/content/languages.ts'

/** The whole app root of a shell, and the place of the lesson in it (index.html, compiler/prerender-plugin.ts). */
const appRoot = /<!--app-->[\s\S]*<!--\/app-->/
const lessonPlace = '<!--lesson-->'

/** The shell with a lesson in it: byte for byte the page the server would have sent. */
export function withLesson(shell: string, fragment: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(fragment)?.[1]?.replace(/<[^>]+>/g, '')
  // Functions, because `$` is special in a replacement string.
  const placed = shell.replace(lessonPlace, () => fragment)
  return heading === undefined
    ? placed
    : placed.replace(/<title>[\s\S]*?<\/title>/, () => `<title>${heading}</title>`)
}

/** The shell without content: the app renders the page from the phone. */
export const withoutContent = (shell: string): string =>
  shell.replace(appRoot, () => '<!--app--><div id="app"></div><!--/app-->')

export function languageOfPath(path: string): Language | undefined {
  const first = path.split('/')[1] ?? ''
  return isLanguage(first) ? first : undefined
}

/** `/<lang>/modules/<module>/<lesson>/`: the only pages with words that only the network has when they are not installed. */
export function isLessonPath(path: string): boolean {
  const page = /^\/[a-z]{2}\/modules\/[^/]+\/([^/]+)\/$/.exec(path)?.[1]
  return page !== undefined && !besideLessons.includes(page)
}

/** Left to the network alone, whatever happens: the way out must not depend on this worker. */
export const isNeverOurs = (path: string): boolean =>
  /^\/(?:api\/|rescue\.|healthz|readyz|version)/.test(path)
