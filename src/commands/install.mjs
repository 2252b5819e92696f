import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The Node 24 that comes with the packages. */
export const bundledNode = (root) =>
  join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs what package-lock.json says unless it is there already. Returns a sentence when that cannot be done. */
export async function installIfNeeded(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex')
  const stampFile = join(root, 'node_modules/.install-stamp')
  if (existsSync(bundledNode(root))) {
    if (textOf(stampFile) === stamp) return undefined
    if (matches(lock, textOf(join(root, 'node_modules/.package-lock.json'))))
      return keepStamp(stampFile, stamp)
  }
  console.error('Installing the packages of package-lock.json (the first time, about a minute) …')
  const { code, output } = await npm(root, [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code !== 0) return explain(output)
  if (!existsSync(bundledNode(root))) {
    return 'The package "node" is not set up, because npm runs no install scripts here. Run: npm rebuild node --ignore-scripts=false'
  }
  return keepStamp(stampFile, stamp)
}

/** Somebody may have run `npm ci` by hand: npm's own note of what it installed then agrees with the lock file. */
function matches(lockText, installedText) {
  if (!installedText) return false
  const wanted = JSON.parse(lockText).packages
  const installed = JSON.parse(installedText).packages
  return (
    Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(([path, { optional }]) => path === '' || optional || path in installed)
  )
}

function keepStamp(file, stamp) {
  try {
    writeFileSync(file, stamp)
  } catch {
    // A read-only node_modules (an image, another owner) is fine: the next start compares again, 30 ms slower.
  }
  return undefined
}

/** The npm that runs us, else the one on the path. Its errors are kept to be explained, not printed as they come. */
function npm(root, args) {
  const path = process.env.npm_execpath
  const [file, rest] = path?.endsWith('js') ? [process.execPath, [path, ...args]] : ['npm', args]
  return new Promise((done) => {
    const shell = process.platform === 'win32' && file === 'npm'
    const child = spawn(file, rest, { cwd: root, shell, stdio: ['ignore', 'inherit', 'pipe'] })
    let output = ''
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

function explain(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET/.test(
      output,
    )
  ) {
    return 'No connection to the npm registry. The packages are installed once, with a connection; afterwards none is needed. Connect, then start again.'
  }
  if (/ENOSPC/.test(output))
    return 'The disk is full: the packages need about 700 MB. Make room, then start again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'This folder cannot be written to, so the packages cannot be installed in it.'
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.includes('EBADENGINE'))
  return ['The packages could not be installed. npm said:', ...lines.slice(-12)].join('\n')
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
