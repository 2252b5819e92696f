import type { Idea, IdeaDomain, IdeaKind, IdeaSeason } from '#domain/ideas/idea.ts'
import { useI18n, type MessageKey } from '../../frame/i18n/i18n.ts'

type Key = MessageKey<'ideas'>

export const kindWords = {
  story: 'ideas.story',
  song: 'ideas.song',
  game: 'ideas.game',
  project: 'ideas.project',
} as const satisfies Record<IdeaKind, Key>

export const domainWords = {
  'self-and-world': 'ideas.selfAndWorld',
  language: 'ideas.languageArea',
  thinking: 'ideas.thinking',
  movement: 'ideas.movement',
  arts: 'ideas.arts',
  values: 'ideas.values',
} as const satisfies Record<IdeaDomain, Key>

export const seasonWords = {
  any: 'ideas.allYear',
  autumn: 'ideas.autumn',
  winter: 'ideas.winter',
  spring: 'ideas.spring',
  summer: 'ideas.summer',
} as const satisfies Record<IdeaSeason, Key>

/** Each kind by all its names, also in the plural: what is typed in a search. */
const kindNames = {
  story: 'ideas.storyNames',
  song: 'ideas.songNames',
  game: 'ideas.gameNames',
  project: 'ideas.projectNames',
} as const satisfies Record<IdeaKind, Key>

/** For whom an idea is and how long it takes, in words. */
export function useIdeaWords() {
  const { t } = useI18n('ideas')

  function agesOf({ ages }: Pick<Idea, 'ages'>): string {
    const [from = 0, to = from] = [ages[0], ages.at(-1)]
    if (from === to) return t('ideas.oneAge', { age: from })
    return t('ideas.ages', { from, to })
  }
  function timeOf({ kind, minutes, body }: Pick<Idea, 'kind' | 'minutes' | 'body'>): string {
    const time = t('module.minutes', { count: minutes })
    return kind === 'project' ? t('ideas.days', { days: body.length, time }) : time
  }

  /** What it is, by name, for the search. */
  const namesOf = ({ kind, ages, domains, season }: Idea): string =>
    [
      t(kindNames[kind]),
      ...ages.map((age) => t('ideas.oneAge', { age })),
      ...domains.map((domain) => t(domainWords[domain])),
      ...(season === 'any' ? [] : [t(seasonWords[season])]),
    ].join(' · ')

  return { agesOf, timeOf, namesOf }
}
