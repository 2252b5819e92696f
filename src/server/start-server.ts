import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { uuidV7 } from '#domain/id.ts'
import { createFirstLink, hasAdministrator } from './accounts/one-time-link.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { createDependencies } from './create-dependencies.ts'
import { makeDataFolder, makeDataPrivate, notADataFolder } from './database/data-folder.ts'
import { isOfThisKind } from './database/installation.ts'
import { openDatabase, type OpenedDatabase } from './database/open-database.ts'
import { connectionLimits } from './http/connection-limits.ts'
import { guardConnections, serverOptions } from './http/guard-connections.ts'
import { createLog, type Log } from './http/log.ts'
import { listen } from './http/listen.ts'
import { plainProblem, problemHeaders } from './http/plain-problem.ts'
import { securityHeaderList } from './http/security-headers.ts'
import { sentenceFor } from './sentence-for.ts'

type Opened = Extract<OpenedDatabase, { kind: 'opened' }>

export type StartOptions = {
  /** The folder the build wrote. */
  readonly dist: string | null
  readonly clock?: () => number
  readonly log?: Log
  /** The data is an invented association's: its keys and passwords stand in the source. */
  readonly isDemo?: boolean
}
export type Started =
  | {
      readonly kind: 'started'
      /** Where it listens on this machine. */
      readonly url: string
      readonly port: number
      readonly build: string
      /** The one-time link that makes the first administrator; null once there is one. */
      readonly firstLink: string | null
      close(): Promise<void>
    }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** Opens the database, builds the application and listens. What a person can put right is a sentence. */
export async function startServer(config: Config, options: StartOptions): Promise<Started> {
  try {
    const stranger = notADataFolder(config.dataDir)
    if (stranger !== undefined) return { kind: 'wrong', sentence: stranger }
    makeDataFolder(config.dataDir)
    const log = logOf(options)
    const database = await openDatabase(config, ({ message }) =>
      log({ event: 'database-connection', message: message.slice(0, 200) }),
    )
    if (database.kind === 'wrong') return database
    return await startOver(database, config, options)
  } catch (error) {
    const sentence = sentenceFor(error, config.dataDir)
    if (sentence === undefined) throw error
    return { kind: 'wrong', sentence }
  }
}

const logOf = ({ log, clock = Date.now }: StartOptions): Log =>
  log ?? createLog(clock, (text) => process.stdout.write(text))

async function startOver(database: Opened, config: Config, options: StartOptions): Promise<Started> {
  try {
    const started = await serveFrom(database, config, options)
    if (started.kind === 'wrong') await database.close()
    return started
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serveFrom(database: Opened, config: Config, options: StartOptions): Promise<Started> {
  const clock = options.clock ?? Date.now
  const log = logOf(options)
  if (!(await isOfThisKind(database.db, options.isDemo ?? false)))
    return {
      kind: 'wrong',
      sentence: `${config.dataDir} holds the demo's invented association, whose passwords are known to everybody. Set DATA_DIR to another folder.`,
    }
  let isStopping = false
  const deps = await createDependencies({
    db: database.db,
    clock,
    random: (bytes) => randomBytes(bytes),
    log,
    dataDir: config.dataDir,
    dist: options.dist,
    isHttps: config.publicUrl?.startsWith('https:') ?? false,
    publicUrl: config.publicUrl,
    isStopping: () => isStopping,
    association: config.association,
    trustProxy: config.trustProxy ?? null,
  })
  const headers = securityHeaderList(deps.site.csp, deps.isHttps)
  const listener = getRequestListener(createApp(deps).fetch, {
    hostname: 'localhost',
    // A target that is no address: the application never sees it.
    errorHandler: () =>
      new Response(plainProblem('malformed').body, { status: 400, headers: problemHeaders(headers) }),
  })
  const guard = guardConnections(
    (incoming, outgoing) => void listener(incoming, outgoing),
    headers,
    connectionLimits,
  )
  const server = createServer(serverOptions, guard.listener)
  guard.watch(server)
  // Longer than a proxy in front keeps a connection for reuse. Else it sometimes sends into a closed one.
  server.keepAliveTimeout = 65_000
  const listening = await listen(server, config)
  if (listening.kind === 'wrong') return listening
  const refused = makeDataPrivate(config.dataDir)
  if (refused !== undefined) log({ event: 'readable-by-others', file: refused })
  const url = `http://${config.host === undefined || config.host === '0.0.0.0' ? 'localhost' : config.host}:${listening.port}`
  const token = randomBytes(16).toString('base64url')
  const isNew = !(await hasAdministrator(deps.db))
  if (isNew) await createFirstLink(deps.db, token, uuidV7(clock(), randomBytes(10)), clock())
  log({
    event: 'started',
    build: deps.site.build,
    port: listening.port,
    database: config.databaseUrl === null ? 'sqlite' : 'postgresql',
  })
  return {
    kind: 'started',
    url,
    port: listening.port,
    build: deps.site.build,
    // `new.` tells the page that login and name are asked for too: nobody has an account yet.
    firstLink: isNew ? `${config.publicUrl ?? url}/ar/password/#new.${token}` : null,
    async close() {
      isStopping = true
      guard.stop()
      await listening.close()
      await deps.writer.drain()
      await database.close()
      log({ event: 'stopped' })
    },
  }
}
