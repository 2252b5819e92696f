import { describe, expect, it } from 'vitest'
import { isLessonPath, isNeverOurs, languageOfPath, withLesson, withoutContent } from '#sw/compose.ts'

const shell =
  '<title>App</title><body><!--app--><div id="app"><main><article data-lesson><!--lesson--></article></main></div><!--/app--></body>'

describe('a page made on the phone', () => {
  it('holds the lesson in the shell, whatever signs the lesson has', () => {
    const page = withLesson(shell, '<h1>Prix : $& <span>10</span></h1><p>$1</p>')
    expect(page).toContain('<article data-lesson><h1>Prix : $& <span>10</span></h1><p>$1</p></article>')
    expect(page).toContain('<title>Prix : $& 10</title>')
  })

  it('is an empty root for every other screen', () => {
    expect(withoutContent(shell)).toBe(
      '<title>App</title><body><!--app--><div id="app"></div><!--/app--></body>',
    )
  })

  it('knows lessons from quizzes, and what must never depend on it', () => {
    expect(isLessonPath('/ar/modules/play/why-play/')).toBe(true)
    expect(isLessonPath('/ar/modules/play/quiz/')).toBe(false)
    expect(isLessonPath('/ar/modules/play/')).toBe(false)
    for (const path of ['/api/sync', '/rescue.html', '/rescue.js', '/healthz'])
      expect(isNeverOurs(path)).toBe(true)
    expect(isNeverOurs('/ar/')).toBe(false)
    expect(languageOfPath('/fr/me/')).toBe('fr')
    expect(languageOfPath('/de/')).toBeUndefined()
  })
})
