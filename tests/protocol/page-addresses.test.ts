import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageAddress } from '#protocol/page-address.ts'

it.each([
  ['/ar', '/ar/'],
  ['/fr', '/fr/'],
  ['/AR/', '/ar/'],
  ['//ar/', '/ar/'],
  ['/ar//modules', '/ar/modules/'],
  ['/%61r', '/ar/'],
  ['/ar%2Fmodules%2Fplay', '/ar/modules/play/'],
  ['/ar/modules/play/why-play', '/ar/modules/play/why-play/'],
  ['/ar/modules/play/', '/ar/modules/play/'],
])('%s is the page %s', (path, address) => {
  expect(pageAddress(path)).toBe(address)
})

it.each([
  '/',
  '/de/',
  '/ar/index.html',
  '/assets/main-1.js',
  '/ar/%',
  '/ar/%E0%A4%A',
  '/api/sync',
  '/ar/<b>',
  '',
])('%s is no page', (path) => {
  expect(pageAddress(path)).toBeUndefined()
})

it('is its own address once it is spelt right, and never leads to another host', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.constantFrom('/ar', '//fr', '/EN/', ''), (path, before) => {
      const address = pageAddress(before + path)
      if (address === undefined) return
      expect(pageAddress(address)).toBe(address)
      expect(address).toMatch(/^\/(ar|fr|en)\/([a-z0-9-]+\/)*$/)
    }),
  )
})
