import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, it } from 'vitest'
import { problemReasons } from '#protocol/problem.ts'
import { recordSchema } from '#protocol/sync/record.ts'
import { statusOf, titleOf } from '#server/http/refusal.ts'
import { readApiWithExamples } from '../support/api-examples.ts'
import { apiPage } from '../support/api-page.ts'

it('docs/api.md says what the routes say of themselves, with an example of each', async () => {
  const records = toJsonSchema(recordSchema, { errorMode: 'ignore' })
  const reasons = problemReasons.map(
    (reason) => `| \`${reason}\` | ${statusOf(reason)} | ${titleOf(reason)} |`,
  )
  const table = ['| reason | status | says |', '| --- | --- | --- |', ...reasons].join('\n')
  const page = apiPage(await readApiWithExamples(), records, table)
  await expect(page).toMatchFileSnapshot('../../docs/api.md')
})
