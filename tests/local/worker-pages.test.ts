import { expect, test } from 'vitest'
import { expectFiles } from '#sw/as-built.ts'
import { isLessonPath, isNeverOurs, languageOfPath, withLesson, withoutContent } from '#sw/compose.ts'
import { isOurFile } from '#sw/only-our-files.ts'

const shell =
  '<title>Shell</title><body><!--app--><div id="app"><main><article data-lesson><!--lesson--></article></main></div><!--/app--><script src="/assets/base.js"></script>'

test('a lesson takes its place in the shell, `$` and all, and its heading becomes the title', () => {
  const page = withLesson(shell, '<h1>Prix : <bdi>5</bdi> $& $1</h1><p>Text</p>')
  expect(page).toContain('<article data-lesson><h1>Prix : <bdi>5</bdi> $& $1</h1><p>Text</p></article>')
  expect(page).toContain('<title>Prix : 5 $& $1</title>')
  expect(page).toContain('<script src="/assets/base.js"></script>')
})

test('any other screen is the shell with an empty root, so that the app draws it', () => {
  expect(withoutContent(shell)).toBe(
    '<title>Shell</title><body><!--app--><div id="app"></div><!--/app--><script src="/assets/base.js"></script>',
  )
})

test('which addresses are lessons, and which are never served by the worker', () => {
  expect(isLessonPath('/ar/modules/play/first/')).toBe(true)
  for (const path of ['/ar/', '/ar/modules/', '/ar/modules/play/', '/ar/modules/play/quiz/', '/ar/join/'])
    expect(isLessonPath(path)).toBe(false)
  for (const path of [
    '/api/sync',
    '/rescue.html',
    '/rescue.js',
    '/rescue.css',
    '/healthz',
    '/readyz',
    '/version',
  ])
    expect(isNeverOurs(path)).toBe(true)
  for (const path of ['/ar/', '/ar/rescue.html', '/packs/a.json']) expect(isNeverOurs(path)).toBe(false)
  expect([languageOfPath('/fr/modules/'), languageOfPath('/shell/fr.html')]).toEqual(['fr', undefined])
})

const file = (text: string, type: string, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': type } })

test('a sign-in page, or half of a file, in place of a file is not kept as that file', async () => {
  const bytes = new TextEncoder().encode('console.log(1)')
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hash = btoa(String.fromCharCode(...digest.subarray(0, 12)))
  expectFiles(['assets/main.js', 'shell/ar.html'].map((url) => ({ url, revision: null, hash })))
  for (const path of ['/assets/main.js', '/shell/ar.html', '/packs/picture.svg'])
    expect(await isOurFile(path, file('<html>Sign in', 'text/html'))).toBe(false)
  expect(await isOurFile('/assets/main.js', file('console.log(1)', 'text/javascript'))).toBe(true)
  expect(await isOurFile('/assets/main.js', file('console.log(', 'text/javascript'))).toBe(false)
  expect(await isOurFile('/assets/main.js', file('console.log(1)', 'text/javascript', 404))).toBe(false)
  expect(await isOurFile('/packs/picture.svg', file('<svg/>', 'image/svg+xml'))).toBe(true)
})
