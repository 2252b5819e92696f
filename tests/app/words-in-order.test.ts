// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

// Read from right to left, "1 / 10" is ten of one. Each language says it in its own words: `common.of`.
it('no part of a whole is written with a stroke', () => {
  const files = globSync('{app,compiler}/**/*.{vue,ts,json}', { cwd: src })
  const stroked = files.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .filter((line) => /\}\} ?\/ ?\{\{|\} \/ \$\{|\}\/\$\{[\w.]*(?:max|length|of|whole)\}/.test(line))
      .filter((line) => !/the cards differ/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(stroked).toEqual([])
})
