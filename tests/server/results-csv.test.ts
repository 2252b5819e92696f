import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import arabic from '#app/frame/i18n/messages/supervision.ar.json' with { type: 'json' }
import french from '#app/frame/i18n/messages/supervision.fr.json' with { type: 'json' }
import { done } from '#protocol/desk/supervision.ts'
import { createApp } from '#server/app.ts'
import { toCsv } from '#domain/desk/csv.ts'
import { words } from '#server/exports/results-csv.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describe('a table for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+212600000000',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    ' =1',
    '\u00a0=1',
  ])('cannot carry the formula %j', (payload) => {
    const field = toCsv([[payload]])
      .slice(1, -2)
      .replace(/^"/, '')
    expect(field.startsWith("'")).toBe(true)
  })

  it('keeps numbers as numbers, and texts with separators whole', () => {
    expect(toCsv([[-5, 3, null, 'a;b', 'say "yes"', 'two\nlines']])).toBe(
      '\ufeff-5;3;;"a;b";"say ""yes""";"two\nlines"\r\n',
    )
  })
})

describeOnBoth('results.csv', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  it('has a row for each learner and module, in Arabic or in French', async () => {
    const cohortId = await association.newCohort()
    await association.assign({ cohortId })
    const phone = await association.newLearner(cohortId, '=HYPERLINK("x")')
    await association.newLearner(cohortId, 'خديجة')
    await phone.sync([phone.attempt(association.pack, everyQuestion)])
    const response = await association.administrator.raw(
      'GET',
      `/api/cohorts/${cohortId}/results.csv?language=fr`,
    )
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]?.split(';').slice(0, 4)).toEqual([
      'Éducatrice ou éducateur',
      'Module',
      'État',
      'Meilleur résultat',
    ])
    expect(lines[1]).toBe(
      `"'=HYPERLINK(""x"")";play;Réussi;4;4;1;0;1;2026-09-07;2026-09-14;Fait à temps;2026-09-07;;Ait Benhaddou;;2026-09-07`,
    )
    expect(lines[2]).toBe('خديجة;play;Pas commencé;;;0;0;0;;2026-09-14;Demandé;;;Ait Benhaddou;;2026-09-07')

    const arabic = await (
      await association.administrator.raw('GET', `/api/cohorts/${cohortId}/results.csv`)
    ).text()
    expect(arabic).toContain('المربية أو المربي;المجزوءة;الحالة')
    expect(arabic).toContain('خديجة;اللعب;لم يبدأ')
  })

  it('marks an account that was stopped, and names group, association and day, so that files can be put together', async () => {
    const { deps, administrator } = association
    const app = createApp({ ...deps, issuer: { ...deps.issuer, association: 'جمعية أفوس' } })
    const cohortId = await association.newCohort('دوار الشمال')
    const stopped = await association.newLearner(cohortId, 'Amina')
    await association.newLearner(cohortId, 'Zineb')
    const facts = { name: 'Amina', cohortId, ended: true }
    succeed(await administrator.ask(done, 'PUT', `/api/learners/${idOf(stopped)}`, facts))
    const path = `/api/cohorts/${cohortId}/results.csv`
    for (const [language, account] of [
      ['ar', 'الحساب موقوف'],
      ['fr', 'Compte arrêté'],
    ] as const) {
      const request = administrator.request('GET', `${path}?language=${language}`)
      const rows = (await (await app.request(request)).text())
        .split('\r\n')
        .map((row) => row.split(';').slice(-4))
      expect(rows[1]).toEqual([account, 'دوار الشمال', 'جمعية أفوس', '2026-09-07'])
      expect(rows[2]).toEqual(['', 'دوار الشمال', 'جمعية أفوس', '2026-09-07'])
    }
    // The board knows the same of both.
    const { learners } = await association.board()
    expect(learners.map(({ name, ended }) => [name, ended])).toEqual([
      ['Amina', true],
      ['Zineb', false],
    ])
  })
})

describeOnBoth('the results of several groups in one file', (kind) => {
  it('stand group by group: all of them for an administrator, her own for a supervisor', async () => {
    const association = await openAssociation(kind)
    const [north, south, east] = [
      await association.newCohort('North'),
      await association.newCohort('South'),
      await association.newCohort('East'),
    ]
    await association.newLearner(south, 'Amina')
    await association.newLearner(north, 'Khadija')
    await association.newLearner(east, 'Zineb')
    const supervisor = await association.newSupervisor('fatima', [north, south])
    const groupsFor = async (by: TestPhone) => {
      const text = await (await by.raw('GET', '/api/results?language=fr')).text()
      return text
        .split('\r\n')
        .slice(1, -1)
        .map((row) => [row.split(';')[0], row.split(';').at(-3)])
    }
    const hers = [
      ['Khadija', 'North'],
      ['Amina', 'South'],
    ]
    expect(await groupsFor(supervisor)).toEqual(hers)
    expect(await groupsFor(association.administrator)).toEqual([['Zineb', 'East'], ...hers])
    expect(await groupsFor(await association.newSupervisor('new', []))).toEqual([])
    await association.close()
  })
})

describeOnBoth('the modules in results.csv', (kind) => {
  it('stand in the order of the curriculum, as on the board', async () => {
    const names = ['zoo', 'play', 'arts']
    const packs = names.map((moduleId) => aPack({ moduleId, title: moduleId }))
    const association = await openAssociation(kind, { packs })
    const cohortId = await association.newCohort()
    for (const { moduleId } of packs) await association.assign({ moduleId, cohortId })
    await association.newLearner(cohortId, 'Amina')
    const response = await association.administrator.raw('GET', `/api/cohorts/${cohortId}/results.csv`)
    const modules = (await response.text()).split('\r\n').map((row) => row.split(';')[1])
    expect(modules.slice(1, -1)).toEqual(names)
    await association.close()
  })
})

it('the file says of a module what the screen says of it', () => {
  const screens = { ar: arabic, fr: french }
  for (const language of ['ar', 'fr'] as const) {
    const [screen, file] = [screens[language], words[language]]
    for (const state of ['not-started', 'in-progress', 'passed', 'failed', 'overdue', 'late'] as const)
      expect([state, file[state]]).toEqual([state, screen[`cell.${state}`]])
    expect(file['on-time-arrived-later']).toBe(screen['cell.arrived-later'])
    expect(file.ended).toBe(screen['learner.ended'])
    expect(file.header).toContain(screen['month.minutes'])
    expect(file.header[0]).toBe(screen['sup.person'])
  }
})
