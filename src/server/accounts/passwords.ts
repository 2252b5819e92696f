import { argon2, timingSafeEqual } from 'node:crypto'
import type { Random } from '../database/installation.ts'

export type Passwords = {
  hashPassword(password: string): Promise<string>
  /** Takes as long without a hash as with one, so that time does not tell which logins exist. */
  isPassword(password: string, hash: string | null): Promise<boolean>
}

/** OWASP ASVS 5.0, appendix C: Argon2id with 46 MiB, one pass, one lane. */
const memoryKiB = 47_104
const tagLength = 32
/** Sign-ins wait their turn: four at once are 190 MB at most, however many people sign in. */
const atOnce = 4

export function createPasswords(random: Random): Passwords {
  const inTurn = createQueue(atOnce)
  const nobody = format(random(16), random(tagLength))
  return {
    async hashPassword(password) {
      const salt = random(16)
      return format(salt, await inTurn(() => derive(password, salt)))
    },
    async isPassword(password, hash) {
      const { salt, tag } = read(hash ?? nobody)
      const derived = await inTurn(() => derive(password, salt))
      return timingSafeEqual(derived, tag) && hash !== null
    },
  }
}

const format = (salt: Uint8Array, tag: Uint8Array): string =>
  `$argon2id$v=19$m=${memoryKiB},t=1,p=1$${base64(salt)}$${base64(tag)}`

function read(hash: string): { salt: Uint8Array; tag: Uint8Array } {
  const [, , , , salt = '', tag = ''] = hash.split('$')
  return { salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

function derive(password: string, salt: Uint8Array): Promise<Uint8Array> {
  const message = Buffer.from(password.normalize('NFC'))
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message, nonce: salt, parallelism: 1, tagLength, memory: memoryKiB, passes: 1 },
      (error, tag) => (error === null ? resolve(tag) : reject(error)),
    )
  })
}

function createQueue(places: number) {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
