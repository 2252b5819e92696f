import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { root } from '../../root.ts'
import { oneFailed, onePassed, type StepTally } from './step.ts'

export type ToolOptions = {
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMinutes?: number
  /** Takes what the program says instead of the terminal. */
  readonly hear?: (said: string) => void
}

/** Runs a program of the packages and waits. 0 is success; a program that hangs is ended and counts as failed. */
export async function runTool(
  name: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<number> {
  const { hear } = options
  const child = spawn(resolve(root, 'node_modules/.bin', name), args, {
    cwd: root,
    stdio: ['ignore', ...(hear ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
    env: { ...process.env, ...options.env },
  })
  if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear)
  running.add(child)
  const minutes = options.timeoutMinutes ?? 8
  const timer = setTimeout(() => {
    console.error(`${name} was still running after ${minutes} minutes and has been stopped.`)
    child.kill()
  }, minutes * 60_000)
  const code = await new Promise<number>((done) => {
    child.on('error', (error) => {
      console.error(`${name} could not be started: ${error.message}`)
      done(127)
    })
    child.on('close', (exitCode) => done(exitCode ?? 1))
  })
  clearTimeout(timer)
  running.delete(child)
  return code
}

export const asTally = (code: number): StepTally => (code === 0 ? onePassed : oneFailed)

const running = new Set<ChildProcess>()

/** Whoever stops this command stops what it started. */
export function stopToolsWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal)
      process.exit(1)
    })
  }
}
