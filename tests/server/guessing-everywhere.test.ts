import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { done } from '#protocol/desk/supervision.ts'
import { createApp } from '#server/app.ts'
import type { Dependencies } from '#server/dependencies.ts'
import { type Association, idOf, newToken, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { readOpenApi } from '../support/described.ts'
import { type Send, TestPhone } from '../support/phone.ts'
import { secondServer, type SecondServer } from '../support/second-server.ts'

type Setting = {
  readonly association: Association
  readonly phone: TestPhone
  /** A link that this phone has used. */
  readonly usedLink: string
}
type Door = {
  readonly title: string
  /** Which route it is a door of. */
  readonly route: string
  /** How many wrong ones are looked at, as docs/decisions/0217 says. */
  readonly stated: number
  /** Counted by the line that brings them, or by what they are tried at. */
  readonly by: 'line' | 'person'
  /** One wrong secret. */
  ask(setting: Setting, at: number, send: Send): Request
  /** What comes back for a wrong one that was looked at. */
  readonly wrong: string
}

const newPassword = 'encore une autre phrase'
const stranger = (send: Send, { association }: Setting): TestPhone => new TestPhone(send, association.now)
const enrolling = (phone: TestPhone, path: string, body: object): Request =>
  phone.request('POST', path, { protocol: phone.protocol, publicKey: phone.key.publicKey, ...body })

const doors: readonly Door[] = [
  {
    title: 'a password at the door, by phones nobody knows',
    route: 'POST /api/sign-in',
    stated: 5,
    by: 'person',
    ask: (setting, at, send) =>
      enrolling(stranger(send, setting), '/api/sign-in', {
        ...{ login: 'admin', password: `wrong ${at}`, deviceName: 'phone' },
      }),
    wrong: 'wrong-password',
  },
  {
    title: 'a password at the door, of nobody',
    route: 'POST /api/sign-in',
    stated: 5,
    by: 'person',
    ask: (setting, at, send) =>
      enrolling(stranger(send, setting), '/api/sign-in', {
        ...{ login: 'nobody', password: `wrong ${at}`, deviceName: 'phone' },
      }),
    wrong: 'wrong-password',
  },
  {
    title: 'passwords of many at the door, from one line',
    route: 'POST /api/sign-in',
    stated: 100,
    by: 'line',
    ask: (setting, at, send) =>
      enrolling(stranger(send, setting), '/api/sign-in', {
        ...{ login: `somebody${at}`, password: `wrong ${at}`, deviceName: 'phone' },
      }),
    wrong: 'wrong-password',
  },
  {
    title: 'a password at the door, by a phone that signed in before',
    route: 'POST /api/sign-in',
    stated: 20,
    by: 'person',
    ask: ({ phone }, at) =>
      enrolling(phone, '/api/sign-in', {
        ...{ login: 'admin', password: `wrong ${at}`, deviceName: 'phone' },
      }),
    wrong: 'wrong-password',
  },
  {
    title: 'the old password, while changing one’s own',
    route: 'PUT /api/own-password',
    stated: 20,
    by: 'person',
    ask: ({ phone }, at) =>
      phone.request('PUT', '/api/own-password', { old: `wrong ${at}`, password: newPassword }),
    wrong: 'wrong-password',
  },
  {
    title: 'the password of a link that was used',
    route: 'POST /api/password',
    stated: 10,
    by: 'person',
    ask: ({ phone, usedLink }, at) =>
      enrolling(phone, '/api/password', {
        ...{ token: usedLink, login: null, name: null, deviceName: 'phone' },
        password: `une phrase ${at}`,
      }),
    wrong: 'code-used',
  },
  {
    title: 'a link',
    route: 'POST /api/password',
    stated: 20,
    by: 'line',
    ask: (setting, _at, send) =>
      enrolling(stranger(send, setting), '/api/password', {
        ...{ token: newToken(), login: null, name: null, deviceName: 'phone', password: newPassword },
      }),
    wrong: 'code-unknown',
  },
  {
    title: 'a code of invitation or for a new phone',
    route: 'POST /api/join',
    stated: 20,
    by: 'line',
    ask: (setting, _at, send) =>
      enrolling(stranger(send, setting), '/api/join', { code: makeCode(randomBytes(6)), name: null }),
    wrong: 'code-unknown',
  },
  {
    title: 'a code that opens a locked page',
    route: 'POST /api/join',
    stated: 20,
    by: 'line',
    ask: (setting, at, send) =>
      enrolling(stranger(send, setting), '/api/join', {
        ...{ code: makeCode(randomBytes(6)), name: null },
        opens: uuidV7(setting.association.now() + at, randomBytes(10)),
      }),
    wrong: 'code-unknown',
  },
]

const reasonOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'reason' in body ? String(body.reason) : 'accepted'
}

describeOnBoth('forty wrong secrets at the same moment', (kind) => {
  let setting: Setting
  let second: SecondServer
  /** How many passwords were really compared. */
  let compared: number
  beforeAll(async () => {
    const association = await openAssociation(kind)
    second = await secondServer(association)
    const phone = association.administrator
    const usedLink = newToken()
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await phone.ask(done, 'PUT', path, { accountId: idOf(phone), token: usedLink }))
    succeed(await phone.setPassword(usedLink, 'une phrase de passe'))
    setting = { association, phone, usedLink }
  })
  beforeEach(async () => {
    compared = 0
    await setting.association.deps.db.deleteFrom('slow_down').execute()
  })
  afterAll(async () => {
    await second.close()
    await setting.association.close()
  })

  /** Hashes cost nothing here and are counted: what is tested is who is let as far as a hash. */
  const counting = (deps: Dependencies): Dependencies => ({
    ...deps,
    passwords: {
      ...deps.passwords,
      isBusy: () => false,
      isPassword: () => {
        compared++
        return Promise.resolve(false)
      },
    },
  })

  it.each(doors)('$title: $stated are looked at', async (door) => {
    const servers = [setting.association.deps, second.deps].map((deps) => createApp(counting(deps)))
    const tryAt = async (at: number, line: number): Promise<string> => {
      const app = servers[at % 2] ?? createApp(setting.association.deps)
      const request = door.ask(setting, at, (sent) => app.request(sent))
      const socket = { remoteAddress: `198.51.100.${line}` }
      return reasonOf(await app.request(request, undefined, { incoming: { socket } }))
    }
    const fired = Math.max(40, door.stated + 20)
    const lineOf = (at: number): number => (door.by === 'line' ? 1 : 1 + (at % 7))
    const reasons = await Promise.all(Array.from({ length: fired }, (_, at) => tryAt(at, lineOf(at))))
    const looked = reasons.filter((reason) => reason === door.wrong).length
    expect({ looked, waiting: reasons.filter((reason) => reason === 'slow-down').length }).toEqual({
      looked: door.stated,
      waiting: fired - door.stated,
    })
    if (door.wrong !== 'code-unknown') expect(compared).toBe(door.stated)
    // In turn is no way round it.
    expect(await tryAt(fired, 1)).toBe('slow-down')
    expect(await tryAt(fired + 1, 1)).toBe('slow-down')
  })
})

it('every route at which a secret can be tried has its door here', async () => {
  const association = await openAssociation('SQLite')
  const { paths } = await readOpenApi(createApp(association.deps))
  const routes: string[] = []
  for (const [path, operations] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(operations)) {
      const reasons = Object.values(responses).flatMap((response) => response['x-reasons'] ?? [])
      if (reasons.some((reason) => ['wrong-password', 'code-unknown', 'code-used'].includes(reason)))
        routes.push(`${method.toUpperCase()} ${path}`)
    }
  expect(routes.toSorted()).toEqual([...new Set(doors.map(({ route }) => route))].toSorted())
  await association.close()
})
