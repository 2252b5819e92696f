import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'

// The server of a journey, in a process of its own so that it can be killed: DIST names the build it serves.
const config = readConfig(process.env)
if (config.kind === 'wrong') throw new Error(config.sentence)
const started = await startServer(config, { dist: process.env['DIST'] ?? 'dist' })
if (started.kind === 'wrong') throw new Error(started.sentence)
process.stdout.write(`first link: ${started.firstLink ?? 'none'}\nready\n`)
process.on('SIGTERM', () => void started.close())
