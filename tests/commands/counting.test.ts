import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judged, playwrightTally, vitestTally } from '#commands/check/steps/report.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counting-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = (content: unknown): string => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('counting tests', () => {
  it('tells each test that failed, with its first line', () => {
    const failures = ['tests/server/board.test.ts > board > lists by name: expected 2 to be 3']
    expect(vitestTally(report({ passed: 2, failures }))).toEqual({ passed: 2, failed: 1, failures })
  })

  it('counts a journey that passed only at a second try as failed', () => {
    const file = report({ stats: { expected: 8, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })
    expect(playwrightTally(file)).toEqual({ passed: 8, failed: 1 })
  })

  it('does not believe a runner that failed, or ran nothing, and reports no failure', () => {
    expect(judged({ passed: 5, failed: 0 }, 1)).toMatchObject({ passed: 5, failed: 1 })
    expect(judged({ passed: 0, failed: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(judged({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 })
    expect(judged({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
  })

  it('takes a missing report for no tests at all', () => {
    expect(vitestTally(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 })
  })
})
