import { expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { decode } from '#protocol/decode.ts'
import { installationResponse, installationPath } from '#protocol/installation.ts'
import { openAssociation } from '../support/association.ts'

it('the address for paper and links is the one the installation has, not that of the request', async () => {
  const association = await openAssociation('SQLite')
  const answerOf = async (publicUrl: string | null): Promise<unknown> => {
    const app = createApp({ ...association.deps, publicUrl })
    const response = await app.request(`http://127.0.0.1:3000${installationPath}`)
    return decode(installationResponse, await response.json())
  }
  expect(await answerOf('https://training.example.org')).toEqual({
    kind: 'decoded',
    value: { address: 'https://training.example.org' },
  })
  expect(await answerOf(null)).toEqual({ kind: 'decoded', value: { address: null } })
  await association.close()
})
