import { randomBytes } from 'node:crypto'
import { plainLogin } from '#domain/text/login.ts'
import { uuidV7 } from '#domain/id.ts'
import { dayMs, insertLink } from '#server/accounts/one-time-link.ts'
import { type Config, readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { noAssociation } from './association-in.ts'
import { orSentence } from './or-sentence.ts'
import { stop } from './stop.ts'
import { callCommand } from '../root.ts'

// `node src/commands/launch.mjs password <login>`: a one-time link for whoever has forgotten the password and has nobody to
// ask. Whoever may run this can read the database anyway; nobody learns the old password, or chooses the new one for her.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else await orSentence(config.dataDir, () => printLink(config))

async function printLink(config: Config): Promise<void> {
  const login = plainLogin(process.argv[2] ?? '')
  if (login === '')
    return stop(`Say whose: ${callCommand} password <login>. The login is what she signs in with.`)
  const missing = noAssociation(config)
  if (missing !== undefined) return stop(missing)
  const opened = await openDatabase(config)
  if (opened.kind === 'wrong') return stop(opened.sentence)
  try {
    const account = await opened.db
      .selectFrom('account')
      .select(['account_id', 'ended'])
      .where('login', '=', login)
      .executeTakeFirst()
    if (account === undefined) return stop(`No account has the login "${login}".`)
    if (account.ended === 1)
      return stop(`The account "${login}" is deactivated. Another administrator can reactivate it.`)
    const [now, token] = [Date.now(), randomBytes(16).toString('base64url')]
    const link = {
      id: uuidV7<'link'>(now, randomBytes(10)),
      token,
      accountId: account.account_id,
      now,
      expiresAt: now + dayMs,
      createdBy: null,
    }
    await opened.db.transaction().execute((trx) => insertLink(trx, link))
    const address = config.publicUrl ?? `http://localhost:${config.port}`
    console.log(
      `This link sets a new password for "${login}". It works once, for one day, and cancels earlier links:`,
    )
    console.log(`  ${address}/ar/password/#${token}`)
  } finally {
    await opened.close()
  }
}
