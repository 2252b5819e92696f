import { encodeQR } from 'qr'
import { describe, expect, it } from 'vitest'
import type { Act } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import { beginVisit } from '#domain/visits/visit-draft.ts'
import { windowOf } from '#domain/presence/window.ts'
import { signedPresence, typedPresence } from '#protocol/presence/presence-code.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import { decodePicture } from '#app/desk/presence/decode/decode-picture.ts'
import PresenceReader from '#app/desk/presence/PresenceReader.vue'
import { openDesk } from '../support/at-the-desk.ts'

/** The desk's clock stands here. */
const now = Date.parse('2026-11-30T10:00:00Z')
const typedAt = (at: number): string => typedPresence(windowOf(at), new Uint8Array(32).fill(7))
const signed = signedPresence(windowOf(now), 'k'.repeat(43), new Uint8Array(64).fill(9))

const learner = asId<'account'>('0195a000-0000-7000-8000-000000000001')
const salma = asId<'account'>('0195a000-0000-7000-8000-000000000002')

/** A visit to somebody that was written down, with what was read at arrival. */
const visitWith = (code: string): Act => ({
  kind: 'visit',
  id: asId('0195a000-0000-7000-8000-000000000003'),
  seq: 1,
  submittedAt: now,
  offsetMs: 0,
  moduleId: null,
  packHash: null,
  language: 'fr',
  learnerId: salma,
  list: { moduleId: asId('play-and-interactions'), packHash: asId('a'.repeat(64)) },
  startedAt: now,
  endedAt: now,
  lastStep: 'none',
  lines: [],
  feedback: '',
  nextStep: null,
  confirmedByLearner: true,
  presence: { arrived: { code, readAt: now }, left: null },
})

describe('a code that is typed off her phone', () => {
  const typing = async (text: string, props: object = {}, desk = openDesk()) => {
    const page = await desk.open(PresenceReader, { learner, moment: 'arrived', proof: null, ...props })
    await page.get('input').setValue(text)
    await desk.submit(page)
    const reader = page.getComponent(PresenceReader)
    return { page, reader }
  }

  it('is taken with the time, however it is typed', async () => {
    const code = typedAt(now)
    const { reader } = await typing(` ${showCode(code).toLowerCase()} `)
    expect(reader.emitted('read')).toEqual([[{ code, readAt: now }]])
    const desk = openDesk()
    const page = await desk.open(PresenceReader, { learner, moment: 'arrived', proof: { code, readAt: now } })
    expect(page.text()).toContain('The server checks it when the visit is sent')
    expect(page.find('input').exists()).toBe(false)
  })

  it.each([
    ['of this morning is an old photograph', typedAt(now - 3_600_000), {}, 'not of this moment'],
    ['with a wrong letter is none', `X${typedAt(now).slice(1)}`, {}, 'not a code of presence'],
    [
      'that was read at arrival does not do for leaving',
      typedAt(now),
      { moment: 'left', arrived: { code: typedAt(now), readAt: now } },
      'code of the arrival',
    ],
  ])('%s', async (_, text, props, sentence) => {
    const { page, reader } = await typing(text, props)
    expect(reader.emitted('read')).toBeUndefined()
    expect(page.text()).toContain(sentence)
    expect(page.get('input').element.value).toBe(text)
  })

  it.each([
    ['typed', () => typedAt(now), () => typedAt(now)],
    [
      'scanned',
      () => signed,
      () => signedPresence(windowOf(now), 'k'.repeat(43), new Uint8Array(64).fill(3)),
    ],
  ])('is not taken a second time when it was %s in a visit that was made', async (_, before, again) => {
    const desk = openDesk()
    desk.acts.push(visitWith(before()))
    const { page, reader } = await typing(again(), {}, desk)
    expect(reader.emitted('read')).toBeUndefined()
    expect(page.text()).toContain('read in another visit')
  })

  it('is not taken a second time from a visit under way with somebody else, and is hers to read again', async () => {
    const desk = openDesk()
    const draft = beginVisit(salma, now)
    const presence = { arrived: { code: typedAt(now), readAt: now }, left: null }
    desk.begun.set(`visit:${salma}`, { form: `visit:${salma}`, text: JSON.stringify({ ...draft, presence }) })
    const { page } = await typing(typedAt(now), {}, desk)
    expect(page.text()).toContain('read in another visit')
    desk.leave(page)
    const { reader } = await typing(typedAt(now), { learner: salma }, desk)
    expect(reader.emitted('read')).toHaveLength(1)
  })
})

describe('the reader of a browser that reads no codes itself', () => {
  it('reads what her phone shows, drawn as her phone draws it', () => {
    const matrix = encodeQR(signed, 'raw', { ecc: 'low', border: 2 })
    expect(decodePicture(pictureOf(matrix, 6))).toBe(signed)
  })

  it('finds nothing in a picture without a code', () => {
    expect(decodePicture(pictureOf([[false, true, false]], 100))).toBeUndefined()
  })
})

/** Black and white squares as a camera that stands still sees them. */
function pictureOf(matrix: readonly (readonly boolean[])[], size: number): ImageData {
  const width = (matrix[0]?.length ?? 0) * size
  const height = matrix.length * size
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (matrix[Math.floor(y / size)]?.[Math.floor(x / size)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { width, height, data, colorSpace: 'srgb' } as ImageData // jsdom has no constructor for it.
}
