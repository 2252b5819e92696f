import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('a module passed offline brings a certificate that prints on one page and that a stranger checks offline', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة العلوي')
  await amina.download(play)
  await amina.hasLater()

  await server.kill()
  await amina.passQuiz(play)
  await amina.visit('/ar/me/certificates/')
  await expect(amina.page.getByText('لا شهادات بعد')).toBeVisible()
  await server.startAgain()
  await amina.visit('/ar/me/certificates/')
  await expect(amina.page.locator('.cert-link')).toContainText('التعلم باللعب والتفاعل', { timeout: 30_000 })

  // The supervisor writes the name in the other script; the same certificate comes again, made out to both.
  await office.put(`/api/learners/${await office.learnerId('أمينة العلوي')}`, {
    name: 'أمينة العلوي',
    otherName: 'Amina El Alaoui',
    cohortId: office.cohortId,
    ended: false,
  })
  await amina.visit('/ar/me/')
  await amina.page.getByRole('link', { name: 'شهاداتي' }).click()
  await amina.page.locator('.cert-link').click()
  await expect(amina.page.locator('.cert [lang="fr"]').getByText('Amina El Alaoui')).toBeVisible({
    timeout: 30_000,
  })
  await expect(amina.page.locator('.cert [lang="ar"]').getByText('أمينة العلوي')).toBeVisible()
  await expect(amina.page.getByText('ليست دبلوما ولا تعطي أي معادلة')).toBeVisible()
  await expect(amina.page.getByText('il ne donne aucune équivalence')).toBeVisible()

  await server.kill()
  await amina.visit(new URL(amina.page.url()).pathname)
  await expect(amina.page.locator('.cert')).toBeVisible()
  const sheet = (await amina.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // A4, landscape, in points.
  expect(sheet).toMatch(/\/MediaBox\s*\[0 0 84[12][^ ]* 59[45]/)

  await amina.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await amina.page.getByRole('button', { name: 'نسخ رابط التحقق' }).click()
  await expect(amina.page.getByText('نُسخ الرابط')).toBeVisible()
  const link = await amina.page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/ar/verify/#ey')

  await server.startAgain()
  const stranger = await Educator.withPhone(server.url)
  const asked: string[] = []
  stranger.page.on('request', (request) => asked.push(request.url()))
  await stranger.visit(new URL(link).pathname + new URL(link).hash)
  await expect(stranger.page.getByText('هذه الشهادة أصلية')).toBeVisible()
  await expect(stranger.page.getByText('أمينة العلوي')).toBeVisible()
  expect(asked.map((url) => url.split('#')[0]).filter((url) => url?.includes('eyJ'))).toEqual([])
  await stranger.readyOffline()
  await stranger.hasLater()

  await server.kill()
  await stranger.visit('/fr/verify/')
  await stranger.page.getByLabel('Lien ou code').fill(link)
  await stranger.page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(stranger.page.getByText('La signature est juste')).toBeVisible()
  await expect(stranger.page.getByText(/Impossible de demander si elle a été retirée/)).toBeVisible()
  const statement = link.split('#')[1] ?? ''
  const altered = statement.slice(0, 300) + (statement[300] === 'x' ? 'y' : 'x') + statement.slice(301)
  await stranger.page.getByLabel('Lien ou code').fill(altered)
  await stranger.page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(stranger.page.locator('.notice')).toContainText(
    /Elle n’est pas authentique|Ce n’est pas le code complet/,
  )

  expect([...amina.complaints, ...stranger.complaints]).toEqual([])
  await amina.throwAway()
  await stranger.throwAway()
  await server.remove()
})
