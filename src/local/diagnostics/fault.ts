import { longestFault } from '#protocol/limits.ts'
import { problemOf, type ProblemKind } from './problem-of.ts'

/** One fault of this phone, however often it was met. */
export type Fault = {
  /** What makes two of them the same. */
  readonly key: string
  readonly kind: ProblemKind
  /** What was being done. */
  readonly where: string
  /** In the browser's words, without those of people. */
  readonly message: string
  readonly build: string
  readonly firstAt: number
  readonly at: number
  readonly count: number
}

export function faultOf(error: unknown, where: string, build: string, at: number): Fault {
  const kind = problemOf(error)
  const from = placeOf(error)
  const message = cleaned(wordsOf(error), longestFault - from.length) + from
  const place = cleaned(where, 60)
  return {
    key: [kind, place, message, build].join(' '),
    kind,
    where: place,
    message,
    build,
    firstAt: at,
    at,
    count: 1,
  }
}

/** The same fault met again. What a newer server says is said with every response: that is one fact, not many faults. */
export const joined = (one: Fault | undefined, other: Fault): Fault =>
  one === undefined
    ? other
    : {
        ...one,
        firstAt: Math.min(one.firstAt, other.firstAt),
        at: Math.max(one.at, other.at),
        count: other.kind === 'not-understood' ? 1 : one.count + other.count,
      }

function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const [name, message] = [Reflect.get(error, 'name'), Reflect.get(error, 'message')]
  return `${String(name ?? 'Error')}: ${String(message ?? '').split('\n')[0]}`
}

/** The first line of ours that it came from: with the build, a developer finds it again. */
function placeOf(error: unknown): string {
  const stack = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'stack') ?? '') : ''
  const [, file, at] = /([\w-]{1,40}\.[jt]s)(?:\?[^:)\s]*)?(:\d{1,6}:\d{1,7})/.exec(stack) ?? []
  return file === undefined ? '' : ` (${file}${at})`
}

/** `put`, `IDBObjectStore`; and not `Amina`. */
const nameOfCode = /^(?:[a-z]|[A-Z]\w*[A-Z])[\w$.-]{0,30}$/

/**
 * Errors quote what they stumbled over, and that may be somebody's words. What stays is plain technical text: nothing between
 * quotation marks but names of code; no letters beyond ASCII; no address behind `?` or `#`; nobody's number or code.
 */
function cleaned(text: string, longest: number): string {
  const clean = text
    .replace(/https?:\/\/[^/\s]*/g, '')
    .replace(/[?#][^\s)]*/g, '')
    .replace(/"[^"]*"?|“[^”]*”?|«[^»]*»?|`[^`]*`?/g, '"…"')
    .replace(/'([^']*)'?/g, (quote, quoted: string) => (nameOfCode.test(quoted) ? quote : '"…"'))
    .replace(/\S+@\S+/g, '…')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .replace(/\d[\d ().-]{5,}\d|\b(?=\w*\d)\w{8,}|\b(?=[A-Z]*\d)[A-Z\d]{4,}\b/g, '…')
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
}
