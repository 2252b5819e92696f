import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const note = 'ضحكوا كثيرا. غدا نجرب بثلاثة أشياء.'

test('ideas brought once are found, marked and tried without a network, and are there after a kill', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.hasLater()
  const { page } = amina
  await amina.download(play)
  const ofPractice = '.practice-ideas'
  await amina.visit(`/ar/modules/${play}/practice/`)
  await expect(page.locator('.practice-ask')).toBeVisible()
  await expect(page.locator(ofPractice)).toHaveCount(0)
  await amina.visit('/ar/')
  // Without a network it says so, and goes on by itself when the network is back.
  await amina.context.setOffline(true)
  await page.getByRole('link', { name: 'أفكار للقسم' }).click()
  await expect(page.getByText('لا شبكة الآن. الأفكار تُنزّل عند وجودها.')).toBeVisible()
  await amina.context.setOffline(false)
  await expect(page.getByRole('button', { name: /تنزيل · 0,\d+ م\.ب/ })).toBeVisible()
  // A link to one idea: what it weighs is said before, and then the idea is there.
  await amina.visit('/ar/ideas/touch-bag/')
  await page.getByRole('button', { name: /تنزيل · 0,\d+ م\.ب/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('كيس اللمس')
  await amina.visit('/ar/ideas/no-such-idea/')
  await expect(page.getByText('لا توجد فكرة بهذا العنوان.')).toBeVisible()
  await page.getByRole('link', { name: 'إلى الأفكار' }).click()
  await expect(page.locator('.idea-line')).toHaveCount(80)
  await server.kill()

  // Her task in class leads to the ideas, while she has tried none.
  await amina.visit(`/ar/modules/${play}/practice/`)
  await page.locator(ofPractice).getByRole('link', { name: 'أفكار للقسم' }).click()
  await expect(page.locator('.idea-line')).toHaveCount(80)
  // Who reads French finds them, and in which language they are.
  await amina.visit('/fr/ideas/')
  await expect(page.getByText('les idées sont en arabe seulement')).toBeVisible()
  await expect(page.locator('.idea-line')).toHaveCount(80)
  await amina.visit('/ar/ideas/')
  await page.getByLabel('بحث في الأفكار').fill('مشاريع')
  await expect(page.locator('.idea-line').first()).toContainText('مشروع')
  await expect(page.locator('.idea-line')).toHaveCount(8)
  await page.getByText('تصفية الأفكار').click()
  await page.getByLabel('النوع').selectOption({ label: 'لعبة' })
  await page.getByLabel('السن', { exact: true }).selectOption({ label: '3 سنوات' })
  await page.getByLabel('المدة').selectOption({ label: '10 دقائق أو أقل' })
  await page.getByLabel('بحث في الأفكار').fill('لمس')
  await expect(page.getByText('تصفية الأفكار · 3')).toBeVisible()
  await page.getByRole('link', { name: /كيس اللمس/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('كيس اللمس')
  await page.getByRole('button', { name: 'إضافة إلى المفضلة' }).click()
  await expect(page.getByRole('button', { name: 'إزالة من المفضلة' })).toBeVisible()
  await page.getByLabel('ملاحظة قصيرة').fill(note)
  await page.getByRole('button', { name: 'جرّبتها' }).click()
  await expect(page.locator('.idea-try')).toContainText(note)
  await expect(page.getByLabel('ملاحظة قصيرة')).toHaveValue('')
  // The phone's own way back, and the arrow above, lead to the list as she left it.
  await page.goBack()
  await expect(page.getByLabel('النوع')).toHaveValue('game')
  await page.getByRole('link', { name: /كيس اللمس/ }).click()
  await page.getByRole('link', { name: 'رجوع' }).click()
  await expect(page.getByLabel('بحث في الأفكار')).toHaveValue('لمس')
  await amina.kill()

  await amina.open()
  await amina.visit('/ar/ideas/?list=favourites')
  await expect(amina.page.locator('.idea-line')).toHaveCount(1)
  await expect(amina.page.locator('.idea-line')).toContainText('جرّبتها')
  await amina.visit('/ar/me/notes/')
  await expect(amina.page.getByText(note)).toBeVisible()
  // What she tried joins her practice, and leads back to the idea.
  await amina.visit(`/ar/modules/${play}/practice/`)
  const tried = amina.page.getByRole('region', { name: 'أفكار جرّبتها في القسم' })
  await expect(tried).toContainText(note)
  await expect(tried.getByRole('link', { name: 'كل ما جرّبته' })).toHaveAttribute('href', '/ar/me/notes/')
  await expect(tried.getByRole('link', { name: 'أفكار للقسم' })).toHaveCount(0)
  await tried.getByRole('link', { name: 'كيس اللمس' }).click()
  await expect(amina.page.getByRole('heading', { level: 1 })).toHaveText('كيس اللمس')
  // The search of the whole app finds it, too.
  await amina.visit('/ar/search/?q=العنزة')
  await amina.page.getByRole('link', { name: /العنزة الضائعة/ }).click()
  await expect(amina.page.locator('.idea-stop')).toHaveCount(5)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
