import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let occupant: Server
let port = 0

beforeAll(async () => {
  occupant = createServer()
  await new Promise<void>((done) => void occupant.listen(0, () => done()))
  const address = occupant.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  occupant.close()
})

describe.each(['start', 'dev', 'demo'])('npm run %s', (command) => {
  it('says that the port is in use, before it builds anything', async () => {
    const { code, stderr } = await run(command, { PORT: String(port) })
    expect(code).toBe(1)
    expect(stderr).toContain(`Port ${port} is in use`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://here' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'training.example.org' }, 'PUBLIC_URL'],
    [{ UNREVIEWED: 'perhaps' }, 'UNREVIEWED'],
  ])('meets the wrong setting %o with one sentence that names it', async (setting, name) => {
    const { code, stderr } = await run(command, setting)
    expect(code).toBe(1)
    expect(stderr).toContain(name)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

function run(
  command: string,
  setting: Record<string, string>,
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'src/commands/launch.mjs'), command], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], ...setting },
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })))
}
