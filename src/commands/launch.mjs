// What `npm start`, `npm test` … run first: plain JavaScript for any Node from 20 on. It makes sure the packages of the
// lock file are there. Then it goes on under the Node 24 among them, which runs the TypeScript commands as they stand.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledNode, installIfNeeded } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const [name = '', ...args] = process.argv.slice(2)
const folders = ['operate', 'build', 'check', 'lab']
const command = folders
  .map((folder) => join(root, 'src/commands', folder, `${name}.ts`))
  .find((file) => existsSync(file))

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Smart Educator needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
  )
} else if (!/^[a-z]+$/.test(name) || command === undefined) {
  stop(`There is no command "${name}". The commands are in the README: npm start, npm test, npm run demo …`)
} else {
  const problem = await installIfNeeded(root)
  if (problem) stop(problem)
  else run()
}

function run() {
  // A small nursery: under a burst of deliveries the server would else grow to twice the memory it needs.
  const flags = name === 'start' ? ['--max-semi-space-size=8'] : []
  const child = spawn(bundledNode(root), [...flags, command, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // Tools started by a command must find this Node too, not the one npm runs under.
      PATH: join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? ''),
      // Compiled code is kept: it takes about a third off the second start.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.tmp/compile-cache'),
    },
  })
  child.on('error', (error) => stop(`The packaged Node does not run on this machine (${error.message}).`))
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the child already; twice would mean "do not wait".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  const watch = process.env.npm_lifecycle_event ? endWithShell(child) : undefined
  child.on('exit', (code, signal) => {
    clearInterval(watch)
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

/** npm hands a signal to its shell, which ends and tells nobody. When our shell is gone, we are meant too. */
function endWithShell(child) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
  return watch
}

function stop(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
