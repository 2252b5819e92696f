import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#server/config.ts'
import { makeDataFolder } from '#server/database/data-folder.ts'
import { createLog } from '#server/http/log.ts'
import { startServer } from '#server/start-server.ts'
import type { DemoNote } from './note.ts'
import { seedAssociation } from './seed.ts'
import { oldestCohortDays } from './groups.ts'
import { dayMs } from './stage.ts'

export type RunningDemo = { readonly kind: 'running'; readonly note: DemoNote; close(): Promise<void> }

/** Starts a server whose clock we hold. Months pass through its front door; then it runs on real time. */
export async function runDemo(
  config: Config,
  dist: string,
  seed: number,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<RunningDemo | { readonly kind: 'wrong'; readonly sentence: string }> {
  const now = Date.now()
  let playedTime: number | null = now - (oldestCohortDays + 7) * dayMs
  const clock = () => playedTime ?? Date.now()
  const log = createLog(clock, write)
  const started = await startServer(config, {
    dist,
    clock,
    isDemo: true,
    // Months of requests are not what the reader of the log asked for.
    log: (entry) => (playedTime === null ? log(entry) : undefined),
  })
  if (started.kind === 'wrong') return started
  const note = await seedAssociation({
    url: started.url,
    firstToken: started.firstLink?.split(/#|new\./).at(-1) ?? '',
    build: started.build,
    seed,
    now,
    setClock: (at) => (playedTime = at),
  })
  playedTime = null
  makeDataFolder(config.dataDir)
  const reachable = { ...note, url: config.publicUrl ?? note.url }
  writeFileSync(join(config.dataDir, 'demo.json'), `${JSON.stringify(reachable, null, 2)}\n`, {
    mode: 0o600,
  })
  return { kind: 'running', note: reachable, close: () => started.close() }
}
