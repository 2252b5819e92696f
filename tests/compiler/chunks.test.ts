import { describe, expect, it } from 'vitest'
import { chunkRule, type Graph } from '#compiler/chunks/chunk-rule.ts'
import { chunkTable } from '#compiler/chunks/chunk-table.ts'
import { screens } from '#protocol/screens/screens.ts'

const at = (path: string): string => `/project/${path}`
const page = at('src/app/frame/main.ts')
const home = at('src/app/common/with-screens.ts')
const quiz = at('src/app/learner/quiz/first/QuizPage.vue')
const practice = '\0virtual:screens/later-work'
const review = '\0virtual:screens/later-study'
const desk = '\0virtual:screens/supervision'
const worker = at('src/sw/sw.ts')
const device = at('src/app/device/opened/open-on-device.ts')

/** Who imports a file, by address. Whoever stands above is asked for; main.ts and sw.ts are where everything begins. */
function chunkOf(importers: Readonly<Record<string, readonly string[]>>, id: string): string | null {
  const askedFor = [home, quiz, practice, review, desk, device]
  const graph: Graph = {
    getModuleInfo: (module) => ({
      isEntry: module === worker || module === at('index.html'),
      importers: module === page ? [at('index.html')] : (importers[module] ?? []),
      dynamicImporters: askedFor.includes(module) ? [page] : [],
    }),
  }
  return chunkRule(chunkTable('/project', screens))(id, graph)
}

const rule = at('src/domain/rule.ts')

describe('a module travels', () => {
  it.each([
    ['with the first load, when that needs it', [page, home, practice, desk], 'base'],
    ['with home and its neighbours', [home, practice, desk], 'screens'],
    ['with the quiz', [quiz, review], 'quiz'],
    ['with the first load, when quiz and home share it', [quiz, home], 'base'],
    ['with the one later chunk that needs it, also when the desk does', [practice, desk], 'later-work'],
    ['in a file of its own kind, when two later chunks share it', [practice, review], 'later-shared'],
    ['with the desk, when nobody else needs it', [desk], 'supervision'],
    ['with the device, when later screens need it too', [device, practice, desk], 'device'],
    ['with the device, when the worker needs it too', [device, worker], 'device'],
    ['between worker and lesson', [device, page], 'common'],
    ['between worker and quiz, so that no lesson waits for more', [worker, quiz, home], 'common'],
    ['between worker and home', [worker, home], 'first-day'],
    ['in the worker itself', [worker], null],
  ])('%s', (_title, importers, chunk) => {
    expect(chunkOf({ [rule]: importers }, rule)).toBe(chunk)
  })

  it('through files between it and who needs it, also those that import each other', () => {
    const [a, b] = [at('src/domain/a.ts'), at('src/domain/b.ts')]
    const importers = { [rule]: [a], [a]: [b, practice], [b]: [a, review] }
    expect([rule, a, b].map((id) => chunkOf(importers, id))).toEqual([
      'later-shared',
      'later-shared',
      'later-shared',
    ])
  })

  it('with codes to scan, when only they need it', () => {
    const [code, encoder] = [at('src/app/common/qr/QrCode.vue'), at('node_modules/qr/index.js')]
    const importers = { [code]: [practice, desk], [encoder]: [code] }
    expect([code, encoder].map((id) => chunkOf(importers, id))).toEqual(['later-qr', 'later-qr'])
  })

  it('into every page, when it is the style of what is drawn there before a script runs', () => {
    const style = at('src/app/learner/home/Home.vue?vue&type=style&index=0&lang.css')
    expect(chunkOf({ [style]: [home] }, style)).toBe('base')
  })

  it('as the bundler says, when it is where a page begins, or the words of one language', () => {
    expect(chunkOf({}, at('index.html'))).toBeNull()
    expect(chunkOf({}, at('src/app/frame/i18n/messages/ar.json'))).toBeNull()
  })
})
