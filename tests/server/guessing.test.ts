import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { done } from '#protocol/desk/supervision.ts'
import { createApp } from '#server/app.ts'
import type { Dependencies } from '#server/dependencies.ts'
import { readTrust } from '#server/http/trusted-proxies.ts'
import {
  type Association,
  idOf,
  newToken,
  openAssociation,
  password,
  succeed,
} from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { Reply, TestPhone } from '../support/phone.ts'
import { secondServer } from '../support/second-server.ts'
import { TestPhone as Phone } from '../support/phone.ts'

const reasonOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? reply.problem.reason : 'accepted'

const tally = (reasons: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

describeOnBoth('guesses made at the same moment', (kind) => {
  let association: Association
  /** How many passwords were really compared. */
  let compared: number
  beforeEach(async () => {
    association = await openAssociation(kind)
    compared = 0
  })
  afterEach(() => association.close())

  /** The same server, whose hashes cost nothing and are counted: what is tested is who is let as far as a hash. */
  function counting(by: Association = association): Dependencies {
    const passwords: Dependencies['passwords'] = {
      ...by.deps.passwords,
      isBusy: () => false,
      isPassword: (typed) => {
        compared++
        return Promise.resolve(typed === password)
      },
    }
    return { ...by.deps, passwords }
  }
  const phoneAt = (deps: Dependencies): Phone => {
    const app = createApp(deps)
    return new Phone((request) => app.request(request), association.now)
  }

  it('five wrong passwords are compared, however many arrive together', async () => {
    const deps = counting()
    const replies = await Promise.all(times(60, (at) => phoneAt(deps).signIn('admin', `wrong ${at}`)))
    expect(tally(replies.map(reasonOf))).toEqual({ 'wrong-password': 5, 'slow-down': 55 })
    expect(compared).toBe(5)
  })

  it('five on two servers together, for a login that does not exist too', async () => {
    const second = await secondServer(association)
    const deps = [counting(), { ...second.deps, passwords: counting().passwords }]
    const replies = await Promise.all(
      times(40, (at) => phoneAt(deps[at % 2] ?? association.deps).signIn('nobody', `wrong ${at}`)),
    )
    expect(tally(replies.map(reasonOf))).toEqual({ 'wrong-password': 5, 'slow-down': 35 })
    await second.close()
  })

  it('a phone that has signed in is slowed too, after twenty, and only that phone', async () => {
    const deps = counting()
    const app = createApp(deps)
    const known = new Phone((request) => app.request(request), association.now, association.administrator.key)
    const replies = await Promise.all(times(60, (at) => known.signIn('admin', `wrong ${at}`)))
    expect(tally(replies.map(reasonOf))).toEqual({ 'wrong-password': 20, 'slow-down': 40 })
    expect(reasonOf(await phoneAt(deps).signIn('admin', password))).toBe('accepted')
  })

  it('a right password takes nothing from the tries of others', async () => {
    const deps = counting()
    for (let sign = 0; sign < 150; sign++) {
      const reply = await phoneAt(deps).signIn('admin', password)
      expect(reasonOf(reply)).toBe('accepted')
    }
  })

  it('twenty wrong codes are looked up, on two servers together', async () => {
    const second = await secondServer(association)
    const replies = await Promise.all(
      times(120, (at) =>
        new Phone(at % 2 === 0 ? association.send : second.send, association.now).join(
          makeCode(randomBytes(6)),
        ),
      ),
    )
    expect(tally(replies.map(reasonOf))).toEqual({ 'code-unknown': 20, 'slow-down': 100 })
    await second.close()
  })

  it('thirty right codes from the one address of a training room all work at once', async () => {
    const cohortId = await association.newCohort()
    const codes: string[] = []
    for (let at = 0; at < 30; at++) codes.push((await association.invite(cohortId)).code)
    const replies = await Promise.all(codes.map((code) => association.newPhone().join(code)))
    expect(tally(replies.map(reasonOf))).toEqual({ accepted: 30 })
  })

  it('unknown links cost no hash: twenty are looked up', async () => {
    let hashed = 0
    const passwords: Dependencies['passwords'] = {
      ...association.deps.passwords,
      hashPassword: () => Promise.resolve(String(hashed++)),
    }
    const deps = { ...association.deps, passwords }
    const replies = await Promise.all(
      times(100, () => phoneAt(deps).setPassword(newToken(), 'une autre phrase')),
    )
    expect(tally(replies.map(reasonOf))).toEqual({ 'code-unknown': 20, 'slow-down': 80 })
    expect(hashed).toBe(0)
  })

  it('what is remembered of guesses is forgotten when it is old', async () => {
    await Promise.all(times(8, (at) => association.newPhone().signIn(`nobody${at}`, 'wrong')))
    association.setClock(association.now() + 2 * 3_600_000)
    await association.newPhone().signIn('somebody', 'wrong')
    expect(await association.deps.db.selectFrom('slow_down').selectAll().execute()).toHaveLength(2)
  })

  it('when too many wait for a hash, a sign-in is asked to come again, and loses no try by it', async () => {
    const passwords: Dependencies['passwords'] = {
      ...association.deps.passwords,
      isBusy: () => false,
      isPassword: () => Promise.resolve('busy'),
    }
    const app = createApp({ ...association.deps, passwords })
    const phone = (): TestPhone => new Phone((request) => app.request(request), association.now)
    for (let at = 0; at < 10; at++) {
      const reply = await phone().signIn('admin', password)
      expect(reply).toMatchObject({ kind: 'problem', status: 503, problem: { reason: 'unavailable' } })
      expect(reply).toHaveProperty('problem.retryAfterS')
    }
    expect(reasonOf(await association.newPhone().signIn('admin', password))).toBe('accepted')
  })
})

describeOnBoth('where guesses come from', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  type From = { readonly peer: string; readonly forwarded?: string }

  /** How many of these guesses were looked up. */
  async function lookedUp(
    trust: string | undefined,
    from: (at: number) => From,
    count = 30,
  ): Promise<number> {
    const trustProxy = readTrust(trust)
    if (trustProxy === undefined) throw new Error('no such trust')
    const app = createApp({ ...association.deps, trustProxy })
    let known = 0
    for (let at = 0; at < count; at++) {
      const phone = association.newPhone()
      const { publicKey } = phone.key
      const body = { protocol: 1, code: makeCode(randomBytes(6)), publicKey, name: null }
      const request = phone.request('POST', '/api/join', body)
      const { peer, forwarded } = from(at)
      if (forwarded !== undefined) request.headers.set('x-forwarded-for', forwarded)
      const response = await app.request(request, undefined, {
        incoming: { socket: { remoteAddress: peer } },
      })
      if (response.status === 404) known++
    }
    return known
  }

  it('nobody’s word is believed unless the installation says whose', async () => {
    const peers = ['127.0.0.1', '10.0.0.7', '192.168.1.9', '172.17.0.1', '::1', 'fd00::7']
    for (const peer of peers)
      expect(await lookedUp(undefined, (at) => ({ peer, forwarded: `203.0.113.${at}` }))).toBe(20)
  })

  it('a proxy that is trusted names the address; what stands before its word is a stranger’s', async () => {
    const named = (at: number): From => ({ peer: '127.0.0.1', forwarded: `198.51.100.${at}` })
    expect(await lookedUp('loopback', named)).toBe(30)
    const forged = (at: number): From => ({ peer: '127.0.0.1', forwarded: `1.2.3.${at}, 203.0.113.5` })
    expect(await lookedUp('loopback', forged)).toBe(20)
    const chain = (at: number): From => ({ peer: '10.1.1.1', forwarded: `198.51.101.${at}, 10.2.2.2` })
    expect(await lookedUp('10.0.0.0/8', chain)).toBe(30)
    const other = (at: number): From => ({ peer: '10.9.9.9', forwarded: `198.51.102.${at}` })
    expect(await lookedUp('loopback', other)).toBe(20)
  })

  it('one line’s IPv6 addresses are one address, and IPv4 written as IPv6 is IPv4', async () => {
    expect(await lookedUp(undefined, (at) => ({ peer: `2001:db8:1:2::${at.toString(16)}` }))).toBe(20)
    expect(await lookedUp(undefined, (at) => ({ peer: `2001:db8:2:${at.toString(16)}::1` }))).toBe(30)
    const mapped = ['::ffff:198.51.103.7', '198.51.103.7', '::ffff:c633:6707']
    expect(await lookedUp(undefined, (at) => ({ peer: mapped[at % 3] ?? '' }))).toBe(20)
  })
})

describeOnBoth('a link that was used', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  async function usedLink(): Promise<{ token: string; phone: TestPhone }> {
    const token = newToken()
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    const accountId = idOf(association.administrator)
    succeed(await association.administrator.ask(done, 'PUT', path, { accountId, token }))
    const phone = association.newPhone()
    succeed(await phone.setPassword(token, 'une autre phrase'))
    return { token, phone }
  }

  it('resets nobody’s wait when it is sent again with another login', async () => {
    await association.newSupervisor('zahra', [])
    const { token, phone } = await usedLink()
    for (let tries = 0; tries < 5; tries++) await association.newPhone().signIn('zahra', `wrong ${tries}`)
    expect(reasonOf(await association.newPhone().signIn('zahra', password))).toBe('slow-down')
    await phone.setPassword(token, 'une autre phrase', { login: 'zahra', name: 'Zahra' })
    expect(reasonOf(await association.newPhone().signIn('zahra', password))).toBe('slow-down')
  })

  it('does not say that another password was set', async () => {
    const { token, phone } = await usedLink()
    expect(reasonOf(await phone.setPassword(token, 'encore une phrase'))).toBe('code-used')
    expect(reasonOf(await phone.setPassword(token, 'une autre phrase'))).toBe('accepted')
    expect(reasonOf(await association.newPhone().signIn('admin', 'une autre phrase'))).toBe('accepted')
  })

  it('sent twice at once with two passwords sets one of them and says so', async () => {
    const token = newToken()
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    const accountId = idOf(association.administrator)
    succeed(await association.administrator.ask(done, 'PUT', path, { accountId, token }))
    const phone = association.newPhone()
    const tried = ['une autre phrase', 'encore une phrase']
    const replies = await Promise.all(tried.map((text) => phone.setPassword(token, text)))
    expect(replies.map(reasonOf).toSorted()).toEqual(['accepted', 'code-used'])
    for (const [at, text] of tried.entries()) {
      const reply = await association.newPhone().signIn('admin', text)
      expect(reasonOf(reply)).toBe(
        reasonOf(replies[at] ?? reply) === 'accepted' ? 'accepted' : 'wrong-password',
      )
    }
  })
})
