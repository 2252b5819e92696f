import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { oneAtATime } from '#app/common/later/one-at-a-time.ts'

/** A server whose answers come when the test says so; each says what was stored when its request left. */
function openServer() {
  let stored = 0
  const asked: { reply: () => void; fail: () => void }[] = []
  const shown: number[] = []
  const refresh = oneAtATime(async () => {
    const then = stored
    await new Promise<void>((resolve, reject) => asked.push({ reply: resolve, fail: () => reject(Error()) }))
    shown.push(then)
  })
  return { asked, shown, refresh, store: () => (stored += 1) }
}

describe('what is asked of the server again', () => {
  it('while a request is under way is asked once more after it, and shows what was stored meanwhile', async () => {
    const server = openServer()
    void server.refresh()
    server.store()
    const after = server.refresh()
    void server.refresh()
    expect(server.asked).toHaveLength(1)
    server.asked[0]?.reply()
    await flushPromises()
    server.asked[1]?.reply()
    await after
    expect(server.shown).toEqual([0, 1])
    expect(server.asked).toHaveLength(2)
  })

  it('is asked again after one that failed', async () => {
    const server = openServer()
    const failed = server.refresh()
    server.asked[0]?.fail()
    await expect(failed).rejects.toThrow()
    const next = server.refresh()
    server.asked[1]?.reply()
    await next
    expect(server.shown).toEqual([0])
  })
})
