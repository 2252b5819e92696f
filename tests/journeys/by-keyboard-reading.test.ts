import { expect, test } from '@playwright/test'
import { play } from '../support/educator.ts'
import { press, ready, tabTo } from '../support/keys.ts'
import { RunningServer } from '../support/running-server.ts'

const module = `/fr/modules/${play}/`

test('a module is brought, opened and taken away by keys, and what takes a button’s place has the focus', async ({
  page,
}) => {
  const server = await RunningServer.start()
  await page.goto(`${server.url}/fr/modules/`)
  await ready(page)
  const card = page.locator('article', { has: page.locator(`a[href="${module}"]`) })
  const download = page.getByRole('button', { name: /Télécharger/ })
  await press(page, card.getByRole('button', { name: /Télécharger/ }))
  await expect(card.getByText('Prêt sans réseau')).toBeVisible()
  await expect(card.locator(':focus')).toHaveCount(1)
  await press(page, card.getByRole('link', { name: 'Ouvrir' }))
  await expect(page.locator('main h1')).toBeFocused()

  await press(page, page.getByRole('button', { name: 'Retirer' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Retirer' }))
  await expect(download).toBeVisible()
  await expect(page.locator('main :focus')).toHaveCount(1)
  await press(page, download, 'Shift+Tab')
  await expect(page.getByText('Prêt sans réseau')).toBeVisible()
  await press(page, `main a[href="${module}serve-and-return/"]`)
  await expect(page.locator('main h1')).toBeFocused()
  await expect(page).toHaveURL(/serve-and-return/)
  await server.remove()
})

test('a lesson is turned, a word explained and the letters made larger by keys', async ({ page }) => {
  const server = await RunningServer.start()
  await page.goto(`${server.url}${module}serve-and-return/`)
  await ready(page)
  // The same key again and again: three times is three cards, and what follows is in the card that came.
  const cards = await page.locator('.card').evaluateAll((all) => all.map(({ id }) => id))
  await tabTo(page, '#moment .card-next')
  for (const id of cards.slice(1, 4)) {
    await page.keyboard.press('Enter')
    await expect(page.locator(`#${id} h2`)).toBeInViewport()
  }
  await page.keyboard.press('Tab')
  await expect(page.locator(`#${cards[3]} :focus`)).toHaveCount(1)
  await page.goto(`${server.url}${module}serve-and-return/`)
  await ready(page)

  await press(page, '.term')
  const term = page.locator('.term:focus')
  const explained = page.locator(`#${await term.getAttribute('popovertarget')}`)
  await expect(explained).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(explained).toBeHidden()
  await expect(term).toHaveCount(1)

  await press(page, '.lesson-tools')
  await tabTo(page, '.text-size input')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
  await expect(page.locator('.text-size input:focus')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.locator('.lesson-tools')).toBeFocused()

  await page.goto(`${server.url}/fr/me/`)
  await ready(page)
  await tabTo(page, page.getByLabel('Taille du texte'))
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'largest')
  await tabTo(page, page.getByLabel('Couleurs'))
  await page.keyboard.press('End')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await expect(page.getByLabel('Couleurs')).toBeFocused()
  await server.remove()
})

test('what is searched for leads to the heading of the very card', async ({ page }) => {
  const server = await RunningServer.start()
  await page.goto(`${server.url}${module}`)
  await ready(page)
  await page.getByRole('button', { name: /Télécharger/ }).click()
  await expect(page.getByRole('button', { name: 'Retirer' })).toBeVisible()
  await press(page, `.tabs a[href="/fr/modules/"]`)
  await press(page, `main a[href="/fr/search/"]`)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('aller-retour')
  const found = page.locator('.results a[href*="serve-and-return/#"]')
  await press(page, found)
  await expect(page).toHaveURL(/serve-and-return\/#/)
  const card = page.locator(new URL(page.url()).hash)
  await expect(card.locator('h2')).toBeFocused()
  await expect(card.locator('h2')).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(card.locator(':focus')).toHaveCount(1)
  await server.remove()
})
