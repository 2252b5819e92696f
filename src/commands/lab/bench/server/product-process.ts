import { resolve } from 'node:path'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'

// The product in a process of its own, as it runs; its log goes where a log costs nothing.
const config = readConfig(process.env)
if (config.kind === 'wrong') throw new Error(config.sentence)
const started = await startServer(config, { dist: resolve('dist'), log: () => undefined })
if (started.kind === 'wrong') throw new Error(started.sentence)
const { port, build, firstLink } = started
process.send?.({ kind: 'ready', port, build, firstToken: firstLink?.split(/#|new\./).at(-1) ?? '' })
process.on('message', () => process.send?.({ kind: 'memory', rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit())
