import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const lesson = `/ar/modules/${play}/serve-and-return/`

test('without a network, words typed in any spelling lead to the very card', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.hasLater()
  await server.kill()

  await amina.visit('/ar/')
  await amina.page.getByRole('link', { name: 'بحث' }).click()
  const field = amina.page.getByRole('searchbox', { name: 'كلمة أو كلمتان' })
  await expect(field).toBeFocused()
  // Written in the lesson: الأخذ والعطاء.
  for (const typed of ['الأَخْذُ والعَطَاء', 'اخذ عطاء', 'الاخـــذ', 'والأخذ']) {
    await field.fill(typed)
    await expect(amina.page.locator('.result-lesson').first()).toHaveText('الأخذ والعطاء في الحوار')
    await expect(amina.page.locator('mark').first()).toContainText(/الأخذ|العطاء/)
  }
  await field.fill('اخذ')
  await expect(amina.page.getByRole('status')).toHaveText(/نتيجة|نتائج/)
  const card = amina.page.locator('.results a[href*="serve-and-return/#"]').first()
  const id = (await card.getAttribute('href'))?.split('#')[1] ?? ''
  await card.click()
  await expect(amina.page.locator(`#${id} h2`)).toBeInViewport()

  // Back at the same results.
  await amina.page.goBack()
  await expect(field).toHaveValue('اخذ')
  await expect(amina.page.locator('.result-lesson').first()).toBeVisible()

  await field.fill('سيارات الفضاء')
  await expect(amina.page.getByText('لا شيء في هذا الهاتف عن:')).toBeVisible()
  await expect(amina.page.getByText('نبحث في عناوينها فقط')).toBeVisible()
  // A title of what is not here is found, and said not to be here.
  await field.fill('حماية')
  await expect(amina.page.getByText('ليست في هذا الهاتف', { exact: true })).toBeVisible()
  expect(
    (await new AxeBuilder({ page: amina.page }).analyze()).violations.map(({ id: rule }) => rule),
  ).toEqual([])

  await amina.page.getByRole('link', { name: 'كلمات مشروحة' }).click()
  const term = amina.page.locator('#term-serve-and-return')
  await expect(term).toContainText('échange aller-retour')
  await expect(term).toContainText('serve and return')
  expect(
    (await new AxeBuilder({ page: amina.page }).analyze()).violations.map(({ id: rule }) => rule),
  ).toEqual([])
  expect(amina.complaints.filter((each) => !each.includes('axe'))).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('what is on the phone in the other language is found too, says so, and opens in it', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.visit(`/fr/modules/${play}/`)
  await amina.page.getByRole('button', { name: /^Télécharger/ }).click()
  await expect(amina.page.getByText('Prêt sans réseau')).toBeVisible()
  await amina.hasLater()
  await server.kill()

  await amina.visit('/ar/search/?q=jeu')
  // Nothing moves any more: the whole phone is read.
  await expect(amina.page.getByRole('status')).toHaveText(/نتيجة|نتائج/)
  const found = amina.page.locator('section[lang=fr]').first()
  await expect(found).toContainText('Français')
  await expect(found).toHaveAttribute('dir', 'ltr')
  // The glossary stays in her own language: its words tell the French ones.
  await expect(amina.page.locator('a[href^="/fr/glossary/"]')).toHaveCount(0)
  expect((await new AxeBuilder({ page: amina.page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  const card = found.locator('.results a').first()
  const id = (await card.getAttribute('href'))?.split('#')[1] ?? ''
  await card.click()
  await amina.inCharge()
  await expect(amina.page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(amina.page.locator(`#${id} h2`)).toBeInViewport()
  await amina.page.goBack()
  await expect(found).toBeVisible()
  await amina.throwAway()
  await server.remove()
})

test('a note on a lesson that is here in the other language alone is called by its name', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit(`/fr/modules/${play}/`)
  await amina.readyOffline()
  await amina.page.getByRole('button', { name: /^Télécharger/ }).click()
  await expect(amina.page.getByText('Prêt sans réseau')).toBeVisible()
  await amina.hasLater()
  await server.kill()
  await amina.visit(`/fr/modules/${play}/serve-and-return/`)
  const title = await amina.page.locator('h1').innerText()
  await amina.page.getByRole('button', { name: 'Outils de la leçon' }).click()
  await amina.page.getByLabel('Ma note sur cette leçon').fill('À essayer demain')
  await expect(amina.page.getByText('Enregistrée sur ce téléphone.')).toBeVisible()
  await amina.visit('/ar/me/notes/')
  await expect(amina.page.getByRole('link', { name: title })).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('a bookmark and a note are there after the phone died, and come back when they were deleted by mistake', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.hasLater()
  await server.kill()

  await amina.visit(lesson)
  await amina.page.locator('#moment .card-next').click()
  await expect(amina.page.locator('#idea h2')).toBeInViewport()
  await amina.page.getByRole('button', { name: 'أدوات الدرس' }).focus()
  await amina.page.keyboard.press('Enter')
  await amina.page.getByRole('button', { name: 'علامة على هذه البطاقة' }).click()
  await expect(amina.page.getByRole('button', { name: 'إزالة علامة البطاقة' })).toBeVisible()
  await amina.page.getByLabel('ملاحظتي على هذا الدرس').pressSequentially('أجرب هذا مع ياسين')
  await expect(amina.page.getByText('محفوظة في هذا الهاتف.')).toBeVisible()
  await amina.page.getByText('كبير جدا').click()
  await expect(amina.page.locator('html')).toHaveAttribute('data-text', 'largest')
  expect((await new AxeBuilder({ page: amina.page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await amina.kill()
  await amina.open()

  await amina.visit('/ar/me/notes/')
  await expect(amina.page.getByText('أجرب هذا مع ياسين')).toBeVisible()
  await expect(amina.page.locator('html')).toHaveAttribute('data-text', 'largest')
  await amina.page.getByRole('button', { name: /^حذف: الأخذ والعطاء/ }).click()
  await expect(amina.page.getByText('أجرب هذا مع ياسين')).toHaveCount(0)
  await amina.page.getByRole('button', { name: 'تراجع عن الحذف' }).click()
  await expect(amina.page.getByText('أجرب هذا مع ياسين')).toBeVisible()
  await amina.page.locator('.own-link[href$="#idea"]').click()
  await expect(amina.page.locator('#idea h2')).toBeInViewport()
  await amina.page.getByRole('button', { name: 'أدوات الدرس' }).click()
  await expect(amina.page.getByLabel('ملاحظتي على هذا الدرس')).toHaveValue('أجرب هذا مع ياسين')
  await amina.page.keyboard.press('Escape')
  await expect(amina.page.getByRole('button', { name: 'أدوات الدرس' })).toBeFocused()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
