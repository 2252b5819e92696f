import * as v from 'valibot'
import { isLogin, plainLogin } from '#domain/text/login.ts'
import { cleanLine } from '#domain/text/clean.ts'
import { publicKey, uuid } from '../conventions.ts'
import { passwordSchema as password, typedPassword } from './password.ts'
import { textOrNull } from '../typed.ts'
import { since } from '../version/since.ts'

const protocol = v.pipe(v.number(), v.integer(), v.minValue(1))
const login = v.pipe(v.string(), v.maxLength(400), v.transform(plainLogin), v.check(isLogin, 'not a login'))
/** What a browser calls itself: nobody typed it, so nobody is refused for it. */
const deviceName = v.pipe(
  v.string(),
  v.maxLength(400),
  v.transform((text) => cleanLine(text).slice(0, 80) || 'browser'),
)
/** 128 random bits in base64url: the secret of a one-time link. */
export const linkToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))
export { login as loginSchema }

/** POST /api/join, signed by the very key in the body. `name` null: the supervisor typed it, or none yet. */
export const joinRequest = v.strictObject({
  protocol,
  /** As typed or pasted: the server looks for the code in it, too. */
  code: v.pipe(v.string(), v.maxLength(4_000)),
  publicKey,
  name: textOrNull(80),
  /**
   * The code opens a page that a PIN locks. Of this one wish: repeated, it gets the same response; a code that was used for
   * anything else opens nothing.
   */
  opens: since(2, uuid<'opening'>()),
})

/** POST /api/sign-in for supervisors and administrators. */
export const signInRequest = v.strictObject({
  protocol,
  login,
  password: typedPassword,
  publicKey,
  deviceName,
})

/**
 * POST /api/password: redeems a one-time link, sets the password and enrols the key. The link printed at first start
 * creates the administrator, so it asks for a login and a name; any other link belongs to an account and gets null.
 */
export const passwordRequest = v.strictObject({
  protocol,
  token: linkToken,
  login: v.nullable(login),
  name: textOrNull(80),
  password,
  publicKey,
  deviceName,
})
export type PasswordRequest = v.InferOutput<typeof passwordRequest>
