import { inject, type Component, type InjectionKey } from 'vue'
import type { Install } from './install.ts'
import type { AppUpdate } from './app-update.ts'

/** What main.ts makes once for the page and screens ask for. */
export type AppParts = {
  readonly update: AppUpdate
  readonly install: Install
  /** Asks for a PIN; loaded when somebody has one. */
  readonly pinEntry: Component
  /** Makes room on a full phone, there and then; loaded when something could not be written. */
  readonly makeRoom: Component
  /** Says what the browser has thrown away; loaded when it has. */
  readonly lostWork: Component
  /** Says that another phone speaks in her name; loaded when one does. */
  readonly laterPhone: Component
  /** What is behind the three dots of a lesson; loaded when they are touched. */
  readonly lessonTools: Component
}

export const appPartsKey: InjectionKey<AppParts | null> = Symbol('app-parts')

/** Null while a page is prerendered. */
export const useAppParts = (): AppParts | null => inject(appPartsKey, null)
