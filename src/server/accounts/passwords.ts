import { argon2, timingSafeEqual } from 'node:crypto'
import { plainPassword } from '#domain/text/password.ts'
import type { Random } from '../database/installation.ts'

/** `busy`: so many wait for a hash already that whoever asks had better come again in a moment. */
export type Passwords = {
  hashPassword(password: string): Promise<string | 'busy'>
  /**
   * As it is meant, or, for those of earlier, as it is typed. Takes as long without a hash as with one, so that time does not tell
   * which logins exist.
   */
  isPassword(password: string, hash: string | null): Promise<boolean | 'busy'>
  isBusy(): boolean
}

/** When `busy`, after how many seconds to come again. */
export const busyForS = 3

/** OWASP ASVS 5.0, appendix C: Argon2id with 46 MiB, one pass, one lane. */
const memoryKiB = 47_104
const tagLength = 32

/**
 * One queue for the process: hashes run on the threads of the system, two at once. Two threads are left for signatures, files
 * and everybody else. Whoever waits longest waits a few seconds.
 */
const inTurn = createQueue({ atOnce: 2, mostWaiting: 30 })

export function createPasswords(random: Random): Passwords {
  const nobody = format(random(16), random(tagLength))
  return {
    async hashPassword(password) {
      const salt = random(16)
      const derived = await inTurn.run(() => derive(plainPassword(password), salt))
      return derived === 'busy' ? 'busy' : format(salt, derived)
    },
    async isPassword(password, hash) {
      const { salt, tag } = read(hash ?? nobody)
      const ways = [...new Set([plainPassword(password), password.normalize('NFC')])]
      const derived = await inTurn.run(() => Promise.all(ways.map((way) => derive(way, salt))))
      if (derived === 'busy') return 'busy'
      const right = derived.filter((each) => timingSafeEqual(each, tag))
      return right.length > 0 && hash !== null
    },
    isBusy: inTurn.isFull,
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
  const message = Buffer.from(password)
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message, nonce: salt, parallelism: 1, tagLength, memory: memoryKiB, passes: 1 },
      (error, tag) => (error === null ? resolve(tag) : reject(error)),
    )
  })
}

function createQueue({ atOnce, mostWaiting }: { readonly atOnce: number; readonly mostWaiting: number }) {
  let free = atOnce
  const waiting: (() => void)[] = []
  const isFull = (): boolean => free === 0 && waiting.length >= mostWaiting
  return {
    isFull,
    async run<T>(work: () => Promise<T>): Promise<T | 'busy'> {
      if (isFull()) return 'busy'
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) free++
        else next()
      }
    },
  }
}
