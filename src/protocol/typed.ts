import * as v from 'valibot'
import { cleanLine, cleanWords, hasVisibleSign } from '#domain/text/clean.ts'
import { readTelephone } from '#domain/text/telephone.ts'

/**
 * A line somebody typed or pasted (a name, a label), in a request: cleaned here as on the phone, never refused for a sign
 * nobody sees. Spaces and unseen signs do not count towards `max`.
 */
export const text = (max: number) => typed(max, cleanLine)
/** The same where it may be left out: what does not show is nothing. */
export const textOrNull = (max: number) => typedOrNull(max, cleanLine)
/** Several lines of somebody's words, in a request. */
export const words = (max: number) => typed(max, cleanWords)
export const wordsOrNull = (max: number) => typedOrNull(max, cleanWords)
const typed = (max: number, clean: (text: string) => string) =>
  v.pipe(pasted(max), v.transform(clean), v.check(hasVisibleSign, 'nothing of it shows'), v.maxLength(max))
const typedOrNull = (max: number, clean: (text: string) => string) =>
  v.pipe(
    v.nullable(pasted(max)),
    v.transform((text) => (text === null || !hasVisibleSign(text) ? null : clean(text))),
    v.nullable(v.pipe(v.string(), v.maxLength(max))),
  )
/** As much as is looked at: something pasted may be longer than what is left of it. */
const pasted = (max: number) => v.pipe(v.string(), v.maxLength(max * 8))

/** A telephone number in a request, however it was typed or pasted: kept in digits that every phone dials. */
export const telephoneOrNull = (fewestDigits?: number) =>
  v.pipe(
    v.nullable(pasted(200)),
    v.transform((text) =>
      text === null || !hasVisibleSign(text) ? null : (readTelephone(text, fewestDigits) ?? ''),
    ),
    v.nullable(v.pipe(v.string(), v.minLength(1, 'not a telephone number'))),
  )
