import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { directionOf, languages, packLanguageOf, type Language } from '#domain/content/languages.ts'
import type { Unreviewed } from '#domain/content/unreviewed.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import { screens, type Screen } from '#protocol/screens/screens.ts'
import { compile, type Compilation } from './compile.ts'
import { contentPolicy } from './content-policy.ts'

export type PrerenderOptions = {
  readonly content: string
  /** The app's module that renders one page (`renderPage`). A path: the compiler knows nothing of the app. */
  readonly entry: string
  /** What it needs to be built: fresh plugins for a build of its own. */
  readonly plugins: () => Plugin[]
  readonly unreviewed: Unreviewed
  readonly today: string
  readonly build: string
}

type PageSource = {
  readonly catalogue: () => Promise<Catalogue>
  readonly manifest: (moduleId: string, language: string) => Promise<Manifest | undefined>
  readonly lesson: (moduleId: string, lessonId: string, language: string) => Promise<string | undefined>
}
type RenderPage = (
  url: string,
  language: Language,
  source: PageSource,
) => Promise<{ readonly html: string; readonly title: string }>
type PageData = {
  readonly path: string
  readonly catalogue: Catalogue | null
  readonly manifest: Manifest | null
}

/**
 * Compiles the content and renders, from the app's own components, the pages that can be read before any script runs: those of
 * every screen that is `built`, for every module and whole lesson. Per language, the shell for installed lessons.
 */
export function prerender(options: PrerenderOptions): Plugin {
  let compilation: Compilation
  let renderPage: RenderPage
  return {
    name: 'prerender',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      compilation = await compile(options.content, options)
      const wrong = compilation.diagnostics.filter(({ severity }) => severity === 'error')
      for (const { file, line, rule, message } of wrong)
        this.warn(`content/${file}:${line} ${rule}: ${message}`)
      renderPage = await buildRenderer(options)
    },
    generateBundle: {
      order: 'post',
      async handler(_output, bundle) {
        const page = pageMaker(bundle, options.build)
        const emit = (fileName: string, source: string | Uint8Array): void =>
          void this.emitFile({ type: 'asset', fileName, source })
        for (const [path, bytes] of compilation.files) emit(path.slice(1), bytes)
        await emitPages(compilation, renderPage, page, emit)
        emit('csp.json', JSON.stringify(contentPolicy(page.criticalHash)))
        delete bundle['index.html']
      },
    },
  }
}

/** The built bundle, not Vite's module loader: scoped-style ids differ between the two. */
async function buildRenderer({ entry, plugins }: PrerenderOptions): Promise<RenderPage> {
  const outDir = resolve('node_modules/.tmp/prerender')
  await rm(outDir, { recursive: true, force: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: plugins(),
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } },
    },
  })
  const module: { readonly renderPage: RenderPage } = await import(
    pathToFileURL(resolve(outDir, 'prerender.mjs')).href
  )
  return module.renderPage
}

type Emit = (fileName: string, source: string) => void

async function emitPages(
  compilation: Compilation,
  renderPage: RenderPage,
  page: PageMaker,
  emit: Emit,
): Promise<void> {
  const { catalogue } = compilation
  for (const language of languages) {
    const packLanguage = packLanguageOf(language)
    const manifestOf = (moduleId: string): Manifest | undefined =>
      compilation.manifests.find(
        ({ manifest }) => manifest.moduleId === moduleId && manifest.language === packLanguage,
      )?.manifest
    const source: PageSource = {
      catalogue: () => Promise.resolve(catalogue),
      manifest: (moduleId) => Promise.resolve(manifestOf(moduleId)),
      lesson: (moduleId, lessonId) =>
        Promise.resolve(
          lessonId === shellLesson
            ? '<!--lesson-->'
            : compilation.lessons.find(
                (lesson) =>
                  lesson.moduleId === moduleId &&
                  lesson.lessonId === lessonId &&
                  lesson.language === packLanguage,
              )?.html,
        ),
    }
    const write = async (
      path: string,
      title: string | null,
      chunk: Screen['chunk'],
      data: PageData | null,
      file = `${path.slice(1)}index.html`,
    ): Promise<void> => {
      const rendered = await renderPage(path, language, source)
      emit(
        file,
        page.make({
          language,
          chunk,
          title: title === null ? rendered.title : `${title} · ${rendered.title}`,
          body: rendered.html,
          data,
        }),
      )
    }
    await write(`/${language}/modules/any/${shellLesson}/`, null, 'base', null, `shell/${language}.html`)
    // For the screens the app draws itself, on a first visit without a worker.
    const { title } = await renderPage(`/${language}/not-found/`, language, source)
    emit(`${language}/app.html`, page.make({ language, chunk: 'screens', title, body: '', data: null }))
    await write(`/${language}/not-found/`, null, 'screens', null, `${language}/404.html`)
    const manifests = catalogue.modules.flatMap(({ moduleId }) => manifestOf(moduleId) ?? [])
    for (const screen of screens.filter(({ built }) => built))
      for (const { path, title, manifest } of pagesOf(screen, `/${language}/`, manifests))
        // Of a lesson the words are all there is to know.
        await write(path, title, screen.chunk, manifest === 'lesson' ? null : { path, catalogue, manifest })
  }
}

type BuiltPage = {
  readonly path: string
  readonly title: string | null
  readonly manifest: Manifest | null | 'lesson'
}

/** A screen's pages: one, or one for each module, or one for each lesson. */
function pagesOf({ path }: Screen, folder: string, manifests: readonly Manifest[]): readonly BuiltPage[] {
  if (!path.includes(':module')) return [{ path: `${folder}${path}`, title: null, manifest: null }]
  return manifests.flatMap((manifest): readonly BuiltPage[] => {
    const own = `${folder}${path.replace(':module', manifest.moduleId)}`
    if (!path.includes(':lesson')) return [{ path: own, title: manifest.title, manifest }]
    return manifest.lessons.map(({ lessonId, title }) => ({
      path: own.replace(':lesson', lessonId),
      title,
      manifest: 'lesson',
    }))
  })
}

const shellLesson = 'any-lesson'

type Page = {
  readonly language: Language
  /** Of the screen: what the page asks for beside what every page needs. */
  readonly chunk: Screen['chunk']
  readonly title: string
  readonly body: string
  readonly data: PageData | null
}
type PageMaker = { readonly criticalHash: string; readonly make: (page: Page) => string }

/** Turns the built index.html into pages: critical style inline (one for all, so one hash), scripts last and by route. */
function pageMaker(bundle: Rollup.OutputBundle, buildId: string): PageMaker {
  const index = bundle['index.html']
  if (index?.type !== 'asset') throw new Error('the build made no index.html')
  const template = String(index.source)
    .replace(/<link rel="(stylesheet|modulepreload)"[^>]*>\s*/g, '')
    .replace(/<script type="module"[^>]*><\/script>\s*/, '')
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const named = (name: string): Rollup.OutputChunk | undefined => chunks.find((chunk) => chunk.name === name)
  const base = named('base')
  if (!base) throw new Error('the build made no base chunk')
  // The entry itself only imports the base: a request for nothing.
  for (const { fileName, name } of chunks) if (name === 'index') delete bundle[fileName]
  const cssOf = (chunk: Rollup.OutputChunk | undefined): string[] => [
    ...(chunk?.viteMetadata?.importedCss ?? []),
  ]
  const css = cssOf(base)
    .map((file) => assetText(bundle, file))
    .join('')
  const criticalHash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  // It is in every page already: Vite's loader must not ask for it before the first lazy screen.
  for (const file of cssOf(base)) {
    delete bundle[file]
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(`"${file}"`, `"${base.fileName}"`)
  }
  return {
    criticalHash,
    make({ language, chunk, title, body, data }) {
      const own = chunk === 'base' ? undefined : named(chunk)
      const others = [
        ...base.imports,
        ...[named(language), own].flatMap((file) => (file ? [file.fileName, ...file.imports] : [])),
      ]
      // At the end of the page, the largest first: the connection that brought the page is free again and warm, and the
      // others wait for their handshakes meanwhile.
      const scripts =
        `<script type="module" src="/${base.fileName}"></script>` +
        [...new Set(others)]
          .filter((file) => file !== base.fileName)
          .map((file) => `<link rel="modulepreload" href="/${file}">`)
          .join('') +
        // Styles of these screens that the words on this page can do without: theirs are inline too (vite.config.ts).
        cssOf(own)
          .map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`)
          .join('')
      const json = data
        ? `<script type="application/json" id="page-data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`
        : ''
      const hostile = /<[^>]*\s(style|on[a-z]+)=/.exec(body)
      if (hostile)
        throw new Error(`${title}: the policy forbids the attribute in ${hostile[0].slice(0, 200)}`)
      return template
        .replace(
          '<html lang="ar" dir="rtl">',
          () => `<html lang="${language}" dir="${directionOf(language)}" data-build="${buildId}">`,
        )
        .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(title)}</title>`)
        .replace('<!--head-->', () => `<style>${css}</style>`)
        .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`)
        .replace('<!--data-->', () => json + scripts)
    },
  }
}

function assetText(bundle: Rollup.OutputBundle, file: string): string {
  const asset = bundle[file]
  return asset?.type === 'asset' ? String(asset.source) : ''
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
