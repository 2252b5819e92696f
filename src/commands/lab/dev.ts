import { createServer } from 'node:http'
import { join } from 'node:path'
import { createServer as createVite } from 'vite'
import { readConfig } from '#server/config.ts'
import { devPages } from './dev/pages.ts'
import { restarting } from './dev/restarting.ts'
import { onStopSignal } from '../operate/on-stop-signal.ts'
import { portProblem } from '../operate/port.ts'
import { root, scratch } from '../root.ts'
import { stop } from '../operate/stop.ts'

// `npm run dev`: the app as it is written, with live reload. Behind it the real server with the demo's association, started
// again at each change.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const problem = (await portProblem(config)) ?? (await portProblem({ ...config, port: config.port + 1 }))
  if (problem !== undefined) stop(problem)
  else await develop(config.port, config.port + 1)
}

async function develop(port: number, apiPort: number): Promise<void> {
  const env = {
    PORT: String(apiPort),
    HOST: '127.0.0.1',
    DATA_DIR: process.env['DATA_DIR'] ?? join(scratch, 'dev/data'),
    PUBLIC_URL: `http://localhost:${port}`,
  }
  const folders = ['src/server', 'src/domain', 'src/protocol', 'src/compiler', 'content']
  const server = restarting(root, 'src/commands/lab/dev/server.ts', env, folders)
  const http = createServer()
  const api = `http://127.0.0.1:${apiPort}`
  const vite = await createVite({
    root,
    appType: 'custom',
    server: {
      middlewareMode: true,
      hmr: { server: http },
      proxy: Object.fromEntries(
        ['/api', '/packs', '/healthz', '/readyz', '/version'].map((path) => [path, api]),
      ),
    },
  })
  const page = devPages(vite, root)
  http.on('request', (request, response) => {
    vite.middlewares(request, response, () => {
      page(request, response).catch((error: unknown) => {
        console.error(error)
        response.writeHead(500).end()
      })
    })
  })
  http.listen(port, () =>
    console.log(
      `\nThe app, with live reload: http://localhost:${port}/ar/\nEvery component in every state: http://localhost:${port}/ar/components/\n`,
    ),
  )
  onStopSignal(async () => {
    http.close()
    http.closeAllConnections()
    await Promise.all([vite.close(), server.stop()])
  })
}
