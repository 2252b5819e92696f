import { readConfig } from '#server/config.ts'
import { callCommand } from '../root.ts'
import { portProblem } from './port.ts'
import { serve } from './serve.ts'
import { stop } from './stop.ts'

// The one entry of a release archive: `node server/smart-educator.mjs [start | backup … | restore … | password … | rebuild]`.
// The build is in the archive already, so starting makes nothing and needs no network.
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  start,
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  password: () => import('./password.ts'),
  rebuild: () => import('./rebuild.ts'),
}

const name = process.argv[2] ?? 'start'
// Each command reads its own words from the third place on, as it does in a clone.
process.argv.splice(2, 1)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) await command()
else stop(`There is no command "${name}". Say: ${callCommand} ${Object.keys(commands).join(' | ')}`)

async function start(): Promise<void> {
  const config = readConfig(process.env)
  if (config.kind === 'wrong') return stop(config.sentence)
  const problem = await portProblem(config)
  return problem === undefined ? serve(config) : stop(problem)
}
