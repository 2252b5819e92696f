import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/app/frame/i18n/messages')
const wordsOf = (area: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(readFileSync(join(folder, `${area}.en.json`), 'utf8'))))
const twinOf = (key: string): readonly string[] => [`${key}Staff`, key.replace('.step.', '.stepStaff.')]

/** Met by learners and guests alone, and why. */
const learnersOnly: Readonly<Record<string, string>> = {
  'pin.forgotText': 'staff are asked for their password instead (StaffPin)',
  'pin.code': 'the field of that form',
  'pin.joinFirst': 'whoever has no account yet',
  'lost.sent': 'joining with a code: staff sign in',
}

describe('a sentence that sends its reader to her supervisor', () => {
  it.each(['phone', 'storage'])('has another for staff, or is one that staff never read: %s', (area) => {
    const words = wordsOf(area)
    const alone = [...words]
      .filter(([, text]) => /\byour supervisor\b/i.test(text))
      .map(([key]) => key)
      .filter((key) => !twinOf(key).some((twin) => twin !== key && words.has(twin)))
    expect(alone.filter((key) => !(key in learnersOnly))).toEqual([])
  })

  it('says nothing of a supervisor in the words for staff', () => {
    for (const area of ['phone', 'storage'])
      for (const [key, text] of wordsOf(area))
        if (/Staff\b/.test(key)) expect(text, key).not.toMatch(/\byour supervisor\b/i)
  })
})
