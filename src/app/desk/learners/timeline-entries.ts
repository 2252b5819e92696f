import type { StaffContact } from '#domain/supervision/contact.ts'
import { type PresenceFacts, presenceMoments } from '#domain/presence/presence.ts'
import type { LearnerPage } from '#protocol/desk/supervision-learner.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'
import type { IconName } from '../../frame/ui/icons.ts'

/** Something that happened to a learner or was done about her, in words. A visit is one, too. */
export type TimelineEntry = {
  readonly key: string
  readonly at: number
  readonly icon: IconName
  readonly words: string
  /** Somebody's own words, or a title as she read it. */
  readonly more: string | null
}

type Words = Pick<I18n<'supervision'>, 't'> & {
  readonly titleOf: (moduleId: string) => string
  readonly contactOf: (contact: StaffContact) => string
}

/** All of her page that happened at a moment. */
export function entriesOf(
  page: LearnerPage,
  contacts: readonly StaffContact[],
  { t, titleOf, contactOf }: Words,
): readonly TimelineEntry[] {
  return [
    ...(page.lessons ?? []).map(({ id, moduleId, title, finishedAt: at }): TimelineEntry => ({
      ...{ key: id, at, icon: 'library' },
      words: t('path.lesson', { module: titleOf(moduleId) }),
      more: title,
    })),
    ...page.attempts.map(({ id, moduleId, passed, score, finishedAt: at }): TimelineEntry => ({
      ...{ key: id, at, icon: passed ? 'check' : 'repeat', more: null },
      words: t(passed ? 'path.passed' : 'path.failed', { module: titleOf(moduleId), ...score }),
    })),
    ...page.practices.map(({ packHash, moduleId, readyAt: at }): TimelineEntry => ({
      ...{ key: `${packHash}${at}`, at, icon: 'list', more: null },
      words: t('path.practice', { module: titleOf(moduleId) }),
    })),
    ...(page.questions ?? []).map(({ id, text, answer: reply, askedAt: at }): TimelineEntry => ({
      ...{ key: id, at, icon: 'help', more: text },
      words: t(reply === null ? 'path.question' : 'path.questionReplied'),
    })),
    ...(page.certificates ?? []).flatMap(({ id, current }): TimelineEntry[] =>
      current === null
        ? []
        : [{ key: id, at: current.issuedAt, icon: 'badge', words: t('path.certificate'), more: null }],
    ),
    ...(page.visits ?? []).map((visit): TimelineEntry => ({
      ...{ key: visit.id, at: visit.startedAt, icon: 'people', more: visit.nextStep?.text ?? null },
      words: [
        t('path.visit', { name: visit.visitedBy, module: titleOf(visit.moduleId) }),
        ...presenceWords({ t }, visit.presence),
        ...(visit.calibrated === false ? [t('path.uncalibrated')] : []),
      ].join(' · '),
    })),
    ...contacts.map((contact): TimelineEntry => ({
      ...{ key: contact.id, at: contact.at, icon: contact.way === 'message' ? 'send' : 'phone' },
      words: contactOf(contact),
      more: contact.words,
    })),
  ]
}

/** What the server made of the codes of her phone; nothing where none was read. */
const presenceWords = ({ t }: Pick<Words, 't'>, presence: PresenceFacts | undefined): readonly string[] =>
  presenceMoments.flatMap((moment) => {
    const outcome = presence?.[moment]?.outcome
    return outcome === undefined
      ? []
      : [
          outcome === 'confirmed'
            ? t(`path.seen-${moment}`)
            : `${t(`path.unseen-${moment}`)} (${t(`path.unseen-${outcome}`)})`,
        ]
  })
