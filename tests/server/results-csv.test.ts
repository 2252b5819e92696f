import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toCsv } from '#server/exports/csv.ts'
import { type Association, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion } from '../support/phone.ts'

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
    expect(lines[0]?.split(';').slice(0, 4)).toEqual(['Éducatrice', 'Module', 'État', 'Meilleur score'])
    expect(lines[1]).toBe(`"'=HYPERLINK(""x"")";play;Réussi;4;4;1;0;2026-09-07;2026-09-14;À temps;2026-09-07`)
    expect(lines[2]).toBe('خديجة;play;Pas commencé;;;0;0;;2026-09-14;Demandé;')

    const arabic = await (
      await association.administrator.raw('GET', `/api/cohorts/${cohortId}/results.csv`)
    ).text()
    expect(arabic).toContain('المربية;المجزوءة;الحالة')
    expect(arabic).toContain('خديجة;اللعب;لم تبدأ')
  })
})
