import type { Hono } from 'hono'
import { installationPath } from '#protocol/installation.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'

/** The address that belongs on paper and into links, whatever address the page itself came from. */
export function installationRoutes(app: Hono<Env>, deps: Dependencies): void {
  app.get(installationPath, (c) => c.json({ address: deps.publicUrl }, 200, { 'Cache-Control': 'no-cache' }))
}
