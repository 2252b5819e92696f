import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDemo, type RunningDemo } from '#commands/lab/demo/run-demo.ts'
import { ask, deviceKeyFrom } from '#commands/lab/phone.ts'
import { packLanguages } from '#domain/content/languages.ts'
import { type Board, boardResponse } from '#protocol/desk/supervision.ts'
import { fewestPeople } from '#domain/insight/fewest-people.ts'
import { itemsBody } from '#protocol/desk/items.ts'
import { addMonths, monthOfDay } from '#domain/desk/month.ts'
import { dayOf } from '#domain/assignment/days.ts'
import { lessonsBody } from '#protocol/desk/lessons.ts'
import { monthBody } from '#protocol/desk/month.ts'
import { readConfig } from '#server/config.ts'
import { aPack, writeDist } from '../support/packs.ts'
import { recountItems } from '../support/recount-items.ts'
import { recountMonth } from '../support/recount-months.ts'
import { recountLessons } from '../support/recount-lessons.ts'

const packs = ['module-one', 'module-two', 'module-three'].flatMap((moduleId) =>
  packLanguages.map((language) => aPack({ moduleId, language })),
)

let folder = ''
let demo: RunningDemo
let board: Board

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'))
  writeDist(join(folder, 'dist'), packs)
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') })
  if (config.kind === 'wrong') throw new Error(config.sentence)
  const outcome = await runDemo(config, join(folder, 'dist'), 7, () => {})
  if (outcome.kind === 'wrong') throw new Error(outcome.sentence)
  demo = outcome
  board = await boardOf(demo.note.administrator)
})
afterAll(async () => {
  await demo.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the association of the demo', () => {
  it('writes the way in to demo.json, for the owner alone', () => {
    expect(statSync(join(folder, 'data/demo.json')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(join(folder, 'data/demo.json'), 'utf8'))).toEqual(demo.note)
    expect(demo.note.supervisors.flatMap(({ cohorts }) => cohorts)).toHaveLength(4)
  })

  it('has sixty educators in four cohorts', () => {
    expect(board.learners).toHaveLength(60)
    expect(board.cohorts).toHaveLength(4)
    expect(new Set(board.learners.map(({ name }) => name)).size).toBe(60)
  })

  it('lets each supervisor see her own cohorts only', async () => {
    for (const supervisor of demo.note.supervisors) {
      const own = await boardOf(supervisor)
      expect(own.cohorts.map(({ name }) => name).toSorted()).toEqual(supervisor.cohorts.toSorted())
    }
  })

  it('has figures of questions that a recount from the raw records finds as well', async () => {
    const database = new DatabaseSync(join(folder, 'data/smart-educator.sqlite'), { readOnly: true })
    const recounted = recountItems(database)
    database.close()
    let compared = 0
    for (const moduleId of ['module-one', 'module-two', 'module-three']) {
      const { versions } = await readAs(demo.note.administrator, itemsBody, `/api/modules/${moduleId}/items`)
      for (const { version, items } of versions)
        for (const { questionId, people, figures } of items) {
          const found = recounted.get(`${moduleId} ${version} ${questionId}`)
          expect(people).toBe(found?.people ?? 0)
          expect(figures === null).toBe(people < fewestPeople)
          if (figures === null || found === undefined) continue
          compared += 1
          expect(figures.right).toBe(found.right)
          expect(figures.medianSeconds).toBe(found.medianSeconds)
          expect(figures.tempting?.text ?? null).toBe(found.tempting && `choice ${found.tempting}`)
          if (found.discrimination === null) expect(figures.discrimination).toBeNull()
          else expect(figures.discrimination).toBeCloseTo(found.discrimination, 9)
        }
    }
    expect(compared).toBeGreaterThan(8)
  })

  it('has figures of lessons that a recount from the raw records finds as well', async () => {
    const database = new DatabaseSync(join(folder, 'data/smart-educator.sqlite'), { readOnly: true })
    const recounted = recountLessons(database)
    database.close()
    let compared = 0
    for (const moduleId of ['module-one', 'module-two', 'module-three']) {
      const { lessons } = await readAs(
        demo.note.administrator,
        lessonsBody,
        `/api/modules/${moduleId}/lessons`,
      )
      for (const { lessonId, people, figures } of lessons) {
        const found = recounted.get(`${moduleId} ${lessonId}`)
        expect(people).toBe(found?.people ?? 0)
        expect(figures === null).toBe(people < fewestPeople)
        if (figures === null) continue
        compared += 1
        expect([figures.completed, figures.medianMinutes]).toEqual([found?.completed, found?.minutes])
      }
    }
    expect(compared).toBeGreaterThan(1)
  })

  it('has month reports that a recount from the raw records finds as well, and that say what the board says', async () => {
    const database = new DatabaseSync(join(folder, 'data/smart-educator.sqlite'), { readOnly: true })
    const thisMonth = monthOfDay(dayOf(board.now, 'Africa/Casablanca'))
    let compared = 0
    for (const month of [thisMonth, addMonths(thisMonth, -1)]) {
      const recounted = recountMonth(database, month)
      for (const { id: cohortId } of board.cohorts) {
        const path = `/api/cohorts/${cohortId}/months/${month}`
        const { people } = await readAs(demo.note.administrator, monthBody, path)
        for (const { id, ended, lessons, quizzes, minutes, questions, overdue, passed } of people) {
          const nothing = { lessons: 0, quizzes: 0, minutes: 0, questions: 0 }
          expect({ lessons, quizzes, minutes, questions }).toEqual(recounted.get(id) ?? nothing)
          compared += Number(recounted.has(id))
          const { cells = [] } = board.learners.find((learner) => learner.id === id) ?? {}
          const passes = cells.filter(
            ({ passedAt }) => passedAt && dayOf(passedAt, 'Africa/Casablanca').startsWith(month),
          )
          expect(passed).toBe(passes.length)
          const late = cells.filter(({ assignment }) => assignment?.state === 'overdue').length
          if (month === thisMonth && !ended) expect(overdue).toBe(late)
        }
      }
    }
    database.close()
    expect(compared).toBeGreaterThan(20)
  })

  it('shows every state a board can show', () => {
    const cells = board.learners.flatMap((learner) => learner.cells)
    expect(new Set(cells.map(({ state }) => state))).toEqual(
      new Set(['not-started', 'in-progress', 'passed', 'failed']),
    )
    const assignments = cells.flatMap(({ assignment }) => (assignment === null ? [] : [assignment]))
    const timings = new Set(assignments.map(({ timing }) => timing))
    expect(timings).toEqual(new Set([null, 'on-time', 'late', 'on-time-arrived-later']))
    expect(assignments.some(({ state }) => state === 'overdue')).toBe(true)
    expect(assignments.some(({ state }) => state === 'assigned' || state === 'started')).toBe(true)
  })

  it('shows every trouble a phone can have', () => {
    const { learners } = board
    expect(learners.some(({ device }) => (device?.lastHeardAt ?? null) === null)).toBe(true)
    // Every phone of the demo delivers all it has: none may be shown as holding something back.
    expect(learners.filter(({ device }) => (device?.waiting ?? 0) > 0)).toEqual([])
    expect(learners.some(({ device }) => device?.freeMb !== null && (device?.freeMb ?? 999) < 20)).toBe(true)
    expect(learners.some(({ device }) => Math.abs(device?.clockOffsetMs ?? 0) > 86_400_000)).toBe(true)
    expect(learners.some(({ device, quarantined }) => quarantined > 0 && (device?.refused ?? 0) > 0)).toBe(
      true,
    )
    expect(learners.some(({ ended }) => ended)).toBe(true)
  })

  it('leaves an open invitation in every cohort, for whoever tries it', async () => {
    for (const { code } of demo.note.invitations) {
      const key = deviceKeyFrom(`visitor with ${code}`)
      const body = { protocol: 1, code, publicKey: key.publicKey, name: 'زائرة' }
      const answer = await ask(key, demo.note.url, {
        method: 'POST',
        path: '/api/join',
        nowMs: Date.now(),
        body,
      })
      expect(answer.status).toBe(200)
    }
  })
})

type Person = { readonly login: string; readonly password: string }

const boardOf = (person: Person): Promise<Board> => readAs(person, boardResponse, '/api/board')

async function readAs<Schema extends v.GenericSchema>(
  person: Person,
  schema: Schema,
  path: string,
): Promise<v.InferOutput<Schema>> {
  const key = deviceKeyFrom(`another phone of ${person.login}`)
  const body = { protocol: 1, ...person, publicKey: key.publicKey, deviceName: 'A test' }
  const credentials = { ...body, cohorts: undefined }
  await ask(key, demo.note.url, {
    method: 'POST',
    path: '/api/sign-in',
    nowMs: Date.now(),
    body: credentials,
  })
  const answer = await ask(key, demo.note.url, { method: 'GET', path, nowMs: Date.now() })
  return v.parse(schema, answer.body)
}
