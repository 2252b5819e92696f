/**
 * One cleaner for what people type and paste, on the phone and again at the server's border. It takes out what nobody can
 * see and keeps every sign that shows. Cleaning what is clean changes nothing.
 */

/** Control characters but tab and line breaks; signs that show nothing; halves of a sign; what editors leave for a picture. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufff9-\ufffc]|(?![\u200c\u200d\ufe0f])\p{Default_Ignorable_Code_Point}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu
const lineBreaks = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g
/** Every kind of space but the line break; the empty pattern of Braille shows nothing either. */
const spaces = /[^\S\n]|\u2800/g

/** Letters of Arabic script that never join to the next: a joiner or non-joiner after them does nothing. */
const endsJoin =
  /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef]$/
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}]/u

/** A line of text: a name, a label, a title. Line breaks become spaces, several spaces one. */
export const cleanLine = (text: string): string =>
  seen(text)
    .replace(/[\s\u0085\u2800]+/g, ' ')
    .trim()

/** Somebody's words, which may have several lines. */
export const cleanWords = (text: string): string =>
  seen(text)
    .replace(lineBreaks, '\n')
    .replace(spaces, ' ')
    .replace(/ +(?=\n)/g, '')
    .trim()

/** The same signs without those nobody sees; spaces and lines stay, so that it can be done while somebody types. */
export const seen = (text: string): string =>
  onlyUsefulJoiners(plainForms(text.replace(unseen, ''))).normalize('NFC')

/** Whether anything of a text shows. Marks alone stand on no letter. */
export const hasVisibleSign = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(cleanLine(text))

/** An Arabic letter copied from a PDF comes as the picture of a letter. The signs that hold whole words stay. */
const plainForms = (text: string): string =>
  text.replace(/[\ufb50-\ufdc7\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))

/**
 * A non-joiner parts two letters that would join, and a joiner makes one picture of several: there they show. Anywhere
 * else they are unseen. The same for the selector that makes a sign a coloured picture.
 */
function onlyUsefulJoiners(text: string): string {
  return text.replace(/[\u200c\u200d\ufe0f]+/g, (run: string, at: number) => {
    const before = text.slice(0, at)
    const after = text.slice(at + run.length)
    if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u.test(before)) return besidePicture(run, after)
    if (/[0-9#*]$/.test(before) && after.startsWith('\u20e3')) return '\ufe0f'
    const letter = lastLetter(before)
    const parts = joining.test(letter) && !endsJoin.test(letter) && joining.test(firstSign(after))
    return parts ? (/[\u200c\u200d]/.exec(run)?.[0] ?? '') : ''
  })
}

const besidePicture = (run: string, after: string): string =>
  (run.includes('\ufe0f') ? '\ufe0f' : '') +
  (run.includes('\u200d') && /^\p{Extended_Pictographic}/u.test(after) ? '\u200d' : '')

const firstSign = (text: string): string => /^[^]/u.exec(text)?.[0] ?? ''
/** The letter at the end of a text, past the marks above and below it. */
const lastLetter = (text: string): string => /([^\p{M}])\p{M}*$/u.exec(text.slice(-8))?.[1] ?? ''
