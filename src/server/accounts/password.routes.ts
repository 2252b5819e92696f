import type { Hono } from 'hono'
import { type AccountId, uuidV7 } from '#domain/id.ts'
import { type EnrolResponse, enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import { type PasswordRequest, passwordRequest } from '#protocol/enrolment/join.ts'
import type { Database } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { success, type RouteSuccess, enrollingRoute } from '../http/signed-route.ts'
import { type AccountRow, findAccount } from './account.repository.ts'
import { enrolResponseOf } from './enrol.ts'
import { findLink, hasAdministrator } from './one-time-link.ts'
import { busyForS } from './passwords.ts'
import { setPassword } from './set-password.ts'
import { bucketOf, lookUpGuess, reserveTry, settleTry } from './slow-down.ts'
import { refuseWeak } from './weak-password.ts'

type Link = Database['one_time_link']

/** POST /api/password: a one-time link sets a password and enrols this device's key. */
export function passwordRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, writer, installation, passwords, random } = deps
  enrollingRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/password',
      subject: 'Joining and signing in',
      who: 'new-device',
      refuses: [
        'password-weak',
        'slow-down',
        'code-unknown',
        'code-used',
        'code-expired',
        'conflict',
        'login-taken',
      ],
      summary: 'Set a password with a one-time link',
      body: passwordRequest,
      response: enrolResponse,
      // A password that is too short is nothing to repair in the app: the person reads it.
      whenMalformed: (paths) =>
        paths.join() === 'password' ? refuse('password-weak', { why: 'short' }) : undefined,
    },
    async (keyId, { body, now, address }) => {
      // The link is looked up before anything costs: a flood of unknown ones hashes nothing.
      const looked = await lookUpGuess(db, bucketOf('code-address', address), now, async (trx) => {
        const link = await findLink(trx, body.token)
        return { isWrong: link === undefined, value: link }
      })
      if (looked.kind === 'wait') return refuse('slow-down', { retryAfterS: looked.waitS })
      const link = looked.value
      if (link === undefined) return refuse('code-unknown')
      const account = await accountOf(deps, link)
      const wrong = await whyNot(deps, link, account, { keyId, body, now })
      if (wrong !== undefined) return wrong
      const weak = await refuseWeak(body.password, [
        body.login ?? account?.login ?? '',
        body.name ?? account?.name ?? '',
        deps.issuer.association ?? '',
      ])
      if (weak !== undefined) return weak
      const wait = await reserveTry(db, [bucketOf('link', link.token_hash)], now)
      if (wait > 0) return refuse('slow-down', { retryAfterS: wait })
      if (link.used_by_key !== null) return sameAgain(deps, link, body, now)
      const passwordHash = await passwords.hashPassword(body.password)
      if (passwordHash === 'busy') return refuse('unavailable', { retryAfterS: busyForS })
      const newAccountId: AccountId = uuidV7(now, random(10))
      const key = { keyId, publicKey: body.publicKey, deviceName: body.deviceName }
      const { token, login, name } = body
      // Of two links of one account that are used at the same moment, the second one finds itself closed.
      const accounts = link.account_id === null ? undefined : [link.account_id]
      const outcome = await writer.write(async (trx) => {
        const set = await setPassword(trx, { token, passwordHash, key, login, name, newAccountId, now })
        if (set.kind !== 'set') return set
        return success(await enrolResponseOf(trx, set.accountId, installation.epoch, now))
      }, accounts)
      if (outcome.kind === 'was-set') return sameAgain(deps, await findLink(db, token), body, now)
      if (outcome.kind === 'refusal') return outcome
      // Whoever was slowed down at the old password is free with the new one.
      const own = account?.login ?? login
      if (own !== null) await settleTry(db, { cleared: [bucketOf('login', own)], released: [] }, now)
      return outcome
    },
  )
}

function accountOf({ db }: Dependencies, link: Link): Promise<AccountRow | undefined> {
  const id = link.used_account ?? link.account_id
  return id === null ? Promise.resolve(undefined) : findAccount(db, id)
}

/** What can be said of a link before a password is hashed; the transaction that uses it asks once more. */
async function whyNot(
  { db }: Dependencies,
  link: Link,
  account: AccountRow | undefined,
  asked: { readonly keyId: string; readonly body: PasswordRequest; readonly now: number },
): Promise<Refusal | undefined> {
  const { keyId, body, now } = asked
  if (link.used_by_key !== null) return link.used_by_key === keyId ? undefined : refuse('code-used')
  if (link.expires_at <= now || account?.ended === 1) return refuse('code-expired')
  if (link.account_id !== null) return undefined
  if (await hasAdministrator(db)) return refuse('code-expired')
  const missing = body.login === null ? 'login' : body.name === null ? 'name' : undefined
  return missing === undefined ? undefined : refuse('malformed-request', { paths: [missing] })
}

/**
 * The link was used by this very phone, whose response may have been lost: the same words get the same response. With another
 * login or password they are not the same, and nobody learns that they were taken.
 */
async function sameAgain(
  deps: Dependencies,
  link: Link | undefined,
  body: PasswordRequest,
  now: number,
): Promise<RouteSuccess<EnrolResponse> | Refusal> {
  const account = link === undefined ? undefined : await accountOf(deps, link)
  if (account === undefined || (body.login !== null && body.login !== account.login))
    return refuse('code-used')
  const isSame = await deps.passwords.isPassword(body.password, account.password_hash)
  if (isSame === 'busy') return refuse('unavailable', { retryAfterS: busyForS })
  if (!isSame) return refuse('code-used')
  return success(await enrolResponseOf(deps.db, account.account_id, deps.installation.epoch, now))
}
