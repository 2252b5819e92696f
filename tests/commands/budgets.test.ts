import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactBudgets } from '#commands/bench/budgets/budgets.ts'
import { isMet } from '#commands/bench/table.ts'
import { root } from '#commands/root.ts'

const dist = join(root, 'dist')

describe('a build', () => {
  it('stays within its budgets of bytes and requests', () => {
    expect(existsSync(join(dist, 'build.json')), 'npm run build comes first; npm test does it').toBe(true)
    const over = exactBudgets(dist).filter((row) => !isMet(row))
    expect(over.map(({ name, measured }) => `${name}: ${measured}`)).toEqual([])
  })
})
