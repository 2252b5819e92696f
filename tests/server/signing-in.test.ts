import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFirstLink } from '#server/accounts/one-time-link.ts'
import { done, supervisorsResponse } from '#protocol/desk/supervision.ts'
import { argon2Sync, randomBytes } from 'node:crypto'
import { uuidV7 } from '#domain/id.ts'
import {
  type Association,
  dayMs,
  idOf,
  newToken,
  openAssociation,
  password,
  succeed,
} from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { type Reply, TestPhone } from '../support/phone.ts'
import { secondServer } from '../support/second-server.ts'

const never = (): never => {
  throw new Error('no such phone')
}
/** As the server kept passwords before. */
function hashedAsTyped(typed: string): string {
  const nonce = randomBytes(16)
  const work = { parallelism: 1, tagLength: 32, memory: 47_104, passes: 1 }
  const tag = argon2Sync('argon2id', { message: typed.normalize('NFC'), nonce, ...work })
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${work.memory},t=1,p=1$${base64(nonce)}$${base64(tag)}`
}

const reasonOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? reply.problem.reason : 'accepted'

describeOnBoth('signing in with a password', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  it('enrols another phone of the same account', async () => {
    const phone = association.newPhone()
    const { account } = succeed(await phone.signIn('admin', password))
    expect(account).toEqual(association.administrator.account)
    expect((await association.board(phone)).cohorts).toEqual([])
    expect(reasonOf(await phone.signIn('ADMIN', password))).toBe('accepted')
  })

  it('knows a password again on the keyboard of another phone', async () => {
    const owner = association.administrator
    const change = (old: string, next: string) =>
      owner.ask(done, 'PUT', '/api/own-password', { old, password: next })
    succeed(await change(password, 'كتاب أحمر ١٢٣'))
    const same = ['كتاب أحمر ١٢٣', 'كتاب أحمر 123', 'كتاب أحمر ۱۲۳ ', '\u200fكتاب أحمر 123\u00a0']
    for (const typed of same) {
      expect([typed, reasonOf(await association.newPhone().signIn('admin', typed))]).toEqual([
        typed,
        'accepted',
      ])
      association.setClock(association.now() + 60_000)
    }
    expect(reasonOf(await association.newPhone().signIn('admin', 'كتاب أحمر 124'))).toBe('wrong-password')
    expect(reasonOf(await change(' كتاب أحمر 123', 'باب أزرق ٤٥٦ '))).toBe('accepted')
    expect(reasonOf(await association.newPhone().signIn('admin', 'باب أزرق 456'))).toBe('accepted')
  })

  it('still takes a password that was kept as it was typed, before digits of all scripts were the same', async () => {
    const typed = 'كتاب أحمر ١٢٣ '
    await association.deps.db
      .updateTable('account')
      .set({ password_hash: hashedAsTyped(typed) })
      .where('login', '=', 'admin')
      .execute()
    expect(reasonOf(await association.newPhone().signIn('admin', typed))).toBe('accepted')
    expect(reasonOf(await association.newPhone().signIn('admin', `${typed}x`))).toBe('wrong-password')
  })

  it('tells nobody which logins exist', async () => {
    const known = await association.newPhone().signIn('admin', 'not the password')
    const unknown = await association.newPhone().signIn('nobody', 'not the password')
    expect(known).toMatchObject({ kind: 'problem', status: 401, problem: { reason: 'wrong-password' } })
    expect(unknown).toEqual(known)
  })

  it('waits longer after each wrong password, for unknown logins too, and never locks', async () => {
    for (const login of ['admin', 'nobody']) {
      const waits: number[] = []
      for (let tries = 0; tries < 12; tries++) {
        const reply = await association.newPhone().signIn(login, `wrong ${tries}`)
        if (reply.kind === 'problem' && reply.problem.reason === 'slow-down') {
          waits.push(reply.problem.retryAfterS ?? 0)
          association.setClock(association.now() + (reply.problem.retryAfterS ?? 0) * 1000)
        }
      }
      expect(waits).toEqual([1, 2, 4, 8])
      association.setClock(association.now() + 900_000)
    }
    expect(reasonOf(await association.newPhone().signIn('admin', password))).toBe('accepted')
  })

  it('lets a phone that knows the account in while a stranger guesses at it', async () => {
    for (let tries = 0; tries < 7; tries++) await association.newPhone().signIn('admin', `wrong ${tries}`)
    expect(reasonOf(await association.newPhone().signIn('admin', password))).toBe('slow-down')
    expect(reasonOf(await association.administrator.signIn('admin', password))).toBe('accepted')
  })

  it('does not let an ended supervisor in, nor her phone', async () => {
    const supervisor = await association.newSupervisor('zahra', [])
    const { supervisors } = succeed(
      await association.administrator.ask(supervisorsResponse, 'GET', '/api/supervisors'),
    )
    const { id, name, login, phone } = supervisors.find((row) => row.login === 'zahra') ?? {
      id: '',
      name: '',
      login: '',
      phone: null,
    }
    const ended = { name, login, phone, administrator: false, cohortIds: [], ended: true }
    succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${id}`, ended))
    expect(reasonOf(await association.newPhone().signIn('zahra', password))).toBe('wrong-password')
    const board = await supervisor.raw('GET', '/api/board')
    expect([board.status, (await board.json()).reason]).toEqual([403, 'device-ended'])
  })
})

describeOnBoth('a one-time link', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  const newLink = async (): Promise<string> => {
    const token = newToken()
    const accountId = idOf(association.administrator)
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await association.administrator.ask(done, 'PUT', path, { accountId, token }))
    return token
  }

  it('mends a forgotten password, once, and again for the same phone whose response was lost', async () => {
    const token = await newLink()
    const phone = association.newPhone()
    expect(reasonOf(await phone.setPassword(token, 'une autre phrase'))).toBe('accepted')
    expect(reasonOf(await phone.setPassword(token, 'une autre phrase'))).toBe('accepted')
    expect(reasonOf(await association.newPhone().setPassword(token, 'celle du voleur'))).toBe('code-used')
    expect(reasonOf(await association.newPhone().signIn('admin', 'une autre phrase'))).toBe('accepted')
    expect(reasonOf(await association.newPhone().signIn('admin', password))).toBe('wrong-password')
  })

  it('closes the earlier ones of its account, and only those', async () => {
    const zahra = await association.newSupervisor('zahra', [])
    const other = newToken()
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await association.administrator.ask(done, 'PUT', path, { accountId: idOf(zahra), token: other }))
    const tokens = [await newLink(), await newLink(), await newLink()]
    const replies: string[] = []
    for (const token of [tokens[0], tokens[2], tokens[1]])
      replies.push(reasonOf(await association.newPhone().setPassword(token ?? '', 'une autre phrase')))
    expect(replies).toEqual(['code-expired', 'accepted', 'code-expired'])
    expect(reasonOf(await association.newPhone().setPassword(other, 'une autre phrase'))).toBe('accepted')
  })

  it('made again by a request that comes twice closes none made later', async () => {
    const [first, second] = [newToken(), newToken()]
    const accountId = idOf(association.administrator)
    const paths = [0, 1].map(() => `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`)
    const put = async (at: 0 | 1): Promise<void> => {
      const body = { accountId, token: [first, second][at] }
      succeed(await association.administrator.ask(done, 'PUT', paths[at] ?? '', body))
    }
    await put(0)
    await put(1)
    await put(0)
    expect(reasonOf(await association.newPhone().setPassword(first, 'une autre phrase'))).toBe('code-expired')
    expect(reasonOf(await association.newPhone().setPassword(second, 'une autre phrase'))).toBe('accepted')
  })

  it('is closed by any new password, her own too', async () => {
    const zahra = await association.newSupervisor('zahra', [])
    const token = newToken()
    const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await association.administrator.ask(done, 'PUT', path, { accountId: idOf(zahra), token }))
    succeed(await zahra.ask(done, 'PUT', '/api/own-password', { old: password, password: 'sa phrase neuve' }))
    expect(reasonOf(await association.newPhone().setPassword(token, 'une autre phrase'))).toBe('code-expired')
  })

  it('is the only one, also when two servers make one, or use two, at the same moment', async () => {
    const second = await secondServer(association)
    const accountId = idOf(association.administrator)
    const { key } = association.administrator
    const administrators = [association.send, second.send].map(
      (send) => new TestPhone(send, association.now, key),
    )
    const tokens = Array.from({ length: 4 }, newToken)
    await Promise.all(
      tokens.map(async (token, at) => {
        const path = `/api/password-links/${uuidV7(association.now(), randomBytes(10))}`
        succeed((await administrators[at % 2]?.ask(done, 'PUT', path, { accountId, token })) ?? never())
      }),
    )
    const open = await association.deps.db
      .selectFrom('one_time_link')
      .select('link_id')
      .where('account_id', '=', accountId)
      .where('used_by_key', 'is', null)
      .where('expires_at', '>', association.now())
      .execute()
    expect(open).toHaveLength(1)
    // Links of a database that an older server left: several are open.
    await association.deps.db
      .updateTable('one_time_link')
      .set({ expires_at: association.now() + dayMs })
      .where('account_id', '=', accountId)
      .execute()
    const replies = await Promise.all(
      tokens.map((token, at) => {
        const phone = new TestPhone(at % 2 === 0 ? association.send : second.send, association.now)
        return phone.setPassword(token, `une autre phrase ${at}`)
      }),
    )
    expect(replies.map(reasonOf).filter((reason) => reason === 'accepted')).toHaveLength(1)
    await second.close()
  })

  it('expires, and an unknown one is unknown', async () => {
    const token = await newLink()
    expect(reasonOf(await association.newPhone().setPassword(newToken(), 'une autre phrase'))).toBe(
      'code-unknown',
    )
    association.setClock(association.now() + 7 * dayMs)
    expect(reasonOf(await association.newPhone().setPassword(token, 'une autre phrase'))).toBe('code-expired')
  })

  it('does not take a password that a machine tries first', async () => {
    const token = await newLink()
    for (const weak of [
      'password1',
      'aaaaaaaaaa',
      '12345678',
      'azertyui',
      'motdepasse',
      'admin2026',
      'abcdefgh',
      // What is said every day here, in the spellings of a telephone.
      'allahakbar',
      'AllahouAkbar1',
      'inchallah',
      'in sha allah',
      'hamdoulah',
      'hamdoullah2026',
      'salam alaykoum',
      'ما شاء الله',
    ]) {
      expect(reasonOf(await association.newPhone().setPassword(token, weak))).toBe('password-weak')
    }
    const short = await association.newPhone().setPassword(token, 'court')
    expect(reasonOf(short)).toBe('password-weak')
  })

  it('of the first start dies with the first administrator', async () => {
    const token = newToken()
    await createFirstLink(
      association.deps.db,
      token,
      uuidV7(association.now(), randomBytes(10)),
      association.now(),
    )
    const reply = await association
      .newPhone()
      .setPassword(token, password, { login: 'second', name: 'Second' })
    expect(reasonOf(reply)).toBe('code-expired')
  })
})
