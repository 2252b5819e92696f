import { floorPage } from '../floor/floor-page.ts'
import { serveFloor } from '../floor/serve-floor.ts'
import { SlowLine } from '../line/line.ts'
import { type LineProfile, slow3g, twoG } from '../line/profiles.ts'
import { median, quantile } from '../median.ts'
import { downloadPacks } from '../../demo/packs.ts'
import { ServerProcess } from '../server/server-process.ts'
import type { Row } from '../table.ts'
import { tapsToPaint } from './tap-to-paint.ts'
import { type ColdVisit, coldVisit } from './cold-visit.ts'
import { installModule } from './install-module.ts'
import { offlineRestarts } from './offline-restart.ts'

const modulePath = '/ar/modules/play-and-interactions/'
const lessonPath = `${modulePath}why-play/`

/** A lesson of the product beside the same words written by hand. */
export async function measurePages(browser: string, runs: number): Promise<readonly Row[]> {
  const product = await ServerProcess.start('product')
  const html = await (await fetch(product.url + lessonPath)).text()
  const quiz = (await downloadPacks(product.url)).find(({ ar }) => modulePath.includes(ar.moduleId))?.ar.quiz
  const floor = await serveFloor(floorPage(html, quiz?.questions ?? []))
  try {
    const rows: Row[] = []
    for (const profile of [slow3g, twoG]) {
      rows.push(...(await coldRows(browser, floor.port, product.started.port, profile, runs)))
    }
    const floorRestarts = await offlineRestarts(browser, floor.port, '/', runs, async () => undefined)
    const restarts = await offlineRestarts(browser, product.started.port, lessonPath, runs, (page, url) =>
      installModule(page, url + modulePath),
    )
    rows.push({
      name: 'offline restart, 6×: readable',
      unit: 'ms',
      floor: median(floorRestarts),
      measured: median(restarts),
      // 1.5 times a bare prerendered Vue page, which takes 1.3 times the floor.
      target: { ratioAtMost: 1.95 },
    })
    const taps = await tapsToPaint(browser, `http://localhost:${product.started.port}`, `${modulePath}quiz/`)
    rows.push(
      {
        name: `tap → paint, 6×: median of ${taps.length}`,
        unit: 'ms',
        floor: null,
        measured: median(taps),
        target: { atMost: 100 },
      },
      {
        name: 'tap → paint, 6×: worst',
        unit: 'ms',
        floor: null,
        measured: quantile(taps, 1),
        target: { atMost: 100 },
      },
    )
    return rows
  } finally {
    floor.close()
    await product.stop()
  }
}

async function coldRows(
  browser: string,
  floorPort: number,
  port: number,
  profile: LineProfile,
  runs: number,
): Promise<readonly Row[]> {
  const lines = { floor: await SlowLine.to(floorPort, profile), ours: await SlowLine.to(port, profile) }
  const visits: { readonly floor: ColdVisit[]; readonly ours: ColdVisit[] } = { floor: [], ours: [] }
  for (let run = 0; run < runs; run++) {
    visits.floor.push(await coldVisit(browser, lines.floor, '/', profile))
    visits.ours.push(await coldVisit(browser, lines.ours, lessonPath, profile))
  }
  await lines.floor.close()
  await lines.ours.close()
  const row = (
    name: string,
    unit: string,
    what: Exclude<keyof ColdVisit, 'pending'>,
    target: Row['target'],
  ): Row => ({
    name: `lesson, ${profile.name} ${profile.cpu}×: ${name}`,
    unit,
    floor: median(visits.floor.map((visit) => visit[what])),
    measured: median(visits.ours.map((visit) => visit[what])),
    target,
  })
  return [
    row('readable', 'ms', 'readable', { ratioAtMost: 1.25 }),
    row('app in charge', 'ms', 'inCharge', { ratioAtMost: 2.5 }),
    row('wire until readable', 'kB', 'wireKb', { atMost: 14 }),
    row('requests begun until readable', '', 'requests', null),
    row('blocking time', 'ms', 'blockingMs', { atMost: 100 }),
    row('layout shift', '', 'shift', { atMost: 0 }),
    row('heap', 'MB', 'heapMb', { atMost: 3 }),
    row('elements', '', 'elements', { atMost: 400 }),
  ]
}
