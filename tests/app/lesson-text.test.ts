import { describe, expect, it } from 'vitest'
import { compiled, replacing } from '../support/content-tree.ts'
import { lessonText } from '../../src/app/learner/lesson-cards/lesson-text.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, '')

async function lessonsOf(language: 'ar' | 'fr', edits = {}) {
  const { lessons } = await compiled(edits)
  return lessons.filter((lesson) => lesson.language === language)
}

describe('the words of a lesson, for search', () => {
  it.each(['ar', 'fr'] as const)('are in %s those a browser shows, card by card', async (language) => {
    const lessons = await lessonsOf(language)
    expect(lessons.length).toBeGreaterThan(0)
    for (const { html } of lessons) {
      const page = new DOMParser().parseFromString(html, 'text/html')
      for (const hidden of page.querySelectorAll('.m')) hidden.remove()
      for (const picture of page.querySelectorAll('img')) picture.replaceWith(picture.alt)
      const shown = [...page.querySelectorAll('.card')].map((card) => ({
        id: card.id,
        words: squeezed(card.querySelector('.card-body')?.textContent ?? ''),
      }))
      expect(
        lessonText(html, 'feminine').cards.map(({ id, heading, text }) => ({
          id,
          words: squeezed(heading + text),
        })),
      ).toEqual(shown)
    }
  })

  it('are those of one reader: her words or his', async () => {
    const html = (await lessonsOf('ar')).find(({ lessonId }) => lessonId === 'clean-hands')?.html ?? ''
    const careful = (address: 'feminine' | 'masculine') =>
      lessonText(html, address)
        .cards.find(({ id }) => id === 'careful')
        ?.text.match(/قسّم\S*/)?.[0]
    expect(careful('feminine')).toContain('قسّمي')
    expect(careful('masculine')).toBe('قسّم')
  })

  it('bring the terms with their names in the other languages', async () => {
    const html = (await lessonsOf('ar')).find(({ lessonId }) => lessonId === 'clean-hands')?.html ?? ''
    expect(lessonText(html, 'feminine').terms).toMatchObject([
      { name: 'الصنبور المائل', other: 'robinet à bascule', zgh: '' },
    ])
    expect(lessonText(html, 'feminine').terms[0]?.en).toMatch(/^[a-z ]+$/i)
  })

  it('are what they mean, not how they are written', async () => {
    const lessons = await lessonsOf('fr', {
      'modules/water/fr/01-clean-hands.md': replacing('et attend', '& « attend » &lt;3'),
    })
    const [moment] = lessonText(lessons[0]?.html ?? '', 'feminine').cards
    expect(moment?.text.replace(/\s/g, ' ')).toContain('porte, & « attend » <3.')
  })
})
