import { beforeEach, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { type HomeNote, readHomeNote, writeHomeNote } from '#app/learner/home/home-note.ts'

const play = { ar: 'اللعب', fr: 'Le jeu', en: 'Play' }
const note: HomeNote = {
  ...{ profileId: 'p', language: 'ar', name: 'Amina', isShared: false, studyPx: 120 },
  modules: [{ moduleId: 'play', title: play.ar, minutes: 20, titles: play }],
  facts: {
    whatNow: { path: '/ar/modules/play/first/', title: 'الدرس', step: null, label: 'home.nextLesson' },
    assigned: [
      {
        ...{ moduleId: asId<'module'>('play'), title: play.ar, dueOn: null, note: null },
        ...{ state: { kind: 'assigned' }, missingBytes: 0, isRemoved: false, hereIn: null },
      },
    ],
    counts: { waiting: 1, refused: 0, sent: 2 },
    ...{
      lastSync: null,
      account: null,
      finishedLessons: 1,
      hasLearned: true,
      newReplies: 0,
      laterPhone: null,
    },
  },
}

beforeEach(() => localStorage.clear())

it('is the home of the language it was noted in', () => {
  writeHomeNote(note)
  expect(readHomeNote('ar')).toMatchObject(note)
})

it('keeps its shape after a change of language, with the titles and the paths of the new one', () => {
  writeHomeNote(note)
  const { facts, ...rest } = readHomeNote('fr') ?? note
  expect(rest).toMatchObject({ language: 'fr', studyPx: 120, modules: [{ title: 'Le jeu', minutes: 20 }] })
  expect(facts.whatNow).toMatchObject({ path: '/fr/modules/play/first/', title: 'Le jeu' })
  expect(facts.assigned).toMatchObject([{ title: 'Le jeu' }])
  expect(facts.counts).toEqual(note.facts.counts)
  expect(JSON.stringify(facts)).not.toMatch(/[\u0600-\u06ff]/)
})
