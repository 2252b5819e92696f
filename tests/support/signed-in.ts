import { expect } from '@playwright/test'
import { Educator } from './educator.ts'
import { officePassword } from './office.ts'
import type { RunningServer } from './running-server.ts'

/** The administrator of `Office`, on a phone of her own, on the board. */
export async function signedIn(server: RunningServer, phone?: Educator): Promise<Educator> {
  const supervisor = phone ?? (await Educator.withPhone(server.url))
  await supervisor.visit('/ar/sign-in/')
  await supervisor.page.getByLabel('اسم الدخول').fill('directrice')
  await supervisor.page.getByLabel('كلمة السر').fill(officePassword)
  await supervisor.page.getByRole('button', { name: 'دخول' }).click()
  await expect(supervisor.page).toHaveURL(/\/ar\/supervision\/$/)
  // Its words come with it: whoever stops the server now has not stopped them on their way.
  await expect(supervisor.page.locator('.desk-title')).toBeVisible()
  return supervisor
}
