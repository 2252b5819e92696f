import type { App } from 'vue'
import type { Router } from 'vue-router'

type Note = (error: unknown, where: string) => void

const mostEarly = 20
/** Before the device is here: kept in memory until it is. */
let early: Parameters<Note>[] = []
let keep: Note = (...fault) => void (early.length < mostEarly && early.push(fault))

/** Notes an error where a person, and whoever helps her, can find it (`local/diagnostics`). Never throws. */
export const noteFault: Note = (error, where) => keep(error, where)

/** The device is here: it keeps them from now on. */
export function keepFaults(note: Note): void {
  keep = note
  for (const fault of early) note(...fault)
  early = []
}

/** Everything that nobody has caught. */
export function listenForFaults(app: App, router: Router): void {
  const where = (): string => router.currentRoute.value.matched.at(-1)?.path.replace(/^.*?\)/, '') ?? 'start'
  addEventListener('error', ({ error, message }) => noteFault(error ?? message, where()))
  addEventListener('unhandledrejection', ({ reason }) => noteFault(reason, where()))
  router.onError((error, to) =>
    noteFault(error, `to ${to.matched.at(-1)?.path.replace(/^.*?\)/, '') ?? '?'}`),
  )
  app.config.errorHandler = (error, _component, info) => {
    noteFault(error, `${where()} ${info.split('/').at(-1)}`)
    reportError(error)
  }
}
