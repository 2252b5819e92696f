import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './sent-bytes.ts'

/** The device's database comes later, behind a page that is already in charge. */
const comesLater = /\/(?:device|open-on-device)-/

/** Everything the page names, the quiz, and what these import before they run. */
export function scriptsOfLessonAndQuiz(client: string, page: string): readonly string[] {
  const named = [...page.matchAll(/(?:href|src)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? [])
  const quiz = readdirSync(join(client, 'assets')).filter((name) => /^QuizPage-.*\.js$/.test(name))
  const found = new Set<string>()
  const waiting = [...named, ...quiz.map((name) => `assets/${name}`)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || comesLater.test(file)) continue
    found.add(file)
    const imports = textOf(client, file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
    waiting.push(...[...imports].map(([, name]) => `assets/${name}`))
  }
  return [...found].toSorted()
}
