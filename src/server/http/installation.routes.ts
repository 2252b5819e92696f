import type { Hono } from 'hono'
import { installationResponse, installationPath } from '#protocol/installation.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'
import { describe } from './describe.ts'

/** The address that belongs on paper and into links, whatever address the page itself came from. */
export function installationRoutes(app: Hono<Env>, deps: Dependencies): void {
  const text = describe(
    {
      subject: 'The installation',
      summary: 'The address this installation has for everybody',
      who: 'anybody',
      refuses: [],
    },
    { response: installationResponse },
  )
  app.get(installationPath, text, (c) =>
    c.json({ address: deps.publicUrl }, 200, { 'Cache-Control': 'no-cache' }),
  )
}
