import { type Language, packLanguageOf } from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import type { NextStep } from '#domain/progress/next-step.ts'
import type { ModuleProgress } from '#domain/progress/progress.ts'
import { type Candidate, whatToDo } from '#domain/progress/what-now.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import type { PackRow } from '#local/packs/pack-row.ts'
import type { Place } from '#local/reading/place.ts'
import type { MessageKey } from '../frame/i18n/i18n.ts'

/** What to do now, in one tap. */
export type WhatNow = {
  readonly path: string
  readonly title: string
  readonly step: { readonly part: number; readonly whole: number } | null
  readonly label: MessageKey
}

export type Known = {
  readonly language: Language
  readonly draft: Draft | undefined
  readonly place: Place | undefined
  readonly packs: readonly PackRow[]
  readonly titleOf: (moduleId: string) => string
  readonly modules: ReadonlyMap<ModuleId, ModuleProgress>
  /** Of what was asked and is not done: in how many days it is due. */
  readonly dueInDays: ReadonlyMap<ModuleId, number>
  /** The modules that still matter: those asked for first, then in the order of the catalogue. */
  readonly order: readonly ModuleId[]
}

/** What `whatToDo` chooses, as a card that leads there. */
export function whatNow(known: Known): WhatNow | null {
  const { draft, place } = known
  const choice = whatToDo(
    known.order.map((moduleId) => candidate(known, moduleId)),
    {
      quizIn: draft?.moduleId ?? null,
      lesson: place && isBegun(known, place) ? place : null,
    },
  )
  if (choice?.kind === 'open-quiz' || choice?.kind === 'open-lesson') return continueWith(known, choice.kind)
  return choice && asked(known, choice, `/${known.language}/modules/${choice.moduleId}/`)
}

/** Begun and not read to its end, on any of her phones: a look back into a finished lesson is nothing to go on with. */
const isBegun = ({ modules }: Known, { moduleId, lessonId, cardNumber, cards }: Place): boolean =>
  cardNumber < cards && !modules.get(moduleId)?.lessonsCompleted.has(lessonId)

function continueWith(known: Known, kind: 'open-quiz' | 'open-lesson'): WhatNow | null {
  const { language, draft, place, titleOf } = known
  const pathOf = (moduleId: string, inLanguage: Language): string => `/${inLanguage}/modules/${moduleId}/`
  if (kind === 'open-quiz' && draft)
    return {
      label: 'home.continueQuiz',
      // Begun in the other language, it goes on in that one there.
      path: `${pathOf(draft.moduleId, language)}quiz/`,
      title: titleOf(draft.moduleId),
      step: null,
    }
  if (place)
    return {
      label: 'home.continueLesson',
      path: `${pathOf(place.moduleId, placeIn(known, place))}${place.lessonId}/#${place.card}`,
      title: lessonTitle({ ...known, language: placeIn(known, place) }, place.moduleId, place.lessonId),
      step: { part: place.cardNumber, whole: place.cards },
    }
  return null
}

/** Reading goes on in the language of the screen. Unless the lesson is on this phone in the other one alone. */
function placeIn({ language, packs }: Known, place: Place): Language {
  const isHere = (among: string): boolean =>
    packs.some((row) => row.moduleId === place.moduleId && row.language === among && row.state === 'ready')
  return isHere(packLanguageOf(language)) || !isHere(place.language) ? language : place.language
}

function asked(known: Known, next: NextStep, path: string): WhatNow {
  const title = known.titleOf(next.moduleId)
  switch (next.kind) {
    case 'lesson':
      return {
        label: 'home.nextLesson',
        path: `${path}${next.lessonId}/`,
        title: lessonTitle(known, next.moduleId, next.lessonId),
        step: null,
      }
    case 'quiz':
      return { label: 'home.nextQuiz', path: `${path}quiz/`, title, step: null }
    case 'module':
      return {
        label: isNew(known, next.moduleId) ? 'home.nextModule' : 'home.continueModule',
        path,
        title,
        step: null,
      }
  }
}

/** Of a module whose lessons are not on the phone only that is known: whether something was done in it. */
const isNew = ({ modules }: Known, moduleId: ModuleId): boolean =>
  (modules.get(moduleId)?.state ?? 'not-started') === 'not-started'

const manifestOf = ({ packs, language }: Known, moduleId: string): PackRow['manifest'] | undefined =>
  packs.find((row) => row.moduleId === moduleId && row.language === packLanguageOf(language))?.manifest

function candidate(known: Known, moduleId: ModuleId): Candidate {
  const manifest = manifestOf(known, moduleId)
  return {
    moduleId,
    lessons: manifest?.lessons.map(({ lessonId }) => lessonId) ?? null,
    hasQuiz: manifest?.quiz != null,
    progress: known.modules.get(moduleId) ?? { state: 'not-started', lessonsCompleted: new Set() },
    dueInDays: known.dueInDays.get(moduleId) ?? null,
  }
}

const lessonTitle = (known: Known, moduleId: string, lessonId: string): string =>
  manifestOf(known, moduleId)?.lessons.find((lesson) => lesson.lessonId === lessonId)?.title ??
  known.titleOf(moduleId)
