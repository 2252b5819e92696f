import { join } from 'node:path'
import { readConfig } from './config.ts'
import { startServer } from './start-server.ts'

export { startServer } from './start-server.ts'

/** The server alone, for a container or a service manager: `node src/server/main.ts`. People use `npm start`. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const started =
    config.kind === 'wrong' ? config : await startServer(config, { dist: join(process.cwd(), 'dist') })
  if (started.kind === 'wrong') {
    process.stderr.write(`${started.sentence}\n`)
    process.exitCode = 1
    return
  }
  if (started.firstLink !== null) process.stdout.write(`First administrator: ${started.firstLink}\n`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void started.close())
}

if (import.meta.main) await main()
