import { expect, test } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

type Scene = { readonly lines: readonly { readonly lineId: string; readonly master: string }[] }

test('an observer calibrates without a network, killed between two scenes, and her second phone knows it', async () => {
  const server = await RunningServer.start()
  await Office.open(server)
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url))
  const offers = (await (await fetch(`${server.url}/packs/scenes.json`)).json()) as { ar: { hash: string } }
  const scenes = (await (
    await fetch(`${server.url}/packs/${offers.ar.hash}.json`)
  ).json()) as readonly Scene[]
  await rachida.visit('/ar/supervision/calibration/')
  await expect(rachida.page.locator('.scene-line').first()).toBeVisible()
  await rachida.hasLater()
  await server.kill()

  await rachida.visit('/ar/supervision/calibration/')
  const lines = () => rachida.page.locator('.scene-line')
  await expect(lines().first()).toBeVisible()
  await rachida.page.getByRole('button', { name: 'متابعة', exact: true }).click()
  await expect(rachida.page.getByRole('alert')).toContainText('بلا قيمة')
  for (const [index, scene] of scenes.entries()) {
    await expect(lines()).toHaveCount(scene.lines.length)
    for (const { lineId, master } of scene.lines)
      await rachida.page.locator(`[data-line="${lineId}"] input[value="${master}"]`).check()
    expect(await overflowOf(rachida.page)).toBe(0)
    if (index === 0) {
      expect((await new AxeBuilder({ page: rachida.page }).analyze()).violations.map(({ id }) => id)).toEqual(
        [],
      )
      const last = scene.lines.at(-1)
      await expect
        .poll(async () => JSON.stringify(await rachida.written('halfWritten')))
        .toContain(`/${last?.lineId ?? ''}`)
      await rachida.kill()
      await rachida.open()
      await rachida.visit('/ar/supervision/calibration/')
      await expect(rachida.page.locator('.scene-line input:checked')).toHaveCount(scene.lines.length)
    }
    const name = index < scenes.length - 1 ? 'متابعة' : 'حفظ ومقارنة'
    await rachida.page.getByRole('button', { name, exact: true }).click()
  }
  await expect(rachida.page.getByText('المعايرة صالحة سنة.')).toBeVisible()
  await expect(rachida.page.locator('[data-until]')).toContainText('معايرة صالحة إلى')

  await server.startAgain()
  await rachida.visit('/ar/supervision/outbox/')
  await expect(rachida.page.locator('[data-act]')).toHaveAttribute('data-act', 'sent', { timeout: 60_000 })
  const second = await signedIn(server)
  await second.visit('/ar/supervision/calibration/')
  await expect(second.page.locator('[data-until]')).toContainText('معايرة صالحة إلى')
  expect([...rachida.complaints, ...second.complaints]).toEqual([])
  await rachida.throwAway()
  await second.throwAway()
  await server.remove()
})
