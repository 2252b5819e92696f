import { afterEach, expect, it } from 'vitest'
import { forgetTyped } from '#app/common/useTyped.ts'
import { openShared, person } from '../support/shared-phone.ts'

const link = '/en/join/#7K3QM-9TX2A'
const field = 'input[autocomplete="name"]'

afterEach(() => forgetTyped())

async function openLink() {
  const shared = await openShared(link, { here: person('amina', 'Amina') })
  const name = () => shared.page.find<HTMLInputElement>(field)
  await expect.poll(() => name().exists(), { timeout: 15_000 }).toBe(true)
  const add = () => shared.page.get('main .notice button').trigger('click')
  const code = () => shared.page.get<HTMLInputElement>('main form input').element.value
  return { ...shared, name, add, code }
}

it('a name and a code typed before “add a person” are the new person’s', async () => {
  const { page, name, add, code } = await openLink()
  await name().setValue('Zineb')
  await page.get('main form input').setValue('ABCDE-F')
  await add()
  await expect.poll(() => page.get('main .notice').text()).not.toContain('Amina')
  expect(name().element.value).toBe('Zineb')
  expect(code()).toBe('ABCDE-F')
  expect(Object.values({ ...sessionStorage }).join()).toContain('Zineb')
})

it('the name of who was here is not offered to the new person', async () => {
  const { name, add, code } = await openLink()
  expect(name().element.value).toBe('Amina')
  await add()
  await expect.poll(() => name().element.value).toBe('')
  expect(code()).toBe('7K3QM-9TX2A')
})
