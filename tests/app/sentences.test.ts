import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/app/learner/read-aloud/sentences.ts'

describe('a text for a voice', () => {
  it('is said sentence by sentence', () => {
    expect(sentencesOf('جلس ياسين. ماذا ترى؟ ننتظر… ثم نجيب')).toEqual([
      'جلس ياسين.',
      'ماذا ترى؟',
      'ننتظر…',
      'ثم نجيب',
    ])
  })

  it('breaks a long sentence at a comma', () => {
    const long = `${'كلمة '.repeat(25).trim()}، ${'أخرى '.repeat(25).trim()}`
    expect(sentencesOf(long)).toEqual([`${'كلمة '.repeat(25).trim()}،`, 'أخرى '.repeat(25).trim()])
  })

  it('never has a piece Android would not finish, and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zء-ي]{1,12}[,،.؟]?$/), { maxLength: 120 })
    fc.assert(
      fc.property(words, (all) => {
        const pieces = sentencesOf(all.join(' '))
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(160)
        expect(pieces.join(' ')).toBe(all.join(' '))
      }),
    )
  })
})
