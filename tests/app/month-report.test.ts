import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import MonthReport from '#app/desk/report/MonthReport.vue'
import MonthTable from '#app/desk/report/MonthTable.vue'
import { linesAbove, monthCsv, monthSheet } from '#app/desk/report/month-sheet.ts'
import { makeSheet } from '#app/desk/report/save-sheet.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { createI18n } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { monthReport } from '#app/gallery/samples/month.ts'
import { words } from '#app/gallery/samples/words.ts'
import { toCsv } from '#domain/desk/csv.ts'
import { type Language, languages } from '#domain/content/languages.ts'
import { ref } from 'vue'
import { noAnswer, openDesk } from '../support/at-the-desk.ts'

const formula = '=1+1'
const reportIn = (language: Language) => {
  const report = monthReport(words[language])
  return { ...report, people: report.people.map((one, at) => (at === 0 ? { ...one, name: formula } : one)) }
}
async function wordsIn(language: Language) {
  const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
  i18n.add(await loadAreaMessages('supervision', language))
  return i18n
}
const cellsOf = (table: Element): string[][] =>
  [...table.querySelectorAll('thead tr, tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) =>
      (cell.querySelector('a, bdi') ?? cell).textContent.trim(),
    ),
  )

it.each(languages)(
  'the files of a month say what the screen says, word by word and number by number (%s)',
  async (language) => {
    const i18n = await wordsIn(language)
    const report = reportIn(language)
    const page = await openDesk(language).open(MonthTable, { report })
    const [head = [], ...rows] = cellsOf(page.get('table').element)
    const [names = [], ...lines] = monthCsv(report, i18n)
    expect(names.slice(0, head.length)).toEqual(head)
    expect(lines.map((line) => line.slice(0, head.length).map(String))).toEqual(rows)
    const sheet = monthSheet(report, i18n)
    expect(sheet[linesAbove]?.slice(0, head.length)).toEqual(head)
    const foot = [...page.get('tfoot tr').element.children].map((cell) => cell.textContent.trim())
    expect(sheet.at(-1)?.map(String)).toEqual(foot)
  },
)

it('each line of the text file says of which month, group and association it is', async () => {
  const [, first] = monthCsv(reportIn('fr'), await wordsIn('fr'))
  expect(first?.slice(-4)).toEqual(['2026-11', words.fr.cohort, words.fr.sentence, '2026-11-30'])
})

it('a name that begins with = stays a name in both files', async () => {
  const i18n = await wordsIn('ar')
  const report = reportIn('ar')
  expect(toCsv(monthCsv(report, i18n))).toContain(`'${formula}`)
  const { sheet, texts } = await open(report, i18n)
  expect(sheet).not.toContain('<f>')
  expect(texts).toContain(formula)
})

it('the spreadsheet stands from right to left in Arabic alone, and its numbers are numbers', async () => {
  const [arabic, french] = [
    await open(reportIn('ar'), await wordsIn('ar')),
    await open(reportIn('fr'), await wordsIn('fr')),
  ]
  expect([arabic.sheet.includes('rightToLeft="1"'), french.sheet.includes('rightToLeft="1"')]).toEqual([
    true,
    false,
  ])
  expect(arabic.sheet).toMatch(/<c r="E10"[^>]*><v>145<\/v><\/c>|<c r="E9"[^>]*><v>145<\/v><\/c>/)
})

type Words = Awaited<ReturnType<typeof wordsIn>>
async function open(report: ReturnType<typeof reportIn>, i18n: Words) {
  const blob = await makeSheet({
    name: '2026-11',
    rows: monthSheet(report, i18n),
    head: linesAbove,
    isRightToLeft: i18n.direction === 'rtl',
  })
  const files = unzipSync(new Uint8Array(await bytesOf(blob)))
  const textOf = (ending: string): string =>
    Object.entries(files)
      .filter(([name]) => name.endsWith(ending))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join()
  const texts = textOf('sharedStrings.xml') + textOf('sheet1.xml')
  return { sheet: textOf('sheet1.xml'), texts }
}

/** What jsdom makes of a file is read as a page reads it. */
const bytesOf = (blob: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(new Error('no bytes'))
    reader.onerror = () => reject(new Error('unreadable'))
    reader.readAsArrayBuffer(blob)
  })

it('a month that is not on this phone says so without a network, and which ones come by themselves', async () => {
  const nothingKept = { others: { forgetAfterSilence: () => Promise.resolve() } }
  const desk = openDesk('en', nothingKept)
  Object.assign(desk.db, { answers: { get: () => Promise.resolve(undefined) } })
  desk.answer(noAnswer)
  const page = await desk.open(MonthReport, { cohortId: 'north', month: '2026-10' })
  expect(page.get('[data-month=missing]').text()).toContain('This month is not on this phone')
})
