import { type Browser, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { quietChromium } from '#commands/check/steps/quiet-chromium.ts'
import { languages } from '#domain/content/languages.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import { builtQuiz } from './built-quiz.ts'
import { checkResponse } from './responding.ts'

const root = resolve(import.meta.dirname, '../..')
export const play = 'play-and-interactions'

const whole = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const light = process.env['CHROMIUM_LIGHT'] ?? whole
const held = {
  viewport: { width: 360, height: 740 },
  locale: 'ar-MA',
  timezoneId: 'Africa/Casablanca',
  hasTouch: true,
}

/** One for all phones that stay on, because a browser takes longer to start than a quiz to take. It ends with this process. */
let running: Promise<Browser> | undefined

/** An educator's phone: a browser profile. On disk it outlives the browser, which is what a killed app leaves. */
export class Educator {
  readonly #profile: string | null
  readonly #moreArgs: readonly string[]
  #context: BrowserContext | undefined
  readonly url: string
  /** What the browser complained of: no journey may end with anything here. */
  readonly complaints: string[] = []

  private constructor(profile: string | null, url: string, moreArgs: readonly string[]) {
    this.#profile = profile
    this.#moreArgs = moreArgs
    this.url = url
  }

  /** A phone that stays on: what it keeps is gone with it. */
  static withPhone(url: string): Promise<Educator> {
    return new Educator(null, url, []).#switchedOn()
  }

  /** A phone with a browser of its own, which can be closed, killed and opened again. */
  static async withOwnBrowser(url: string, moreArgs: readonly string[] = []): Promise<Educator> {
    return new Educator(await mkdtemp(join(tmpdir(), 'phone-')), url, moreArgs).#switchedOn()
  }

  async #switchedOn(): Promise<this> {
    await this.open()
    return this
  }

  async open(): Promise<void> {
    if (this.#profile === null) {
      running ??= chromium.launch({ executablePath: light, args: quietChromium })
      this.#context = await (await running).newContext(held)
      await this.#context.newPage()
    } else {
      this.#context = await chromium.launchPersistentContext(this.#profile, {
        ...held,
        executablePath: whole,
        args: [...quietChromium, ...this.#moreArgs],
      })
    }
    const page = this.page
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (
        /Content Security Policy|TrustedHTML|TrustedScript|Hydration|credentials mode|no message "/i.test(
          message.text(),
        )
      )
        this.complaints.push(message.text())
    })
  }

  get page(): Page {
    const page = this.#context?.pages()[0]
    if (!page) throw new Error('the phone is off')
    return page
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the phone is off')
    return this.#context
  }

  /** Closes the browser; what it had not written is lost, as on a phone. */
  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = undefined
  }

  /** What the browser has promised to wake the worker for. */
  wakesFor(): Promise<readonly string[]> {
    return this.page.evaluate(async () => {
      const registration: ServiceWorkerRegistration & {
        readonly sync?: { readonly getTags: () => Promise<string[]> }
      } = await navigator.serviceWorker.ready
      return (await registration.sync?.getTags()) ?? []
    })
  }

  /** No page of the app is open; the browser wakes the worker, as it does when the network is back. */
  async wokenWithoutPage(tag: string): Promise<void> {
    const app = this.page
    const blank = await this.context.newPage()
    const devtools = await this.context.newCDPSession(blank)
    const registered = new Promise<string>((resolve) =>
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(this.url))
        if (own) resolve(own.registrationId)
      }),
    )
    await devtools.send('ServiceWorker.enable')
    const registrationId = await registered
    await app.close()
    await devtools.send('ServiceWorker.dispatchSyncEvent', {
      origin: this.url,
      registrationId,
      tag,
      lastChance: false,
    })
  }

  /** As when the battery falls out: nothing is asked, nothing is flushed. */
  async kill(): Promise<void> {
    if (this.#profile === null) throw new Error('this phone stays on')
    const context = this.context
    const closed = new Promise((resolve) => context.once('close', resolve))
    spawnSync('pkill', ['-9', '-f', this.#profile])
    await closed
    this.#context = undefined
  }

  async throwAway(): Promise<void> {
    await this.close()
    if (this.#profile !== null) await rm(this.#profile, { recursive: true, force: true })
  }

  /** Opens a page and waits until the app is in charge of it. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.url + path)
    await this.inCharge()
  }

  async inCharge(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-app', 'ready')
  }

  /** Until the service worker can serve without a network. */
  async readyOffline(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  }

  /** Until what comes after the first delivery is on the phone: screens with their words, and the other languages. */
  async hasLater(): Promise<void> {
    const assets = await readdir(join(root, 'dist/client/assets'))
    const later = assets.filter((name) => /^later-.*\.(?:js|css|woff2)$/.test(name))
    const wanted = [...later, ...languages.map((language) => `/shell/${language}.html`)]
    const missing = () =>
      this.page.evaluate(async (names) => {
        const kept = (await (await caches.open('later')).keys()).map(({ url }) => url)
        return names.filter((name) => kept.every((url) => !url.split('?')[0]?.endsWith(name)))
      }, wanted)
    await expect.poll(missing, { timeout: 60_000 }).toEqual([])
  }

  async join(code: string, name: string): Promise<void> {
    await this.visit(`/ar/join/#${code}`)
    await this.page.getByLabel('الاسم الكامل').fill(name)
    await this.page.getByRole('button', { name: 'انضمام' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name)
    await this.readyOffline()
  }

  async download(moduleId: string): Promise<void> {
    await this.visit(`/ar/modules/${moduleId}/`)
    await this.page.getByRole('button', { name: /تنزيل/ }).click()
    await expect(this.page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  }

  /** Responds to one question rightly and goes on; the last one submits. */
  async answerQuestion(quiz: Quiz): Promise<void> {
    await this.checkAnswer(quiz, 'right')
    await this.goOn()
  }

  /** By key, which need not wait until a double tap would be over. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: /السؤال الموالي|إنهاء وحفظ/ }).press('Enter')
  }

  /** Responds to the question on the screen and waits for what is said of it. */
  checkAnswer(quiz: Quiz, how: 'right' | 'wrong'): Promise<void> {
    return checkResponse(this.page, quiz, how)
  }

  /** The quiz under way as the phone has written it. A tap is on the screen some milliseconds before; a kill in between undoes it. */
  async writtenDraft(): Promise<unknown> {
    return (await this.written('drafts'))[0]
  }

  /** What the phone has written into a table of the only person on it. */
  written(table: string): Promise<readonly unknown[]> {
    return this.page.evaluate(async (name) => {
      const result = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const person = (await indexedDB.databases()).find((each) => each.name?.startsWith('se-profile-'))
      const database = await result(indexedDB.open(person?.name ?? ''))
      const rows: unknown[] = await result(database.transaction(name).objectStore(name).getAll())
      database.close()
      return rows
    }, table)
  }

  /** Every question wrongly, to the end. */
  async failQuiz(moduleId: string, quiz: Quiz): Promise<void> {
    await this.visit(`/ar/modules/${moduleId}/quiz/`)
    for (let asked = 0; asked < (quiz.draw ?? quiz.questions.length); asked++) {
      await expect(this.page.locator('.quiz-progress span')).toContainText(`السؤال ${asked + 1} من`)
      await this.checkAnswer(quiz, 'wrong')
      await this.goOn()
    }
    await expect(this.page.getByRole('heading', { name: 'خطوة أخرى ونصل' })).toBeVisible()
  }

  async passQuiz(moduleId: string): Promise<void> {
    const quiz = await builtQuiz(moduleId, 'ar')
    await this.visit(`/ar/modules/${moduleId}/quiz/`)
    for (let asked = 0; asked < (quiz.draw ?? quiz.questions.length); asked++) {
      await expect(this.page.locator('.quiz-progress span')).toContainText(`السؤال ${asked + 1} من`)
      await this.answerQuestion(quiz)
    }
    await expect(this.page.getByRole('heading', { name: 'نجاح!' })).toBeVisible()
  }
}
