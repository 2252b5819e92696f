import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeList } from '#domain/people/edit-list.ts'

type Line = { readonly who: string; readonly phone: string; readonly note: string }
const line = (who: string, phone = '1', note = ''): Line => ({ who, phone, note })
const merge = (present: readonly Line[], asked: readonly Line[], seen: readonly Line[]) =>
  mergeList(present, asked, seen, ({ who }) => who)

describe('two people who change one list at once', () => {
  const seen = [line('nurse'), line('driver')]

  it('both get what they changed, in one line or in two', () => {
    const present = [line('nurse', '2'), line('driver')]
    expect(merge(present, [line('nurse', '1', 'mornings'), line('driver')], seen)).toEqual([
      line('nurse', '2', 'mornings'),
      line('driver'),
    ])
    expect(merge(present, [line('nurse'), line('driver', '3')], seen)).toEqual([
      line('nurse', '2'),
      line('driver', '3'),
    ])
  })

  it('both get what they added and took away', () => {
    expect(merge([line('nurse'), line('mayor')], [...seen, line('school')], seen)).toEqual([
      line('nurse'),
      line('school'),
      line('mayor'),
    ])
  })

  it('are shown when both changed one line, or one took away what the other changed', () => {
    const changed = [line('nurse', '2'), line('driver')]
    expect(merge(changed, [line('nurse', '3'), line('driver')], seen)).toBeUndefined()
    expect(merge(changed, [line('driver')], seen)).toBeUndefined()
    expect(merge([line('driver')], changed, seen)).toBeUndefined()
    expect(merge([...seen, line('mayor', '1')], [...seen, line('mayor', '2')], seen)).toBeUndefined()
  })

  const word = fc.constantFrom('', '1', '2')
  const lines = fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), phone: word, note: word }), {
    maxLength: 5,
  })

  it('are not shown when nobody else changed anything, nor when the same request comes again', () => {
    fc.assert(
      fc.property(lines, lines, (then, asked) => {
        expect(merge(then, asked, then)).toEqual(asked)
        expect(merge(asked, asked, then)).toEqual(asked)
      }),
    )
  })

  it('keep what others changed when she changed nothing', () => {
    fc.assert(
      fc.property(lines, lines, (then, present) => {
        const kept = merge(present, then, then)
        expect(kept).toHaveLength(present.length)
        expect(new Set(kept)).toEqual(new Set(present))
      }),
    )
  })
})
