import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from './sent-bytes.ts'

/** The device's database comes later, behind a page that is already in charge. */
const comesLater = /\/device-/

/** Everything the page names, the quiz, and what these import before they run. */
export function scriptsOfLessonAndQuiz(client: string, page: string): readonly string[] {
  const named = [...page.matchAll(/(?:href|src)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? [])
  const quiz = readdirSync(join(client, 'assets')).filter((name) => /^quiz-.*\.js$/.test(name))
  const first = [...named, ...quiz.map((name) => `assets/${name}`)]
  return [...new Set(first.flatMap((file) => [file, ...importedBy(client, file)]))]
    .filter((file) => !comesLater.test(file))
    .toSorted()
}

/** All that is fetched before the script runs. */
export function importedBy(client: string, script: string): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [script]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const imports = readText(client, file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
    for (const [, name] of imports) {
      const imported = join(dirname(file), name ?? '')
      if (found.has(imported)) continue
      found.add(imported)
      waiting.push(imported)
    }
  }
  return found
}
