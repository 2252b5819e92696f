import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exactBudgets } from './bench/budgets/budgets.ts'
import { measureInsight } from './bench/insight/measure-insight.ts'
import { measurePages } from './bench/page/measure-pages.ts'
import { measureServer } from './bench/server/measure-server.ts'
import { measureSync } from './bench/sync/measure-sync.ts'
import { isMet, type Row, tableOf } from './bench/table.ts'
import { ensureBuild } from '../build/ensure-build.ts'
import { root, scratch } from '../root.ts'
import { findBrowser } from '../check/steps/browser.ts'
import { stop } from '../operate/stop.ts'

// `npm run bench`: the product beside its floor, in one run, on this machine. BENCH_RUNS=5 for steadier medians.
const runs = Math.min(9, Math.max(1, Number(process.env['BENCH_RUNS']) || 3))
// Whatever hangs, a bench ends. Servers and browsers notice that they are alone, and go too.
setTimeout(() => {
  stop('The bench was still running after 20 minutes and has been stopped.')
  process.exit()
}, 20 * 60_000).unref()

const browser = await findBrowser(process.env)
const built = await ensureBuild(root, 'show')
if (browser.kind === 'none') stop(browser.sentence)
else if (built.kind === 'failed') stop('The build failed; `npm run build` says why.')
else {
  const parts: readonly [string, () => readonly Row[] | Promise<readonly Row[]>][] = [
    ['budgets', () => exactBudgets(join(root, 'dist'))],
    ['server', measureServer],
    ['sync', () => measureSync(runs)],
    ['insight', measureInsight],
    ['page', () => measurePages(browser.path, runs)],
  ]
  const only = process.argv.slice(2)
  const rows: Row[] = []
  for (const [name, measure] of parts) {
    if (only.length > 0 && !only.includes(name)) continue
    console.log(`Measuring: ${name} …`)
    rows.push(...(await measure()))
  }
  console.log(
    `\n${tableOf(rows)}\n\nMedians of ${runs} runs on this machine; only the ratios hold elsewhere.`,
  )
  mkdirSync(scratch, { recursive: true })
  const measured = rows.map((row) => ({ ...row, ok: isMet(row) }))
  writeFileSync(
    join(scratch, 'bench.json'),
    `${JSON.stringify({ build: built.build, runs, rows: measured }, null, 2)}\n`,
  )
}
