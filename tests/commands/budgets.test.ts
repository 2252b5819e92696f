import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactBudgets } from '#commands/bench/budgets/budgets.ts'
import { isMet } from '#commands/bench/table.ts'
import { root } from '#commands/root.ts'

const dist = join(root, 'dist')

describe('a build', () => {
  it.skipIf(!existsSync(join(dist, 'build.json')))('stays within its budgets of bytes and requests', () => {
    const over = exactBudgets(dist).filter((row) => !isMet(row))
    expect(over.map(({ name, measured }) => `${name}: ${measured}`)).toEqual([])
  })
})
