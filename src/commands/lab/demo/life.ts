import { outcomeOf } from '#domain/assessment/marking.ts'
import { draw } from '#domain/assessment/draw.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, uuidV7 } from '#domain/id.ts'
import type { Dice } from './dice.ts'
import type { StudyPack } from './packs.ts'
import { dayMs } from './stage.ts'
import type { Situation } from './situations.ts'
import { type DemoRecord, type PhoneClock, studyLesson, takeQuiz } from './study.ts'

/** A module a cohort was asked to study. */
export type AskedModule = {
  readonly packs: Record<PackLanguage, StudyPack>
  readonly assignedAt: number
  /** The end of the day it is due on. */
  readonly dueAt: number
}

export type Life = { readonly acts: readonly DemoRecord[]; readonly contacts: readonly number[] }

/** Months of one educator: what she did on her phone, and when the phone met a network. */
export function lifeOf(
  situation: Situation,
  language: PackLanguage,
  clock: PhoneClock,
  time: { readonly joinedAt: number; readonly now: number },
  work: readonly AskedModule[],
  dice: Dice,
): Life {
  const contacts = contactsOf(situation, time, dice)
  const acts = work.slice(0, situation.modules).flatMap((one) => {
    const receivedAt = contacts.find((at) => at >= one.assignedAt)
    if (receivedAt === undefined) return []
    const meansToBeginAt = one.assignedAt + situation.beginsAt * (one.dueAt - one.assignedAt)
    return studyOf(one.packs[language], situation, clock, Math.max(receivedAt, meansToBeginAt), dice)
  })
  const past = acts.filter(({ trueAt }) => trueAt < time.now)
  const odd = situation.hasRefusedRecord ? past.slice(-1).map((act) => fromUnknownPack(act, dice)) : []
  const numbered = [...past, ...odd]
    .toSorted((a, b) => a.trueAt - b.trueAt)
    .map(({ trueAt, record }, index) => ({ trueAt, record: { ...record, seq: index + 1 } }))
  return { acts: numbered, contacts }
}

function contactsOf(
  situation: Situation,
  time: { readonly joinedAt: number; readonly now: number },
  dice: Dice,
) {
  if (situation.contactEveryDays === null) return []
  const contacts = [time.joinedAt + dice.between(2, 9) * 60_000]
  const until = time.now - situation.silentForDays * dayMs
  for (;;) {
    const lastDay = Math.floor((contacts.at(-1) ?? time.joinedAt) / dayMs)
    const days = Math.max(1, situation.contactEveryDays + dice.between(-1, 1))
    const next = (lastDay + days) * dayMs + dice.between(8 * 60, 18 * 60) * 60_000
    if (next >= until) return contacts
    contacts.push(next)
  }
}

/** Lesson after lesson, one evening each, then the quiz until it is passed or she gives up. */
function studyOf(
  pack: StudyPack,
  situation: Situation,
  clock: PhoneClock,
  beginAt: number,
  dice: Dice,
): DemoRecord[] {
  const acts: DemoRecord[] = []
  let day = Math.floor(beginAt / dayMs) + 1
  const evening = () => day * dayMs + dice.between(18 * 60, 21 * 60) * 60_000
  for (const lesson of pack.lessons) {
    acts.push(studyLesson(pack, lesson, evening(), clock, dice))
    day += Math.max(1, situation.daysPerLesson + dice.between(-1, 1))
  }
  for (const bonus of [0, 0.12, 0.22].slice(0, situation.tries)) {
    const act = takeQuiz(pack, Math.min(0.99, situation.skill + bonus), evening(), clock, dice)
    if (act === undefined) return acts
    acts.push(act)
    if (hasPassed(pack, act)) return acts
    day += dice.between(1, 5)
  }
  return acts
}

function hasPassed(pack: StudyPack, { record }: DemoRecord): boolean {
  if (record.kind !== 'attempt' || pack.quiz === null) return false
  const responses = new Map(record.responses.map((response) => [response.questionId, response.given]))
  return outcomeOf(draw(record.seed, pack.quiz), responses, pack.passMark) === 'passed'
}

/** Studied from a copy of the module that this server never served: refused, and kept on both sides. */
function fromUnknownPack(demo: DemoRecord, dice: Dice): DemoRecord {
  const { trueAt, record } = demo
  if (record.kind === 'visit-reply') return demo
  const packHash = Buffer.from(dice.bytes(32)).toString('hex')
  const at = record.submittedAt + 600_000
  return {
    trueAt: trueAt + 600_000,
    record: { ...record, id: uuidV7(at, dice.bytes(10)), submittedAt: at, packHash: asId(packHash) },
  }
}
