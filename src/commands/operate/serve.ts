import { join } from 'node:path'
import type { Config } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
import { onStopSignal } from './on-stop-signal.ts'
import { root } from '../root.ts'
import { stop } from './stop.ts'
import { startMessage } from './tell-start.ts'

/** Serves `dist/` until somebody stops it, and lets requests under way finish. */
export async function serve(config: Config): Promise<void> {
  const started = await startServer(config, { dist: join(root, 'dist') })
  if (started.kind === 'wrong') return stop(started.sentence)
  console.log(startMessage(started, config))
  onStopSignal(() => started.close())
}
