import { describe, expect, it } from 'vitest'
import { canonical } from '#protocol/canonical.ts'
import { decode } from '#protocol/decode.ts'
import { recordSchema } from '#protocol/sync/record.ts'

const session = {
  id: '0192f0c1-2345-7abc-8def-0123456789ab',
  seq: 1,
  kind: 'session',
  submittedAt: 1_790_000_000_000,
  offsetMs: null,
  moduleId: 'play-and-interactions',
  packHash: 'a'.repeat(64),
  language: 'ar',
  lessonId: 'why-play',
  startedAt: 1_790_000_000_000,
  spentMs: 60_000,
  furthestCard: 3,
  cards: 9,
  completed: false,
}

describe('a learning record that crosses a border', () => {
  it('is taken when it is whole', () => {
    expect(decode(recordSchema, session).kind).toBe('decoded')
  })

  it('is malformed with a key unknown, missing or of another type, and the paths say which', () => {
    expect(decode(recordSchema, { ...session, learner: 'Amina' })).toEqual({
      kind: 'malformed',
      paths: ['learner'],
    })
    expect(decode(recordSchema, { ...session, seq: 0 })).toEqual({ kind: 'malformed', paths: ['seq'] })
    expect(decode(recordSchema, { ...session, id: 'not-an-id' })).toEqual({
      kind: 'malformed',
      paths: ['id'],
    })
    const { cards: _cards, ...without } = session
    expect(decode(recordSchema, without)).toEqual({ kind: 'malformed', paths: ['cards'] })
  })

  it('about a visit says that she agrees, or in a word how she sees it otherwise', () => {
    const { id, seq, submittedAt, offsetMs, language } = session
    const reply = {
      ...{ id, seq, submittedAt, offsetMs, language, moduleId: null, packHash: null, kind: 'visit-reply' },
      ...{ visitId: id, otherwise: null },
    }
    expect(decode(recordSchema, reply).kind).toBe('decoded')
    expect(decode(recordSchema, { ...reply, otherwise: 'We sang outside.' }).kind).toBe('decoded')
    expect(decode(recordSchema, { ...reply, otherwise: '' }).kind).toBe('malformed')
    expect(decode(recordSchema, { ...reply, moduleId: 'play' }).kind).toBe('malformed')
  })

  it('has one canonical text, whatever order its keys come in', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
    expect(canonical(Object.fromEntries(Object.entries(session).toReversed()))).toBe(canonical(session))
  })
})
