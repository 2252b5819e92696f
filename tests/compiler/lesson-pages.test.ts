// @vitest-environment jsdom
import type {} from 'remark-rehype'
import type {} from 'remark-rehype' // Brings the types of `hName`.
import { describe, expect, it } from 'vitest'
import { cardHtml } from '#compiler/emit/card-html.ts'
import { compiled, replacing, type Edits } from '../support/content-tree.ts'
import { signed } from '../support/on-line.ts'

/** The lesson as a browser builds it, in both languages' trees. */
async function lessonOf(lessonId: string, language: 'ar' | 'fr', edits: Edits = {}): Promise<Document> {
  const { lessons, diagnostics } = await compiled(edits)
  const lesson = lessons.find((each) => each.lessonId === lessonId && each.language === language)
  if (!lesson)
    throw new Error(`no lesson ${lessonId}: ${diagnostics.map(({ message }) => message).join('; ')}`)
  return new DOMParser().parseFromString(lesson.html, 'text/html')
}
const texts = (page: ParentNode, selector: string): readonly string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent ?? '')

describe('the page of a lesson', () => {
  it('has a card for every directive, with the headings of the language', async () => {
    const page = await lessonOf('clean-hands', 'fr')
    const spaced = texts(page, '.card h2').map((text) => text.replaceAll('\u00a0', ' '))
    expect(spaced).toEqual([
      'Un moment de classe',
      'L’idée',
      'Comment je fais',
      'Comment je fais (2)',
      'Selon l’âge',
      'Le piège à éviter',
      'Demain, en classe (10 minutes)',
      'Une question pour moi',
    ])
    expect(texts(await lessonOf('hot-water', 'ar'), '.card-emergency h2')).toEqual(['حرق بالماء'])
  })

  it('leads by links from card to card, to the next lesson, and from the last lesson to the quiz', async () => {
    const page = await lessonOf('clean-hands', 'ar')
    const cards = [...page.querySelectorAll('.card')]
    for (const [index, card] of cards.entries()) {
      const next = cards[index + 1]
      const onward = next ? `#${next.id}` : '/ar/modules/water/hot-water/'
      expect(card.querySelector('a.card-next')?.getAttribute('href')).toBe(onward)
      const back = cards[index - 1]
      expect(card.querySelector('a.card-back')?.getAttribute('href') ?? null).toBe(
        back ? `#${back.id}` : null,
      )
      expect(card.querySelector('.card-count')?.textContent).toBe(`${index + 1} من 8`)
    }
    const last = await lessonOf('hot-water', 'ar')
    expect(last.querySelector('a.card-onward')?.getAttribute('href')).toBe('/ar/modules/water/quiz/')
  })

  it('holds both genders, also in a table and in a term, and no brace', async () => {
    const page = await lessonOf('clean-hands', 'ar')
    expect(texts(page, '#careful .f')).toEqual(['قسّمي'])
    expect(texts(page, '#careful .m')).toEqual(['قسّم'])
    expect(texts(page, 'td .m')).toEqual(['اسكب', 'جفف'])
    expect(texts(page, '.term-card .f')).toEqual(['تميلينها'])
    expect(page.body.innerHTML).not.toMatch(/[{}]/)
  })

  it('opens a term without a script, and gives its name in the other language', async () => {
    const page = await lessonOf('clean-hands', 'ar')
    const button = page.querySelector('button.term')
    const card = page.getElementById(button?.getAttribute('popovertarget') ?? '')
    expect(button?.textContent).toBe('الصنبور المائل')
    expect(card?.hasAttribute('popover')).toBe(true)
    expect(card?.querySelector('[lang="fr"][dir="ltr"]')?.textContent).toBe('robinet à bascule')
    const other = await lessonOf('clean-hands', 'fr')
    expect(texts(other, '.term-card [lang="ar"][dir="rtl"]')).toEqual(['الصنبور المائل'])
  })

  it('shows a picture at its address, in its place, with its words', async () => {
    const picture = (await lessonOf('clean-hands', 'fr')).querySelector('figure.figure > img')
    expect(picture?.getAttribute('src')).toMatch(/^\/packs\/[0-9a-f]{64}\.svg$/)
    expect(picture?.getAttribute('alt')).toBe('Une jarre d’eau près de la porte.')
    expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['320', '200'])
    expect(texts(await lessonOf('clean-hands', 'fr'), 'figcaption')).toEqual(['La jarre'])
  })

  it('plays a recording that is named, and fetches it only when asked', async () => {
    const song = '::audio{src="song.opus" label="أنشودة"}\n:::'
    const page = await lessonOf('clean-hands', 'ar', {
      'modules/water/media/song.opus': 'OggS',
      'modules/water/CREDITS.yaml': (text) =>
        `${text}- { file: media/song.opus, author: A, licence: CC-BY-SA-4.0, source: sung for this project }\n`,
      'modules/water/ar/01-clean-hands.md': replacing('تنتظر.\n:::', `تنتظر.\n\n${song}`),
    })
    const audio = page.querySelector('#moment audio')
    expect(audio?.getAttribute('src')).toMatch(/^\/packs\/[0-9a-f]{64}\.opus$/)
    expect(audio?.getAttribute('aria-label')).toBe('أنشودة')
    expect([audio?.hasAttribute('controls'), audio?.getAttribute('preload')]).toEqual([true, 'none'])
  })

  it('sets remarks and warnings apart', async () => {
    expect(texts(await lessonOf('clean-hands', 'ar'), 'p.note')).toEqual(['نصف جرة تكفي.'])
    expect(texts(await lessonOf('hot-water', 'ar'), 'p.danger')).toEqual(['لا زيت ولا معجون.'])
  })

  it('is marked while no expert has signed it', async () => {
    expect(texts(await lessonOf('hot-water', 'ar'), '.mark')).toEqual(['هذا الدرس ينتظر مراجعة مختص.'])
    expect(texts(await lessonOf('clean-hands', 'ar'), '.mark')).toEqual([])
  })

  it('says who signed it, as what and for whom, and until when; expired, it is unsigned and says so', async () => {
    const signedUntil = (until: string): Edits => ({
      'modules/water/module.yaml': replacing(
        'reviewed_by: []',
        `reviewed_by: ${signed('2026-11-20', until)}`,
      ),
    })
    const held = await lessonOf('hot-water', 'fr', signedUntil('2026-11-30'))
    expect(texts(held, '.mark').map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Relecture : médecin, hôpital, 20 novembre 2026. Valable jusqu’au 30 novembre 2026.',
    ])
    expect(held.querySelector('.mark')?.getAttribute('data-until')).toBe('2026-11-30')
    const expired = await lessonOf('hot-water', 'ar', signedUntil('2026-11-29'))
    expect(texts(expired, '.mark')).toEqual(['انتهت مدة المراجعة: هذا الدرس ينتظر مراجعة جديدة.'])
  })

  it('carries nothing that the policy forbids, and nothing of the build', async () => {
    const { lessons } = await compiled()
    for (const { html } of lessons) {
      expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/)
      expect(html).not.toMatch(/assets\//)
    }
  })

  it('shows words that look like markup as words', async () => {
    const hostile = '<img src=x onerror=alert(1)> في القسم مع الأطفال كل صباح'
    const page = await lessonOf('clean-hands', 'ar', {
      'modules/water/module.yaml': replacing('ar: الماء,', `ar: "${hostile}",`),
      'modules/water/glossary.yaml': replacing('term: الصنبور المائل', `term: "${hostile}"`),
    })
    expect(page.querySelector('[onerror]')).toBeNull()
    expect(texts(page, '.lesson-module, .term-card > strong')).toEqual([hostile, hostile])
  })

  it('lets nothing through that a card may not hold, however it came into the tree', async () => {
    const context = {
      language: 'ar',
      mediaPath: () => undefined,
      paperLink: () => undefined,
      useTerm: () => undefined,
    } as const
    const html = await cardHtml(
      {
        type: 'containerDirective',
        name: 'idea',
        children: [
          { type: 'html', value: '<script>alert(1)</script>' },
          {
            type: 'paragraph',
            data: {
              hName: 'p',
              hProperties: { onClick: 'alert(1)', style: 'top:0', className: ['app-bar'] },
            },
            children: [
              { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'نعم' }] },
            ],
          },
          { type: 'paragraph', data: { hName: 'script' }, children: [{ type: 'text', value: 'alert(1)' }] },
        ],
      },
      context,
    )
    expect(html.replace(' class=""', '').trim()).toBe('<p><a>نعم</a></p>')
  })
})
