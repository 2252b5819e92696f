import { createPinia, type Pinia } from 'pinia'
import { createApp, h, reactive, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { onDeviceKey, type OnDevice } from '../device/on-device.ts'
import { useSession } from '../device/session.ts'
import { appPartsKey } from '../frame/app-parts.ts'
import { createI18n, i18nKey } from '../frame/i18n/i18n.ts'
import { pageSourceKey } from '../frame/page-source.ts'
import { createAppRouter } from '../frame/router.ts'
import type { Entry } from './components.ts'
import { everyWord } from './every-word.ts'
import type { SamplePhone } from './sample-phone.ts'
import { sampleParts } from './samples/parts.ts'
import { sampleSource } from './samples/source.ts'
import { settingOf, type Setting } from './setting.ts'
import type { State } from './states.ts'

type Around = {
  readonly language: Setting['language']
  readonly address: Setting['address']
  readonly fail: (error: unknown) => void
  /** The component asks to be closed. */
  readonly close?: () => void
  /** Where databases are. */
  readonly openPhone?: () => SamplePhone
}

/** Before the device has opened: every screen has to stand that. */
const notYet = new Promise<OnDevice>(() => undefined)

/**
 * Mounts one state as an app of its own: what it does to its session or its router is seen by no other. Resolves when it
 * stands, or has failed, with what takes it away.
 */
export async function mountState(
  place: HTMLElement,
  { component, states, closedBy }: Entry,
  name: string,
  { language, address, fail, close = () => undefined, openPhone }: Around,
): Promise<() => void> {
  const i18n = createI18n(language, everyWord(language), ref(address))
  const setting = settingOf(language, address, i18n.t)
  const state: State = states[name]?.(setting) ?? { props: {} }
  const props = reactive<Record<string, unknown>>({ ...state.props })
  const handlers = Object.fromEntries([
    ...Object.entries(state.takes ?? {}).map(([event, prop]) => [
      handlerOf(event),
      (value: unknown) => (props[prop] = value),
    ]),
    ...(closedBy === null ? [] : [[handlerOf(closedBy), close]]),
  ])
  let onResolve = (): void => undefined
  const stands = new Promise<void>((resolve) => (onResolve = resolve))
  const app = createApp(() =>
    h(Suspense, { onResolve }, () => h(component, { ...props, ...handlers }, state.slots ?? {})),
  )
  app.config.errorHandler = (error) => {
    fail(error)
    onResolve()
  }
  app.config.warnHandler = (message, _, trace) => fail(new Error(message + trace))
  const pinia = createPinia()
  app.use(pinia)
  const opened = state.phone && openPhone?.()
  if (opened) await state.phone?.(opened.phone, setting)
  await putOnScreen(pinia, state, opened?.phone)
  const router = createAppRouter(createMemoryHistory())
  if (state.path !== undefined) await router.push(`/${language}/${state.path}`)
  app.use(router)
  app.provide(i18nKey, i18n)
  app.provide(onDeviceKey, () => (opened ? Promise.resolve(opened.phone) : notYet))
  app.provide(appPartsKey, sampleParts(state.isUpdateReady ?? false))
  app.provide(pageSourceKey, sampleSource(language))
  app.mount(place)
  await stands
  return () => {
    app.unmount()
    opened?.remove().catch(fail)
  }
}

const handlerOf = (event: string): string => `on${event.charAt(0).toUpperCase()}${event.slice(1)}`

/** Who is there: as the state says, else as its phone does. */
async function putOnScreen(pinia: Pinia, state: State, phone: OnDevice | undefined): Promise<void> {
  const session = useSession(pinia)
  Object.assign(session, { isKnown: state.session !== undefined }, state.session)
  if (!phone) return
  const { device, profiles, settings } = phone
  const [profile, everybody] = [
    await profiles.findCurrentProfile(device),
    await profiles.listProfiles(device),
  ]
  const facts = {
    profile: profile ?? null,
    profiles: everybody,
    settings: await settings.readSettings(device),
  }
  Object.assign(session, facts, { isKnown: true })
}
