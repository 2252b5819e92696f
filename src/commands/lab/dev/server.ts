import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '#compiler/compile.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
import { sqliteName } from '../../operate/data-files.ts'
import { tellDemo } from '../demo/note.ts'
import { runDemo } from '../demo/run-demo.ts'
import { demoSeed } from '../demo/stage.ts'
import { onStopSignal } from '../../operate/on-stop-signal.ts'
import { root, scratch } from '../../root.ts'
import { stop } from '../../operate/stop.ts'

// The server behind `npm run dev`: the content as it is now, and the demo's association, seeded once and then kept.
const dist = join(scratch, 'dev/dist')
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const { diagnostics, files } = await compile(join(root, 'content'), {
    unreviewed: config.unreviewed,
    today: new Date().toISOString().slice(0, 10),
  })
  for (const { file, line, rule, message } of diagnostics)
    console.error(`content/${file}:${line} ${rule} ${message}`)
  for (const [path, bytes] of files) write(join(dist, 'client', path), bytes)
  write(join(dist, 'build.json'), JSON.stringify({ build: 'dev', csp: '', createdFrom: '' }))
  // Written last: a seeding that was cut short is begun again.
  const isSeeded = existsSync(join(config.dataDir, 'demo.json'))
  if (!isSeeded && config.dataDir.startsWith(scratch))
    rmSync(config.dataDir, { recursive: true, force: true })
  if (isSeeded || existsSync(join(config.dataDir, sqliteName))) {
    const started = await startServer(config, { dist, isDemo: isSeeded })
    if (started.kind === 'wrong') stop(started.sentence)
    else onStopSignal(() => started.close())
  } else {
    const demo = await runDemo(config, dist, demoSeed)
    if (demo.kind === 'wrong') stop(demo.sentence)
    else {
      console.log(tellDemo(demo.note, config.dataDir))
      onStopSignal(() => demo.close())
    }
  }
}

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
