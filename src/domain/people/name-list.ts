import { fold } from '../content/fold.ts'
import { cleanLine, hasVisibleSign } from '../text/clean.ts'
import { westernDigits } from '../text/digits.ts'

export type NameList = {
  readonly names: readonly string[]
  /** How many telephone numbers stood beside them and were left out. */
  readonly telephones: number
  /** Lines with words or signs in which no name was found: an address, a picture. */
  readonly left: readonly string[]
}

/** As many digits in a row, however grouped, with what people write before a number. */
const telephone =
  /(?:\b(?:t[eé]l[eé]?(?:phone)?|gsm|mobile|portable|whats ?app|phone)\b|(?:ال)?هاتف|نقال|واتساب)?[\s.:°]*(?:https?:\/\/)?(?:wa\.me\/)?[+(]*\d(?:[\s().\u2010-\u2015/-]*\d){5,}\)?/giu
const mail = /\S+@\S+\.\S+/g
/** The date, the hour and the sender of a line that was copied out of a conversation. */
const stamp =
  /^(?:\[[^\]]{4,40}\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)? -) ?(?:[^:]{1,40}: )?/u
/** `1.`, `(2)`, `3-`, `N° 4`, `٥ـ`, the digit in a box, bullets and boxes to tick. */
const number =
  /^(?:n[°ºo]\.? ?)?[([{]?\d{1,3}[\])}.،:°/ـ\u2010-\u2015-]*(?:(?<!\d)|\s)\s*(?=["'«(]?[\p{L}\d])/iu
const bullet = /^(?:\d\ufe0f?\u20e3|[^\p{L}\p{N}\p{M}("'«]|\p{Extended_Pictographic})+/u
const tail = /[\s:,،;؛/|=_*\u2010-\u2015-]+$/u

/** What stands above a column of names, and above a column of something else. */
const nameHeads =
  /^(?:nom|prenom|noms|prenoms|nom (?:et|&)? ?prenom|nom complet|nom de famille|name|full name|first name|last name|surname|educatrice|اسم|اسم كامل|اسم (?:و ?)?نسب|اسم شخصي|اسم عايلي|نسب|مربيه|اسماء)$/u
const otherHeads =
  /^(?:n|no|num|numero|id|cin|tel|telephone|gsm|phone|mobile|douar|village|commune|province|centre|ecole|age|date|email|هاتف|رقم|رقم هاتف|دوار|جماعه|مركز|اقليم|ملاحظه|ملاحظات|سن)$/u

/**
 * The names in what was pasted from a sheet or a message: numbering, bullets, telephone numbers and empty lines are left out, and
 * of a sheet the columns with names are taken. A line without a name there has it elsewhere, or is said to be left out.
 * What is doubtful stays as it was: she sees each line, and corrects it.
 */
export function readNameList(text: string): NameList {
  const lines = westernDigits(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter(hasVisibleSign)
  const only = lines.length === 1 ? (lines[0] ?? '') : ''
  const rows = (
    /[,،;؛]/.test(only) ? only.split(/[,،;؛]/) : isSheet(lines) ? lines : lines.flatMap(apart)
  ).map((line) => line.split(/[\t;؛|]/).map((cell) => cleanLine(cell.replace(/^\s*"|"\s*$/g, ''))))
  const columns = columnsOf(rows)
  const isHead = isHeadRow(rows[0] ?? [])
  let telephones = 0
  const left: string[] = []
  const names = rows.slice(isHead ? 1 : 0).flatMap((cells) => {
    telephones += cells.reduce((count, cell) => count + (cell.match(telephone)?.length ?? 0), 0)
    const taken = columns === null ? cells : columns.map((at) => cells[at] ?? '')
    const found = namesIn(taken.join(' '))
    if (found.some(hasLetters)) return found
    const elsewhere = cells.find(
      (cell, at) => hasLetters(cell) && isNameCell(cell) && !(isHead && isOther(rows[0]?.[at])),
    )
    if (elsewhere !== undefined) return namesIn(elsewhere)
    if (found.length > 0) return found
    const whole = cells.join(' ')
    if (/[\p{L}\p{Extended_Pictographic}]/u.test(whole.replace(telephone, ' '))) left.push(cleanLine(whole))
    return []
  })
  return { names, telephones, left }
}

/** A sheet has columns in each of its lines. In a message `Sara; Nadia` on one line of many are two people. */
const isSheet = (lines: readonly string[]): boolean =>
  lines.every((line) => /[\t;؛|]/.test(line)) || lines.some((line) => line.includes('\t'))
const apart = (line: string): string[] => line.split(/[;؛|]/).filter(hasVisibleSign)

/** Two numbers with words between them are two people. */
function namesIn(line: string): string[] {
  const parts = line.replace(stamp, '').replace(mail, ' ').split(telephone).map(nameIn).filter(hasLetter)
  const isOne = (line.match(telephone) ?? []).length < 2
  return isOne && parts.length > 1 ? [parts.join(' ')] : parts
}

function nameIn(words: string): string {
  let name = cleanLine(words)
  for (let before = ''; before !== name;) {
    before = name
    name = name
      .replace(bullet, '')
      .replace(number, '')
      .replace(/\(\s*\)|\[\s*\]/g, ' ')
      .replace(tail, '')
      .trim()
  }
  return cleanLine(name)
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
/** One letter is a mark in a column. */
const hasLetters = (text: string): boolean => /\p{L}[\s\S]*\p{L}/u.test(text)
const isNameCell = (cell: string | undefined): boolean =>
  cell !== undefined && hasLetter(nameIn(cell.replace(telephone, ' ').replace(mail, ' ')))

const isOther = (head = ''): boolean => otherHeads.test(fold(head))

const isHeadRow = (cells: readonly string[]): boolean => {
  const heads = cells.map(fold).filter((head) => head !== '')
  return (
    heads.some((head) => nameHeads.test(head)) &&
    heads.every((head) => nameHeads.test(head) || otherHeads.test(head))
  )
}

/**
 * Which columns of a sheet make up a name; null where there is one column alone. Without a head row it is the first one with
 * words: both names stand in it, or the second is in the next.
 */
function columnsOf(rows: readonly (readonly string[])[]): readonly number[] | null {
  const first = rows[0] ?? []
  if (rows.every(({ length }) => length < 2)) return null
  const indexes = first.map((_, at) => at)
  const byHead = indexes.filter((at) => nameHeads.test(fold(first[at] ?? '')))
  if (isHeadRow(first) && byHead.length > 0) return byHead
  const withWords = indexes.filter(
    (at) => rows.filter((row) => isNameCell(row[at])).length * 2 >= rows.length,
  )
  const [one, two] = withWords
  if (one === undefined) return null
  const isWhole = rows.filter((row) => /\S\s+\S/.test(nameIn(row[one] ?? ''))).length * 2 >= rows.length
  return isWhole || two !== one + 1 ? [one] : [one, two]
}
