import type { Hono } from 'hono'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'

const noStore = { 'Cache-Control': 'no-store' }

/** Below it a write may fail at any moment: bytes, about a day of an association of thirty. */
const smallestRoom = 20_000_000

/** For whoever watches the server. */
export function statusRoutes(app: Hono<Env>, deps: Dependencies): void {
  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, noStore))
  app.get('/readyz', async (c) => {
    if (deps.isStopping()) return c.json({ status: 'stopping' }, 503, noStore)
    try {
      await deps.db.selectFrom('installation').select('name').limit(1).execute()
      if ((await deps.freeBytes()) < smallestRoom) return c.json({ status: 'disk full' }, 503, noStore)
      return c.json({ status: 'ready' }, 200, noStore)
    } catch {
      return c.json({ status: 'no database' }, 503, noStore) // That is the response; the query's own failure is the database's to log.
    }
  })
  app.get('/version', (c) => c.json({ build: deps.site.build }, 200, noStore))
}
