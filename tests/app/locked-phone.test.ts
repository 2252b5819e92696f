import { describe, expect, it } from 'vitest'
import { openShared, person } from '../support/shared-phone.ts'

describe('a shared phone on which nobody is chosen', () => {
  it('shows the numbers for help, those of its people’s groups too, and nobody’s name', async () => {
    const { page, shows } = await openShared('/en/local-card/')
    await shows('15')
    await shows('0524838200')
    const text = page.get('main').text()
    expect(text).toContain('177')
    expect(text).not.toMatch(/Amina|Zineb/)
    expect(text.split('0524838200')).toHaveLength(2)
  })

  it('checks a certificate for whoever holds the paper', async () => {
    const { page } = await openShared('/en/verify/')
    await expect.poll(() => page.find('main form').exists(), { timeout: 15_000 }).toBe(true)
    expect(page.find('.person').exists()).toBe(false)
  })

  it.each(['/en/', '/en/me/', '/en/me/notes/', '/en/modules/', '/en/me/certificates/'])(
    'asks who is there at %s, and leads to the numbers for help',
    async (address) => {
      const { page } = await openShared(address)
      await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
      expect(page.find('a[href="/en/local-card/"]').exists()).toBe(true)
    },
  )

  it.each(['/en/password/#link', '/en/sign-in/'])('adds somebody without leaving %s', async (address) => {
    const { page, router } = await openShared(address)
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
    await page.get('main .buttons button').trigger('click')
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(0)
    expect(router.currentRoute.value.fullPath).toBe(address)
  })

  it('says whose page another window has opened, and shows nothing of it before somebody is chosen', async () => {
    const { page, shows } = await openShared('/en/me/notes/', { chosenElsewhere: person('zineb', 'Zineb') })
    await shows('Another window has opened the page of: Zineb')
    expect(page.findAll('.person')).toHaveLength(2)
  })

  it('keeps the code of an invitation for whoever is added there', async () => {
    const { page, router } = await openShared('/en/join/#7K3QM-9TX2A')
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
    await page.get('main .buttons button').trigger('click')
    await expect.poll(() => page.find('main form input').exists(), { timeout: 15_000 }).toBe(true)
    expect(router.currentRoute.value.path).toBe('/en/join/')
    await expect
      .poll(() => page.get<HTMLInputElement>('main form input').element.value)
      .toContain('7K3QM-9TX2A')
  })
})
