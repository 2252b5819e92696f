import { randomBytes } from 'node:crypto'
import { createApp } from '#server/app.ts'
import { createFirstLink } from '#server/accounts/one-time-link.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import { openDatabase } from '#server/database/open-database.ts'
import type { FrozenServer, ServerWorld } from './frozen.ts'

/** A whole server of this build behind the few words that stay the same from build to build (`frozen.ts`). */
export async function openServer(world: ServerWorld): Promise<FrozenServer> {
  const opened = await openDatabase({ dataDir: world.dataDir, databaseUrl: null })
  if (opened.kind === 'wrong') throw new Error(opened.sentence)
  const { db } = opened
  const deps = await createDependencies({
    db,
    clock: world.now,
    random: (bytes) => randomBytes(bytes),
    log: () => undefined,
    dataDir: world.dataDir,
    dist: world.dist,
    isHttps: false,
    isStopping: () => false,
  })
  const app = createApp(deps)
  return {
    answer: async (request) => app.request(request),
    makeFirstLink: (token, id) => createFirstLink(db, token, id, world.now()),
    async close() {
      await deps.writer.drain()
      await opened.close()
    },
  }
}
