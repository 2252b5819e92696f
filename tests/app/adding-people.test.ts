import { expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { watchAdding } from '#app/device/opened/leaving-added.ts'
import type { OnDevice } from '#app/device/on-device.ts'
import { createAppRouter } from '#app/frame/router.ts'

/** The app opened at an address; how often adding somebody was left. */
async function openedAt(address: string, name = '') {
  let left = 0
  const device = {
    profiles: { findCurrentProfile: () => Promise.resolve({ name }) },
    adding: { leaveUnfinished: () => Promise.resolve(void left++) },
  } as unknown as OnDevice // As much of it as is asked.
  const router = createAppRouter(createMemoryHistory())
  await router.push(address)
  await watchAdding(router, device)
  return { router, left: () => left }
}

it('going back from the first steps of somebody new leaves adding her', async () => {
  const { router, left } = await openedAt('/ar/welcome/#name')
  expect(left()).toBe(0)
  await router.push('/ar/me/people/')
  expect(left()).toBe(1)
})

it('an invitation opened during her first steps is hers still', async () => {
  const { router, left } = await openedAt('/ar/welcome/#name')
  await router.push('/ar/join/#7K3QM-9TX2A')
  expect(left()).toBe(0)
  await router.push('/ar/')
  expect(left()).toBe(1)
})

it('an app that was closed meanwhile and opens elsewhere has left it too', async () => {
  expect((await openedAt('/ar/')).left()).toBe(1)
})

it('forward again to first steps that were left gives nobody who is here another name', async () => {
  const { router } = await openedAt('/ar/me/people/', 'Amina')
  await router.push('/ar/welcome/#name')
  expect(router.currentRoute.value.path).toBe('/ar/me/people/')
})

it('who has no name yet, or comes from her invitation, has her first steps', async () => {
  const nameless = await openedAt('/ar/')
  await nameless.router.push('/ar/welcome/')
  expect(nameless.router.currentRoute.value.path).toBe('/ar/welcome/')
  const joined = await openedAt('/ar/join/', 'Amina')
  await joined.router.push('/ar/welcome/#ready')
  expect(joined.router.currentRoute.value.path).toBe('/ar/welcome/')
})
