import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { decodeKnown } from '#protocol/decode.ts'
import { shapeFor } from '#protocol/version/shape.ts'
import { eachAlone, since, sinceKind, whole } from '#protocol/version/since.ts'
import { commonProtocol, ownRange, protocolVersion, readSpoken } from '#protocol/version/version.ts'

const badge = v.strictObject({ kind: v.literal('badge'), name: v.string(), colour: since(2, v.string()) })
const sealed = v.strictObject({
  kind: v.literal('sealed'),
  content: whole(v.strictObject({ a: v.number() })),
})
const prize = sinceKind(2, v.strictObject({ kind: v.literal('prize') }))
const answer = v.strictObject({
  now: v.number(),
  passed: since(2, v.boolean()),
  roles: v.array(v.picklist(['learner', 'supervisor'])),
  nested: v.nullable(
    v.strictObject({ list: v.array(v.strictObject({ id: v.string(), more: since(3, v.number()) })) }),
  ),
  changes: eachAlone(v.variant('kind', [badge, sealed, prize])),
})

const full = {
  now: 1,
  passed: true,
  roles: ['learner'],
  nested: { list: [{ id: 'a', more: 1 }] },
  changes: [{ kind: 'badge', name: 'first', colour: 'blue' }, { kind: 'prize' }],
}

describe('a response', () => {
  it('of today is sent to a phone of each number with what it knows, and nothing else', () => {
    expect(shapeFor(answer, full, 3)).toEqual({ value: full, ignored: [] })
    expect(shapeFor(answer, full, 2).value).toEqual({ ...full, nested: { list: [{ id: 'a' }] } })
    expect(shapeFor(answer, full, 1).value).toEqual({
      now: 1,
      roles: ['learner'],
      nested: { list: [{ id: 'a' }] },
      changes: [{ kind: 'badge', name: 'first' }],
    })
  })

  it('of tomorrow is understood as far as it is known, and what is not is named without its content', () => {
    const tomorrow = {
      ...full,
      nested: null,
      secret: 'canary',
      roles: ['learner', 'canary'],
      changes: [
        { kind: 'canary-free', secret: 'canary' },
        { kind: 'badge', name: 'second', secret: 'canary' },
        { kind: 'sealed', content: { a: 1, secret: 'canary' } },
        { kind: 'sealed', content: { a: 1 } },
        { kind: 'badge', name: 3 },
        'canary',
      ],
    }
    const received = decodeKnown(answer, tomorrow)
    expect(received).toMatchObject({
      kind: 'decoded',
      value: {
        roles: ['learner'],
        changes: [
          { kind: 'badge', name: 'second' },
          { kind: 'sealed', content: { a: 1 } },
        ],
      },
    })
    expect(received.ignored).toEqual([
      'roles[]',
      'changes[canary-free]',
      'changes[badge].secret',
      'changes[sealed]',
      'changes[badge]',
      'changes[?]',
      'secret',
    ])
  })

  it('that lacks what it must have is malformed, whatever else it says', () => {
    const { now, ...without } = full
    expect(now).toBe(1)
    expect(decodeKnown(answer, { ...without, secret: 1 })).toMatchObject({
      kind: 'malformed',
      paths: ['now'],
    })
    for (const other of [null, 'html', [], 3]) expect(decodeKnown(answer, other).kind).toBe('malformed')
  })

  it('with anything added anywhere is understood as without it', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        fc.pre(
          ![
            'now',
            'passed',
            'roles',
            'nested',
            'changes',
            'list',
            'kind',
            'name',
            'colour',
            '__proto__',
          ].includes(key),
        )
        const more = { [key]: value }
        const changes = [...full.changes.map((change) => ({ ...change, ...more })), more]
        const received = decodeKnown(answer, { ...full, nested: { list: [], ...more }, changes, ...more })
        expect(received).toMatchObject({ kind: 'decoded', value: { ...full, nested: { list: [] } } })
      }),
    )
  })
})

describe('the number two ends speak', () => {
  it('is the highest that both know; an end that says none knows the first', () => {
    expect(commonProtocol(ownRange)).toBe(protocolVersion)
    expect(commonProtocol('1-99')).toBe(protocolVersion)
    expect(commonProtocol(null)).toBe(1)
    expect(commonProtocol('98-99')).toBeUndefined()
    expect(commonProtocol('<html>')).toBe(1)
    for (const header of [null, undefined, '', '0', '-1', '1.5', 'two', '9'.repeat(30)])
      expect(readSpoken(header)).toBe(1)
    expect(readSpoken('7')).toBe(7)
  })
})
