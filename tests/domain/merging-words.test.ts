import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeWords } from '#domain/text/merge-words.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ب', ' '), maxLength: 12 })

describe('one text changed in two windows', () => {
  it('takes the side that changed', () => {
    expect(mergeWords('a', 'a', 'b')).toBe('b')
    expect(mergeWords('a', 'b', 'a')).toBe('b')
    expect(mergeWords('a', 'b', 'b')).toBe('b')
  })

  it('has both changes where they are at different places', () => {
    expect(mergeWords('غسل اليدين', 'غسل اليدين بالصابون', 'أولا: غسل اليدين')).toBe(
      'أولا: غسل اليدين بالصابون',
    )
    expect(mergeWords('one two three', 'one three', 'one two three four')).toBe('one three four')
  })

  it('keeps both where they are at the same place, one under the other', () => {
    expect(mergeWords('note: ', 'note: first', 'note: second')).toBe('note: first\nsecond')
    expect(mergeWords('', 'first', 'second')).toBe('first\nsecond')
  })

  it('keeps what was written on when the other window emptied the field', () => {
    expect(mergeWords('sent', '', 'sent and more')).toBe(' and more')
    expect(mergeWords('sent', '', 'sEnt')).toBe('sEnt')
  })

  it('loses nothing that was typed at the end, whatever the other window did', () =>
    fc.assert(
      fc.property(letters, letters, letters, (base, theirs, typed) => {
        const merged = mergeWords(base, theirs, `${base}${typed}`)
        for (const letter of typed) expect(merged).toContain(letter)
        expect(merged.endsWith(typed) || merged === theirs).toBe(true)
      }),
    ))

  it('loses no letter that either window added, when both only added', () =>
    fc.assert(
      fc.property(letters, fc.nat(), letters, fc.nat(), letters, (base, at, theirs, mineAt, mine) => {
        const insert = (from: number, words: string): string => {
          const place = from % (base.length + 1)
          return base.slice(0, place) + words + base.slice(place)
        }
        const merged = mergeWords(base, insert(at, theirs), insert(mineAt, mine))
        const count = (text: string, letter: string): number => text.split(letter).length
        for (const letter of new Set(theirs + mine))
          expect(count(merged, letter)).toBeGreaterThanOrEqual(
            Math.max(count(insert(at, theirs), letter), count(insert(mineAt, mine), letter)),
          )
      }),
    ))
})
