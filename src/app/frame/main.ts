import './styles/tokens.css'
import './styles/base.css'
import './styles/lesson.css'
import { defineAsyncComponent, watch } from 'vue'
import { createWebHistory } from 'vue-router'
import { isLanguage, type Language } from '#domain/content/languages.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { deviceSupport } from '#local/support/device-support.ts'
import { createTheApp } from './app.ts'
import type { I18n } from './i18n/i18n.ts'
import { loadMessages } from './i18n/load-messages.ts'
import { appPartsKey } from './app-parts.ts'
import { build } from './build.ts'
import { useDelivery } from '../device/delivery.ts'
import { keepFaults, listenForFaults, noteFault } from './faults.ts'
import { forgetHome } from './forget-home.ts'
import { rememberLanguage } from './language-choice.ts'
import { listenForInstall } from './install.ts'
import { bringLaterScreens, tellFailure } from './not-arrived.ts'
import { onDeviceKey, type OnDevice } from '../device/on-device.ts'
import { pageSourceKey } from './page-source.ts'
import { phoneSource } from '../device/phone-source.ts'
import { createAppUpdate } from './app-update.ts'
import { useSession } from '../device/session.ts'

// Words first: the app is here when the first frame is on the screen.
requestAnimationFrame(() => setTimeout(() => void start()))

/** No top-level await: a lazy screen imports from this file's chunk, and would wait for it while it waits for the screen. */
async function start(): Promise<void> {
  const language = languageOfPath(location.pathname)
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no #app')
  const messages = await loadMessages(language)
  const { app, router, i18n } = createTheApp(
    language,
    messages,
    createWebHistory(),
    // The page for an address that nothing was built for: the app draws what it knows of it.
    root.firstElementChild !== null && !root.querySelector('.not-found'),
  )
  listenForFaults(app, router)
  let opened: Promise<OnDevice> | undefined
  const loadOnDevice = (): Promise<OnDevice> =>
    (opened ??= import('../device/opened/open-on-device.ts').then((module) => module.openOnDevice(build)))
  app.provide(onDeviceKey, loadOnDevice)
  app.provide(pageSourceKey, phoneSource(root, loadOnDevice))
  const update = createAppUpdate()
  app.provide(appPartsKey, {
    update,
    install: listenForInstall(),
    lessonTools: defineAsyncComponent(() => import('../learner/lesson-tools/LessonTools.vue')),
    pinEntry: defineAsyncComponent(() => import('../phone/pin/PinEntry.vue')),
    makeRoom: defineAsyncComponent(() => import('../phone/storage/MakeRoom.vue')),
    laterPhone: defineAsyncComponent(() => import('../phone/people/LaterPhone.vue')),
    lostWork: defineAsyncComponent(() => import('../phone/storage/LostWork.vue')),
  })
  await router.isReady().catch(() => undefined) // The shell says that a screen is not here yet.
  app.mount(root)
  document.documentElement.dataset['app'] = 'ready'
  nameManifest()
  // The device's databases open behind the page that is already in charge.
  const session = useSession()
  // Without HTTPS there are no keys and no worker; private windows and worn-out phones refuse the database.
  const support = deviceSupport()
  if (support.kind === 'reader') session.trouble = `reader.${support.why}`
  const onDevice = await loadOnDevice().catch((error: unknown) => {
    noteFault(error, 'start')
    tellFailure(error, router.currentRoute.value.fullPath)
    return null
  })
  if (!onDevice) return addEventListener('online', () => location.reload(), { once: true })
  keepFaults(onDevice.diagnostics.note)
  // After the device's chunk, which the worker imports: so it travels once.
  void onDevice.worker.registerWorker(update.offer)
  // What guards taps and the focus comes with them, also to a lesson that is opened first.
  void import('../common/with-screens.ts').catch(() => undefined) // Whoever opens one of them hears of it.
  try {
    await onDevice.device.open()
  } catch (error) {
    noteFault(error, 'start')
    session.trouble ??= problemOf(error) === 'full' ? 'shell.full' : 'storage.closed'
    return
  }
  // A full phone cannot write it: the next opening tries again.
  await onDevice.language
    .adoptEarlierChoice(onDevice.device)
    .catch((error: unknown) => noteFault(error, 'start: language'))
  await onDevice.watchAdding(router, onDevice)
  void followDevice(onDevice, i18n).then(() => bringLaterScreens(onDevice))
}

/** Resolves after the first delivery. */
function followDevice(onDevice: OnDevice, i18n: I18n): Promise<void> {
  const session = useSession()
  session.follow(onDevice)
  onDevice.lost.followPeople(onDevice.device, onDevice.databaseOf)
  watch(
    () => session.address,
    (address) => (document.documentElement.dataset['address'] = address),
    { immediate: true },
  )
  watch(
    () => session.profile,
    (person) => (!person || person.pin) && forgetHome(),
  )
  watch(
    () => session.profile?.language,
    (language) => language && rememberLanguage(language),
  )
  watch(
    () => session.settings,
    (settings) => {
      if (!settings) return
      document.documentElement.dataset['text'] = settings.textSize
      document.documentElement.dataset['theme'] = settings.theme
    },
  )
  watch(
    () => session.settings?.tamazight,
    async (isOn) => {
      const brought = isOn ? await import('./i18n/tamazight.ts').catch(untilNextOpening) : null
      i18n.draft.value = brought?.tamazight ?? null
    },
  )
  return useDelivery().start((state) => new onDevice.Deliveries(onDevice, state))
}

/** Not here yet, and no network. */
function untilNextOpening(error: unknown): null {
  noteFault(error, 'tamazight')
  return null
}

/** Only now: named in the page, it would be asked for before the app, and take a slow line from it. */
function nameManifest(): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.webmanifest' }),
  )
}

function languageOfPath(path: string): Language {
  const first = path.split('/')[1] ?? ''
  return isLanguage(first) ? first : 'ar'
}
