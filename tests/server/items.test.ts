import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId, type CohortId } from '#domain/id.ts'
import { itemsBody, type Items } from '#protocol/desk/items.ts'
import { type Association, openAssociation, succeed } from '../support/association.ts'
import { aQuestion } from '../support/builders.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import type { TestPhone } from '../support/phone.ts'

const questions = ['q01', 'q02'].map((id) => aQuestion({ questionId: asId(id), correct: ['a'] }))
const [arabic, french, newer, formula] = [
  aPack({ questions }),
  aPack({ questions, language: 'fr' }),
  aPack({ questions, version: 2 }),
  aPack({
    moduleId: 'a-safety',
    questions: [{ ...aQuestion({ questionId: asId('q01') }), prompt: '=HYPERLINK("x")' }],
  }),
] as const
const packs = [arabic, french, newer, formula]

describeOnBoth('what first tries say about questions', (kind) => {
  let association: Association
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { packs, onStatement: () => (statements += 1) })
  })
  afterEach(() => association.close())

  /** This many people who try the quiz once; of each the choices for the two questions. */
  async function people(cohortId: CohortId, count: number, chosen: readonly [string, string], pack = arabic) {
    for (let at = 0; at < count; at++) {
      const phone = await association.newLearner(cohortId, `Amina ${at}`)
      const responses = chosen.map((given, index) => ({
        ...{ questionId: asId<'question'>(`q0${index + 1}`), given: [given], spentMs: 8_000, sure: true },
      }))
      await phone.sync([
        phone.attempt(pack, [], { responses: responses.slice(0, pack.quiz.questions.length) }),
      ])
    }
  }
  const read = async (by: TestPhone, query = ''): Promise<Items> =>
    succeed(await by.ask(itemsBody, 'GET', `/api/modules/play/items${query}`))

  it('are shares, the tempting choice with its misconception, and what nobody takes', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 6, ['a', 'b'])
    await people(cohortId, 3, ['b', 'b'], french)
    const { versions, language } = await read(association.administrator, '?language=fr')
    expect([language, versions.length]).toEqual(['fr', 1])
    expect(versions[0]?.items).toEqual([
      {
        questionId: 'q01',
        prompt: 'What now?',
        critical: false,
        people: 9,
        figures: {
          right: 6 / 9,
          rightIn: { ar: null, fr: null },
          discrimination: null,
          tempting: { text: 'choice b', misconception: 'about b', share: 3 / 9 },
          untaken: ['choice c'],
          medianSeconds: 8,
          sureAndWrong: 3 / 9,
          signs: ['sure-and-wrong', 'untaken'],
        },
      },
      expect.objectContaining({ questionId: 'q02', people: 9 }),
    ])
    expect(versions[0]?.items[1]?.figures).toMatchObject({ right: 0, tempting: { share: 1 } })
  })

  it('are of everybody for an administrator, and of her groups for a supervisor', async () => {
    const [hers, others] = [await association.newCohort('Hers'), await association.newCohort('Others')]
    await people(hers, 8, ['a', 'a'])
    await people(others, 8, ['b', 'b'])
    const supervisor = await association.newSupervisor('fatima', [hers])
    const seen = async (by: TestPhone, query?: string) => {
      const [first] = (await read(by, query)).versions[0]?.items ?? []
      return [first?.people, first?.figures?.right ?? null]
    }
    expect(await seen(association.administrator)).toEqual([16, 0.5])
    expect(await seen(association.administrator, `?cohort=${others}`)).toEqual([8, 0])
    expect(await seen(supervisor)).toEqual([8, 1])
    expect((await supervisor.raw('GET', `/api/modules/play/items?cohort=${others}`)).status).toBe(404)
    const nobody = await association.newSupervisor('new', [])
    expect(await seen(nobody)).toEqual([0, null])
  })

  it('are nothing below eight people', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 7, ['b', 'a'])
    const [few] = (await read(association.administrator)).versions[0]?.items ?? []
    expect(few).toMatchObject({ people: 7, figures: null })
  })

  it('begin again with a new version, and the old one stays beside it', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 8, ['b', 'a'])
    await people(cohortId, 1, ['a', 'a'], newer)
    const { versions } = await read(association.administrator)
    expect(versions.map(({ version, items }) => [version, items[0]?.people])).toEqual([
      [2, 1],
      [1, 8],
    ])
  })

  it('are refused for a module that is not there', async () => {
    expect((await association.administrator.raw('GET', '/api/modules/nothing/items')).status).toBe(404)
  })

  it('take as many statements for forty people as for eight', async () => {
    const [few, many] = [await association.newCohort(), await association.newCohort()]
    await people(few, 8, ['b', 'a'])
    await people(many, 40, ['b', 'a'])
    const supervisor = await association.newSupervisor('fatima', [few, many])
    const countedIn = async (by: TestPhone, cohort: CohortId | null) => {
      statements = 0
      await read(by, cohort === null ? '' : `?cohort=${cohort}`)
      return statements
    }
    await read(supervisor) // The pack is read once.
    const ofFew = await countedIn(supervisor, few)
    expect(await countedIn(supervisor, many)).toBe(ofFew)
    // Signature and roles take five, the module one, the group one, its figures three.
    expect(ofFew).toBeLessThanOrEqual(11)
    expect(await countedIn(association.administrator, null)).toBeLessThanOrEqual(11)
  })

  it('are a table of every module as they are taught, a row a question, that runs no formula', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 8, ['b', 'a'])
    await people(cohortId, 8, ['b', 'a'], formula)
    const response = await association.administrator.raw('GET', '/api/items?language=fr')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await response.text()).trimEnd().split('\r\n')
    expect(lines[0]?.split(';').slice(0, 7)).toEqual([
      'Module',
      'Version du module',
      'Numéro de la question',
      'Question',
      'Question indispensable',
      'Personnes',
      'Ont réussi (%)',
    ])
    expect(lines.slice(1)).toEqual([
      'Le jeu;1;q01;What now?;;8;0;0;;;choice b;100;about b;choice c;8;100;Très difficile / Un choix faux l’emporte sur le bon / Beaucoup se trompent en étant sûres / Un choix que personne ne prend',
      'Le jeu;1;q02;What now?;;8;100;100;;;;;;choice b / choice c;8;0;Très facile / Un choix que personne ne prend',
      `a-safety;1;q01;"'=HYPERLINK(""x"")";;8;0;0;;;choice b;100;about b;choice c;8;100;Très difficile / Un choix faux l’emporte sur le bon / Beaucoup se trompent en étant sûres / Un choix que personne ne prend`,
    ])
  })
})
