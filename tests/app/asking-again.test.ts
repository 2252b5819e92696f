import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { ServerResponse } from '#local/requests/signed-request.ts'
import { oneAtATime } from '#app/common/later/one-at-a-time.ts'
import { useKeptResponse } from '#app/desk/questions/useKeptResponse.ts'
import { noAnswer, openDesk, stored } from '../support/at-the-desk.ts'

/** A server whose replies come when the test says so; each says what was stored when its request left. */
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

describe('figures that a missing network kept away', () => {
  it('are asked for again once the network is there', async () => {
    const answers: ServerResponse[] = [noAnswer]
    const asked: string[] = []
    const db = { answers: { get: () => Promise.resolve(undefined), put: () => Promise.resolve() } }
    const device = {
      databaseOf: () => db,
      clock: { readNow: () => Promise.resolve(0) },
      others: { forgetAfterSilence: () => Promise.resolve() },
      liveQuery: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
      requests: {
        signedRequest: (_: unknown, __: unknown, { path }: { path: string }) => {
          asked.push(path)
          return Promise.resolve(answers.shift() ?? { ...stored, body: 'figures', receivedAt: 5 })
        },
      },
    }
    const screen = defineComponent(() => {
      const { value, problem } = useKeptResponse({
        key: 'figures',
        path: '/api/board',
        read: (body) => ({ kind: 'decoded', value: String(body) }),
      })
      return () => h('p', value.value ?? problem.value?.key ?? '')
    })
    const page = await openDesk('en', device).open(screen)
    await flushPromises()
    expect(page.text()).toBe('sup.unreachable')
    globalThis.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(page.text()).toBe('figures')
    globalThis.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(asked).toHaveLength(2)
  })
})
