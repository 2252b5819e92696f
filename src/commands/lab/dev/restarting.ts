import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'

/** Keeps a command running, and runs it again when a file below `folders` changes. */
export function restarting(
  root: string,
  command: string,
  env: NodeJS.ProcessEnv,
  folders: readonly string[],
) {
  let stopped = false
  let child = run()
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, () => {
      // An editor writes a file in several strokes; one restart is enough.
      clearTimeout(timer)
      timer = setTimeout(() => void restart(), 200)
    }),
  )

  function run(): ChildProcess {
    return spawn(process.execPath, [join(root, command)], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
  }
  async function restart(): Promise<void> {
    await end(child)
    if (!stopped) child = run()
  }
  return {
    async stop(): Promise<void> {
      stopped = true
      for (const watcher of watchers) watcher.close()
      await end(child)
    },
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
